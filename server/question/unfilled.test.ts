import assert from 'node:assert/strict';
import { test } from 'node:test';
import { states } from './test-states.ts';

const sections = (...pairs: readonly (readonly [string, string])[]) =>
  states('# Proposal', '', ...pairs.flatMap(([title, text]) => [`## ${title}`, '', ...text.split('\n'), '']));

const unfilled = [
  ['Summary', 'A brief description of the parcel service.'],
  ['Motivation', 'Why do depots need it? Please say whom it helps.'],
  [
    'Design',
    'This is the bulk of the proposal. Describe the labels in detail, and:\n\n- who prints them\n- who reads them',
  ],
  ['Alternatives', '- Which other labels were looked at?\n- What happens if we do nothing?'],
  ['Unresolved questions', 'What is still open?'],
] as const;

test('a document whose sections ask and instruct their author is a template', () => {
  assert.deepEqual(sections(...unfilled), []);
});

test('a proposal that kept a template’s questions here and there is none', () => {
  const filled = [
    ['Summary', 'Labels are printed at the depot.'],
    ['Motivation', 'Why do depots need it? They print labels twice today. It costs an hour a day. Drivers wait.'],
    ['Design', 'Each depot prints with its own key. Drivers read it with a telephone.'],
    ...unfilled.slice(3),
  ] as const;
  assert.ok(sections(...filled).includes('open'));
});
