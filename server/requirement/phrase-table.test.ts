import assert from 'node:assert/strict';
import { test } from 'node:test';
import { phrases, phraseTable } from './phrase-table.ts';
import { wordsOf } from './words.ts';

const table = phraseTable([
  ...phrases('few', 'a few, a few minute*'),
  ...phrases('load', 'high|heavy load'),
  ...phrases('grow', 'as _ grows'),
  ...phrases('可', '高可用'),
]);
const found = (text: string): string[] => {
  const words = wordsOf(text);
  return table.find(words).map(({ from, to }) => text.slice(words[from]!.start, words[to - 1]!.end));
};

test('the longest phrase at a place is found, on whole words', () => {
  assert.deepEqual(found('A few minutes, a few days, a fewer'), ['A few minutes', 'a few']);
});

test('alternatives, gaps and scripts without spaces', () => {
  assert.deepEqual(found('under heavy load as the fleet grows'), ['heavy load', 'as the fleet grows']);
  assert.deepEqual(found('系统应具有高可用性'), ['高可用']);
});

test('a gap does not reach over a sign, and words keep their places', () => {
  assert.deepEqual(found('as big, it grows'), []);
  assert.deepEqual(found('a\nfew'), ['a\nfew']);
});

test('a hyphen within a word parts two words and is no sign', () => {
  assert.deepEqual(
    wordsOf('real-time – now').map(({ text }) => text),
    ['real', 'time', '–', 'now'],
  );
});
