import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeLens } from 'vscode-languageserver';
import { connect } from './test-client.ts';

const TEXT = `---
design-doc: true
---

# Photo wall

## Requirements

- Availability: 99.9 %

## Bottlenecks

A request depends on each of these:

| Component | Availability |
|---|---|
| Gateway | 99.95 % |
| Service | 99.9 % |
| Database | 99.95 % |
`;

test('serial components carry what they come to together, and the target', async () => {
  const client = await connect();
  const uri = client.open(TEXT);
  const lenses = await client.server.sendRequest<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
  assert.deepEqual(
    lenses
      .map(({ range, command }) => [range.start.line, command?.title])
      .filter(([, title]) => String(title).startsWith('In series')),
    [[14, 'In series: 99.8 %, 1.5 h down a month · below the target of 99.9 %']],
  );
  await client.stop();
});

test('a space behind a word is answered without reading the document', async () => {
  const client = await connect();
  const uri = client.open(TEXT);
  const items = await client.server.sendRequest('textDocument/completion', {
    textDocument: { uri },
    position: { line: 12, character: 2 },
    context: { triggerKind: 2, triggerCharacter: ' ' },
  });
  assert.deepEqual(items, []);
  await client.stop();
});
