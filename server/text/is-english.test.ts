import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isEnglish } from './is-english.ts';

test('English is told by its small words, however terse', () => {
  assert.ok(isEnglish('Parcels are scanned at the depot and sent on.'));
  assert.ok(isEnglish('- Cache: Redis, TTL 5 min\n- Queue for scans\n- 3 replicas, failover by Sentinel'));
});

test('another language isn’t English for its borrowed terms', () => {
  assert.ok(!isEnglish('Dùng Redis để cache, Kafka làm queue, database có replica ở hai vùng khác nhau'));
  assert.ok(!isEnglish('用 Redis 做缓存，Kafka 做队列'));
});
