import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeLens } from 'vscode-languageserver';
import type { ChecklistMarkdownResult, SummaryResult } from '../../client/protocol.ts';
import { connect, pulling, type TestClient } from './test-client.ts';

const TEXT =
  '---\ndesign-doc: true\n---\n\n# Chat\n\n## Requirements\n\n### Functional requirements\n\n- Send\n- Read\n\n## API design\n\n`createUser(name: string): User`\n';

const lenses = (client: TestClient, uri: string): Promise<CodeLens[]> =>
  client.server.sendRequest('textDocument/codeLens', { textDocument: { uri } });

test('a lens over each phase counts its questions', async () => {
  const client = await connect();
  const found = await lenses(client, client.open(TEXT));
  assert.deepEqual(
    found.map(({ range, command }) => [range.start.line, command?.title]),
    [
      [6, '1 of 2 questions answered'],
      [13, '2 of 2 questions answered'],
    ],
  );
  await client.stop();
});

test('the setting turns lenses off, and turning it refreshes them', async () => {
  const workspace = { ...pulling.workspace, configuration: true, codeLens: { refreshSupport: true } };
  const client = await connect({ ...pulling, workspace }, { configuration: { codeLens: false } });
  if (!client.heard.some(({ method }) => method === 'workspace/codeLens/refresh'))
    await client.next('workspace/codeLens/refresh');
  assert.deepEqual(await lenses(client, client.open(TEXT)), []);
  await client.stop();
});

test('the checklist comes as Markdown', async () => {
  const client = await connect();
  const uri = client.open(TEXT);
  const params = { textDocument: { uri } };
  const { text } = await client.server.sendRequest<ChecklistMarkdownResult>('designDoc/checklistMarkdown', params);
  assert.match(text, /^# Chat\n\n\d+ of 32 done\.\n/);
  assert.match(text, /^- \[x\] Which operations .* → createUser\(name: string\): User \(line 16\)$/m);
  await client.stop();
});

test('a document that nobody has open is summed up; what is no design document isn’t', async () => {
  const client = await connect();
  const sum = (text: string): Promise<SummaryResult> =>
    client.server.sendRequest('designDoc/summary', { uri: 'file:///else.md', text });
  const summary = await sum(TEXT);
  assert.ok(summary.state === 'design-doc');
  assert.deepEqual([summary.title, summary.phasesPresent, summary.phasesTotal], ['Chat', 2, 7]);
  assert.deepEqual(await sum('# Notes\n\nNothing.\n'), { state: 'none' });
  await client.stop();
});
