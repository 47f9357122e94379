import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CompletionItem, DocumentSymbol, Hover } from 'vscode-languageserver';
import type { EditsResult, NewDocumentResult, StatusParams, WireChecklist } from '../../client/protocol.ts';
import { connect, pulling } from './test-client.ts';
import { CHAT, edited, ofRule, underlined } from './test-document.ts';

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
  const { edits } = await client.server.sendRequest<EditsResult>('designDoc/insertMissing', {
    textDocument: { uri },
  });
  const whole = await client.diagnostics(client.open(edited(CHAT, edits), 'memory:/whole.md'));
  assert.deepEqual(ofRule(whole, 'missing-phase'), []);
  const declaredChat = client.open(`---\ndesign-doc: true\n---\n\n${CHAT}`, 'memory:/declared.md');
  const fixed = await client.server.sendRequest<EditsResult>('designDoc/fixAll', {
    textDocument: { uri: declaredChat },
  });
  assert.match(fixed.edits.map(({ newText }) => newText).join(''), /API design/);
  const note = '# Note\n\n- Is it fast?\n';
  const plain = client.open(note, 'memory:/note.md');
  assert.deepEqual(await client.diagnostics(plain), []);
  assert.deepEqual(await client.server.sendRequest('designDoc/fixAll', { textDocument: { uri: plain } }), {
    edits: [],
  });
  const declared = await client.server.sendRequest<EditsResult>('designDoc/declare', {
    textDocument: { uri: plain },
  });
  client.change(plain, 2, [{ text: edited(note, declared.edits) }]);
  assert.equal(ofRule(await client.diagnostics(plain), 'missing-phase').length, 7);
  await client.stop();
});
