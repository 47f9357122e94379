import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from '../document/design-doc.ts';
import { align } from '../template/align.ts';
import { bundledTemplate } from '../template/bundled.ts';
import { applyEdits } from '../text/edit.ts';
import { headingsAt } from './completion.ts';

/** Completes where `|` stands. */
function complete(marked: string) {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const doc = read(text);
  return { text, items: headingsAt(doc, align(doc, bundledTemplate), offset) };
}

test('a hash at a line’s start offers what is missing, next things first', () => {
  const { text, items } = complete(
    '# Chat\n\n## Requirements\n\n### Functional requirements\n\n- a\n\n## API design\n\nx\n\n#|\n',
  );
  assert.equal(items[0]!.title, 'High-level component design');
  assert.deepEqual(items.map(({ title }) => title).includes('API design'), false);
  assert.ok(applyEdits(text, [items[0]!.edit]).endsWith('x\n\n## High-level component design\n'));
});

test('within the requirements, their parts come first and one level down', () => {
  const { text, items } = complete('# Chat\n\n## Requirements\n\n### Functional requirements\n\n- a\n\n### N|\n');
  assert.equal(items[0]!.title, 'Non-functional requirements');
  assert.equal(items[0]!.filter, '### Non-functional requirements');
  assert.ok(applyEdits(text, [items[0]!.edit]).endsWith('- a\n\n### Non-functional requirements\n'));
});

test('bold headings are offered to who writes bold ones', () => {
  const { text, items } = complete('**Requirements**\n\n- a\n\n**API design**\n\nx\n\n**|\n');
  assert.equal(applyEdits(text, [items[0]!.edit]).trimEnd().split('\n').at(-1), `**${items[0]!.title}**`);
});

test('nothing is offered within text, a fence or front matter', () => {
  for (const marked of ['a #|\n', '```\n#|\n```\n', '---\n#|\n---\n', '# A| b\n', '|\n', '- #|\n'])
    assert.deepEqual(complete(marked).items, []);
});
