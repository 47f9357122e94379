import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { descendants } from './block.ts';
import { readChunks } from './chunks.ts';
import { OPAQUE, plainText, prose } from './prose.ts';

function firstText(markdown: string, options?: { code: 'keep' | 'opaque' }): string {
  const { chunk } = readChunks(markdown)[0]!;
  for (const top of chunk.blocks) {
    for (const block of descendants(top)) if (block.inlines.length > 0) return prose(chunk.text, block, options);
  }
  return '';
}

const cases: readonly [markdown: string, expected: string][] = [
  ['**a** b', '  a   b'],
  ['a \\* b \\< 5', 'a  * b  < 5'],
  ['a &lt; b', 'a <    b'],
  ['x &#8804; y', 'x ≤       y'],
  ['==Requirements==', '  Requirements  '],
  ['a == b', 'a == b'],
  ['> a\n> b', 'a\n  b'],
  ['see [the log](https://x.y/z?q=1)', `see  the log${' '.repeat(20)}`],
  ['see https://x.y/z?q=1.', `see ${OPAQUE.repeat(17)}.`],
  ['![alt](x.png)', OPAQUE.repeat(13)],
  ['`a?` b', ` ${OPAQUE.repeat(2)}  b`],
  ['a ~~b?~~ c', 'a        c'],
  ['a<br>b', 'a\n   b'],
  ['# Scale {#scale}', 'Scale'.padStart(7).padEnd(16)],
  ['the [load]{.mark} is {.high} here', 'the  load         is {.high} here'],
];
for (const [markdown, expected] of cases) {
  test(`prose of ${JSON.stringify(markdown)}`, () => assert.equal(firstText(markdown), expected));
}

test('inline code is shown where it is wanted', () => {
  assert.equal(firstText('`a b` c', { code: 'keep' }), ' a b  c');
});

test('prose is as long as its block, and its lines are the text’s', () => {
  const unit = fc.constantFrom(
    'a',
    ' ',
    '\n',
    '*',
    '`',
    '\\',
    '[',
    ']',
    '(',
    ')',
    '!',
    '&',
    'amp;',
    '<',
    '>',
    '=',
    '~',
    ':',
    '/',
    '😀',
    '|',
  );
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 40 }), (markdown) => {
      for (const { chunk } of readChunks(markdown)) {
        for (const top of chunk.blocks) {
          for (const block of descendants(top)) {
            if (block.inlines.length === 0) continue;
            const text = prose(chunk.text, block);
            assert.equal(text.length, block.span.end - block.span.start);
            plainText(chunk.text, block);
          }
        }
      }
    }),
  );
});
