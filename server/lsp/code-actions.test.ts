import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeAction, Range, TextDocumentEdit } from 'vscode-languageserver';
import { connect, pulling, type TestClient } from './test-client.ts';
import { CHAT, edited, ofRule } from './test-document.ts';

function actions(client: TestClient, uri: string, range: Range, only?: string[]): Promise<CodeAction[]> {
  return client.server.sendRequest('textDocument/codeAction', {
    textDocument: { uri },
    range,
    context: { diagnostics: [], ...(only && { only }) },
  });
}

test('a quick fix is a versioned edit after which its finding is gone', async () => {
  const client = await connect();
  const uri = client.open(CHAT);
  const missing = ofRule(await client.diagnostics(uri), 'missing-phase');
  const offered = await actions(client, uri, missing[0]!.range);
  assert.equal(offered.filter(({ isPreferred }) => isPreferred).length, missing.length);
  for (const action of offered.filter(({ edit }) => edit)) {
    const [change] = action.edit!.documentChanges as TextDocumentEdit[];
    assert.deepEqual(change!.textDocument, { uri, version: 1 });
    const fixed = client.open(edited(CHAT, change!.edits as never), `memory:/${encodeURIComponent(action.title)}.md`);
    const wanted = action.diagnostics![0]!.message;
    assert.ok(!(await client.diagnostics(fixed)).some(({ message }) => message === wanted), action.title);
  }
  await client.stop();
});

test('a rule can be disabled for a line, a section and the file', async () => {
  const client = await connect();
  const uri = client.open(CHAT);
  const [question] = ofRule(await client.diagnostics(uri), 'unanswered-question');
  const disabling = (await actions(client, uri, question!.range, ['quickfix'])).filter(({ title }) =>
    title.startsWith('Disable'),
  );
  assert.deepEqual(
    disabling.map(({ title }) => title.split(' for this ')[1]),
    ['line', 'section', 'file'],
  );
  for (const { edit, title } of disabling) {
    const text = edited(CHAT, (edit!.documentChanges as TextDocumentEdit[])[0]!.edits as never);
    const silenced = await client.diagnostics(client.open(text, `memory:/${title}.md`));
    assert.deepEqual(ofRule(silenced, 'unanswered-question'), []);
    assert.deepEqual(ofRule(silenced, 'unused-directive'), []);
  }
  await client.stop();
});

test('fix all makes only safe changes, and only where it is asked for', async () => {
  const client = await connect();
  const uri = client.open(CHAT);
  const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  assert.ok(!(await actions(client, uri, whole)).some(({ kind }) => kind?.startsWith('source')));
  const [fixAll, ...others] = await actions(client, uri, whole, ['source.fixAll']);
  assert.deepEqual(others, []);
  assert.equal(fixAll!.kind, 'source.fixAll.designDoc');
  const text = edited(CHAT, (fixAll!.edit!.documentChanges as TextDocumentEdit[])[0]!.edits as never);
  const after = await client.diagnostics(client.open(text, 'memory:/fixed.md'));
  assert.deepEqual(ofRule(after, 'missing-phase'), []);
  // What was not asked is not answered.
  assert.ok(ofRule(after, 'unanswered-question').length >= 1);
  await client.stop();
});

test('clients without document changes get plain ones, and those without code action literals none', async () => {
  const plain = await connect({ textDocument: { ...pulling.textDocument } });
  const uri = plain.open(CHAT);
  const [question] = ofRule(await plain.diagnostics(uri), 'unanswered-question');
  const [fix] = await actions(plain, uri, question!.range);
  assert.ok(fix!.edit!.changes![uri]!.length > 0);
  await plain.stop();
  const old = await connect({ textDocument: { diagnostic: {} } });
  assert.equal(old.initialized.capabilities.codeActionProvider, false);
  await old.stop();
});
