import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { clientOf } from '../server/lsp/client.ts';
import { featuresFor } from '../server/lsp/register.ts';
import { featuresLeftOut } from './left-out.ts';

test('the editor’s client lacks no feature that the server offers', () => {
  const capabilities = {
    textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
  };
  const offered = Object.keys(featuresFor(clientOf({ capabilities, processId: null, rootUri: null })));
  const lacking = featuresLeftOut.filter((name) =>
    offered.some((capability) => capability.toLowerCase().includes(name.toLowerCase())),
  );
  assert.deepEqual(lacking, []);
});

test('each feature that is left out is one of the client’s', () => {
  const common = dirname(createRequire(import.meta.url).resolve('vscode-languageclient'));
  const unknown = featuresLeftOut.filter((name) => !existsSync(join(common, `${name}.js`)));
  assert.deepEqual(unknown, []);
});
