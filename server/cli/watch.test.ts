import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { watchFiles } from './watch.ts';

test('a change of a document or of the configuration runs again, one of anything else doesn’t', async (t) => {
  const cwd = mkdtempSync(join(tmpdir(), 'design-doc-'));
  t.after(() => rmSync(cwd, { recursive: true, force: true }));
  mkdirSync(join(cwd, 'docs'));
  mkdirSync(join(cwd, 'node_modules'));
  writeFileSync(join(cwd, 'docs/a.md'), '# A\n');
  const stop = new AbortController();
  const steps = [
    // The last of these comes alone to what is watched.
    () => {
      writeFileSync(join(cwd, 'node_modules/b.md'), '# B\n');
      writeFileSync(join(cwd, 'docs/picture.png'), '');
      writeFileSync(join(cwd, 'docs/a.md'), '# B\n');
    },
    () => writeFileSync(join(cwd, '.design-doc.json'), '{}'),
    () => rmSync(join(cwd, 'docs/a.md')),
    () => stop.abort(),
  ];
  let runs = 0;
  const run = (): Promise<void> => {
    const step = steps[runs++];
    setTimeout(() => step?.(), 20);
    return Promise.resolve();
  };
  await watchFiles(['docs'], cwd, run, stop.signal);
  assert.equal(runs, 4);
});
