import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { snippetsFile, type Snippet } from '../scripts/generate-snippets.ts';
import { lintText } from './lint-text.ts';

const figuresFile = new URL('../snippets/figures.json', import.meta.url);
const generated = JSON.parse(readFileSync(snippetsFile, 'utf8')) as Record<string, Snippet>;
const figures = JSON.parse(readFileSync(figuresFile, 'utf8')) as Record<string, Snippet>;

test('no two snippets share a prefix', () => {
  const prefixes = [...Object.values(generated), ...Object.values(figures)].map(({ prefix }) => prefix);
  assert.deepEqual(prefixes, [...new Set(prefixes)]);
});

test('the whole document lints to no missing, empty, repeated or misplaced section', () => {
  const problems = lintText(inserted(generated['Design document']!));
  const structure = problems.filter((rule) =>
    ['missing-phase', 'missing-section', 'duplicate-phase', 'phase-order', 'empty-section'].includes(rule),
  );
  assert.deepEqual(structure, []);
  assert.ok(problems.includes('unanswered-question'), 'its questions wait for answers');
});

test('every measure is one: no requirement that a snippet writes owes a measure', () => {
  for (const [name, snippet] of Object.entries(figures)) {
    if (!name.startsWith('Measure')) continue;
    const problems = lintText(`# Requirements\n\n## Non-functional requirements\n\n- ${inserted(snippet)}\n`);
    assert.ok(
      !problems.includes('unquantified-requirement') && !problems.includes('placeholder'),
      `${name}: ${problems.join()}`,
    );
  }
});

test('no estimate is wrong', () => {
  for (const [name, snippet] of Object.entries(figures)) {
    assert.ok(!lintText(`## Estimation\n\n${inserted(snippet)}\n`).includes('wrong-arithmetic'), name);
  }
});

/** What a snippet leaves when every stop is passed over. */
function inserted({ body }: Snippet): string {
  return body
    .join('\n')
    .replaceAll(/\$\{\d+:((?:\\.|[^}\\])*)\}/g, '$1')
    .replaceAll(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replaceAll(/(?<!\\)\$\d+/g, '')
    .replaceAll(/\\([\\$}])/g, '$1');
}
