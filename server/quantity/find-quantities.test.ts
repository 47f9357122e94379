import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findQuantities } from './find-quantities.ts';
import type { Quantity } from './quantity.ts';

/** The quantities of a text, each as its own words, base value, dimension and role. */
function read(text: string): string[] {
  return findQuantities(text).map(
    (q) => `${text.slice(q.span.start, q.span.end)} | ${Number(q.base.toPrecision(6))} ${q.dimension} ${q.role}`,
  );
}

function only(text: string): Quantity {
  const found = findQuantities(text);
  assert.equal(found.length, 1, `${text}: ${JSON.stringify(read(text))}`);
  return found[0]!;
}

test('durations, data, rates and percentages', () => {
  assert.deepEqual(read('under 200 ms'), ['under 200 ms | 0.2 time measure']);
  assert.deepEqual(read('stores 3.5 TB'), ['3.5 TB | 3500000000000 data measure']);
  assert.deepEqual(read('at 10K RPS'), ['10K RPS | 10000 rate measure']);
  assert.deepEqual(read('1 million messages per minute'), ['1 million messages per minute | 16666.7 rate measure']);
  assert.deepEqual(read('egress of 25 Gbps'), ['25 Gbps | 3125000000 data-rate measure']);
  assert.deepEqual(read('99,95 % uptime'), ['99,95 % | 99.95 percent measure']);
  assert.deepEqual(read('100 reads per write'), ['100 reads per write | 100 ratio measure']);
});

test('a share in words, a whole unit, a unit and a half', () => {
  assert.deepEqual(read('half of the reads miss'), ['half | 0.5 ratio measure']);
  assert.deepEqual(read('more than half the parcels'), ['more than half | 0.5 ratio measure']);
  assert.deepEqual(read('at least a third of all labels'), ['at least a third | 0.333333 ratio measure']);
  assert.deepEqual(read('the other half of the map'), []);
  assert.deepEqual(read('a third party of the deal'), []);
  assert.deepEqual(read('kept for a full day'), ['a full day | 86400 time measure']);
  assert.deepEqual(read('answered within one business day'), ['within one business day | 86400 time measure']);
  assert.deepEqual(read('an hour and a half'), ['an hour and a half | 5400 time measure']);
  assert.deepEqual(read('a working second copy'), []);
  assert.equal(only('one billion and a half million parcels').value, 1_000_500_000);
  assert.equal(only('two and a half million parcels').value, 2_500_000);
});

test('a counted noun may follow its adjectives', () => {
  assert.equal(only('1000 simultaneous users').unit, 'users');
  assert.equal(only('50 simultaneous streaming connections').unit, 'connections');
  assert.equal(only('10K+ concurrent users').comparator, 'at-least');
});

test('comparators before and behind, approximations, ranges', () => {
  assert.equal(only('no later than 30 seconds').comparator, 'at-most');
  assert.equal(only('< 5 s').comparator, 'less');
  assert.equal(only('5 seconds or less').comparator, 'at-most');
  const about = only('about 40 GB');
  assert.equal(about.approximate, true);
  const range = only('between 5 and 10 minutes');
  assert.deepEqual([range.value, range.upper, range.unit], [5, 10, 'min']);
  assert.deepEqual([only('10-20 ms').value, only('10–20 ms').upper], [10, 20]);
});

test('percentile and window', () => {
  assert.equal(only('p99 latency below 200 ms').percentile, 99);
  assert.equal(only('< 50ms p999').percentile, 99.9);
  assert.equal(only('50 ms at the 95th percentile').percentile, 95);
  assert.equal(only('43 minutes downtime/month').window, 2_592_000);
  assert.deepEqual(read('p99 matters'), []);
});

test('quantities without a figure', () => {
  assert.deepEqual(read('synchronises every hour'), ['every hour | 3600 time measure']);
  assert.deepEqual(read('is run weekly'), ['weekly | 604800 time measure']);
  assert.deepEqual(read('sub-second search'), ['sub-second | 1 time measure']);
  assert.deepEqual(read('zero data loss'), ['zero data loss | 0 count measure']);
  assert.deepEqual(read('five nines'), ['five nines | 99.999 percent measure']);
  assert.deepEqual(read('is up 24x7'), ['24x7 | 100 percent measure']);
  assert.deepEqual(read('within an hour'), ['an hour | 3600 time measure']);
  assert.equal(only('from 8am to 6pm').role, 'measure');
  assert.equal(only('in one click').role, 'measure');
});

