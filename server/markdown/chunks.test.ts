import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Block } from './block.ts';
import { blocksOf } from './blocks-of.ts';
import { readChunks } from './chunks.ts';
import { parse } from './parse.ts';

/** The blocks of a text read in chunks, with spans of the document. */
function inChunks(text: string): unknown[] {
  return placedBlocks(readChunks(text));
}

function placedBlocks(chunks: ReturnType<typeof readChunks>): unknown[] {
  return chunks.flatMap(({ chunk, base }) => chunk.blocks.map((block) => moved(block, base)));
}

function atOnce(text: string): unknown[] {
  return blocksOf(parse(text, { atStart: true }), text).map((block) => moved(block, 0));
}

function moved(value: unknown, base: number): unknown {
  if (Array.isArray(value)) return value.map((one) => moved(one, base));
  if (typeof value !== 'object' || value === null) return value;
  if ('start' in value && 'end' in value)
    return { start: (value as Block['span']).start + base, end: (value as Block['span']).end + base };
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, moved(one, base)]));
}

/** A byte order mark is off before a text is read. */
function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, '');
}

/** A text long enough that a section of a few of them is read in several parts. */
const LONG = 'words '.repeat(80);

function assertSame(text: string): void {
  assert.deepEqual(inChunks(text), atOnce(text));
  assert.equal(
    readChunks(text)
      .map(({ chunk }) => chunk.text)
      .join(''),
    text,
  );
}

test('a heading in the first column starts a chunk', () => {
  assert.deepEqual(
    readChunks('a\n\n# b\nc\n## d\n').map(({ chunk, base }) => [base, chunk.text]),
    [
      [0, 'a\n\n'],
      [3, '# b\nc\n'],
      [9, '## d\n'],
    ],
  );
});

const tricky = {
  'a comment line in a fence': '# a\n```sh\n# not a heading\n```\n# b\n',
  'a fence that is never closed': '# a\n```\n# b\n# c\n# d\n',
  'an indented fence': '# a\n  ```\n# b\n  ```\n# c\n',
  'a fence in a list that ends with it': '- a\n  ```\n# b\n```\n# c\n```\n',
  'a fence with a shorter fence inside': '````\n```\n# a\n````\n# b\n',
  'a tilde fence': '~~~\n# a\n```\n~~~\n# b\n',
  'a comment over several paragraphs': 'x\n\n<!-- a\n\n# b\n\n-->\n\n# c\n',
  'a comment that is never closed': '<!-- a\n\n# b\n\n# c\n',
  'raw HTML that holds a heading line': '<div>\n# a\n</div>\n\n# b\n',
  'raw HTML before a blank line': '<div>\n\n# a\n',
  'a script': '<script>\n\n# a\n\n</script>\n# b\n',
  'front matter with a comment': '---\na: 1\n# b\nc: 2\n---\n# d\n',
  'a thematic break that is no front matter': '# a\n\n---\nb: 1\n---\n',
  'a reference to a later definition': '[a] and [b][c]\n\n# d\n\n[a]: /x\n[c]: /y\n',
  'an image by a later definition': '![a][b]\n\n# c\n\n[b]: /x.png\n',
  'a definition in a quote': '# a\n\n[b]\n\n# c\n\n> [B]: /x\n',
  'a table before a heading': '| a |\n|---|\n| b |\n# c\n| d |\n',
  'windows line endings': '# a\r\n\r\n```\r\n# b\r\n```\r\n# c\r\n',
  'old mac line endings': '# a\r\r# b\r',
  'an empty text': '',
};
for (const [name, text] of Object.entries(tricky)) {
  test(`read in chunks or at once: ${name}`, () => assertSame(text));
}

const line = fc.constantFrom(
  '# a',
  '## b',
  '#',
  '#x',
  '```',
  '```js',
  '~~~',
  '````',
  '  ```',
  '- item',
  '  - nested',
  '1. one',
  '> quote',
  '> ```',
  '<!--',
  '-->',
  '<div>',
  '</div>',
  '<pre>',
  '</pre>',
  '<h3>t</h3>',
  '---',
  '===',
  '',
  '',
  'text',
  LONG,
  LONG,
  `- ${LONG}`,
  '[a]',
  '[b c]: /y',
  '[x][B  c]',
  '[a]: /x',
  '| a | b |',
  '|---|---|',
  '    code',
  '\tcode',
  '**bold**',
  '* # x',
  '\u0000',
  '\uFEFFtext',
  'a\rb',
);
const anyText = fc
  .tuple(fc.array(line, { maxLength: 30 }), fc.constantFrom('\n', '\r\n'))
  .map(([lines, end]) => withoutMark(lines.join(end)));

test('read in chunks or at once: anything', () => {
  fc.assert(fc.property(anyText, assertSame), { numRuns: 3000 });
});

test('read on from an earlier version or from scratch: any edits', () => {
  const edit = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.oneof(fc.constant(0), fc.constant(1), fc.nat(40), fc.nat(600)),
    insert: fc.oneof(
      fc.constantFrom('', 'x', '\n', '`', '\n```\n', '# ', '\n\n# y\n\n', '<!--', '-->', '[a]: /z\n'),
      line,
    ),
  });
  fc.assert(
    fc.property(anyText, fc.array(edit, { maxLength: 12 }), (start, edits) => {
      let current = start;
      let chunks = readChunks(current);
      for (const { at, remove, insert } of edits) {
        const from = Math.round(at * current.length);
        current = withoutMark(current.slice(0, from) + insert + current.slice(from + remove));
        chunks = readChunks(current, chunks);
        assert.deepEqual(placedBlocks(chunks), atOnce(current));
        assert.deepEqual(
          chunks.map(({ chunk, base }) => [base, chunk.text]),
          readChunks(current).map(({ chunk, base }) => [base, chunk.text]),
        );
      }
    }),
    { numRuns: 1000 },
  );
});

test('an edit leaves the values of the other chunks as they are', () => {
  const text = Array.from(
    { length: 20 },
    (_, i) => `# Section ${i}\n\n${LONG}\n\n${LONG}\n\n${LONG}\n\n${LONG}\n\n`,
  ).join('');
  const before = readChunks(text);
  const at = text.indexOf('# Section 10') + 100;
  const after = readChunks(`${text.slice(0, at)}x${text.slice(at)}`, before);
  const changed = after.filter(({ chunk }, i) => chunk !== before[i]!.chunk);
  assert.deepEqual(
    changed.map(({ base }) => base),
    [text.indexOf('# Section 10')],
  );
  assert.equal(after.at(-1)!.base, before.at(-1)!.base + 1);
});

test('an unclosed fence over many heading lines costs a few parses, not one a line', () => {
  const text = 'x\n\n   ```\n' + '# comment\n'.repeat(3000);
  const chunks = readChunks(text);
  assert.equal(chunks.at(-1)!.chunk.blocks.at(-1)!.kind, 'code');
});
