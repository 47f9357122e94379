import assert from 'node:assert/strict';
import { test } from 'node:test';
import { align } from '../template/align.ts';
import { bundledTemplate } from '../template/bundled.ts';
import { readWith } from '../template/read-with.ts';
import { applyEdits } from '../text/edit.ts';
import { insertMissing } from './insert-missing.ts';
import { newDocument } from './new-document.ts';

const aligned = (text: string) => {
  const doc = readWith(bundledTemplate, text);
  return { doc, alignment: align(doc, bundledTemplate) };
};

/** The document with what was missing; it must keep each of its lines, and nothing may be missing any longer. */
function completed(text: string): string {
  const { doc, alignment } = aligned(text);
  const result = applyEdits(text, insertMissing(doc, alignment));
  const after = aligned(result).alignment;
  assert.deepEqual(
    after.missing.map(({ id }) => id),
    [],
  );
  for (const { parts } of bundledTemplate.phases) {
    for (const part of parts) if (!part.optional) assert.equal(after.partsOf(part).length, 1, part.id);
  }
  let at = 0;
  for (const line of text.split('\n')) {
    const found = result.indexOf(line, at);
    assert.ok(found >= 0, line);
    at = found + line.length;
  }
  return result;
}

test('phases and parts are inserted where they belong', () => {
  const result = completed(
    '# Chat\n\n## Requirements\n\n### Functional requirements\n\n- Send a message\n\n## API design\n\nsend(text)\n',
  );
  const headings = result.split('\n').filter((line) => line.startsWith('#'));
  assert.deepEqual(headings.slice(1, 7), [
    '## Requirements',
    '### Functional requirements',
    '### Non-functional requirements',
    '## Estimation and constraints',
    '## Data model design',
    '## API design',
  ]);
});

test('a part and a phase that go to one place both keep their form', () => {
  const result = completed('# Chat\n\n## Requirements\n\n### Functional requirements\n\n- Send a message\n');
  assert.ok(!/\n\n\n/.test(result), result);
  assert.ok(/[^\n]\n\n#/.test(result));
});

test('a complete document stays as it is, and so does one made anew', () => {
  const text = newDocument(bundledTemplate);
  assert.ok(text.startsWith('---\ndesign-doc: true\n'));
  const { doc, alignment } = aligned(text);
  assert.deepEqual(insertMissing(doc, alignment), []);
  for (const { questions } of bundledTemplate.phases)
    for (const question of questions) assert.ok(text.includes(question.text));
});
