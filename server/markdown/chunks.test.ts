import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Block } from './block.ts';
import { blocksOf } from './blocks-of.ts';
import { readChunks } from './chunks.ts';
import { parse } from './parse.ts';

/** The blocks of a text read in chunks, with spans of the document. */
function inChunks(text: string): unknown[] {
  return readChunks(text).flatMap(({ chunk, base }) => chunk.blocks.map((block) => moved(block, base)));
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

test('read in chunks or at once: anything', () => {
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
    '[a]',
    '[a]: /x',
    '| a | b |',
    '|---|---|',
    '    code',
    '\tcode',
    '**bold**',
    '* # x',
    '\u0000',
  );
  const text = fc
    .tuple(fc.array(line, { maxLength: 30 }), fc.constantFrom('\n', '\r\n'))
    .map(([lines, end]) => lines.join(end));
  fc.assert(fc.property(text, assertSame), { numRuns: 3000 });
});

test('an unclosed fence over many heading lines costs a few parses, not one a line', () => {
  const text = 'x\n\n   ```\n' + '# comment\n'.repeat(3000);
  const chunks = readChunks(text);
  assert.equal(chunks.at(-1)!.chunk.blocks.at(-1)!.kind, 'code');
});