test('what is no number', () => {
  for (const text of [
    'a few minutes',
    'a few hundred milliseconds',
    'several thousand users',
    'in a second tablet',
    'multiple users',
    'that one is good',
    'daily active users',
    'every request',
    'many seconds',
    'single sign-on',
    'zero trust',
    'a third party',
    'opened at 2:00 pm',
    'since 2024-01-10',
  ]) {
    assert.deepEqual(read(text), [], text);
  }
});

test('identifiers are no measures', () => {
  for (const text of [
    'WCAG 2.1 AA',
    'on port 8080',
    'returns HTTP 503',
    'version 12',
    'an 800 toll free number',
    'in 2024',
    'TLS 1.3',
    '4K video',
    'a 10x10 screen',
    'Phase 2',
    '100 % reliable',
    'Level 1',
  ]) {
    for (const q of findQuantities(text)) assert.equal(q.role, 'identifier', `${text}: ${q.role}`);
  }
  assert.deepEqual(read('AES-256 and SHA-2'), []);
});

test('conditions and triggers are no measures', () => {
  assert.equal(only('renders smoothly with 1000+ items').role, 'condition');
  assert.equal(only('easy to use after two weeks of usage').role, 'condition');
  assert.equal(only('jobs that run longer than 25 seconds are logged').role, 'trigger');
  assert.equal(only('when the queue exceeds 80 %, alert').role, 'trigger');
  assert.equal(only('99.9 %?').role, 'condition');
});

test('what limits is a measure although it stands behind such a word', () => {
  assert.equal(only('deleted after 90 days').role, 'measure');
  assert.equal(only('use it after one day of training').role, 'measure');
  assert.equal(only('when buying, the page must load within 3 s').role, 'measure');
  assert.equal(only('with a latency of 10 ms').role, 'measure');
});

test('other languages', () => {
  assert.equal(only('менее 200 мс').base, 0.2);
  assert.equal(only('5 млн пользователей').base, 5e6);
  assert.equal(only('每秒 1000 万请求').base, 1e7);
  assert.equal(only('延迟小于 200 毫秒').comparator, 'less');
  assert.equal(only('menos de 200 milissegundos'.replace('milissegundos', 'ms')).comparator, 'less');
  assert.equal(only('höchstens 3 Sekunden').base, 3);
  assert.equal(only('10 000 000 utilisateurs').base, 1e7);
  assert.equal(only('5 lakh users').base, 5e5);
});

test('spans lie in the text, in order and apart, for any text', () => {
  const piece = fc.constantFrom(
    '10',
    ' ',
    'K',
    'ms',
    '%',
    '-',
    'to',
    'per',
    'second',
    '/',
    '1,000',
    'p99',
    '<',
    '~',
    'every',
    'a',
    'zero',
    'nines',
    ':',
    '(',
    'users',
    '秒',
    '万',
    '²',
    '\\*',
    '&lt;',
    'half',
    '.',
    '\n',
    '$',
    '€',
    '2024-01-02',
    'x',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.array(piece).map((p) => p.join('')),
      ),
      (text) => {
        let end = 0;
        for (const q of findQuantities(text)) {
          assert.ok(q.span.start >= end && q.span.end > q.span.start && q.span.end <= text.length);
          assert.ok(q.span.start <= q.figure.start && q.figure.end <= q.span.end);
          end = q.span.end;
        }
      },
    ),
    { numRuns: 2000 },
  );
});

test('each way of naming a period, an edition or a code is told from a measure', () => {
  const roles: readonly (readonly [text: string, role: string])[] = [
    ['delivered at least once within 5 s', 'measure'],
    ['kept over the last 30 days', 'condition'],
    ['for the period of previous 30 days', 'condition'],
    ['rentals of the previous 30 days', 'condition'],
    ['within the 2 day viewing period', 'condition'],
    ['in the 2 day period', 'condition'],
    ['during their 2 day window', 'condition'],
    ['closes the 2 day window', 'measure'],
    ['400 errors', 'identifier'],
    ['599 errors', 'identifier'],
    ['600 errors', 'measure'],
    ['when the page loads in under 2 s', 'measure'],
    ['when memory falls below 2 GB', 'trigger'],
    ['when it takes 2 s', 'condition'],
    ['version 2 clients', 'identifier'],
    ['version of at most 2 clients', 'measure'],
    ['about 2 clients', 'measure'],
  ];
  for (const [text, role] of roles) assert.equal(only(text).role, role, text);
});

test('a power may be negative', () => {
  assert.equal(only('2^-3 s').base, 0.125);
  assert.equal(only('2^3 s').base, 8);
});
