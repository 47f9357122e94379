import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from '../document/design-doc.ts';
import { announcedResults } from './announced-results.ts';

/** What a sentence announces beside what the formula behind it says. */
function found(sentence: string, formula: string): readonly string[] {
  return announcedResults(read(`# Photo wall\n\n${sentence}\n\n$$\n${formula}\n$$\n`)).map(
    ({ announced, computed }) => `${announced.text}, ${computed.text}`,
  );
}

const FORMULA = '50 \\space million \\times 9 \\space KB = 450 \\space GB';

test('an announced result that the formula doesn’t come to is found', () => {
  assert.deepEqual(found('A year takes 300 GB.', FORMULA), ['300 GB, 450 GB']);
});

test('roundings, factors, bounds and paragraphs of several figures announce nothing', () => {
  for (const sentence of [
    'A year takes about 450 GB.',
    'A year takes 500 GB.',
    'Each of 50 million photos has 9 KB.',
    'A year takes less than 1 TB.',
    'A year takes 300 GB, two years take 600 GB.',
    'A year takes 100 × 3 GB = 300 GB.',
    'We store 300 photos.',
  ])
    assert.deepEqual(found(sentence, FORMULA), [], sentence);
});

test('only a formula that stands right behind is meant', () => {
  const text = `A year takes 300 GB.\n\nNow the sizes.\n\n$$\n${FORMULA}\n$$\n`;
  assert.deepEqual(announcedResults(read(text)), []);
});
