import assert from 'node:assert/strict';
import { test } from 'node:test';
import { align } from '../template/align.ts';
import { bundledTemplate } from '../template/bundled.ts';
import { readWith } from '../template/read-with.ts';
import { modelOf, type Model } from './model.ts';

function modelFor(text: string): Model {
  const doc = readWith(bundledTemplate, text);
  const model = modelOf(doc, align(doc, bundledTemplate));
  for (const { name, span } of [...model.entities, ...model.operations]) {
    assert.equal(text.slice(span.start, span.end), name);
  }
  return model;
}

const entities = (text: string): readonly string[] =>
  modelFor(text).entities.map(({ name, form, isDesigned }) => `${isDesigned ? '' : '~'}${name} ${form}`);
const operations = (text: string): readonly string[] =>
  modelFor(text).operations.map(({ name, form }) => `${name} ${form}`);

test('a data model is given by lines, items with fields, headed tables, and tables of entities', () => {
  assert.deepEqual(
    entities(
      '# Data model\n\n- **Parcel**: id, code, sender\n- Scan\n  - scan_id\n  - parcel_id\n\n### Depots table\n\n| Column | Type |\n|---|---|\n| id | uuid |\n\n### Choice of store\n\nText.\n',
    ),
    ['Parcel listed', 'Scan listed', 'Depots listed', 'Choice of store headed'],
  );
  assert.deepEqual(entities('# Data model\n\n| Entity | Why |\n|---|---|\n| Parcel | sent |\n'), ['Parcel row']);
});

test('outside of the data model, lists are lists; SQL is data anywhere and a class is only a known name', () => {
  assert.deepEqual(entities('# Goals\n\n- Parcel: fast, cheap, safe\n'), []);
  assert.deepEqual(
    entities('# Detailed design\n\n```sql\ncreate table a (id int);\n```\n\n```java\nclass Worker {\n}\n```\n'),
    ['a sql', '~Worker shape'],
  );
});

test('an interface is given by headings, lines, items, rows and fences; elsewhere a call is a call', () => {
  assert.deepEqual(
    operations(
      '# API\n\n### `GET /parcels`\n\n- `findParcel(code: string): Parcel` – by its code\n\n| Method | Path |\n|---|---|\n| POST | `/parcels?x=1` |\n\n```\ndrop(id)\n```\n\n# Detailed design\n\n`compute(a, b)` is slow.\n',
    ),
    ['/parcels endpoint', 'findParcel signature', '/parcels endpoint', 'drop signature'],
  );
});

test('boxes of a diagram have their section', () => {
  const { diagrams } = modelFor('# High-level design\n\n```mermaid\nflowchart LR\n  A[Gateway] --> B\n```\n');
  assert.deepEqual(
    diagrams.map(({ components, links, section }) => [section.title, components.map(({ name }) => name), links]),
    [['High-level design', ['Gateway', 'B'], [{ from: 'A', to: 'B' }]]],
  );
});
