import assert from 'node:assert/strict';
import { test } from 'node:test';
import { align } from '../template/align.ts';
import { bundledTemplate } from '../template/bundled.ts';
import { readWith } from '../template/read-with.ts';
import { modelOf } from './model.ts';
import { overviewOf } from './overview.ts';

test('entities stand against the operations that speak of them; what is drawn twice is one component', () => {
  const text = `## Data model

\`\`\`sql
CREATE TABLE users (id int);
CREATE TABLE short_urls (id int, owner int);
CREATE TABLE visits (id int);
\`\`\`

## API design

- \`POST /short-urls\` makes one
- \`getUser(id: string): User\`

## High-level design

\`\`\`mermaid
flowchart LR
  A[Gateway] --> B[(Database)]
\`\`\`

\`\`\`mermaid
flowchart LR
  G[Gateway] --> Q[Queue]
\`\`\`
`;
  const doc = readWith(bundledTemplate, text);
  const { entities, operations, components } = overviewOf(modelOf(doc, align(doc, bundledTemplate)));
  assert.deepEqual(
    entities.map(({ name, operations: calls }) => [name, calls]),
    [
      ['users', ['getUser()']],
      ['short_urls', ['/short-urls']],
      ['visits', []],
    ],
  );
  assert.deepEqual(
    operations.map(({ name }) => name),
    ['/short-urls', 'getUser()'],
  );
  assert.deepEqual(
    components.map(({ name }) => name),
    ['Gateway', 'Database', 'Queue'],
  );
});
