import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkArithmetic } from './check-arithmetic.ts';
import { lex } from './lexer.ts';

/** What differs by something that the text itself shows is information, and says what. */
const EXCUSED: readonly (readonly [text: string, reason: string])[] = [
  ['50,000 × 0.3 = $15.000', 'its point separates thousands'],
  ['15 × 3.5 billion = 52.5', 'the “billion” is left out'],
  ['1.7 × 30 = 51 million', 'only the result has the “million”'],
  ['280 bytes × 250,000 = 70', 'its unit is left out'],
  ['9 MB/s / 500 MB/s ~ 0.01', 'cut off rather than rounded'],
  ['10M × 0.2 / 86,400 ≈ 30', 'rounded up'],
  ['10M / 15 / 86,400 ≈ 10', 'rounded up'],
  ['Read RPS: 10M × 30 ~ 3,500', 'the seconds of a day are left out'],
  ['2M × 24 × 3600 = 23 writes/s', 'right where the time divides'],
  ['300M users + (2 + 3) × 10 = 15B views', 'right where the plus multiplies'],
  ['250 GB / 256 GB = 2 disks', 'one more than it takes'],
  ['240 GB / 24 hours / 3600 s ≈ 2.78/s', 'its unit is left out'],
  ['20M × 12 files × 300M requests / 100K s = 2K requests/s', 'too far off for a slip'],
  ['There are 9 regions. 40 TB × 3 = 1,080 TB', 'right times the “9 regions” that stands before it'],
];

test('what the text explains is information', () => {
  for (const [text, reason] of EXCUSED) {
    const verdict = checkArithmetic(lex(text), text).at(-1);
    assert.equal(verdict?.outcome, 'near', text);
    assert.equal(verdict.mixUp, reason, text);
  }
});
