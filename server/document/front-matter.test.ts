import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from './design-doc.ts';

const saysOf = (lines: string) => read(`---\n${lines}\n---\n\n# A design\n`).frontMatter;

test('a document says that it is one, and how far it has come', () => {
  assert.deepEqual(saysOf('design-doc: true\nstatus: Review'), { designDoc: true, status: 'review' });
  assert.deepEqual(saysOf('design-doc: "seven-phase" # the template\r\nother: [1, {a: b}]'), {
    designDoc: 'seven-phase',
  });
});

test('what is no answer to these questions says nothing', () => {
  assert.deepEqual(saysOf('design-doc: [true]\nstatus: sleeping'), {});
  assert.deepEqual(saysOf('status: 2026-01-31'), {});
  assert.deepEqual(saysOf(''), {});
  assert.deepEqual(saysOf('just words'), {});
  assert.deepEqual(saysOf('- design-doc: true'), {});
  assert.deepEqual(saysOf('design-doc: null'), {});
  assert.deepEqual(saysOf('design-doc: 5'), {});
  assert.deepEqual(saysOf('design-doc:\nstatus:draft'), {});
  assert.deepEqual(saysOf('status: draft\n  of ours'), {});
  assert.deepEqual(saysOf('about: |\n  status: draft'), {});
});

test('what is no YAML says nothing', () => {
  assert.deepEqual(saysOf('status: draft: 2'), {});
  assert.deepEqual(saysOf('status: "draft'), {});
  assert.deepEqual(saysOf('status: [draft'), {});
  assert.deepEqual(saysOf('status: draft\nstatus: review'), {});
  assert.deepEqual(saysOf('status: !!js/function "function () {}"'), {});
  assert.deepEqual(saysOf('__proto__: {status: draft}\n'), {});
});

test('a mistake elsewhere takes nothing from what is said', () => {
  assert.deepEqual(saysOf('title: Orders: the design\nstatus: draft'), { status: 'draft' });
  assert.deepEqual(saysOf("'design-doc' : 'ours' # by name\nowners: [ana"), { designDoc: 'ours' });
});
