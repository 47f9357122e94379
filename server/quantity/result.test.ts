import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resultOf } from './result.ts';

function completed(
  ...cases: readonly (readonly [text: string, result: string | undefined, perSecond?: string])[]
): void {
  for (const [text, result, perSecond] of cases) {
    const found = resultOf(text);
    assert.equal(found?.text, result, text);
    assert.equal(found?.perSecond, perSecond, text);
  }
}

test('what comes per day gets its unit and the equal rate per second', () => {
  completed(
    ['100M users × 5 requests/day =', '500M requests/day', '5.79K requests/s'],
    ['- Writes: 20M users * 3 posts per day = ', '60M posts/day', '694 posts/s'],
    ['500M requests/day × 1 KB =', '500 GB/day', '5.79 MB/s'],
    ['500M requests/day / 86400 =', '5.79K requests/s'],
    ['500M requests / (24 hours × 3600 seconds) ≈', '5.79K/s'],
    ['500M / 86400 =', '5.79K', '5.79K/s'],
    ['10K requests/s × 86400 =', '864M requests/day', '10K requests/s'],
  );
});

test('amounts come in the unit where they read well, in the author’s words', () => {
  completed(
    ['100M photos × 2 MB =', '200 TB'],
    ['100 million × 25 =', '2.5 billion'],
    ['20 % of 350M =', '70M'],
    ['1 TB / 64 MB =', '15.6K'],
    ['2^10 =', '1,024'],
    ['10M users × $0.05 =', '$500,000'],
    ['12 servers × $100/month =', '$1,200/month'],
    ['10K servers × $500/month =', '$5M/month'],
  );
});

test('times cancel where that is sure', () => {
  completed(
    ['10 GB/day × 5 years =', '18.25 TB'],
    ['500 GB/day × 365 days × 5 years =', '912.5 TB'],
    ['500 GB/day × 365 × 5 =', '912.5 TB'],
    ['5K requests/s × 1 hour =', '18M requests'],
    ['42 videos × 30 s =', undefined],
    ['200 ms + 50 ms =', undefined],
  );
});

test('only the last calculation of a chain is completed, and nothing that is none', () => {
  completed(
    ['100M users × 5 requests/day = 500M / 86400 =', '5.79K', '5.79K/s'],
    ['x = 5', undefined],
    ['let a * 5 =', undefined],
    ['the value =', undefined],
    ['5 =', undefined],
    ['1 / 0 =', undefined],
    ['', undefined],
  );
});
