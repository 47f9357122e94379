import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from '../document/design-doc.ts';
import { applyEdits } from '../text/edit.ts';
import { declare } from './declare.ts';

const declared = (text: string): string => applyEdits(text, declare(read(text)));

test('a document without front matter gets one', () => {
  assert.equal(declared('# A\n'), '---\ndesign-doc: true\n---\n\n# A\n');
  assert.equal(declared(''), '---\ndesign-doc: true\n---\n\n');
  assert.equal(declared('# A\r\n'), '---\r\ndesign-doc: true\r\n---\r\n\r\n# A\r\n');
});

test('front matter keeps what it says', () => {
  assert.equal(
    declared('---\ntitle: A\nstatus: draft\n---\n# A\n'),
    '---\ndesign-doc: true\ntitle: A\nstatus: draft\n---\n# A\n',
  );
  assert.equal(declared('---\n---\n# A\n'), '---\ndesign-doc: true\n---\n# A\n');
  assert.equal(declared('---\ntitle: A\ndesign-doc: false # later\n---\n'), '---\ntitle: A\ndesign-doc: true\n---\n');
});

test('what is declared is declared, in whatever words the template has', () => {
  for (const text of [
    '---\ndesign-doc: true\n---\n',
    '---\ndesign-doc: seven-phase\n---\n',
    '+++\ntitle = "A"\n+++\n',
  ]) {
    assert.equal(declared(text), text);
  }
  const once = declared('# A\n');
  assert.equal(declared(once), once);
  assert.equal(read(once).frontMatter.designDoc, true);
});
