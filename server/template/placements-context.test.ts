import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rolesIn } from './test-roles.ts';

test('an estimate stays one behind the design, whatever is joined to it', () => {
  const before = ['# T', '', '## Requirements', '', '## Architecture', '', '## Data model', ''];
  assert.equal(rolesIn(...before, '## Performance', '').at(-1), 'Performance: bottlenecks');
  assert.equal(
    rolesIn(...before, '## Capacity estimation and performance', '').at(-1),
    'Capacity estimation and performance: estimation',
  );
});

test('a line above chapters of a higher rank is the title, if it names its subject', () => {
  const chapters = ['', '## Requirements', '', '## Architecture', ''];
  assert.equal(rolesIn('### Detailed design: parcels', ...chapters)[0], 'Detailed design: parcels: –');
  assert.equal(rolesIn('### Detailed design', ...chapters)[0], 'Detailed design: detailed-design');
});

test('what shows a request below the API is one, unless its name is a sure one', () => {
  const api = ['# T', '', '## Endpoints', ''];
  const request = ['', '```http', 'POST /parcels/1', '```', ''];
  assert.equal(rolesIn(...api, '### Parcel estimate', ...request).at(-1), 'Parcel estimate: (api)');
  assert.equal(rolesIn(...api, '### Parcel estimate', '').at(-1), 'Parcel estimate: estimation');
  assert.equal(rolesIn(...api, '### Capacity estimation', ...request).at(-1), 'Capacity estimation: estimation');
});

test('operations above deployment and monitoring are none of an interface', () => {
  const operations = ['# T', '', '## Requirements', '', '## Operations', ''];
  assert.equal(rolesIn(...operations).at(-1), 'Operations: api');
  assert.equal(rolesIn(...operations, '### Deployment', '', '### Monitoring', '')[2], 'Operations: –');
});

test('an overview of the system is its design where nothing else is', () => {
  const design = ['# T', '', '## System overview', '', '## Requirements', '', '## Data model', '', '## API', ''];
  assert.equal(rolesIn(...design)[1], 'System overview: high-level-design');
  assert.equal(rolesIn(...design, '## Architecture', '')[1], 'System overview: –');
});

test('qualities right behind the requirements are wanted, where nothing else names them; behind the design they are how it is met', () => {
  const wanted = ['# T', '', '## Functional requirements', '', '## Availability and latency', ''];
  const design = ['## Data model', '', '## Architecture', ''];
  assert.equal(rolesIn(...wanted, ...design)[2], 'Availability and latency: requirements/non-functional');
  assert.equal(
    rolesIn(...wanted, '## Non-functional requirements', '', ...design)[2],
    'Availability and latency: bottlenecks',
  );
  assert.equal(
    rolesIn('# T', '', '## Functional requirements', '', ...design, '## Availability and scalability', '').at(-1),
    'Availability and scalability: bottlenecks',
  );
});
