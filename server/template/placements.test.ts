import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rolesIn } from './test-roles.ts';

test('what is asked of others opens no phase, unless it holds the design', () => {
  assert.deepEqual(
    rolesIn('# T', '', '## Requirements', '', '## Interview questions', '', '### Database design', '', '## API', ''),
    ['T: –', 'Requirements: requirements', 'Interview questions: –', 'Database design: –', 'API: api'],
  );
  assert.deepEqual(rolesIn('## Contents', '', '# Parcels, an interview question', '', '## Requirements', '').slice(1), [
    'Parcels, an interview question: –',
    'Requirements: requirements',
  ]);
});

test('a phase that stands nowhere else stands below the one that would keep its heading', () => {
  const design = ['## High-level design', '', '### Trade-offs', ''];
  assert.deepEqual(rolesIn('# T', '', ...design), [
    'T: –',
    'High-level design: high-level-design',
    'Trade-offs: bottlenecks',
  ]);
  assert.deepEqual(rolesIn('# T', '', '## Bottlenecks', '', ...design), [
    'T: –',
    'Bottlenecks: bottlenecks',
    'High-level design: high-level-design',
    'Trade-offs: bottlenecks',
  ]);
});

test('what is weighed is a chapter below one phase, and a label that stands below several', () => {
  assert.deepEqual(rolesIn('# T', '', '## Scaling', '', '## Detailed design', '', '### Trade-offs', ''), [
    'T: –',
    'Scaling: bottlenecks',
    'Detailed design: detailed-design',
    'Trade-offs: bottlenecks',
  ]);
  const twice = ['## Detailed design', '', '### Trade-offs', '', '## API', '', '### Trade-offs', ''];
  assert.deepEqual(rolesIn('# T', '', '## Scaling', '', ...twice).slice(2), [
    'Detailed design: detailed-design',
    'Trade-offs: (detailed-design)',
    'API: api',
    'Trade-offs: (api)',
  ]);
});

test('a chapter amid the design that says nothing known is one of its mechanisms', () => {
  const before = ['# T', '', '## Requirements', '', '## API design', '', '## High-level design', ''];
  const other = (...behind: string[]) => rolesIn(...before, '## Surge pricing', '', ...behind)[4];
  assert.equal(other('## Bottlenecks', ''), 'Surge pricing: detailed-design');
  assert.equal(other('## References', ''), 'Surge pricing: –', 'behind all phases');
  const half = ['# T', '', '## High-level design', '', '## Surge pricing', '', '## Bottlenecks', ''];
  assert.equal(rolesIn(...half)[2], 'Surge pricing: –', 'in what holds few phases');
});

test('a phase that a heading only mentions behind a preposition opens nothing within another', () => {
  assert.deepEqual(rolesIn('# T', '', '## High-level design', '', '### Payment with failure handling', ''), [
    'T: –',
    'High-level design: high-level-design',
    'Payment with failure handling: (high-level-design)',
  ]);
});

test('a title that is a phase’s word above several phases is a title, with an appendix beside it as well', () => {
  assert.deepEqual(
    rolesIn('# system-design', '', '## Requirements', '', '## Estimation', '', '## API', '', '# Appendix', ''),
    ['system-design: –', 'Requirements: requirements', 'Estimation: estimation', 'API: api', 'Appendix: –'],
  );
});

test('the same word before a design says how large, behind it how it grows', () => {
  const design = ['## Data model', '', '## Architecture', ''];
  assert.deepEqual(rolesIn('# T', '', '## Scale', '', ...design, '## Performance', ''), [
    'T: –',
    'Scale: estimation',
    'Data model: data-model',
    'Architecture: high-level-design',
    'Performance: bottlenecks',
  ]);
  assert.deepEqual(rolesIn('# T', '', '## Performance', '', ...design, '## Scale', '', '## Improvements', ''), [
    'T: –',
    'Performance: requirements/non-functional',
    'Data model: data-model',
    'Architecture: high-level-design',
    'Scale: bottlenecks',
    'Improvements: bottlenecks',
  ]);
});

test('what counts most of the qualities is a quality', () => {
  assert.deepEqual(
    rolesIn('# T', '', '## Non-functional requirements', '', '### Core requirements', '', '### Out of scope', ''),
    [
      'T: –',
      'Non-functional requirements: requirements/non-functional',
      'Core requirements: (requirements/non-functional)',
      'Out of scope: requirements/extended',
    ],
  );
});

