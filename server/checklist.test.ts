import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checklist, type PhaseItem, type QuestionItem } from './checklist.ts';
import { headingsAt } from './features/completion.ts';
import { hoverAt } from './features/hover.ts';
import { insertMissing } from './features/insert-missing.ts';
import { symbolsOf } from './features/symbols.ts';
import { actionsAt } from './features/actions.ts';
import { lint } from './lint.ts';
import { bundledTemplate } from './template/bundled.ts';
import { readWith } from './template/read-with.ts';
import { applyEdits } from './text/edit.ts';
import type { Span } from './text/span.ts';
import { LineIndex } from './text/line-index.ts';

function made(text: string) {
  const doc = readWith(bundledTemplate, text);
  return { doc, list: checklist(doc, lint(doc)) };
}

function phase(text: string, id: string): PhaseItem {
  return made(text).list.phases.find(({ slot }) => slot.id === id)!;
}

const open = (questions: readonly QuestionItem[]): readonly string[] =>
  questions.filter(({ state }) => state === 'open').map(({ text }) => text);

test('a phase is missing, empty, incomplete or complete', () => {
  const api = (body: string) => phase(`# Chat\n\n${body}`, 'api').state;
  assert.equal(api(''), 'missing');
  assert.equal(api('## API design\n'), 'empty');
  assert.equal(api('## API design\n\nThe interface: operations with their parameters and results.\n'), 'empty');
  assert.equal(api('## API design\n\nREST over HTTP.\n'), 'incomplete');
  assert.equal(api('## API design\n\n`createUser(name: string): User`\n'), 'complete');
});

test('a phase is complete only when its parts are, but an optional one may be missing', () => {
  const requirements = (body: string) => phase(`## Requirements\n\n${body}`, 'requirements');
  const functional =
    '### Functional requirements\n\n- Send a message\n- Read it; edge cases: a message to nobody is dropped\n\n';
  const whole = requirements(`${functional}### Non-functional requirements\n\n- p99 of sending < 200 ms\n`);
  assert.equal(whole.state, 'complete');
  assert.deepEqual(
    whole.parts.map(({ state }) => state),
    ['complete', 'complete', 'missing'],
  );
  assert.equal(requirements(functional).state, 'incomplete');
  assert.equal(
    requirements(`${functional}### Non-functional requirements\n\n- Highly available\n`).state,
    'incomplete',
  );
});

test('requirements stand in their part, with measure and attribute', () => {
  const { parts } = phase(
    '## Requirements\n\n### Non-functional requirements\n\n- 99.95 % availability a month\n- Low latency\n',
    'requirements',
  );
  assert.deepEqual(
    parts[1]!.requirements.map(({ state, attribute, measure }) => [state, attribute, measure]),
    [
      ['quantified', 'Availability', '99.95 % availability a month'],
      ['unquantified', 'Latency', undefined],
    ],
  );
});

test('the author’s question that is the template’s is shown once, and open where it is open', () => {
  const model = phase(
    '---\ndesign-doc: true\n---\n\n## Data model\n\nPostgreSQL holds a table of users.\n\n- Is NoSQL the better choice?\n- Who owns the schema?\n',
    'data-model',
  );
  assert.ok(open(model.questions).includes('Is NoSQL a better choice here?'));
  assert.deepEqual(
    model.ownQuestions.map(({ text }) => text),
    ['Who owns the schema?'],
  );
});

test('questions that stand in no phase are not lost', () => {
  const { list } = made(
    '# Chat\n\n## API design\n\n`GET /messages` returns them.\n\n## Open questions\n\n- Who pays for it?\n',
  );
  assert.deepEqual(open(list.elsewhere), ['Who pays for it?']);
});

test('questions below a phase are asked there, though their heading is no part of it', () => {
  const text = '# Chat\n\n## API design\n\n`GET /messages` returns them.\n\n### Open questions\n\n- Who pays for it?\n';
  assert.deepEqual(open(phase(text, 'api').ownQuestions), ['Who pays for it?']);
  assert.deepEqual(made(text).list.elsewhere, []);
});

test('named figures are listed once, and again where they are disputed', () => {
  const figures = (estimation: string) =>
    made(
      `---\ndesign-doc: true\n---\n\n## Requirements\n\n- 50M DAU\n\n## Estimation\n\n${estimation}\n`,
    ).list.figures.map(({ name, text, disputed }) => [name, text, disputed]);
  assert.deepEqual(figures('- DAU: 50 million\n- read/write ratio is 10:1'), [
    ['daily active users', '50M', false],
    ['read/write ratio', '10:1', false],
  ]);
  assert.deepEqual(figures('- DAU: 500M'), [
    ['daily active users', '50M', true],
    ['daily active users', '500M', true],
  ]);
});

test('progress counts phases, parts that are owed, and answered questions', () => {
  const slots = bundledTemplate.phases.flatMap(({ questions, parts }) => [
    { questions },
    ...parts.filter(({ optional }) => !optional),
  ]);
  const total = slots.length + slots.flatMap(({ questions }) => questions).length;
  assert.deepEqual(made('# Chat\n').list.progress, { done: 0, total });
  assert.deepEqual(made('## API design\n\n`createUser(name: string): User`\n').list.progress, { done: 3, total });
});

const piece = fc.constantFrom(
  '# ',
  '## ',
  '**',
  '- ',
  '1. ',
  '> ',
  '| a | b |\n|---|---|\n',
  '```\n',
  '```sql\ncreate table a (b int)\n```\n',
  '---\n',
  '\n',
  '\n\n',
  '\r\n',
  '\t',
  'Requirements',
  'Non-functional requirements',
  'API design',
  'Data model',
  'Caching',
  'Is NoSQL a better choice here?',
  'highly available',
  '99.9 %',
  '100 M users',
  'GET /a',
  'f(a: b): c',
  '[a](b)',
  '![a](b)',
  '<!-- ',
  ' -->',
  'TBD',
  ' = ',
  '💬',
  '设计',
  '\u0000',
  '\uFEFF',
  'design-doc: true\n',
);

test('whatever the text: nothing throws, every span is inside it, every edit can be made', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.nat(), (pieces, at) => {
      const text = pieces.join('');
      const doc = readWith(bundledTemplate, text);
      const result = lint(doc);
      const list = checklist(doc, result);
      const inside = ({ start, end }: Span): boolean => 0 <= start && start <= end && end <= text.length;
      const slots = list.phases.flatMap((one) => [one, ...one.parts]);
      const items = [
        ...list.elsewhere,
        ...list.figures,
        ...slots.flatMap((slot) => [...slot.questions, ...slot.ownQuestions, ...slot.requirements]),
      ];
      for (const { span } of items) assert.ok(span === undefined || inside(span));
      const offset = at % (text.length + 1);
      const lineOf = (place: number): number => new LineIndex(text).positionAt(place).line;
      const hover = hoverAt(
        { doc, result, problems: result.problems, pageOf: () => undefined, converts: true, lineOf },
        offset,
      );
      if (hover) assert.ok(inside(hover.span) && hover.span.start <= offset && offset <= hover.span.end);
      for (const { edit } of headingsAt(doc, result.alignment, offset)) applyEdits(text, [edit]);
      for (const { edits } of actionsAt(doc, result.problems, { start: 0, end: text.length })) applyEdits(text, edits);
      applyEdits(text, insertMissing(doc, result.alignment));
      symbolsOf(doc, result.alignment);
    }),
    { numRuns: 300 },
  );
});
