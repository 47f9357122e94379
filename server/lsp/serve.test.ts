import assert from 'node:assert/strict';
import { test } from 'node:test';
import type {
  CodeAction,
  CompletionItem,
  Diagnostic,
  DocumentSymbol,
  Hover,
  Range,
  TextDocumentEdit,
} from 'vscode-languageserver';
import type {
  DeclareResult,
  InsertMissingResult,
  NewDocumentResult,
  StatusParams,
  WireChecklist,
} from '../../client/protocol.ts';
import { applyEdits } from '../text/edit.ts';
import { toSpan } from './convert.ts';
import { Frame } from './frame.ts';
import { connect, lastPushed, pulling, type TestClient } from './test-client.ts';

const CHAT = `---
design-doc: true
---

# 💬 Chat

## Requirements

### Functional requirements

- Send a message to a group

### Non-functional requirements

- p99 of sending below 200 ms

## Data model

- 💬💬 Is NoSQL a better choice?
`;

/** The text after the edits of a request's answer. */
function edited(text: string, edits: readonly { readonly range: Range; readonly newText: string }[]): string {
  const frame = new Frame(text);
  return applyEdits(
    text,
    edits.map(({ range, newText }) => ({ span: toSpan(frame, range), text: newText })),
  );
}

function ofRule(diagnostics: readonly Diagnostic[], id: string): readonly Diagnostic[] {
  return diagnostics.filter(({ code }) => code === id);
}

function underlined(text: string, { range }: { readonly range: Range }): string {
  const span = toSpan(new Frame(text), range);
  return text.slice(span.start, span.end);
}

function actions(client: TestClient, uri: string, range: Range, only?: string[]): Promise<CodeAction[]> {
  return client.server.sendRequest('textDocument/codeAction', {
    textDocument: { uri },
    range,
    context: { diagnostics: [], ...(only && { only }) },
  });
}

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
    { range: { start: { line: 999, character: 0 }, end: { line: 999, character: 9 } }, text: ' store.\r\n' },
  ]);
  assert.deepEqual(ofRule(await client.diagnostics(uri), 'unanswered-question'), []);
  const { phases } = await client.server.sendRequest<WireChecklist>('designDoc/checklist', { textDocument: { uri } });
  const nosql = phases.find(({ id }) => id === 'data-model')!.questions.find(({ text }) => text.includes('NoSQL'))!;
  assert.deepEqual([nosql.state, nosql.excerpt], ['answered', '👍 👍 Yes, a document store.']);
  await client.stop();
});

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

test('hovering explains a finding by its page, and a phase by its guide and questions', async () => {
  const client = await connect();
  const uri = client.open(CHAT);
  const at = async (line: string, character = 3): Promise<string> => {
    const position = { line: CHAT.split('\n').indexOf(line), character };
    const hover = await client.server.sendRequest<Hover | null>('textDocument/hover', {
      textDocument: { uri },
      position,
    });
    return hover === null ? '' : (hover.contents as { value: string }).value;
  };
  assert.match(
    await at('- 💬💬 Is NoSQL a better choice?', 12),
    /\*\*unanswered-question\*\*\n\nSummary\.\n\nWhy it matters\.$/,
  );
  assert.match(await at('## Data model'), /\*\*Data model design\*\*[^]*- \[ \] Is NoSQL a better choice here\?/);
  assert.equal(await at('- Send a message to a group'), '');
  await client.stop();
});

test('a hash completes to a missing phase', async () => {
  const client = await connect();
  const uri = client.open(`${CHAT}\n#\n`);
  const position = { line: CHAT.split('\n').length, character: 1 };
  const items = await client.server.sendRequest<CompletionItem[]>('textDocument/completion', {
    textDocument: { uri },
    position,
  });
  assert.deepEqual([items[0]!.label, items[0]!.textEdit!.newText], ['API design', '## API design']);
  await client.stop();
});

