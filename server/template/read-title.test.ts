import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bundledTemplate } from './bundled.ts';
import { vocabularyOf } from './vocabulary.ts';

const vocabulary = vocabularyOf(bundledTemplate);

function meaning(title: string): string {
  return vocabulary
    .readTitle(title)
    .meanings.map(({ phase, part }) => (phase === undefined ? 'outside' : part ? `${phase.id}/${part.id}` : phase.id))
    .join(' + ');
}

test('a heading is known by its head, not by any word in it', () => {
  assert.equal(meaning('High-level estimate'), 'estimation');
  assert.equal(meaning('Storage estimates'), 'estimation');
  assert.equal(meaning('Schema of the orders database'), 'data-model');
  assert.equal(meaning('API gateway'), 'outside');
  assert.equal(meaning('Estimating how fast teams learn'), '');
});

test('a longer phrase outweighs a shorter one in it', () => {
  assert.equal(meaning('Functional tests'), 'outside');
  assert.equal(meaning('Functional requirements'), 'requirements/functional');
  assert.equal(meaning('Non-functional requirements'), 'requirements/non-functional');
  assert.equal(meaning('High-level component design'), 'high-level-design');
  assert.equal(meaning('Component design'), 'detailed-design');
  assert.equal(meaning('Storage requirements'), 'estimation');
});

test('one heading may carry two phases', () => {
  assert.equal(meaning('Requirements and scale estimation'), 'requirements + estimation');
  assert.equal(meaning('API & data model'), 'api + data-model');
  assert.equal(
    meaning('Functional and non-functional requirements'),
    'requirements/functional + requirements/non-functional',
  );
  assert.equal(meaning('High-level design & architecture'), 'high-level-design');
});

test('what stands in brackets or behind a label counts less', () => {
  assert.equal(meaning('Data model (API of the store)'), 'data-model');
  assert.equal(meaning('Deep dive: API versioning'), 'detailed-design');
  assert.equal(meaning('Key generation – the core problem'), '');
  assert.equal(meaning('Part 2 — Data model'), 'data-model');
  assert.equal(meaning('Requirements (functional)'), 'requirements + requirements/functional');
});

test('what is drawn of a thing is about the thing', () => {
  assert.equal(meaning('Security architecture'), 'outside');
  assert.equal(meaning('Deployment diagram'), 'outside');
  assert.equal(meaning('Service architecture'), 'high-level-design');
});

test('what follows a name without saying more doesn’t change it', () => {
  assert.equal(meaning('Scalability solutions'), 'bottlenecks');
  assert.equal(meaning('Services required'), 'high-level-design');
  assert.equal(meaning('When it breaks'), 'bottlenecks');
  assert.equal(meaning('When the parcel breaks'), '');
});

test('a negation belongs to what it denies', () => {
  assert.equal(meaning('Не функциональные требования'), 'requirements/non-functional');
});

test('a quality’s target is a requirement', () => {
  assert.equal(meaning('Latency expectations'), 'requirements/non-functional');
  assert.equal(meaning('Performance and reliability objectives'), 'requirements/non-functional');
});

test('a word that needs to stand alone says nothing among others', () => {
  assert.equal(meaning('Scale'), 'estimation');
  assert.equal(meaning('Monitoring & availability'), 'outside');
  assert.equal(meaning('Availability zones'), '');
});

test('engineers’ other names for the phases', () => {
  const names = {
    requirements: [
      'Requirements clarification',
      'Understand the problem',
      'Problem statement',
      'Step 1: Clarify the requirements (5 min)',
    ],
    'requirements/functional': ['Use cases', 'User stories', 'Features', 'FRs'],
    'requirements/non-functional': ['NFRs', 'Quality attributes', 'SLOs', 'Service level objectives'],
    'requirements/extended': ['Nice to have', 'Out of scope', 'Stretch goals'],
    estimation: [
      'Back-of-the-envelope',
      'Capacity planning',
      'Scale',
      'Calculate usage',
      'Traffic estimates',
      'Cost estimate',
      'Estimated load',
      'Estimating peak QPS',
      'Storage growth projection',
    ],
    'data-model': [
      'Entities',
      'Schema',
      'DB design',
      'Storage layer',
      'Core entities',
      'ER diagram',
      'Database schema',
    ],
    api: ['Interfaces', 'Endpoints', 'System interface definition', 'REST API', 'API'],
    'high-level-design': [
      'Core components',
      'Architecture overview',
      'Block diagram',
      'HLD',
      'System architecture',
      'Data flow',
      'Top-level design',
      'Service responsibilities',
      'Stack e infraestrutura',
    ],
    'detailed-design': [
      'Deep dive',
      'Component deep dive',
      'Low-level design',
      'Caching strategy',
      'Data partitioning',
    ],
    bottlenecks: [
      'Trade-offs',
      'Scaling the design',
      'Failure modes',
      'Single points of failure',
      'Fault tolerance',
      'Wrap up',
    ],
    outside: ['Introduction', 'References', 'Table of contents', 'Security considerations', 'Open questions'],
  };
  for (const [expected, titles] of Object.entries(names))
    for (const title of titles) assert.equal(meaning(title), expected, title);
});

test('a line needs no marks where all of its words are known, but what an item is called heads nothing', () => {
  const { isTitle } = vocabulary;
  assert.equal(isTitle('Non-functional requirements:'), 4);
  assert.equal(isTitle('Identify and resolve bottlenecks'), 4);
  assert.equal(isTitle('Our requirements say that links expire'), 0);
  assert.equal(isTitle('Availability'), 0);
  assert.equal(isTitle('Scalability'), 0);
});

test('brackets that hold nothing but a name give the heading’s other one', () => {
  assert.equal(meaning('Features (functional requirements)'), 'requirements/functional');
  assert.equal(meaning('Architecture characteristics (non-functional requirements)'), 'requirements/non-functional');
  assert.equal(meaning('Data model (API)'), 'data-model');
  const [gloss] = vocabulary.readTitle('What it does (functional requirements)').meanings;
  assert.deepEqual([gloss?.part?.id, gloss?.subject], ['functional', true]);
});

test('what is optional of the functions is nice to have', () => {
  assert.equal(meaning('Optional function requirements'), 'requirements/extended');
  assert.equal(meaning('Additional non-functional requirements'), 'requirements/non-functional');
});

test('how deep a section goes is no name for it', () => {
  assert.equal(meaning('Scale assumptions (high level)'), 'estimation');
  assert.equal(meaning('Architecture (high level)'), 'high-level-design');
  assert.equal(meaning('High level'), 'high-level-design');
});

test('what is asked of the word itself is no requirement, what is to be designed is', () => {
  assert.equal(meaning('What is system design?'), '');
  assert.equal(meaning('What are we designing?'), 'requirements/functional');
  assert.equal(meaning('Features implemented'), 'requirements/functional');
});
