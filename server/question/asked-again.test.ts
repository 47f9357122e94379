import assert from 'node:assert/strict';
import { test } from 'node:test';
import { states } from './test-states.ts';

const ANSWERED = ['## Why do we print labels at the depot?', '', 'Printers stand there.', ''];
const open = (...lines: readonly string[]) =>
  states('# Tracker', '', ...ANSWERED, '## Open questions', '', ...lines).slice(1);

test('a question that the document answers elsewhere is answered', () => {
  assert.deepEqual(open('- Why would we print the labels in a depot, and not at home?'), ['answered']);
  const before = [
    '# Tracker',
    '',
    '## Open questions',
    '',
    '- Do depots print labels?',
    '',
    '## Do depots print labels?',
  ];
  assert.deepEqual(states(...before, '', 'They do.'), ['answered', 'answered']);
});

test('a question of the same subject is another one', () => {
  assert.deepEqual(open('- Why does the depot scan parcels?', '- Which labels?'), ['open', 'open']);
});

test('neighbours in one section are different questions, however much they share', () => {
  assert.deepEqual(open('- Does the depot sign parcel codes? Yes.', '- Does the depot sign parcel codes twice?'), [
    'answered',
    'open',
  ]);
});
