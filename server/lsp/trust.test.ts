import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connect, lastPushed, pulling } from './test-client.ts';
import { CHAT, ofRule } from './test-document.ts';

const off = '{ "rules": { "missing-phase": "off" } }';

/** A disk that tells which of its files were read. */
function disk(files: Readonly<Record<string, string>>) {
  const read: string[] = [];
  const get = (path: string): string | undefined => {
    read.push(path);
    return files[path];
  };
  return { get, read };
}

const capabilities = { ...pulling, workspace: { ...pulling.workspace, workspaceFolders: true } };

test('what lies outside a workspace without trust is not read, until it is trusted', async () => {
  const outside = ['../other.json', '/etc/base.json', '//host/share/x.json', 'a\\..\\..\\..\\x.json'];
  const files = disk({
    '/w/.design-doc.json': JSON.stringify({ extends: [...outside, 'shared/in.json'], template: '//host/t.json' }),
    '/w/shared/in.json': off,
    '/other.json': off,
  });
  const initializationOptions = { trusted: false };
  const client = await connect(capabilities, { files, folders: ['file:///w'], initializationOptions });
  const uri = client.open(CHAT, 'file:///w/docs/a.md');
  assert.deepEqual(ofRule(await client.diagnostics(uri), 'missing-phase'), []);
  const allowed = new Set(['/w/docs/.design-doc.json', '/w/.design-doc.json', '/w/shared/in.json']);
  assert.deepEqual(
    files.read.filter((path) => !allowed.has(path)),
    [],
  );
  const told = () =>
    lastPushed(client, 'file:///w/.design-doc.json')?.diagnostics.map(({ message }) => JSON.stringify(message)) ?? [];
  assert.equal(told().length, outside.length + 1);
  for (const message of told()) assert.match(message, /lies outside the workspace, which isn’t trusted/);
  const asked = client.next('workspace/diagnostic/refresh');
  await client.server.sendNotification('designDoc/trusted');
  await asked;
  await client.diagnostics(uri);
  assert.ok(files.read.includes('/other.json') && files.read.includes('//host/t.json'));
  await client.stop();
});

test('a folder that is added is a part of the workspace; a client that says nothing of trust has it', async () => {
  const files = disk({ '/w/.design-doc.json': '{ "extends": "../v/base.json" }', '/v/base.json': off });
  const client = await connect(capabilities, {
    files,
    folders: ['file:///w'],
    initializationOptions: { trusted: false },
  });
  const uri = client.open(CHAT, 'file:///w/a.md');
  assert.notDeepEqual(ofRule(await client.diagnostics(uri), 'missing-phase'), []);
  const asked = client.next('workspace/diagnostic/refresh');
  const event = { added: [{ uri: 'file:///v', name: 'v' }], removed: [] };
  await client.server.sendNotification('workspace/didChangeWorkspaceFolders', { event });
  await asked;
  assert.deepEqual(ofRule(await client.diagnostics(uri), 'missing-phase'), []);
  await client.stop();
  const other = await connect(pulling, { files });
  assert.deepEqual(ofRule(await other.diagnostics(other.open(CHAT, 'file:///w/a.md')), 'missing-phase'), []);
  await other.stop();
});
