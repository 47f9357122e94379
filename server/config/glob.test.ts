import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import picomatch from 'picomatch';
import { matchesGlob } from './glob.ts';

test('what a glob’s signs stand for', () => {
  const cases: [string, string, boolean][] = [
    ['docs/[a-c]?.md', 'docs/bx.md', true],
    ['docs/[!a-c]?.md', 'docs/bx.md', false],
    ['*.{md,mdx}', 'a.mdx', true],
    ['{docs,notes}/{a,b{1,2}}.md', 'notes/b2.md', true],
    ['\\*.md', '*.md', true],
    ['\\*.md', 'a.md', false],
    ['[.md', '[.md', true],
    ['**', 'a/b/c', true],
    ['a/**/c', 'a/c', true],
    ['a**c', 'ab/c', false],
    ['💬?', '💬💬', true],
  ];
  for (const [glob, path, expected] of cases) assert.equal(matchesGlob(glob, path), expected, `${glob} on ${path}`);
});

test('globs match what picomatch matches', () => {
  const glob = fc.array(fc.constantFrom('a', 'b', '*', '?', '.', '{a,b}', '[ab]', 'ab', '/', '/', '/**/'), {
    minLength: 1,
    maxLength: 8,
  });
  const path = fc.array(fc.stringMatching(/^[ab.]{1,4}$/), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(glob, path, (pieces, names) => {
      // Of slashes and stars in a row, of names that are dots and of a folder itself each has its own idea.
      const pattern = pieces
        .join('')
        .replaceAll(/\/{2,}/g, '/')
        .replaceAll(/^\/|\/$/g, '');
      fc.pre(pattern !== '' && !/\*{2}(?!\/|$)|(?<!^|\/)\*{2}|\*\*\/\*\*|\/\*\*$/.test(pattern));
      // So it has of names that end in a dot: its `*.*` wants something behind it.
      fc.pre(names.every((name) => /^[ab].*(?<!\.)$/.test(name)) && !/(?:^|\/)\.{1,2}(?:\/|$)/.test(pattern));
      const subject = names.join('/');
      assert.equal(matchesGlob(pattern, subject), picomatch.isMatch(subject, pattern, { dot: true }), pattern);
    }),
    { numRuns: 3000 },
  );
});

test('globs that are made to hurt come to an end', () => {
  const long = 'a'.repeat(250);
  assert.equal(matchesGlob(`${'*a'.repeat(100)}b`, long), false);
  assert.equal(matchesGlob(`${'**/a/'.repeat(100)}b`, `${'a/'.repeat(1000)}c`), false);
  assert.equal(matchesGlob('{a,b}'.repeat(60), long), false);
  assert.equal(matchesGlob('{'.repeat(400), long), false);
  assert.equal(matchesGlob('(a+)+b', long), false);
});
