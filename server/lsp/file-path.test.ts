import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filePathOf, uriOf } from './file-path.ts';

test('addresses of files and their paths', () => {
  const pairs: readonly (readonly [string, string])[] = [
    ['file:///a/b%20c.md', '/a/b c.md'],
    ['file:///c%3A/a/%C3%A9.md', 'c:/a/é.md'],
    ['file://server/share/a.md', '//server/share/a.md'],
  ];
  for (const [uri, path] of pairs) {
    assert.equal(filePathOf(uri), path);
    assert.equal(filePathOf(uriOf(path)), path);
  }
  for (const uri of ['untitled:Untitled-1', 'vscode-vfs://github/a/b.md', 'file:///%E0%A4%A', ''])
    assert.equal(filePathOf(uri), undefined);
});
