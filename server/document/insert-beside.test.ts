import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { descendants, type Block } from '../markdown/block.ts';
import { applyEdits } from '../text/edit.ts';
import { read } from './design-doc.ts';
import { insertAtTop, insertBehind, insertBelow, insertComment } from './insert-beside.ts';

function firstOf(text: string, kind: Block['kind']) {
  const doc = read(text);
  for (const top of doc.root.blocks) {
    for (const block of descendants(top)) if (block.kind === kind) return { doc, block };
  }
  throw new Error(`no ${kind}`);
}

function below(text: string, kind: Block['kind'], lines: readonly string[]): string | undefined {
  const { doc, block } = firstOf(text, kind);
  const edits = insertBelow(doc, doc.root, block, lines);
  return edits && applyEdits(text, edits);
}

test('lines below an item are its children', () => {
  assert.equal(below('- [ ] q?\n  more\n- b\n', 'item', ['- A: x']), '- [ ] q?\n  more\n  - A: x\n- b\n');
  assert.equal(below('> 10) q?', 'item', ['- A: x']), '> 10) q?\n>     - A: x');
  assert.equal(below('* q?\n', 'item', ['Text.']), '* q?\n\n  Text.\n');
  assert.equal(below('* q?\r\n* r?\r\n', 'item', ['Text.']), '* q?\r\n\r\n  Text.\r\n\r\n* r?\r\n');
});

test('lines below a paragraph are blocks of their own', () => {
  assert.equal(below('q?\nmore\n## H\n', 'paragraph', ['- A: x']), 'q?\nmore\n\n- A: x\n\n## H\n');
  assert.equal(below('> q?\n', 'paragraph', ['A.']), '> q?\n>\n> A.\n');
});

test('lines below a heading that begins a paragraph stand below the paragraph', () => {
  const text = '**Scope:** one\ntwo\n\nthree\n';
  const doc = read(text, () => 4);
  const edits = insertBelow(doc, doc.root.children[0]!, 'heading', ['<!-- c -->'])!;
  assert.equal(applyEdits(text, edits), '**Scope:** one\ntwo\n\n<!-- c -->\n\nthree\n');
});

test('a cell has nothing below it', () => {
  assert.equal(below('| q? |\n|---|\n', 'cell', ['A.']), undefined);
});

test('text behind an item stands behind its words', () => {
  const behind = (text: string, kind: Block['kind'], more: string) => {
    const { doc, block } = firstOf(text, kind);
    const edits = insertBehind(doc, doc.root, block, more);
    return edits && applyEdits(text, edits);
  };
  assert.equal(behind('- **Fast**  \n  - child\n', 'item', ' — p99'), '- **Fast** — p99  \n  - child\n');
  assert.equal(behind('| Fast | x |\n|---|---|\n', 'cell', ': a|b'), '| Fast: a\\|b | x |\n|---|---|\n');
  assert.equal(behind('-\n', 'item', 'x'), undefined);
});

const comment = { above: '<!-- above -->', behind: '<!-- behind -->' };
const commented = (text: string, at: string) => {
  const edits = insertComment(read(text), text.indexOf(at), comment);
  return edits && applyEdits(text, edits);
};

test('a comment stands above a block, and at the end of a line that a line of its own would tear apart', () => {
  assert.equal(commented('# A\n\ntext ?\n', '?'), '# A\n\n<!-- above -->\ntext ?\n');
  assert.equal(commented('a\nb ?\nc\n', '?'), 'a\nb ? <!-- behind -->\nc\n');
  assert.equal(commented('- a ?\n- b\n', '?'), '- a ? <!-- behind -->\n- b\n');
  assert.equal(commented('| a ? | b |\n|---|---|\n', '?'), '| a ? <!-- behind --> | b |\n|---|---|\n');
  assert.equal(commented('a\n\n```\nx ?\n```\n', '?'), 'a\n\n<!-- above -->\n```\nx ?\n```\n');
  assert.equal(commented('a\nb ?\\\nc\n', '?'), 'a\nb ? <!-- behind -->\\\nc\n');
  assert.equal(commented('a\n? `code\nmore`\n', '?'), undefined);
  assert.equal(commented('- a [?\nb](c) d\n', '?'), undefined);
  assert.equal(commented('---\nx: ?\n---\n', '?'), undefined);
  assert.equal(commented('- a\n\n      x ?\n', '?'), undefined);
});

test('a line at the top stands behind the front matter', () => {
  const text = '---\na: b\n---';
  assert.equal(applyEdits(text, insertAtTop(read(text), 'x')), '---\na: b\n---\nx');
  assert.equal(applyEdits('# A', insertAtTop(read('# A'), 'x')), 'x\n# A');
});

const line = fc.constantFrom(
  '- a',
  '  - b',
  '1. c',
  'text',
  '> quote',
  '> - d',
  '',
  '    e',
  '```',
  '| a |',
  '|---|',
  '# H',
  '<li>x</li>',
  '* [ ] f',
  '<!-- g -->',
  '\t- h',
);

test('in any document, a stub below an item or paragraph reads back as an item, and the author’s blocks stay', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), fc.nat(), (lines, pick) => {
      const text = lines.join('\n');
      const doc = read(text);
      const blocks = doc.root.blocks
        .flatMap((top) => [...descendants(top)])
        .filter(({ kind }) => kind === 'item' || kind === 'paragraph');
      const block = blocks[pick % blocks.length];
      const edits = block && insertBelow(doc, doc.root, block, ['- Inserted stub.']);
      if (!edits) return;
      const result = read(applyEdits(text, edits));
      const all = result.chunks.flatMap(({ chunk }) =>
        chunk.blocks.flatMap((top) => [...descendants(top)].map((found) => ({ chunk, found }))),
      );
      const stubs = all.filter(
        ({ chunk, found }) =>
          found.kind === 'paragraph' && chunk.text.slice(found.span.start, found.span.end) === 'Inserted stub.',
      );
      assert.equal(stubs.length, 1, JSON.stringify(result.text));
    }),
    { numRuns: 2000 },
  );
});
