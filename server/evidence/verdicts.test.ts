import assert from 'node:assert/strict';
import { test } from 'node:test';
import { align } from '../template/align.ts';
import { bundledTemplate } from '../template/bundled.ts';
import { readWith } from '../template/read-with.ts';
import { verdictsOf } from './verdicts.ts';

/** What became of a question of the bundled template in a document of these sections, and the text that says so. */
function verdict(id: string, sections: Readonly<Record<string, string>>): readonly [string, string] {
  const text = Object.entries(sections)
    .map(([title, body]) => `## ${title}\n\n${body}\n`)
    .join('\n');
  const doc = readWith(bundledTemplate, text);
  const verdicts = [...verdictsOf(doc, align(doc, bundledTemplate)).values()];
  const { state, span } = verdicts.find(({ question }) => question.id === id)!;
  return [state, span ? text.slice(span.start, span.end) : ''];
}

const DETAILS = 'Detailed design';

test('what is out of scope, or doesn’t apply for a reason, is waived', () => {
  for (const body of [
    'Sharding is out of scope.',
    'Partitioning the data: not applicable, because one node holds them all.',
    'Sharding: N/A – one node holds all.',
    '### Sharding\n\nNot applicable: one node holds all.',
    '### Sharding\n\nOut of scope.',
  ])
    assert.equal(verdict('partitioning', { [DETAILS]: body })[0], 'waived', body);
  assert.deepEqual(verdict('partitioning', { [DETAILS]: 'Requests are small.\n\nSharding is out of scope for now.' }), [
    'waived',
    'Sharding is out of scope for now.',
  ]);
});

test('without a reason, or for something beside the topic, nothing is waived', () => {
  for (const body of [
    'Sharding: N/A',
    'Cross-region sharding of attachments is out of scope.',
    'Is sharding out of scope?',
    '### Sharding\n\nNot applicable.',
  ])
    assert.equal(verdict('partitioning', { [DETAILS]: body })[0], 'open', body);
});

test('a phase that says of itself that it doesn’t apply waives its questions', () => {
  const api = { 'API design': 'Not applicable: the job runs by night and offers no interface.' };
  assert.equal(verdict('operations', api)[0], 'waived');
  assert.equal(verdict('parameters', api)[0], 'waived');
});

test('an owner with a date, or a tracker’s entry, puts a question off', () => {
  for (const body of [
    'The shard key is to be decided by @mira until 2026-12-01.',
    'Sharding: TBD, see [the ticket](https://example.org/depot/issues/12).',
    '### Sharding\n\nTo be decided. Owner: Mira, due 2026-12-01; depends on DEPOT-12.',
  ])
    assert.equal(verdict('partitioning', { [DETAILS]: body })[0], 'deferred', body);
  assert.equal(verdict('partitioning', { [DETAILS]: 'Sharding: TBD.' })[0], 'open');
});

test('what became of the same question of the author’s comes before any evidence', () => {
  const cache = (body: string) =>
    verdict('cache', { [DETAILS]: `${body}\n`, Bottlenecks: 'We cache all of the sessions in Redis.' })[0];
  assert.equal(cache('Text.\n\n- Should we use a cache?\n  - Answer: TBD'), 'open');
  assert.equal(cache('Text.\n\n- Should we use a cache?\n  - Answer: TBD, owner: @mira, due 2026-12-01'), 'deferred');
  assert.equal(cache('Text.\n\n- Should we use a cache?\n  - Not applicable because nothing is read twice.'), 'waived');
  assert.equal(cache('Text.\n\n- Should we use a cache?\n  - Yes, for sessions.'), 'answered');
});

test('the same question may be asked among the open ones', () => {
  const sections = { [DETAILS]: 'We use a cache.', 'Open questions': '- How should we partition our data?' };
  assert.deepEqual(verdict('partitioning', sections), ['open', 'How should we partition our data?']);
});
