import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { namesOf } from '../model/names.ts';
import { align } from '../template/align.ts';
import { bundledTemplate } from '../template/bundled.ts';
import { readWith } from '../template/read-with.ts';
import { applyEdits } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import { definitionsAt, idLinks, namesAt, referencesAt, thingsLike } from './navigation.ts';
import { rename, renameable } from './rename.ts';

const DOCUMENT = `# Parcel tracker

## Functional requirements

- FR-1: A sender registers a parcel.
- FR-2: A receiver sees where the Parcel is.

## Data model

\`\`\`sql
CREATE TABLE parcels (id BIGINT, code TEXT);
CREATE TABLE scans (id BIGINT, parcel_id BIGINT REFERENCES parcels(id), scans INT);
\`\`\`

The table \`parcels\` is split by code; users send many parcels.

## API

\`\`\`ts
findParcel(code: string): Parcel
listScans(code: string, parcels: number): Scan[]
\`\`\`

| Operation | Meets | Reads |
|---|---|---|
| \`findParcel\` | FR-2 | parcels |
| \`POST /parcels\` | FR-1 | |

See [FR-1](#x) and findParcel below.

## High-level design

\`\`\`mermaid
flowchart LR
  GW[API gateway] --> TS[Tracking service]
  TS --> DB[(Parcel store)]
  TS -->|FR-2| Cache
\`\`\`

The API gateway calls \`findParcel\`. The Tracking service asks the Cache first, then reads the Parcel store.
`;

function read(text: string) {
  const doc = readWith(bundledTemplate, text);
  return { doc, alignment: align(doc, bundledTemplate) };
}

/** Where the nth occurrence of some words stands. */
function at(words: string, nth = 1, text = DOCUMENT): number {
  let found = -1;
  for (let i = 0; i < nth; i++) found = text.indexOf(words, found + 1);
  assert.ok(found >= 0, words);
  return found;
}

const lineOf = (text: string, { start, end }: Span): string =>
  `${text.slice(0, start).split('\n').length}:${text.slice(start, end)}`;

test('a name leads to its declaration, from text, table, code and diagram', () => {
  const { doc, alignment } = read(DOCUMENT);
  const leads = (words: string, nth?: number): readonly string[] =>
    definitionsAt(doc, alignment, at(words, nth)).map((span) => lineOf(DOCUMENT, span));
  const parcels = ['11:parcels'];
  assert.deepEqual(leads('parcels(id), scans'), parcels);
  assert.deepEqual(leads('parcels` is split'), parcels);
  assert.deepEqual(leads('Parcel\nlist'), parcels);
  assert.deepEqual(leads('Parcel is.'), parcels);
  assert.deepEqual(leads('parcels |'), parcels);
  assert.deepEqual(leads('findParcel below'), ['20:findParcel']);
  assert.deepEqual(leads('findParcel` |'), ['20:findParcel']);
  assert.deepEqual(leads('API gateway calls'), ['35:API gateway']);
  assert.deepEqual(leads('Cache first'), ['37:Cache']);
  assert.deepEqual(leads('FR-2| Cache'), ['6:FR-2']);
  assert.deepEqual(leads('FR-1 | |'), ['5:FR-1']);
  assert.deepEqual(leads('parcel.'), []);
  assert.deepEqual(leads('parcels.\n'), []);
  assert.deepEqual(leads('parcels: number'), []);
});

test('references are all places of a thing, whatever form its name has there', () => {
  const { doc, alignment } = read(DOCUMENT);
  const places = referencesAt(doc, alignment, at('Parcel\nlist')).map(
    ({ span, isDefinition }) => `${lineOf(DOCUMENT, span)}${isDefinition ? '!' : ''}`,
  );
  assert.deepEqual(places, ['6:Parcel', '11:parcels!', '12:parcels', '15:parcels', '20:Parcel', '26:parcels']);
  assert.deepEqual(
    referencesAt(doc, alignment, at('Parcel store')).map(({ span }) => lineOf(DOCUMENT, span)),
    ['36:Parcel store', '40:Parcel store'],
  );
});

test('a rename touches the name as it is written, in all its places and no other', () => {
  const { doc, alignment } = read(DOCUMENT);
  const renamed = (words: string, name: string): string => {
    const result = rename(doc, alignment, at(words), name);
    assert.ok('edits' in result, JSON.stringify(result));
    return applyEdits(DOCUMENT, result.edits);
  };
  assert.equal(
    renamed('parcels (id', 'parcel_items'),
    DOCUMENT.replace('TABLE parcels', 'TABLE parcel_items')
      .replace('REFERENCES parcels', 'REFERENCES parcel_items')
      .replace('`parcels`', '`parcel_items`')
      .replace('| parcels |', '| parcel_items |'),
  );
  assert.equal(renamed('findParcel(', 'getParcel'), DOCUMENT.replaceAll('findParcel', 'getParcel'));
  assert.equal(renamed('API gateway]', 'Edge proxy'), DOCUMENT.replaceAll('API gateway', 'Edge proxy'));
  assert.equal(renamed('FR-2:', 'FR-7'), DOCUMENT.replaceAll('FR-2', 'FR-7'));
  assert.equal(renamed('/parcels`', '/items'), DOCUMENT.replace('/parcels', '/items'));
});

