import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sentencesOf } from './sentences.ts';

const questions = (text: string) =>
  sentencesOf(text)
    .filter(({ asks }) => asks)
    .map(({ start, end }) => text.slice(start, end));

test('a sentence that ends in a question mark asks, in any script', () => {
  assert.deepEqual(questions('It works. Does it? Yes.'), ['Does it?']);
  assert.deepEqual(questions('谁付款？仓库。'), ['谁付款？']);
  assert.deepEqual(questions('هل يعمل؟'), ['هل يعمل؟']);
  assert.deepEqual(questions('Really?!'), ['Really?!']);
});

test('quotation marks and brackets around a question belong to it', () => {
  assert.deepEqual(questions('"How much?"'), ['"How much?"']);
  assert.deepEqual(questions('"How much"?'), ['"How much"?']);
  assert.deepEqual(questions('  "How much?"   (Answer: none.)'), ['"How much?"']);
});

test('a question inside a statement makes no question of it', () => {
  assert.deepEqual(questions('We ask "is it fast?" before we merge.'), []);
  assert.deepEqual(questions('Say who acts (the build captain?).'), []);
  assert.deepEqual(questions('Say who acts (the captain? the author?)'), []);
});

test('wrapped lines and abbreviations end no sentence', () => {
  assert.deepEqual(questions('Do we keep it\nfor a year?'), ['Do we keep it\nfor a year?']);
  assert.deepEqual(questions('Do we keep it, e.g. Always?'), ['Do we keep it, e.g. Always?']);
});

test('sentences lie within the text, in order, without space at their ends', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', 'B', ' ', '\n', '?', '.', '"', '(', ')', '？', '’') });
  fc.assert(
    fc.property(texts, (text) => {
      let at = 0;
      for (const { start, end } of sentencesOf(text)) {
        assert.ok(at <= start && start < end && end <= text.length);
        assert.equal(text.slice(start, end), text.slice(start, end).trim());
        at = end;
      }
    }),
  );
});
