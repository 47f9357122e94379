import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mayCompleteSpace } from './may-complete.ts';

const atEnd = (text: string) => mayCompleteSpace(text, text.length);

test('a space behind a sign of equality or a heading’s marks may be completed', () => {
  for (const text of ['5 × 4 = ', '5 × 4 ≈ ', '5 × 4 =  ', '## ', '** ']) assert.equal(atEnd(text), true, text);
});

test('a space behind a word is not', () => {
  for (const text of ['', ' ', 'a ', 'requests per ', '## Data ', '5 × 4 = 20 ', '\n '])
    assert.equal(atEnd(text), false, text);
});
