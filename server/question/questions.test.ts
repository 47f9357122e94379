import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from '../document/design-doc.ts';
import { align } from '../template/align.ts';
import { bundledTemplate } from '../template/bundled.ts';
import { questionsOf } from './questions.ts';
import { openSection, plainSection, requirements, states } from './test-states.ts';

test('a heading that asks is answered by what stands below it', () => {
  assert.deepEqual(states('# T', '', '## Why two stores?', '', 'Reads outnumber writes.'), ['answered']);
  assert.deepEqual(states('# T', '', '## Why two stores?', '', '### Reads', '', 'Many.'), ['answered']);
  assert.deepEqual(states('# T', '', '## Why two stores?', '', '<!-- later -->', '', '## Cost', '', 'Low.'), ['open']);
  assert.deepEqual(states('# T', '', 'Why two stores?', '---', '', '## Cost', '', 'Low.'), ['open']);
});

test('a bold line that asks is answered by the paragraph below it', () => {
  assert.deepEqual(plainSection('**Which cache?**', '', 'One per zone.'), ['answered']);
});

test('in an open section a question is open, whatever explains it', () => {
  assert.deepEqual(openSection('- Do we sign labels? This would make forging harder.', '- Which key?'), [
    'open',
    'open',
  ]);
  assert.deepEqual(openSection('Do we sign labels?'), ['open']);
  assert.deepEqual(openSection('1. Do we sign', '   labels?'), ['open']);
  assert.deepEqual(openSection('| Question | Owner |', '|---|---|', '| Which key? | |'), ['open']);
});

test('in an open section an answer says that it is one', () => {
  assert.deepEqual(openSection('- Do we sign labels? Yes, with the depot’s key.'), ['answered']);
  assert.deepEqual(openSection('- Do we sign labels? We decided to sign them at the depot.'), ['answered']);
  assert.deepEqual(openSection('- Do we sign labels? → decided: no'), ['answered']);
  assert.deepEqual(openSection('- Do we sign labels? (resolved)'), ['answered']);
  assert.deepEqual(openSection('- [x] Do we sign labels?'), ['answered']);
  assert.deepEqual(openSection('- ~~Do we sign labels?~~'), []);
  assert.deepEqual(openSection('- ~~Do we sign labels? Ours get lost.~~ Renamed to stamps'), []);
  assert.deepEqual(openSection('1. Do we sign labels?', '- The depot signs them', '- With its own key'), ['answered']);
  assert.deepEqual(openSection('- Do we sign labels?', '  - The depot signs them with its own key.'), ['answered']);
  assert.deepEqual(openSection('- Do we sign labels?', '', '  Decision: no.'), ['answered']);
  assert.deepEqual(openSection('- Do we sign labels?', '  The depot signs them with its own key.'), ['answered']);
  assert.deepEqual(openSection('**Q: Do we sign labels?**', '', 'A: The depot does.'), ['answered']);
  assert.deepEqual(openSection('Do we sign labels?', '', '<!-- asked in May -->', '', 'Answer: the depot does.'), [
    'answered',
  ]);
  assert.deepEqual(
    openSection('| Question | Answer |', '|---|---|', '| Which key? | the depot’s |', '| Who prints? | |'),
    ['answered', 'open'],
  );
});

test('a question put twice in the same words is one', () => {
  assert.deepEqual(openSection('- Do we sign labels?', '- Which key?', '', 'Do we sign labels?'), ['open', 'open']);
});

test('the other alternative is a part of the question', () => {
  assert.deepEqual(
    plainSection('- Do we sign labels at the depot? Or at home.', '- Do we need a key for each depot?'),
    ['open', 'open'],
  );
});

test('below an item that plays a heading the lists around it keep their order', () => {
  const lines = [
    '1. **How do we sign labels?**',
    '   - **Answer:**',
    '     - **Keys:** at the depot.',
    '     - **Endpoints:**',
    '       - `POST /labels`',
  ];
  assert.deepEqual(plainSection(...lines), ['answered']);
});

