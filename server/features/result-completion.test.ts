import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from '../document/design-doc.ts';
import { resultsAt } from './result-completion.ts';

/** What is offered where `|` stands. */
function offered(marked: string): readonly string[] {
  const offset = marked.indexOf('¦');
  return resultsAt(read(marked.slice(0, offset) + marked.slice(offset + 1)), offset).map(({ text }) => text);
}

test('a calculation’s result is offered behind its sign, and its rate per second', () => {
  assert.deepEqual(offered('## Load\n\n- 100M users × 5 requests/day =¦\n'), [
    ' 500M requests/day',
    ' 5.79K requests/s',
  ]);
  assert.deepEqual(offered('## Load\r\n\r\n100M users \\* 5 requests/day = ¦\r\n'), [
    '500M requests/day',
    '5.79K requests/s',
  ]);
  assert.deepEqual(offered('a line before\n**100M** * 2 * 5 KB ≈ ¦'), ['1 TB']);
  assert.deepEqual(offered('```\n100M * 5 KB =¦\n```\n'), [' 500 GB']);
  assert.deepEqual(offered('| a | b |\n|---|---|\n| x | 100M × 5 KB = ¦ |\n'), ['500 GB']);
});

test('nothing is offered where a result stands, nothing is computed or code is written', () => {
  for (const marked of [
    '10 × 5 = ¦50\n',
    'total = ¦\n',
    '10 × 5 ¦\n',
    '```js\nlet n = 10 * 5 =¦\n```\n',
    '¦\n',
    '',
    '<!-- 10 × 5 = ¦ -->\n',
  ])
    assert.deepEqual(offered(marked), [], marked);
});
