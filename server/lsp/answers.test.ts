import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CancellationToken } from 'vscode-languageserver';
import type { ResolvedConfig } from '../config/config-resolver.ts';
import { defaultSettings } from '../lint.ts';
import { Answers } from './answers.ts';
import { openDocument, type OpenDocument } from './open-document.ts';
import { CHAT } from './test-document.ts';

const NONE = CancellationToken.None;

test('at rest the last documents are kept, and the others are answered alike when they are asked for again', async () => {
  const documents = new Map<string, OpenDocument>();
  for (const uri of ['a', 'b', 'c', 'd']) documents.set(uri, openDocument(uri, 'markdown', 1, CHAT));
  const answers = answersFor(documents);
  const first = await answers.of('a', NONE);
  assert.ok(first);
  for (const uri of documents.keys()) assert.ok(await answers.of(uri, NONE));
  assert.ok(answers.remembered('a'));
  answers.rest();
  const kept = [...documents.keys()].filter((uri) => answers.remembered(uri));
  assert.deepEqual(kept, ['c', 'd']);
  const again = await answers.of('a', NONE);
  assert.notEqual(again?.id, first.id);
  assert.deepEqual(again?.result.problems, first.result.problems);
});

function answersFor(documents: ReadonlyMap<string, OpenDocument>): Answers {
  const config: ResolvedConfig = { settings: defaultSettings, ignored: false, files: [], problems: [] };
  return new Answers({
    current: (uri) => documents.get(uri),
    config: () => Promise.resolve(config),
    sizeLimit: () => 1_000_000,
    onNew: () => undefined,
    onError: (_, error) => assert.fail(String(error)),
  });
}
