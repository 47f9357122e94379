import assert from 'node:assert/strict';
import { test } from 'node:test';
import { states } from './test-states.ts';

const asked = (question: string, ...below: readonly string[]) =>
  states('# Tracker', '', '## Requirements', '', '### Clarifying questions', '', question, '', ...below);

test('what is asked for the requirements is answered by the requirement that takes it up', () => {
  assert.deepEqual(
    asked('- Do couriers share pictures of parcels?', '### Functional', '', '- Share pictures of parcels'),
    ['answered'],
  );
  assert.deepEqual(asked('- Do couriers share pictures of parcels?', '### Functional', '', '- Scan parcels'), ['open']);
});

test('how much it is takes a figure', () => {
  const question = '- How many parcels does a depot hold?';
  assert.deepEqual(asked(question, '### Scale', '', '- A depot holds 400 parcels'), ['answered']);
  assert.deepEqual(asked(question, '### Scale', '', '- A depot holds parcels'), ['open']);
});

test('elsewhere, in a question or in a long text words are only mentioned', () => {
  const statement = ['### Functional', '', '- Share pictures of parcels'];
  assert.deepEqual(
    states('# Tracker', '', '## Open questions', '', '- Do couriers share pictures?', '', ...statement),
    ['open'],
  );
  assert.deepEqual(asked('- Do couriers share pictures?', '### Functional', '', '- Couriers share pictures?'), [
    'open',
    'open',
  ]);
});
