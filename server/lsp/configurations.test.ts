import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import type { StatusParams } from '../../client/protocol.ts';
import { bundledTemplate } from '../template/bundled.ts';
import { connect, lastPushed, pulling } from './test-client.ts';
import { CHAT, ofRule } from './test-document.ts';

const watching = {
  ...pulling,
  workspace: { ...pulling.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
};
const CONFIG = 'file:///docs/.design-doc.json';

test('the configuration above a document holds for it, and a changed one is read again', async () => {
  const files = new Map([
    ['/docs/.design-doc.json', '{ "rules": { "unanswered-question": "error", "missing-phase": "off" } }'],
  ]);
  const client = await connect(watching, { files, initializationOptions: { status: true } });
  const uri = client.open(CHAT, 'file:///docs/my%20designs/chat.md');
  const before = await client.diagnostics(uri);
  assert.ok(client.heard.some(({ method }) => method === 'client/registerCapability'));
  assert.deepEqual(ofRule(before, 'missing-phase'), []);
  assert.deepEqual(
    ofRule(before, 'unanswered-question').map(({ severity }) => severity),
    [1],
  );
  const status = client.heard.find(({ method }) => method === 'designDoc/status')!.params as StatusParams;
  assert.equal(status.config, '/docs/.design-doc.json');
  files.set('/docs/.design-doc.json', '{ "ignore": ["my designs/**"] }');
  const refreshed = client.next('workspace/diagnostic/refresh');
  void client.server.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: CONFIG, type: 2 }] });
  await refreshed;
  assert.deepEqual(await client.diagnostics(uri), []);
  await client.stop();
});

test('a mistake is shown in the configuration itself, the last good one stays in force, and mending takes it back', async () => {
  const files = new Map([['/docs/.design-doc.json', '{ "rules": { "missing-phase": "off" } }']]);
  const client = await connect(watching, { files });
  const uri = client.open(CHAT, 'file:///docs/chat.md');
  assert.deepEqual(ofRule(await client.diagnostics(uri), 'missing-phase'), []);
  const change = async (text: string | undefined): Promise<PublishDiagnosticsParams> => {
    if (text === undefined) files.delete('/docs/.design-doc.json');
    else files.set('/docs/.design-doc.json', text);
    const told = client.next('textDocument/publishDiagnostics');
    void client.server.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: CONFIG, type: 2 }] });
    return (await told) as PublishDiagnosticsParams;
  };
  const wrong = await change('{\n  "rulez": {}\n}');
  assert.equal(wrong.uri, CONFIG);
  assert.deepEqual(
    wrong.diagnostics.map(({ range }) => range),
    [{ start: { line: 1, character: 2 }, end: { line: 1, character: 9 } }],
  );
  assert.deepEqual(ofRule(await client.diagnostics(uri), 'missing-phase'), []);
  await change(undefined);
  assert.deepEqual(lastPushed(client, CONFIG)!.diagnostics, []);
  assert.ok(ofRule(await client.diagnostics(uri), 'missing-phase').length > 0);
  await client.stop();
});

test('what a configuration extends is watched as well', async () => {
  const files = new Map([
    ['/docs/.design-doc.json', '{ "extends": "../team.json" }'],
    ['/team.json', '{ "rules": { "missing-phase": "off" } }'],
  ]);
  const client = await connect(watching, { files });
  const uri = client.open(CHAT, 'file:///docs/chat.md');
  assert.deepEqual(ofRule(await client.diagnostics(uri), 'missing-phase'), []);
  const globs = client.heard
    .filter(({ method }) => method === 'client/registerCapability')
    .map(({ params }) => JSON.stringify(params));
  assert.ok(globs.some((glob) => glob.includes('**/.design-doc.json')));
  assert.equal(globs.filter((glob) => glob.includes('**/team.json')).length, 1);
  files.set('/team.json', '{}');
  void client.server.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: 'file:///team.json', type: 2 }],
  });
  assert.ok(ofRule(await client.diagnostics(uri), 'missing-phase').length > 0);
  await client.stop();
});

test('a template is watched too, and shows its mistakes itself', async () => {
  const files = new Map([
    ['/docs/.design-doc.json', '{ "template": "team.json" }'],
    ['/docs/team.json', JSON.stringify({ ...bundledTemplate, name: 'team' })],
  ]);
  const client = await connect(watching, { files });
  await client.diagnostics(client.open(CHAT, 'file:///docs/chat.md'));
  const watched = client.heard.filter(({ method }) => method === 'client/registerCapability');
  assert.ok(watched.some(({ params }) => JSON.stringify(params).includes('**/team.json')));
  files.set('/docs/team.json', '{ "name": "team" }');
  const told = client.next('textDocument/publishDiagnostics');
  const uri = 'file:///docs/team.json';
  void client.server.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
  const { uri: toldOf, diagnostics } = (await told) as PublishDiagnosticsParams;
  assert.equal(toldOf, uri);
  assert.ok(diagnostics.length > 0);
  await client.stop();
});

test('a document on no disk has the defaults', async () => {
  const client = await connect(watching, { files: new Map([['/.design-doc.json', '{ "ignore": ["**"] }']]) });
  for (const uri of ['untitled:Untitled-1', 'vscode-vfs://github/a/b/chat.md', 'file:%', 'nonsense']) {
    assert.ok((await client.diagnostics(client.open(CHAT, uri))).length > 0, uri);
  }
  await client.stop();
});
