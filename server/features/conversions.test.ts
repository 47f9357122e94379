import assert from 'node:assert/strict';
import { test } from 'node:test';
import { align } from '../template/align.ts';
import { bundledTemplate } from '../template/bundled.ts';
import { readWith } from '../template/read-with.ts';
import { conversionHints, conversionsAt } from './conversions.ts';

function hints(body: string, heading = 'Capacity estimation'): readonly string[] {
  const doc = readWith(
    bundledTemplate,
    `# Photo wall\n\n## Requirements\n\n- Guests post photos\n\n## ${heading}\n\n${body}\n`,
  );
  return conversionHints(doc, align(doc, bundledTemplate)).map(
    ({ span, text }) => `${doc.text.slice(span.start, span.end)} ${text}`,
  );
}

test('estimates are converted where a conversion tells something', () => {
  assert.deepEqual(hints('- 500M requests/day\n- Photos add 10 TB/day\n- Availability: 99.95 %'), [
    '500M requests/day ≈ 5.8K/s',
    '10 TB/day 3.65 PB/year',
    '99.95 % 21.9 min/month',
  ]);
  assert.deepEqual(hints('| Figure | Value |\n|---|---|\n| Uploads | 90M/day |\n| Egress | 864 TB/day |'), [
    '90M/day ≈ 1K/s',
    '864 TB/day 10 GB/s',
  ]);
});

test('what the section says itself is left alone', () => {
  assert.deepEqual(hints('- 500M requests/day, or 5.8K requests/s'), []);
  assert.deepEqual(hints('- Uptime: 99.9 % (43 minutes of downtime a month)'), []);
});

test('operands, single users and percentages of something else are left alone', () => {
  assert.deepEqual(hints('- 20M requests/day × 5 KB = 100 GB/day'), ['= 100 GB/day 36.5 TB/year']);
  assert.deepEqual(hints('- 20 MB/day per user\n- Each user uploads 20 MB/day'), []);
  assert.deepEqual(
    hints('- 99.9 % of reads hit the cache\n- Durability: 99.999 %\n- 99 % accuracy, available to all'),
    [],
  );
});

test('code and other phases are left alone', () => {
  assert.deepEqual(hints('- `500M requests/day`\n\n```\n500M requests/day\n```\n\n<!-- 500M requests/day -->'), []);
  assert.deepEqual(hints('- 500M requests/day', 'High-level design'), []);
});

test('on demand a figure is told in every period, wherever it stands', () => {
  const doc = readWith(bundledTemplate, '# Photo wall\n\n## Goals\n\nServe 500M requests/day at 99.95 % uptime.\n');
  assert.deepEqual(
    conversionsAt(doc, doc.text.indexOf('requests'))?.text,
    '500M requests/day: ≈ 5.8K/s · ≈ 21M/hour · ≈ 15B/month · ≈ 183B/year',
  );
  assert.match(conversionsAt(doc, doc.text.indexOf('99.95') + 1)!.text, /^99\.95 %: .*21\.9 min\/month/);
  assert.equal(conversionsAt(doc, doc.text.indexOf('Serve')), undefined);
});