test('what hedges or asks again is no answer', () => {
  assert.deepEqual(openSection('- Do we sign labels?', '  - Maybe the depot could.'), ['open']);
  // One gap: what is asked below an open question is a part of it.
  assert.deepEqual(openSection('- Do we sign labels?', '  - With which key?'), ['open']);
  assert.deepEqual(openSection('- Do we sign labels?', '  - With which key?', '    - The depot’s.'), [
    'open',
    'answered',
  ]);
  assert.deepEqual(openSection('- Which name?', '  - `signLabel`', '  - `labelSign`'), ['open']);
});

test('an unchecked task among open questions is open', () => {
  assert.deepEqual(openSection('- [ ] Ask the carrier for its limits', '- [x] Ask the depot'), ['open']);
  assert.deepEqual(plainSection('- [ ] Ask the carrier for its limits'), []);
});

test('owner and date, or a link to a tracker, put a question off', () => {
  assert.deepEqual(openSection('- Which key? Owner: @mira, due 2026-12-01'), ['deferred']);
  assert.deepEqual(openSection('- Which key? See [the ticket](https://example.org/depot/issues/12).'), ['deferred']);
  assert.deepEqual(openSection('- Which key? @mira'), ['open']);
});

test('the innermost heading decides', () => {
  assert.deepEqual(openSection('### Resolved questions', '', '- Which key?'), ['answered']);
  assert.deepEqual(states('# T', '', '## FAQ', '', '- Which key?'), ['answered']);
  assert.deepEqual(openSection('None currently.'), []);
});

test('“open” needs a question beside it', () => {
  assert.deepEqual(states('# T', '', '## Open source licence', '', '- Which one? Apache 2.0.'), ['answered']);
  assert.deepEqual(states('# T', '', '## The remaining sorting problem', '', '- Which belt? The left one.'), [
    'answered',
  ]);
  assert.deepEqual(states('# T', '', '## OpenAPI', '', 'Is it complete? Nearly, since May.'), ['answered']);
});

test('an item can declare itself open', () => {
  assert.deepEqual(plainSection('- OPEN ISSUE: the depot has no scanner.', '- Open question: which key?'), [
    'open',
    'open',
  ]);
});

test('elsewhere words behind the question, below it or beside it answer it', () => {
  assert.deepEqual(requirements('- How many parcels? (Two million.)'), ['answered']);
  assert.deepEqual(requirements('- How many parcels? Two million a day.'), ['answered']);
  assert.deepEqual(requirements('- How many parcels? – 2M'), ['answered']);
  assert.deepEqual(requirements('- How many parcels?', '  - Two million.'), ['answered']);
  assert.deepEqual(requirements('- How many parcels?', '- Yes: two million.'), ['answered']);
  assert.deepEqual(requirements('* C: How many parcels?', '* I: Two million.', '* C: And labels?', '* I: Three.'), [
    'answered',
    'answered',
  ]);
  assert.deepEqual(requirements('1. How many parcels?', '- Two million.'), ['answered']);
  assert.deepEqual(requirements('- Do we print? Not applicable because the carrier prints.'), ['answered']);
});

test('a list of questions among requirements is a list of gaps', () => {
  assert.deepEqual(requirements('- How many parcels a day?', '- How long is a track kept?'), ['open', 'open']);
  assert.deepEqual(states('# T', '', '## Review', '', '### Questions', '', '- How many?', '- How long?'), [
    'open',
    'open',
  ]);
});

test('the block behind a list answers the questions whose words it takes up', () => {
  const list = [
    '- "What if the ingest service crashes?"',
    '- "How do we keep printers online?"',
    '- "How can we improve our cache?"',
    '',
  ];
  const answer = ['To do better:', '', '- Two instances of the ingest service.', '- Replicas of the cache.'];
  assert.deepEqual(plainSection(...list, ...answer), ['answered', 'open', 'answered']);
  assert.deepEqual(plainSection(...list), ['open', 'open', 'open']);
});

