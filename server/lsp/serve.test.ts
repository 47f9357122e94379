import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connect } from './test-client.ts';

test('a client that pulls is offered pulling and is pushed nothing', async () => {
  const client = await connect();
  assert.ok(client.initialized.capabilities.diagnosticProvider);
  const uri = client.open('# A\n');
  const report = await client.pull(uri);
  assert.equal(report.kind, 'full');
  const again = await client.pull(uri, report.resultId);
  assert.equal(again.kind, 'unchanged');
  assert.ok(!client.heard.some(({ method }) => method === 'textDocument/publishDiagnostics'));
  await client.stop();
});

test('a client that cannot pull is pushed to', async () => {
  const client = await connect({});
  assert.equal(client.initialized.capabilities.diagnosticProvider, undefined);
  const pushed = client.next('textDocument/publishDiagnostics');
  const uri = client.open('# A\n');
  assert.deepEqual(await pushed, { uri, version: 1, diagnostics: [] });
  await client.stop();
});
