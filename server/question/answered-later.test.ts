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

test('a section answers by its title what was asked in passing', () => {
  const list = ['- How will we print labels?', '- How will we weigh parcels?', '- What shall we do at night?'];
  const answers = ['## Printing labels', '', 'With ink.', '', '## Weighing of parcels', '', 'On scales.'];
  assert.deepEqual(states('# Tracker', '', '## Deep dive', '', ...list, '', ...answers), [
    'answered',
    'answered',
    'open',
  ]);
  const openList = states('# Tracker', '', '## Open questions', '', ...list, '', ...answers);
  assert.deepEqual(openList, ['open', 'open', 'open']);
});

test('questions put to an interviewer are none of the document', () => {
  const lines = ['# Tracker', '', '## Requirements', '', '- How many parcels do we expect?', '- Who prints?'];
  assert.deepEqual(states(...lines), ['open', 'open']);
  assert.deepEqual(states(...lines, '', '## Scale', '', 'The interviewer says.'), []);
  assert.deepEqual(states('# Tracker: design interview', ...lines.slice(1), '', '## Scale', '', 'Large.'), []);
  assert.deepEqual(states('# Interview scheduling', ...lines.slice(1), '', '## Scale', '', 'Large.'), ['open', 'open']);
});

test('what the next section answers is answered', () => {
  assert.deepEqual(states('# Tracker', '', '# Question', '', 'Do we print labels?', '', '# Answer', '', 'Yes.'), [
    'answered',
  ]);
});
