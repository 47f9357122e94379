import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StatusParams, WireChecklist } from '../../client/protocol.ts';
import { toSpan } from './convert.ts';
import { Frame } from './frame.ts';
import { connect, lastPushed, pulling } from './test-client.ts';
import { CHAT, ofRule } from './test-document.ts';

test('a client that pulls is offered pulling and is pushed nothing', async () => {
  const client = await connect();
  assert.ok(client.initialized.capabilities.diagnosticProvider);
  const uri = client.open(CHAT);
  const report = await client.pull(uri);
  assert.equal(report.kind, 'full');
  assert.ok(report.items.length > 0);
  const again = await client.pull(uri, report.resultId);
  assert.equal(again.kind, 'unchanged');
  assert.ok(!client.heard.some(({ method }) => method === 'textDocument/publishDiagnostics'));
  await client.stop();
});

test('a client that cannot pull is pushed to, after a change once more, and told when the document is closed', async () => {
  const client = await connect({});
  assert.equal(client.initialized.capabilities.diagnosticProvider, undefined);
  const first = client.next('textDocument/publishDiagnostics');
  const uri = client.open(CHAT);
  await first;
  assert.equal(ofRule(lastPushed(client, uri)!.diagnostics, 'unanswered-question').length, 1);
  const second = client.next('textDocument/publishDiagnostics');
  client.change(uri, 2, [{ text: CHAT.replace('design-doc: true', 'design-doc: false') }]);
  await second;
  assert.deepEqual(lastPushed(client, uri), { uri, version: 2, diagnostics: [] });
  const third = client.next('textDocument/publishDiagnostics');
  void client.server.sendNotification('textDocument/didClose', { textDocument: { uri } });
  assert.deepEqual(await third, { uri, diagnostics: [] });
  await client.stop();
});

test('columns count UTF-16 units, in every kind of line ending and behind a byte order mark', async () => {
  const client = await connect();
  const crlf = CHAT.replaceAll('\n', '\r\n');
  for (const [i, text] of [CHAT, crlf, `\uFEFF${CHAT}`].entries()) {
    const uri = client.open(text, `memory:/chat-${i}.md`);
    const [question] = ofRule(await client.diagnostics(uri), 'unanswered-question');
    assert.deepEqual(
      question!.range.start.line,
      CHAT.split('\n').findIndex((line) => line.includes('NoSQL')),
    );
    const frame = new Frame(text);
    const span = toSpan(frame, question!.range);
    assert.ok(frame.text.slice(span.start, span.end).endsWith('Is NoSQL a better choice?'));
    assert.equal(question!.range.end.character, '- 💬💬 Is NoSQL a better choice?'.length);
  }
  await client.stop();
});

test('incremental changes add up, each counting from the one before', async () => {
  const client = await connect();
  const uri = client.open(CHAT.replaceAll('\n', '\r\n'));
  const line = CHAT.split('\n').findIndex((one) => one.includes('NoSQL'));
  client.change(uri, 2, [
    { range: { start: { line, character: 0 }, end: { line: line + 1, character: 0 } }, text: '' },
    { range: { start: { line, character: 0 }, end: { line, character: 0 } }, text: '- 👍 Yes, a document' },
    { range: { start: { line, character: 4 }, end: { line, character: 5 } }, text: ' 👍 ' },
    {
      range: { start: { line: 999, character: 0 }, end: { line: 999, character: 9 } },
      text: ' store, since it scales.\r\n',
    },
  ]);
  assert.deepEqual(ofRule(await client.diagnostics(uri), 'unanswered-question'), []);
  const { phases } = await client.server.sendRequest<WireChecklist>('designDoc/checklist', { textDocument: { uri } });
  const nosql = phases.find(({ id }) => id === 'data-model')!.questions.find(({ text }) => text.includes('NoSQL'))!;
  assert.deepEqual([nosql.state, nosql.excerpt], ['answered', '👍 👍 Yes, a document store, since it scales.']);
  await client.stop();
});

test('a cancelled request ends as cancelled, and the next one is answered', async () => {
  const client = await connect();
  const uri = client.open(CHAT);
  const cancelled = client.server.sendRequest('textDocument/diagnostic', { textDocument: { uri } }, {
    isCancellationRequested: false,
    onCancellationRequested: (listener: (e: void) => void) => {
      setTimeout(listener, 1);
      return { dispose() {} };
    },
  } as never);
  await assert.rejects(cancelled, { code: -32800 });
  assert.ok((await client.diagnostics(uri)).length > 0);
  await client.stop();
});

test('what makes no sense is answered with nothing, and the server lives on', async () => {
  const client = await connect();
  const ask = (method: string, params: unknown): Promise<unknown> =>
    client.server.sendRequest(method, params).catch((error: { code: number }) => error.code);
  assert.equal(await ask('textDocument/hover', {}), null);
  assert.equal(
    await ask('textDocument/hover', {
      textDocument: { uri: 'memory:/never-opened' },
      position: { line: 0, character: 0 },
    }),
    null,
  );
  assert.deepEqual(await ask('textDocument/codeAction', { textDocument: { uri: 5 } }), []);
  assert.equal(await ask('textDocument/unheardOf', {}), -32601);
  const uri = client.open(CHAT);
  client.change(uri, 2, [
    { range: { start: { line: -5, character: -5 }, end: { line: 1e9, character: 1e9 } }, text: '# A' },
  ]);
  client.change(uri, 3, [{ range: { start: { line: 0, character: 3 }, end: { line: 0, character: 0 } }, text: CHAT }]);
  assert.equal(ofRule(await client.diagnostics(uri), 'unanswered-question').length, 1);
  await client.stop();
});

test('findings wait for the save where the settings say so', async () => {
  const client = await connect(
    { ...pulling, workspace: { ...pulling.workspace, configuration: true } },
    { configuration: { run: 'onSave' } },
  );
  const uri = client.open(CHAT);
  const opened = await client.pull(uri);
  client.change(uri, 2, [{ text: '# Nothing\n' }]);
  assert.equal((await client.pull(uri, opened.resultId)).kind, 'unchanged');
  const refreshed = new Promise((done) => setTimeout(done, 50));
  void client.server.sendNotification('textDocument/didSave', { textDocument: { uri } });
  await refreshed;
  assert.ok(client.heard.some(({ method }) => method === 'workspace/diagnostic/refresh'));
  const saved = await client.pull(uri, opened.resultId);
  assert.deepEqual(saved.kind === 'full' && saved.items, []);
  await client.stop();
});

test('a document over the size limit is not checked, and says so', async () => {
  const workspace = { ...pulling.workspace, configuration: true };
  const own = { initializationOptions: { status: true }, configuration: { sizeLimit: 0.1 } };
  const client = await connect({ ...pulling, workspace }, own);
  const uri = client.open(`${CHAT}${'more words\n'.repeat(10_000)}`);
  assert.deepEqual(await client.diagnostics(uri), []);
  const status = client.heard.find(({ method }) => method === 'designDoc/status');
  assert.equal((status!.params as StatusParams).state, 'too-large');
  await client.stop();
});
