import assert from 'node:assert/strict';
import { test } from 'node:test';
import type {
  CompletionItem,
  DocumentHighlight,
  DocumentLink,
  Location,
  Range,
  WorkspaceEdit,
  WorkspaceSymbol,
} from 'vscode-languageserver';
import { connect } from './test-client.ts';
import { edited, underlined } from './test-document.ts';

const TRACKER = `---
design-doc: true
---

# 📦 Tracker

## Functional requirements

- FR-1: 📦 A sender registers a parcel.
- FR-2: A receiver sees it.

## Data model

\`\`\`sql
CREATE TABLE parcels (id BIGINT);
\`\`\`

## API

- \`findParcel(code: string): Parcel\` 📦 FR-2

## High-level design

\`\`\`mermaid
flowchart LR
  G[API gateway] --> DB[(parcels)]
\`\`\`

📦 The API gateway calls \`findParcel\` (FR-2). It meets F
`;

async function session() {
  const client = await connect();
  const uri = client.open(TRACKER);
  const lines = TRACKER.split('\n');
  const on = (words: string) => {
    const line = lines.findIndex((one) => one.includes(words));
    return { textDocument: { uri }, position: { line, character: lines[line]!.indexOf(words) } };
  };
  return { client, uri, on };
}

test('definition, references and highlights go over code, lists and diagrams', async () => {
  const { client, on } = await session();
  const told = (range: Range): string => `${range.start.line}:${underlined(TRACKER, { range })}`;
  const definition = await client.server.sendRequest<Location[]>('textDocument/definition', on('Parcel` 📦'));
  assert.deepEqual(
    definition.map(({ range }) => told(range)),
    ['14:parcels'],
  );
  const references = await client.server.sendRequest<Location[]>('textDocument/references', {
    ...on('Parcel` 📦'),
    context: { includeDeclaration: false },
  });
  assert.deepEqual(
    references.map(({ range }) => told(range)),
    ['19:Parcel', '25:parcels'],
  );
  const highlights = await client.server.sendRequest<DocumentHighlight[]>(
    'textDocument/documentHighlight',
    on('API gateway calls'),
  );
  assert.deepEqual(
    highlights.map(({ range, kind }) => `${told(range)} ${kind}`),
    ['25:API gateway 3', '28:API gateway 2'],
  );
  assert.deepEqual(await client.server.sendRequest('textDocument/definition', on('registers')), []);
  await client.stop();
});

test('a rename is prepared, made, and refused with a reason', async () => {
  const { client, uri, on } = await session();
  const range = await client.server.sendRequest<Range>('textDocument/prepareRename', on('findParcel('));
  assert.equal(underlined(TRACKER, { range }), 'findParcel');
  assert.equal(await client.server.sendRequest('textDocument/prepareRename', on('registers')), null);
  const edit = await client.server.sendRequest<WorkspaceEdit>('textDocument/rename', {
    ...on('findParcel('),
    newName: 'getParcel',
  });
  const [change] = edit.documentChanges as {
    textDocument: { uri: string };
    edits: { range: Range; newText: string }[];
  }[];
  assert.equal(change!.textDocument.uri, uri);
  assert.equal(edited(TRACKER, change!.edits), TRACKER.replaceAll('findParcel', 'getParcel'));
  await assert.rejects(
    client.server.sendRequest('textDocument/rename', { ...on('FR-1:'), newName: 'FR-2' }),
    /“FR-2” is taken/,
  );
  await client.stop();
});

test('ids are links and complete; names are symbols of the workspace', async () => {
  const { client, uri, on } = await session();
  const links = await client.server.sendRequest<DocumentLink[]>('textDocument/documentLink', { textDocument: { uri } });
  assert.deepEqual(
    links.map(({ range, target }) => [underlined(TRACKER, { range }), target]),
    [
      ['FR-2', `${uri}#L10,3`],
      ['FR-2', `${uri}#L10,3`],
    ],
  );
  const { textDocument, position } = on('meets F');
  const items = await client.server.sendRequest<CompletionItem[]>('textDocument/completion', {
    textDocument,
    position: { ...position, character: position.character + 'meets F'.length },
  });
  assert.deepEqual(
    items.map(({ label, detail }) => [label, detail]),
    [
      ['FR-1', '📦 A sender registers a parcel.'],
      ['FR-2', 'A receiver sees it.'],
    ],
  );
  client.open('# Note\n\n- FR-1: x\n- FR-2: y\n', 'memory:/note.md');
  const symbols = await client.server.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query: 'par' });
  assert.deepEqual(
    symbols.map(({ name }) => name),
    ['parcels', 'findParcel'],
  );
  await client.stop();
});
