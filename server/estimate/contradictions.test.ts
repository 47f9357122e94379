import assert from 'node:assert/strict';
import { test } from 'node:test';
import { align } from '../template/align.ts';
import { bundledTemplate } from '../template/bundled.ts';
import { readWith } from '../template/read-with.ts';
import { contradictions } from './contradictions.ts';

/** What contradicts what, in a document with these requirements and this estimation. */
function found(requirements: string, estimation: string, rest = ''): readonly string[] {
  const text = `# Photo wall\n\n## Requirements\n\n${requirements}\n\n## Estimation\n\n${estimation}\n\n${rest}\n`;
  const doc = readWith(bundledTemplate, text);
  return contradictions(doc, align(doc, bundledTemplate)).map(
    ({ name, first, second }) => `${name}: ${first.text}, ${second.text}`,
  );
}

test('a figure of one name with two values is found, however the name is written', () => {
  assert.deepEqual(found('- 50M DAU', '- Daily active users (DAU): 500 million'), [
    'daily active users: 50M, 500 million',
  ]);
  assert.deepEqual(found('- DAU = 50M', '| Figure | Value |\n|---|---|\n| DAU | 10M |'), [
    'daily active users: 50M, 10M',
  ]);
  assert.deepEqual(found('- 100:1 read/write ratio', '- Read-write ratio is 10:1'), ['read/write ratio: 100:1, 10:1']);
  assert.deepEqual(found('- 2 billion registered users', '- Total users: 1 billion'), [
    'total users: 2 billion, 1 billion',
  ]);
});

test('more users on a day than in a month is found', () => {
  assert.deepEqual(found('- DAU 40 000 000\n- MAU 38 000 000', '- 5 posts a day'), [
    'monthly active users: 40 000 000, 38 000 000',
  ]);
  assert.deepEqual(found('- DAU 40M\n- MAU 90M', '- 5 posts a day'), []);
});

test('equal and rounded figures are no contradiction', () => {
  assert.deepEqual(found('- 50M DAU', '- 50 million daily active users\n- about 48M DAU'), []);
});

test('bounds, other times, parts and scenarios are no contradiction', () => {
  for (const other of [
    '- at least 80M DAU',
    '- Peak DAU: 80M',
    '- DAU in 3 years: 200M',
    '- New daily active users: 1M',
    '- Premium DAU: 5M',
    '- 80M to 90M DAU',
    '- At 200M DAU one shard is not enough',
    '- 80M DAU?\n',
    '- 90M MAU',
    '- 80M concurrent users',
  ])
    assert.deepEqual(found('- 50M DAU', other), [], other);
  assert.deepEqual(found('- 1M DAU', '- 10M DAU\n- 100M DAU'), []);
  // side by side they are cases
  assert.deepEqual(found('Users:\n\n- 10M DAU in winter;\n- 20M DAU in summer.', '5 posts a day'), []);
});

test('what is designed speaks of a part, and several systems have several figures', () => {
  assert.deepEqual(found('- 50M DAU', '- 50M DAU', '## Detailed design\n\nOne shard holds 5M DAU.'), []);
  const two = '# Chat\n\n## Estimation\n\n- 5M DAU';
  assert.deepEqual(found('- 50M DAU', '- 50M DAU', two), []);
});

test('what is demanded in a day and estimated otherwise is found, also in other words for the same', () => {
  assert.deepEqual(found('- Scale: 900M photos/day', '- 90M users × 2 photos/day = 180M photos/day'), [
    'photos per day: 900M photos/day, 180M photos/day',
  ]);
  assert.deepEqual(found('- How many photos are viewed? (7B photos/day)', '- 2B views/day × 1 MB = 2 PB/day'), [
    'views per day: 7B photos/day, 2B views/day',
  ]);
  assert.deepEqual(found('- 30M new photos a month', '- 3M photos per day'), [
    'photos per day: 30M new photos a month, 3M photos per day',
  ]);
  assert.deepEqual(found('- 5B total photos', '- Photos in 5 years: 10M × 365 × 5 = 18.25 billion photos'), [
    'total photos: 5B total photos, 18.25 billion photos',
  ]);
});

test('other things, other doings, parts and two results are no contradiction', () => {
  for (const [demanded, estimated] of [
    ['- 10M photos uploaded per day', '- 500M photos viewed per day'],
    ['- 10M photos per day', '- 60M comments per day'],
    ['- 10M photos per day', '- Private photos: 2M photos per day'],
    ['- 10M photos per day', '- Peak day: at most 30M photos per day'],
    ['- 10M requests per day', '- 400M requests per day'],
    ['- 10M photos per day', '- 10 photos a day × 1M users = 10M photos per day'],
    ['- Photos', '- 1M × 10 = 10M photos/day\n\n### Later\n\n- 1M × 40 = 40M photos/day'],
    ['- 10M photos per day', '- 20M photos per day\n- 40M photos per day'],
  ] as const)
    assert.deepEqual(found(demanded, estimated), [], estimated);
});

test('a row whose next cell says what it counts in is not read', () => {
  assert.deepEqual(found('- 80 million DAU', '| Figure | Value | Unit |\n|---|---|---|\n| DAU | 80 | Million |'), []);
});