test('a single word below operations or data names one of them', () => {
  assert.deepEqual(rolesIn('# T', '', '## API', '', '### Traffic', '', '## Data model', '', '### Services', ''), [
    'T: –',
    'API: api',
    'Traffic: (api)',
    'Data model: data-model',
    'Services: (data-model)',
  ]);
});

test('a single word leads on to a later phase, not back, unless it is the only one to hold the structure', () => {
  const deep = ['## Deep dive', '', '### Problem', '', '### Reliability', ''];
  assert.deepEqual(rolesIn('# T', '', '## Requirements', '', ...deep), [
    'T: –',
    'Requirements: requirements',
    'Deep dive: detailed-design',
    'Problem: (detailed-design)',
    'Reliability: bottlenecks',
  ]);
  assert.deepEqual(rolesIn('# T', '', '## High-level design', '', '### Data', ''), [
    'T: –',
    'High-level design: high-level-design',
    'Data: data-model',
  ]);
  assert.deepEqual(
    rolesIn('# T', '', '## Data model', '', '## High-level design', '', '### Data', '').at(-1),
    'Data: (high-level-design)',
  );
});

test('a plan of boxes to tick opens nothing', () => {
  assert.deepEqual(rolesIn('# T', '', '## Plan', '', '- High-level design', '  - [ ] Draw it', '', '## Schema', ''), [
    'T: –',
    'Plan: –',
    'Schema: data-model',
  ]);
  assert.deepEqual(
    rolesIn('# T', '', '- **High-level design**', '  - [x] Drawn', '').at(-1),
    'High-level design: high-level-design',
  );
});

test('a sure name before a dash in a list is a heading, as before a colon', () => {
  assert.deepEqual(
    rolesIn(
      '1. Functional requirements -',
      '   - Parcels are tracked',
      '2. Non-functional requirements - how well',
      '   - Fast',
      '',
    ),
    ['Functional requirements -: requirements/functional', 'Non-functional requirements: requirements/non-functional'],
  );
});

test('system requirements above features are all requirements, not those of quality', () => {
  assert.deepEqual(
    rolesIn('# T', '', '## System requirements', '', '### Functional requirements', '', '### Load', ''),
    [
      'T: –',
      'System requirements: requirements',
      'Functional requirements: requirements/functional',
      'Load: estimation',
    ],
  );
});

test('what an estimate requires is part of the estimate', () => {
  assert.deepEqual(rolesIn('# T', '', '## Capacity estimation', '', '### Cache requirements', ''), [
    'T: –',
    'Capacity estimation: estimation',
    'Cache requirements: (estimation)',
  ]);
});

test('errors of an interface are the interface’s, on their own they are what may fail', () => {
  const errors = ['### Error handling', ''];
  assert.deepEqual(rolesIn('# T', '', '## API', '', ...errors).at(-1), 'Error handling: (api)');
  assert.deepEqual(rolesIn('# T', '', '## API', '', '## Error handling', '').at(-1), 'Error handling: bottlenecks');
});

test('goals are requirements only in a design that states none otherwise', () => {
  const design = ['## Estimation', '', '## API', '', '## Architecture', ''];
  assert.equal(rolesIn('# T', '', '## Goals', '', ...design)[1], 'Goals: requirements');
  assert.equal(rolesIn('# T', '', '## Goals', '', '## Requirements', '', ...design)[1], 'Goals: –');
  assert.equal(rolesIn('# T', '', '## Goals', '', '## Proposal', '')[1], 'Goals: –', 'in no design');
});

test('where nothing else holds the data, a heading below a part of the design does', () => {
  const roles = rolesIn('# T', '', '## Detailed design', '', '### Schema', '', '### Storage', '');
  assert.deepEqual(roles.slice(2), ['Schema: data-model', 'Storage: data-model']);
  assert.equal(rolesIn('# T', '', '## Estimation', '', '### Storage', '')[2], 'Storage: (estimation)');
});

test('a title above what is wanted and other phases is no phase, whatever it names', () => {
  const design = ['## Functional requirements', '', '## Data model', '', '## API', ''];
  assert.equal(rolesIn('# Episode 1: a deep dive', '', ...design, '# Episode 2', '')[0], 'Episode 1: a deep dive: –');
});

