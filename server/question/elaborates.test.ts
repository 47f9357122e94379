import assert from 'node:assert/strict';
import { test } from 'node:test';
import { elaborates, isHedged } from './answers.ts';
import { openSection, plainSection, requirements, states } from './test-states.ts';

test('an example, a condition and a guess only spell a question out', () => {
  assert.equal(elaborates('E.g. a depot without a printer.'), true);
  assert.equal(elaborates('If so, the depot prints it. It might be cheaper.'), true);
  assert.equal(elaborates('If so, the depot prints it. We sign it there.'), false);
  assert.equal(elaborates('Perhaps.'), false);
  assert.equal(elaborates('The depot prints it.'), false);
  assert.equal(elaborates(''), false);
});

test('what only spells a question out answers nothing', () => {
  const found = requirements(
    '- Do we need labels for returns? If so, it might be:',
    '  - one label for both ways',
    '  - a second label',
    '- Should we sign the codes of parcels? E.g. those of a customs depot.',
    '- Do we keep the codes? Two years are enough.',
  );
  assert.deepEqual(found, ['open', 'open', 'answered']);
});

test('a commitment decides, though a sentence beside it hedges', () => {
  assert.equal(isHedged('We will sign the codes. These might be long.'), false);
  assert.equal(isHedged('Perhaps we will sign the codes.'), true);
  assert.deepEqual(openSection('- Do we sign codes?', '  - We will sign them. These might be long.'), ['answered']);
});

test('an answer may be announced, and stand in the list below', () => {
  const list = ['', '* print a new label', '* strike the old one out'];
  assert.deepEqual(openSection('How do we return it? I think our best answer is:', ...list), ['answered']);
  assert.deepEqual(openSection('How do we return it? I think these are our options:', ...list), ['open']);
});

test('a paragraph below a question is one gap with it', () => {
  assert.deepEqual(openSection('### Who signs?', '', 'Who could sign at the depot? Not clear yet.'), ['open']);
  assert.deepEqual(openSection('### Who signs?', '', 'Who signs at night? The depot does.'), ['answered', 'answered']);
  assert.deepEqual(openSection('### Who signs?', '', 'Maybe the depot.'), ['open']);
});

test('a word with a question mark asks the reader', () => {
  assert.deepEqual(plainSection('That is all.', '', 'Thoughts?'), []);
});

test('a heading that promises its topics opens the questions below it', () => {
  assert.deepEqual(states('# Tracker', '', '## More topics will be added', '', '- How to sign codes?', '- Printers'), [
    'open',
  ]);
});
