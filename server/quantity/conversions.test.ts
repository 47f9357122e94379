import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allConversionsOf, conversionOf, kindOf } from './conversions.ts';
import { findQuantities } from './find-quantities.ts';

function converted(text: string, isAvailability = false): string | undefined {
  const [quantity] = findQuantities(text);
  const kind = quantity && kindOf(quantity, isAvailability);
  return kind && conversionOf(quantity, kind);
}

test('what comes per day is told per second', () => {
  assert.equal(converted('500M requests/day'), '≈ 5.8K/s');
  assert.equal(converted('86.4 million writes per day'), '1K/s');
  assert.equal(converted('30K events per minute'), '500/s');
  assert.equal(converted('10 billion messages a month'), '≈ 3.9K/s');
});

test('volumes are told as what they add up to', () => {
  assert.equal(converted('10 TB/day'), '3.65 PB/year');
  assert.equal(converted('5 TB per month'), '60 TB/year');
  assert.equal(converted('1 TB/hour'), '24 TB/day');
});

test('what passes through a link is told per second', () => {
  const [quantity] = findQuantities('864 TB/day');
  assert.equal(conversionOf(quantity!, kindOf(quantity!, false, true)!), '10 GB/s');
});

test('an availability is told as the downtime that it permits', () => {
  assert.equal(converted('99.95 %', true), '21.9 min/month');
  assert.equal(converted('99.999 %', true), '≈ 26 s/month');
  assert.equal(converted('99 %', true), '7.3 h/month');
});

test('nothing is told where it would tell nothing', () => {
  for (const text of [
    '5 requests/day',
    '100M users per day',
    '5.8K requests/s',
    '100 MB/s',
    '10 TB',
    '3 PB/year',
    '99.95 %',
    '200 ms',
    '1 Gbps',
    '1-2 TB/day',
  ])
    assert.equal(converted(text), undefined, text);
  assert.equal(converted('20 %', true), undefined);
  assert.equal(converted('100 %', true), undefined);
});

test('all periods but the stated one are told on demand', () => {
  const all = (text: string, isAvailability = false): readonly string[] => {
    const [quantity] = findQuantities(text);
    return allConversionsOf(quantity!, kindOf(quantity!, isAvailability)!);
  };
  assert.deepEqual(all('500M requests/day'), ['≈ 5.8K/s', '≈ 21M/hour', '≈ 15B/month', '≈ 183B/year']);
  assert.deepEqual(all('6 TB per month'), ['≈ 2.3 MB/s', '≈ 8.3 GB/hour', '200 GB/day', '72 TB/year']);
  assert.deepEqual(all('99.9 %', true), ['1.44 min/day', '43.8 min/month', '8.76 h/year']);
});