test('a rename that could not be taken back is refused', () => {
  const { doc, alignment } = read(DOCUMENT);
  const refused: readonly (readonly [string, string])[] = [
    ['parcels (id', 'scans'],
    ['FR-2:', 'FR-1'],
    ['FR-2:', 'anything'],
    ['API gateway]', 'Tracking service'],
    ['API gateway]', 'a]b'],
    ['API gateway]', 'users'],
    ['findParcel(', 'find parcel'],
    ['findParcel(', ''],
    ['findParcel(', 'code'],
  ];
  for (const [words, name] of refused)
    assert.ok('refusal' in rename(doc, alignment, at(words), name), `${words} → ${name}`);
  assert.ok('refusal' in rename(doc, alignment, at('A sender'), 'x'));
  assert.equal(renameable(doc, alignment, at('A sender')), undefined);
});

function count(among: readonly { readonly name: string }[], name: string): number {
  return among.filter((one) => one.name === name).length;
}

test('any rename changes nothing but the name, and another takes it back', () => {
  let asked = 0;
  let accepted = 0;
  const name = fc.oneof(
    fc.string({ minLength: 1, maxLength: 8 }),
    fc.stringMatching(/^[A-Za-z]{3,9}$/),
    fc.constantFrom(
      'orders',
      'Order',
      'order_items',
      'FR-9',
      'FR-1',
      '/x',
      'Edge proxy',
      'a]b',
      'x"y',
      '`',
      '|',
      '',
      'id',
    ),
  );
  const piece = fc.constantFrom(
    '## Data model\n\n',
    '## API\n\n',
    '## High-level design\n\n',
    '## Functional requirements\n\n- FR-1: a\n- FR-2: b\n\n',
    '```sql\nCREATE TABLE users (id INT, name TEXT);\nCREATE TABLE posts (id INT REFERENCES users(id));\n```\n\n',
    '```ts\ngetUser(id: string): User\naddPost(post: Post, author: User): Promise<Post>\n```\n\n',
    '```mermaid\nflowchart LR\n  A[API gateway] --> B[Post service]\n  B --> Cache\n```\n\n',
    '```mermaid\nerDiagram\n  users ||--o{ posts : write\n```\n\n',
    'The API gateway calls `getUser` and addPost for a User; Post service keeps users and `posts` (FR-1, FR-2).\n\n',
    '| What | Where |\n|---|---|\n| users | `GET /users` |\n| **Post** | FR-1 |\n\n',
    '- User: id, name, email\n- `GET /users`\n\n',
    'User and Cache.\n',
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 3, maxLength: 14 }), fc.nat(), name, (pieces, pick, wanted) => {
      const text = `# D\n\n${pieces.join('')}`;
      const { doc, alignment } = read(text);
      const names = namesOf(doc, alignment).things.flatMap(({ occurrences }) => occurrences);
      for (const one of names) assert.equal(text.slice(one.span.start, one.span.end), one.name);
      if (names.length === 0) return;
      const chosen = names[pick % names.length]!;
      const result = rename(doc, alignment, chosen.span.start, wanted);
      asked++;
      if ('refusal' in result || result.edits.length === 0) return;
      accepted++;
      for (const { span } of result.edits) assert.equal(text.slice(span.start, span.end), chosen.name);
      const changed = applyEdits(text, result.edits);
      const first = result.edits[0]!.span.start;
      const there = read(changed);
      // Whatever else was a name still is one, as often as it was.
      const stillThere = namesOf(there.doc, there.alignment).things.flatMap(({ occurrences }) => occurrences);
      for (const one of namesOf(doc, alignment).things.filter((thing) => !thing.occurrences.includes(chosen)))
        for (const { name: other } of one.occurrences)
          assert.ok(count(stillThere, other) >= count(names, other), `${chosen.name} → ${wanted} takes ${other} away`);
      const back = rename(there.doc, there.alignment, first, chosen.name);
      assert.ok('edits' in back, `${chosen.name} → ${wanted} can’t be taken back:\n${changed}`);
      assert.equal(applyEdits(changed, back.edits), text);
    }),
    { numRuns: 400 },
  );
  // A property of what is refused would test nothing.
  assert.ok(accepted * 4 > asked, `${accepted} of ${asked} renames were accepted`);
});

test('symbols are found by their letters', () => {
  const { doc, alignment } = read(DOCUMENT);
  const found = (query: string): readonly string[] =>
    thingsLike(doc, alignment, query).map(({ name, kind }) => `${kind} ${name}`);
  assert.deepEqual(found('gate'), ['component API gateway']);
  assert.deepEqual(found('fdpc'), ['operation findParcel']);
  assert.deepEqual(found('fr2'), ['requirement FR-2']);
  assert.equal(found('').length, 11);
});

test('a mention of an id is a link to the requirement; one that is a link already stays what it is', () => {
  const { doc, alignment } = read(DOCUMENT);
  assert.deepEqual(
    idLinks(doc, alignment).map(({ span, target }) => `${lineOf(DOCUMENT, span)} → ${lineOf(DOCUMENT, target)}`),
    ['26:FR-2 → 6:FR-2', '27:FR-1 → 5:FR-1', '37:FR-2 → 6:FR-2'],
  );
});

test('ids are completed behind their beginning, other names between backticks', () => {
  const completed = (line: string): readonly string[] => {
    const text = `${DOCUMENT}\n${line}`;
    const { doc, alignment } = read(text);
    return namesAt(doc, alignment, text.length).map(({ name }) => name);
  };
  assert.deepEqual(completed('It meets F'), ['FR-1', 'FR-2']);
  assert.deepEqual(completed('It meets FR-2'), ['FR-2']);
  assert.deepEqual(completed('It meets it'), []);
  assert.deepEqual(completed('It calls `find'), ['findParcel']);
  assert.deepEqual(completed('It `calls` find'), []);
});
