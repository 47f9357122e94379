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
});

test('front matter that is no YAML is read as none', () => {
  assert.deepEqual(saysOf('status: [draft'), {});
  assert.deepEqual(saysOf('status: draft\nstatus: review'), {});
  assert.deepEqual(saysOf('status: !!js/function "function () {}"'), {});
  assert.deepEqual(saysOf('__proto__: {status: draft}\n'), {});
});

test('names that stand for each other many times over cost no more than their letters', () => {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
  for (let i = 1; i <= 20; i++) lines.push(`a${i}: &a${i} [${`*a${i - 1}, `.repeat(9)}]`);
  assert.deepEqual(saysOf([...lines, 'status: draft'].join('\n')), { status: 'draft' });
});