test('turns of speech, examples and questions to others are no questions of the document', () => {
  assert.deepEqual(plainSection('Scans may be lost. What then?', '', 'They are sent again.'), []);
  assert.deepEqual(plainSection('But why two stores? Because reads outnumber writes, as we saw.', '', 'More.'), [
    'answered',
  ]);
  assert.deepEqual(
    plainSection('It answers questions such as:', '', '- Where should we look for a parcel?', '- What do we owe?'),
    [],
  );
  assert.deepEqual(
    states('# T', '', '## Interview follow-ups', '', '- How do we shard it?', '- How do we cache it?'),
    [],
  );
  assert.deepEqual(plainSection('- **Size**: how much should we keep?', '- **Age**: how long should we keep it?'), []);
  assert.deepEqual(plainSection('> Can you move past the basics?'), []);
  assert.deepEqual(plainSection('See [Why two stores?](why.md) and `really?`, or <https://example.org/a?b>.'), []);
  assert.deepEqual(plainSection('- `GET /track?`', '- GET /v1/track?'), []);
});

test('a document made of questions is a guide, unless it says what it is', () => {
  const guide = [
    '# Review',
    '',
    '## Requirements',
    '',
    '- How many users?',
    '- How long?',
    '',
    '## Estimation',
    '',
    '- How many requests?',
    '- How much storage?',
  ];
  assert.deepEqual(states(...guide), []);
  assert.deepEqual(states('---', 'design-doc: true', '---', '', ...guide), ['open', 'open', 'open', 'open']);
  assert.deepEqual(states('# Design template', '', '## Open questions', '', '- What is still open?'), []);
});

test('a heading that asks stays open where the text below it begins by saying so', () => {
  assert.deepEqual(states('# T', '', '## Which key?', '', 'Two ways are being considered:', '', '- one per depot'), [
    'open',
  ]);
  assert.deepEqual(states('# T', '', '## Which key?', '', 'This was undecided until May. We chose one per depot.'), [
    'answered',
  ]);
});

test('a question that the words before it name is asked by nobody', () => {
  assert.deepEqual(plainSection('**Precision**: of all parcels that we stop, how many are unsafe?'), ['open']);
  assert.deepEqual(plainSection('**Precision**: of all stopped parcels, how many are unsafe?'), []);
  assert.deepEqual(plainSection('Question: which of the depots prints the labels?'), ['open']);
  assert.deepEqual(plainSection('Should every depot keep two kinds: a key and a label?'), ['open']);
});

test('below what weighs the design, a few words are a remark and a list of questions alone is unanswered', () => {
  const drawbacks = (...lines: readonly string[]) => states('# T', '', '## Drawbacks', '', ...lines, '', '## Cost', '');
  assert.deepEqual(drawbacks('Too slow a scan?'), []);
  assert.deepEqual(drawbacks('Why should this not be built?'), ['open']);
  assert.deepEqual(drawbacks('- Why should this not be built?', '- What does it cost the depots?'), ['open', 'open']);
  assert.deepEqual(drawbacks('It costs money.', '', '- What does it cost the depots?', '- Which ones?'), []);
  assert.deepEqual(plainSection('- Why is this the best way?', '- What does it cost the depots?'), []);
});

test('questions to consider are for others, unless the authors ask themselves', () => {
  assert.deepEqual(plainSection('Questions to consider:', '', '- What should be kept?', '- Is a replica enough?'), []);
  assert.deepEqual(
    plainSection('Some details to consider:', '', '- Do we sign the labels or seal them?', '- Should we keep a copy?'),
    ['open', 'open'],
  );
});

test('what is set in bold right behind an open question is its answer', () => {
  assert.deepEqual(
    openSection('- Can a label wait? **At most a day**', '- **Which key?** of the depot or of the tracker'),
    ['answered', 'open'],
  );
});

test('code behind an open question is no answer', () => {
  assert.deepEqual(openSection('Can the tracker sign labels?', '', '```', 'sign()', '```'), ['open']);
});

test('a bold line that asks is answered by the bold line behind it', () => {
  const lines = [
    '## Keys',
    '',
    '**Q1: where do labels get their key from?**',
    '',
    '**Way one: the depot**',
    '',
    'It signs.',
  ];
  assert.deepEqual(states('# T', '', ...lines), ['answered']);
});