test('a chapter amid the design that says nothing known is the data where it shows columns and nothing else does', () => {
  const columns = ['```sql', 'code char(8) not null', 'state varchar(16)', 'sent timestamp', '```', ''];
  const design = ['# T', '', '## Requirements', '', '## API design', '', '## Architecture', ''];
  assert.equal(
    rolesIn(...design, '## Rides at rest', '', ...columns, '## Bottlenecks', '')[4],
    'Rides at rest: data-model',
  );
  assert.equal(
    rolesIn(...design, '## Rides at rest', '', ...columns, '## Schema', '', '## Bottlenecks', '')[4],
    'Rides at rest: detailed-design',
  );
});

test('a weak word for what is wanted leads back from no design that has its requirements', () => {
  const design = ['# T', '', '## Requirements', '', '## High-level design', '', '## Problem', ''];
  assert.equal(rolesIn(...design)[3], 'Problem: –');
  assert.equal(rolesIn('# T', '', '## Problem', '', '## High-level design', '')[1], 'Problem: requirements');
});

test('below a phase, what surely belongs to no phase leaves it, and a component doesn’t', () => {
  assert.deepEqual(
    rolesIn('# T', '', '## Detailed design', '', '### API gateway', '', '### Test plan', '', '#### Unit tests', ''),
    ['T: –', 'Detailed design: detailed-design', 'API gateway: (detailed-design)', 'Test plan: –', 'Unit tests: –'],
  );
});

test('a chapter that asks why belongs to what is shown before it', () => {
  const wanted = ['# T', '', '## Why parcels?', '', '## Requirements', '', '## Capacity estimation', ''];
  const design = [
    '## Data model',
    '',
    '## Why Postgres?',
    '',
    '## Architecture',
    '',
    '## Why Kafka?',
    '',
    '## API',
    '',
  ];
  assert.deepEqual(rolesIn(...wanted, ...design).slice(1), [
    'Why parcels?: –',
    'Requirements: requirements',
    'Capacity estimation: estimation',
    'Data model: data-model',
    'Why Postgres?: data-model',
    'Architecture: high-level-design',
    'Why Kafka?: high-level-design',
    'API: api',
  ]);
});

test('the document’s subject behind a heading takes nothing from it', () => {
  const title = '# Parcels: system design';
  assert.deepEqual(rolesIn(title, '', '## Estimation', '', '## System APIs — Parcels', '').slice(2), [
    'System APIs — Parcels: api',
  ]);
});

test('a flow from end to end is a flow', () => {
  assert.deepEqual(rolesIn('# T', '', '## End-to-end parcel request flow', '').slice(1), [
    'End-to-end parcel request flow: high-level-design',
  ]);
});

test('considerations before the estimate are part of what is wanted, where the design’s details stand further down', () => {
  const early = ['# T', '', '## Requirements', '', '## Design considerations', '', '## Estimation', ''];
  assert.equal(rolesIn(...early, '## Detailed design', '')[2], 'Design considerations: requirements');
  assert.equal(rolesIn(...early)[2], 'Design considerations: detailed-design');
  const named = ['# T', '', '## Requirements', '', '## Detailed design', '', '## Estimation', ''];
  assert.equal(rolesIn(...named, '## Detailed design', '')[2], 'Detailed design: detailed-design');
});

test('a layer is one of the system’s, whatever it is named after', () => {
  assert.deepEqual(rolesIn('# T', '', '## Requirements', '', '## Use cases layer', '').slice(2), [
    'Use cases layer: –',
  ]);
});

test('a table of columns with a database’s types is data, in whatever language it stands', () => {
  const before = ['# T', '', '## Requirements', '', '## Estimation', '', '## API', ''];
  const table = (...types: readonly string[]): readonly string[] => [
    '## Pakketten',
    '',
    '| veld | soort |',
    '| --- | --- |',
    ...types.map((type, i) => `| f${i} | ${type} |`),
    '',
  ];
  const behind = ['## Architecture', ''];
  const roleOf = (...types: readonly string[]): string | undefined =>
    rolesIn(...before, ...table(...types), ...behind).find((line) => line.startsWith('Pakketten'));
  assert.equal(roleOf('`BIGINT`', 'varchar(20)', 'date'), 'Pakketten: data-model');
  assert.equal(roleOf('int', 'text', 'date'), 'Pakketten: detailed-design');
});
