import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from '../document/design-doc.ts';
import { estimatesOf } from './estimates.ts';

/** What becomes of a document's calculations: the stated figure and the verdict, or the right one in its place. */
function verdicts(text: string): readonly string[] {
  return estimatesOf(read(text)).map(({ figure, outcome, correct, form }) => {
    const stated = text.slice(figure.start, figure.end);
    return `${form} ${stated} ${outcome === 'right' ? 'right' : `→ ${correct}`}`;
  });
}

test('sentences, lists, cells, plain fences, inline code and formulas are read', () => {
  assert.deepEqual(verdicts('We store 20 × 30 GB = 600 GB.\n'), ['text 600 GB right']);
  assert.deepEqual(verdicts('- 20 × 30 GB = 60 GB\n'), ['text 60 GB → 600 GB']);
  assert.deepEqual(verdicts('| a |\n|---|\n| 20 × 30 GB = 60 GB |\n'), ['text 60 GB → 600 GB']);
  assert.deepEqual(verdicts('```\n20 × 30 GB = 60 GB\n```\n'), ['text 60 GB → 600 GB']);
  assert.deepEqual(verdicts('It is `20 * 30 GB = 60 GB`.\n'), ['text 60 GB → 600 GB']);
  assert.deepEqual(verdicts('$$\n20 \\times 30 \\space GB = 60 \\space GB\n$$\n'), ['text 60 \\space GB → 600 GB']);
});

test('cells and items of HTML are read each by itself, programs in it are not', () => {
  assert.deepEqual(verdicts('<table>\n<tr><td>20 × 30 GB</td><td>= 60 GB</td></tr>\n</table>\n'), []);
  assert.deepEqual(verdicts('<table>\n<tr><td class="x9">20 × 30 GB = <b>60 GB</b></td></tr>\n</table>\n'), [
    'text 60 GB → 600 GB',
  ]);
  assert.deepEqual(verdicts('<ul><li>10<sup>6</sup> × 2 KB = 2 GB</li></ul>\n'), ['text 2 GB right']);
  assert.deepEqual(verdicts('<table><tr><td><pre>20 × 30 = 60</pre></td></tr></table>\n'), []);
});

test('a mistake that is put right beside is shown as one', () => {
  assert.deepEqual(verdicts('| thought | is |\n|---|---|\n| 100M × 300 B = 3 TB | 100M × 300 B = 30 GB |\n'), [
    'text 30 GB right',
  ]);
});

test('programs, comments and struck-through text are not', () => {
  assert.deepEqual(verdicts('```js\nconst a = 20 * 30 == 60;\n```\n'), []);
  assert.deepEqual(verdicts('<!-- 20 × 30 GB = 60 GB -->\n'), []);
  assert.deepEqual(verdicts('~~20 × 30 GB = 60 GB~~\n'), []);
});

test('a calculation goes on over hard-wrapped lines, but no equation over another', () => {
  assert.deepEqual(verdicts('20 × 30 GB\n= 60 GB\n'), ['text 60 GB → 600 GB']);
  assert.deepEqual(verdicts('Daily views = 200K × 5 = 1 million\nView rate = 12/second\n'), ['text 1 million right']);
  assert.deepEqual(verdicts('1 min = 60 s · 1 day = 86,400 s\n'), ['text 60 s right', 'text 86,400 s right']);
});

test('the columns of a fence stand alone', () => {
  const fence = '```\nalpha = 0.5 × 4.0 = 2.0     beta = 0.5 × 6.0 = 2.0\n1.5 × 2.0 = 3.0   + 0.5 × 2.0 = 1.0\n```\n';
  assert.deepEqual(verdicts(fence), ['text 2.0 right', 'text 2.0 → 3', 'text 3.0 right']);
});

test('a row’s result stands beside its calculation, in either order', () => {
  const table = (row: string) => `| What | Value | Calculation |\n|---|---|---|\n| Photos | ${row} |\n`;
  assert.deepEqual(verdicts(table('60 GB | 20 × 30 GB')), ['cells 60 GB → 600 GB']);
  assert.deepEqual(verdicts(table('20 × 30 GB | 600 GB')), ['cells 600 GB right']);
});

const total = (...rows: readonly string[]) =>
  `| What | Size |\n|---|---|\n${rows.map((row) => `| ${row} |\n`).join('')}`;

test('a total adds up what stands above it', () => {
  assert.deepEqual(verdicts(total('Photos | 200 GB', 'Users | 120 GB', 'Total | 320 GB')), ['total 320 GB right']);
  assert.deepEqual(verdicts(total('Photos | 200 GB', 'Users | 120 GB', 'Total | 420 GB')), ['total 420 GB → 320 GB']);
});

test('what is no sum of the rows is no total of them', () => {
  for (const rows of [
    ['Photos | 200 GB', 'Users | 120 GB', 'Total | 150 GB'],
    ['Fastest | 112 GB', 'Slowest | 268 GB', 'Total | 268 GB'],
    ['Photos | 200 GB each', 'Users | 120 GB', 'Total | 720 GB'],
    ['Photos | 200 GB', 'Users | 120 GB', 'Total (3 nodes) | 960 GB'],
    ['Photos | 200 GB', 'Users | 120 GB', 'Total (cache hit) | 220 GB'],
  ])
    assert.deepEqual(verdicts(total(...rows)), [], rows.at(-1));
});

test('indented lines are read like a fence without a language', () => {
  assert.deepEqual(verdicts('Storage:\n\n    For 5 years: 38 * 5 = 38 PB\n'), ['text 38 PB → 190 PB']);
});

test('a formula that was copied as rendered is left alone', () => {
  assert.deepEqual(verdicts('we handle 3602+16,0002=8,180≈ 8,0002360\u200b+216,000\u200b=8,180 RPS'), []);
});