for (const [language, heading, question, answer] of [
  ['German', 'Offene Fragen', 'Wer zahlt den Verlust?', 'Antwort: das Depot.'],
  ['French', 'Questions ouvertes', 'Qui paie la perte ?', 'Réponse : le dépôt.'],
  ['Spanish', 'Preguntas abiertas', '¿Quién paga la pérdida?', 'Respuesta: el depósito.'],
  ['Portuguese', 'Questões em aberto', 'Quem paga a perda?', 'Resposta: o depósito.'],
  ['Russian', 'Открытые вопросы', 'Кто платит за потерю?', 'Ответ: склад.'],
  ['Chinese', '未解决问题', '谁承担损失？', '答：仓库。'],
  ['Japanese', '未解決の質問', '損失は誰が負担しますか？', '回答：倉庫。'],
] as const) {
  test(`questions in ${language}`, () => {
    const place = ['# T', '', `## ${heading}`, ''];
    assert.deepEqual(states(...place, `- ${question}`), ['open']);
    assert.deepEqual(states(...place, `- ${question}`, `  - ${answer}`), ['answered']);
  });
}

test('a question is underlined from its first line, and knows its answer', () => {
  const doc = read('# T\n\n## Open questions\n\n- The depot prints. Do we\n  sign labels?\n  - Yes.\n');
  const [question] = questionsOf(doc, align(doc, bundledTemplate));
  assert.equal(doc.text.slice(question!.span.start, question!.span.end), 'Do we\n  sign labels?');
  assert.equal(doc.text.slice(question!.answer!.start, question!.answer!.end), '- Yes.');
  assert.equal(question!.section.title, 'Open questions');
});

test('a label of an answer reaches back over the questions in front of it', () => {
  assert.deepEqual(openSection('- Do we sign labels?', '- Or only print them?', '- **Answer:** sign them.'), [
    'answered',
    'answered',
  ]);
});

test('what stands between two lists of one question answers the first', () => {
  const between = 'The depot prints the labels, and that shows their origin.';
  assert.deepEqual(openSection('- Do we sign labels?', '', between, '', '- Which key?'), ['answered', 'open']);
  assert.deepEqual(openSection('1. Do we sign labels?', '2. Which key?', '', 'This is out of scope.'), [
    'open',
    'answered',
  ]);
  const other = '**Spikes.** When three vans arrive at once, the depot prints the labels in turn.';
  assert.deepEqual(openSection('- Do we sign labels?', '', other), ['open'], 'a text with a topic of its own');
});

test('an open section that says it is resolved is settled', () => {
  assert.deepEqual(openSection('[Resolved: we sign them.]', '', 'Should we sign labels?'), ['answered']);
});

test('a line in front of a list says that its questions wait, or that they are examples', () => {
  assert.deepEqual(
    plainSection('Topics for later discussion:', '', '- Which key?', '- Which printer? Perhaps the old one.'),
    ['open', 'open'],
  );
  assert.deepEqual(openSection('We have to find answers to these questions:', '', '- How to print labels?'), ['open']);
  assert.deepEqual(
    plainSection('They need answers such as:', '', '- Which depot is full?', '- Which one is empty?'),
    [],
  );
});

test('a question may end in a semicolon, as items of a list do', () => {
  assert.deepEqual(openSection('- Do we sign labels?;', '- Do the values need a key?;'), ['open', 'open']);
});

test('a question that illustrates a statement is none', () => {
  assert.deepEqual(requirements('- Statistics; e.g., how many labels were printed?', '- Tracking'), []);
  assert.deepEqual(openSection('- Should we print other codes, e.g. QR?'), ['open']);
});

test('questions behind a list answer nothing', () => {
  assert.deepEqual(
    requirements(
      '- Should we sign the labels of a depot?',
      '- Do we need a key?',
      '',
      'Which labels of the depot would you sign?',
    ),
    ['open', 'open'],
  );
});
