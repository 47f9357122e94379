import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CompletionItem, Hover, InlayHint } from 'vscode-languageserver';
import { connect, pulling, type TestClient } from './test-client.ts';

const TEXT = `---
design-doc: true
---

# Photo wall

## Capacity estimation

- Uploads: 500M requests/day
- Growth: 10 TB/day
- Load: 100M users × 5 requests/day =
`;
const WHOLE = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

const hints = (client: TestClient, uri: string, range = WHOLE): Promise<InlayHint[]> =>
  client.server.sendRequest('textDocument/inlayHint', { textDocument: { uri }, range });
const hoverAt = (client: TestClient, uri: string, line: number, character: number): Promise<Hover | null> =>
  client.server.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line, character } });

test('figures of the estimates carry their conversion as an inlay hint, those of the visible lines', async () => {
  const client = await connect();
  assert.equal(client.initialized.capabilities.inlayHintProvider, true);
  const uri = client.open(TEXT);
  assert.deepEqual(
    (await hints(client, uri)).map(({ label, position }) => [label, position]),
    [
      ['≈ 5.8K/s', { line: 8, character: 28 }],
      ['3.65 PB/year', { line: 9, character: 19 }],
    ],
  );
  const second = { start: { line: 9, character: 0 }, end: { line: 10, character: 0 } };
  assert.deepEqual(
    (await hints(client, uri, second)).map(({ label }) => label),
    ['3.65 PB/year'],
  );
  await client.stop();
});

test('hovering tells a figure in every period', async () => {
  const client = await connect();
  const hover = await hoverAt(client, client.open(TEXT), 8, 14);
  assert.match((hover!.contents as { value: string }).value, /5\.8K\/s · .*183B\/year/);
  assert.deepEqual(hover!.range, { start: { line: 8, character: 11 }, end: { line: 8, character: 28 } });
  await client.stop();
});

test('the setting turns conversions off, and turning it refreshes them', async () => {
  const workspace = { ...pulling.workspace, configuration: true, inlayHint: { refreshSupport: true } };
  const client = await connect({ ...pulling, workspace }, { configuration: { conversions: false } });
  if (!client.heard.some(({ method }) => method === 'workspace/inlayHint/refresh'))
    await client.next('workspace/inlayHint/refresh');
  const uri = client.open(TEXT);
  assert.deepEqual(await hints(client, uri), []);
  assert.equal(await hoverAt(client, uri, 8, 14), null);
  await client.stop();
});

test('a document that is no design document is left alone', async () => {
  const client = await connect();
  const uri = client.open('# Notes\n\n## Load\n\n- 500M requests/day\n');
  assert.deepEqual(await hints(client, uri), []);
  assert.equal(await hoverAt(client, uri, 4, 8), null);
  await client.stop();
});

test('behind the sign of a calculation its result completes, then its rate per second', async () => {
  const client = await connect();
  const uri = client.open(TEXT);
  const position = { line: 10, character: TEXT.split('\n')[10]!.length };
  const items = await client.server.sendRequest<CompletionItem[]>('textDocument/completion', {
    textDocument: { uri },
    position,
  });
  assert.deepEqual(
    items.map(({ label, textEdit }) => [label, textEdit]),
    [
      ['500M requests/day', { range: { start: position, end: position }, newText: ' 500M requests/day' }],
      ['5.79K requests/s', { range: { start: position, end: position }, newText: ' 5.79K requests/s' }],
    ],
  );
  await client.stop();
});