test('other editors get symbols; our own client wants none', async () => {
  const client = await connect();
  const uri = client.open(CHAT);
  const [title] = await client.server.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', {
    textDocument: { uri },
  });
  assert.equal(title!.name, '💬 Chat');
  assert.deepEqual(
    title!.children!.map(({ name, detail }) => [name, detail]),
    [
      ['Requirements', 'Requirements'],
      ['Data model', 'Data model design'],
    ],
  );
  await client.stop();
  const own = await connect(pulling, { initializationOptions: { documentSymbols: false } });
  assert.equal(own.initialized.capabilities.documentSymbolProvider, false);
  await own.stop();
});

test('our own client hears the status of each version once', async () => {
  const client = await connect(pulling, { initializationOptions: { status: true } });
  const uri = client.open(CHAT);
  await Promise.all([client.pull(uri), client.server.sendRequest('designDoc/checklist', { textDocument: { uri } })]);
  await client.pull(uri);
  const heard = client.heard
    .filter(({ method }) => method === 'designDoc/status')
    .map(({ params }) => params as StatusParams);
  assert.equal(heard.length, 1);
  assert.deepEqual(
    { ...heard[0], problems: 0 },
    {
      uri,
      version: 1,
      state: 'design-doc',
      phasesPresent: 2,
      phasesTotal: 7,
      openQuestions: 1,
      problems: 0,
    },
  );
  await client.stop();
});

test('a checklist says what is there, answered and open', async () => {
  const client = await connect();
  const uri = client.open(CHAT);
  const list = await client.server.sendRequest<WireChecklist>('designDoc/checklist', { textDocument: { uri } });
  assert.deepEqual(
    list.phases.map(({ id, state }) => `${id} ${state}`),
    [
      'requirements incomplete',
      'estimation missing',
      'data-model empty',
      'api missing',
      'high-level-design missing',
      'detailed-design missing',
      'bottlenecks missing',
    ],
  );
  const model = list.phases[2]!;
  assert.equal(underlined(CHAT, { range: model.range! }), '## Data model');
  const nosql = model.questions.find(({ text }) => text.includes('NoSQL'))!;
  assert.equal(nosql.state, 'open');
  assert.ok(underlined(CHAT, { range: nosql.range! }).includes('Is NoSQL a better choice?'));
  // The author's question is the template's: it is shown once.
  assert.deepEqual(model.ownQuestions, []);
  assert.equal(
    await client.server.sendRequest('designDoc/checklist', { textDocument: { uri: 'memory:/closed.md' } }),
    null,
  );
  await client.stop();
});

test('a new document, its missing phases, and the declaration', async () => {
  const client = await connect();
  const { text } = await client.server.sendRequest<NewDocumentResult>('designDoc/newDocument', {});
  const fresh = await client.diagnostics(client.open(text, 'untitled:new'));
  assert.deepEqual([...new Set(fresh.map(({ code }) => code))], ['unanswered-question']);
  const uri = client.open(CHAT);
  const { edits } = await client.server.sendRequest<InsertMissingResult>('designDoc/insertMissing', {
    textDocument: { uri },
  });
  const whole = await client.diagnostics(client.open(edited(CHAT, edits), 'memory:/whole.md'));
  assert.deepEqual(ofRule(whole, 'missing-phase'), []);
  const note = '# Note\n\n- Is it fast?\n';
  const plain = client.open(note, 'memory:/note.md');
  assert.deepEqual(await client.diagnostics(plain), []);
  const declared = await client.server.sendRequest<DeclareResult>('designDoc/declare', {
    textDocument: { uri: plain },
  });
  client.change(plain, 2, [{ text: edited(note, declared.edits) }]);
  assert.equal(ofRule(await client.diagnostics(plain), 'missing-phase').length, 7);
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

test('a document over the size cap is not checked, and says so', async () => {
  const client = await connect(pulling, { initializationOptions: { status: true } });
  const uri = client.open(`${CHAT}${'more words\n'.repeat(100_000)}`);
  assert.deepEqual(await client.diagnostics(uri), []);
  const status = client.heard.find(({ method }) => method === 'designDoc/status');
  assert.equal((status!.params as StatusParams).state, 'too-large');
  await client.stop();
});
