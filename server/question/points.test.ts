import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openSection, plainSection, requirements, states } from './test-states.ts';

test('in an open section an item may ask without a question mark', () => {
  assert.deepEqual(openSection('- How labels are signed', '- Whether the depot needs a key.'), ['open', 'open']);
  assert.deepEqual(openSection('- The key’s length is undecided.', '- Depots have printers.'), ['open']);
  assert.deepEqual(openSection('- Which key?', '- Who prints?', '- Choice of a printer for the depot'), [
    'open',
    'open',
    'open',
  ]);
  assert.deepEqual(openSection('- Which key?', '- Who prints?', '- Printer: one for each depot, at the gate'), [
    'open',
    'open',
  ]);
  assert.deepEqual(openSection('- When a label fails, the depot prints it again.'), []);
});

test('in the list of open points an item may only name its matter', () => {
  assert.deepEqual(openSection('- Signing of labels', '- **Choice of a printer.** Depots have two of them.'), [
    'open',
    'open',
  ]);
  assert.deepEqual(
    openSection('- Labels are signed', '- Doesn’t work without a printer', '- None', '- Key: a long one'),
    [],
  );
  assert.deepEqual(openSection('- Whether labels are signed.', '- Exact size of a label.'), ['open', 'open']);
  assert.deepEqual(openSection('- Investigate the size of a label.'), ['open']);
  assert.deepEqual(openSection('It is under discussion who prints the labels.'), ['open']);
  assert.deepEqual(openSection('- Which key?', '- Who prints?', '- Labels were large. We made them small.'), [
    'open',
    'open',
  ]);
  assert.deepEqual(openSection('We leave out of this:', '', '- Signing of labels'), []);
  assert.deepEqual(openSection('- The printer’s model is not yet known.'), ['open']);
  assert.deepEqual(states('# T', '', '## Open points for the next phase', '', '- Signing of labels'), []);
  assert.deepEqual(
    states('# T', '', '## Open questions', '', '### Which key?', '', 'A long one.', '', '- hard to guess'),
    ['answered'],
  );
  assert.deepEqual(openSection('- Do we sign labels or not.', '- Should be fast'), ['open']);
});

test('a paragraph that is labelled a question answers none', () => {
  assert.deepEqual(openSection('Q1: Who prints?', '', 'Q2: Would we sign the labels.'), ['open', 'open']);
  assert.deepEqual(openSection('Q1: Who prints?', '', 'The depot prints them all.'), ['answered']);
  assert.deepEqual(plainSection('Open issue: who prints?', 'Depots have two printers at hand.'), ['open']);
});

test('a row’s own number is no ticket', () => {
  const table = ['| # | Question | Priority |', '|---|---|---|', '| OQ-1 | Who prints? | high |'];
  assert.deepEqual(openSection(...table), ['open']);
});

test('the last word below an item is a question left behind, unless the next item takes it up', () => {
  assert.deepEqual(
    plainSection('- Labels fit one disk.', '  - What if we keep all of them in RAM?', '- Users sign in'),
    ['open'],
  );
  assert.deepEqual(plainSection('- Labels fit one disk.', '  - Why RAM for labels?', '- RAM holds labels'), []);
  assert.deepEqual(plainSection('- Aspects', '  - What is cached in RAM?', '  - How long is it kept?'), []);
});

test('among requirements a question is open when the next item is about something else', () => {
  assert.deepEqual(requirements('- Can a courier leave a group?', '- Couriers send pictures of parcels'), ['open']);
  assert.deepEqual(requirements('- Can couriers leave a group?', '- Couriers leave a group at night'), []);
  assert.deepEqual(requirements('- Whom to follow?', '- Pictures of parcels'), []);
});

test('a struck question leaves no point behind, and emphasis makes no answer of what explains it', () => {
  assert.deepEqual(openSection('- ~~Is `sign()` a good name?~~ `seal()` is better.', '- Which key?'), ['open']);
  assert.deepEqual(
    openSection('- **Should we sign labels?** The depot prints them anyway, so a key would be at hand there.'),
    ['open'],
  );
});

test('what is asked below a question is answered with it', () => {
  assert.deepEqual(
    plainSection(
      '1. Should labels be encrypted at the depot?',
      '   - If so, how should we do it?',
      '2. Do we need keys?',
      '',
      'For now labels are not encrypted at any depot, and no keys are needed. Nobody outside of the depot reads them, and what they say is printed on the parcel as well.',
    ),
    ['answered', 'answered'],
  );
});

test('questions are read in Korean', () => {
  const korean = (...lines: readonly string[]) => states('# 설계', '', '## 열린 질문', '', ...lines);
  assert.deepEqual(korean('- 캐시가 필요한가?', '- 누가 운영하는가?', '  - 답변: 운영팀이 한다.'), [
    'open',
    'answered',
  ]);
});

test('a place-holder in the answer’s place is reported in the question’s stead', () => {
  const table = (answer: string) => [
    '| id | question | answer | when |',
    '|---|---|---|---|',
    `| OQ-1 | Which key? | ${answer} | Phase 1 |`,
    `| OQ-2 | Which printer? |  | Phase 1 |`,
  ];
  assert.deepEqual(openSection(...table('TBD')), ['open']);
  assert.deepEqual(openSection(...table('')), ['open', 'open']);
});
