import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { checkFiles } from './check-files.ts';
import type { CheckOptions } from './check-options.ts';
import { formatterOf } from './format.ts';
import { ResultCache } from './result-cache.ts';

const program = new URL('../cli.ts', import.meta.url);

function design(name: string): string {
  return `---\ndesign-doc: true\n---\n\n# ${name}\n\n## Requirements\n\n- The ${name} is fast.\n- Who uses it?\n`;
}

function folder(t: TestContext, files: Readonly<Record<string, string>>): string {
  const cwd = mkdtempSync(join(tmpdir(), 'design-doc-'));
  t.after(() => rmSync(cwd, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(cwd, name), content);
  return cwd;
}

function options(cwd: string, more: Partial<CheckOptions> = {}): CheckOptions {
  return { cwd, config: 'find', format: 'json', terminal: undefined, fix: false, build: 'test', ...more };
}

test('threads find what one alone finds, in the same order, and tell a mistake in the configuration once', async (t) => {
  const names = Array.from({ length: 30 }, (_, i) => `design-${String(i).padStart(2, '0')}.md`);
  const cwd = folder(t, {
    ...Object.fromEntries(names.map((name) => [name, design(name)])),
    'readme.md': '# A readme\n',
    'broken.md': 'a\0b',
    '.design-doc.json': '{ "rules": { "placeholdr": "off" } }',
  });
  const alone = await checkFiles(['.', 'nowhere.md'], options(cwd), { threads: 1 });
  const together = await checkFiles(['.', 'nowhere.md'], options(cwd), { program, threads: 3 });
  assert.deepEqual(together, alone);
  assert.equal(alone.files.length, 30);
  assert.equal(alone.skipped.notDesignDoc, 1);
  assert.equal(alone.failures.length, 3);
});

test('a thread that dies takes down one file, and the others are checked', async (t) => {
  const cwd = folder(t, { 'a.md': design('a'), 'b.md': design('b'), 'c.md': design('c') });
  const dying = join(cwd, 'dying.mjs');
  writeFileSync(
    dying,
    `import { parentPort } from 'node:worker_threads';
     parentPort.on('message', ({ index, file }) => {
       if (file.path === 'b.md') throw new Error('out of luck');
       const part = { text: file.path, counts: {}, fixable: 0 };
       parentPort.postMessage({ index, checked: { part, failures: [], fixed: false } });
     });`,
  );
  const { files, failures } = await checkFiles(['a.md', 'b.md', 'c.md'], options(cwd), { program: dying, threads: 2 });
  assert.deepEqual(
    files.map(({ text }) => text),
    ['a.md', 'c.md'],
  );
  assert.deepEqual(failures, [{ path: 'b.md', message: 'the check broke: out of luck' }]);
});

test('a kept result is used as long as nothing that it depends on has changed', async (t) => {
  const cwd = folder(t, { 'a.md': design('a'), 'b.md': design('b'), '.design-doc.json': '{}' });
  const file = join(cwd, 'cache', 'results.json');
  const run = async (more: Partial<CheckOptions> = {}) => {
    const cache = new ResultCache(file);
    let checked = 0;
    const report = await checkFiles(['.'], options(cwd, more), { cache, onProgress: () => checked++ });
    assert.deepEqual(report, await checkFiles(['.'], options(cwd, more), {}));
    return checked;
  };
  assert.equal(await run(), 2);
  assert.equal(await run(), 0);
  writeFileSync(join(cwd, 'b.md'), design('other'));
  assert.equal(await run(), 1);
  assert.equal(await run(), 0);
  writeFileSync(join(cwd, '.design-doc.json'), '{ "rules": { "missing-phase": "error" } }');
  assert.equal(await run(), 2);
  assert.equal(await run({ build: 'newer' }), 2);
  assert.equal(await run({ build: 'newer', format: 'github' }), 2);
  assert.equal(await run({ build: 'newer' }), 0);
  writeFileSync(join(cwd, '.design-doc.json'), '{ "rules": { "missing-phase": "fatal" } }');
  // What is reported with a mistake isn't kept: it is to be told again.
  assert.equal(await run({ build: 'newer' }), 2);
  assert.equal(await run({ build: 'newer' }), 2);
});

test('a cache that is broken, forged or out of reach costs time, nothing else', async (t) => {
  const cwd = folder(t, { 'a.md': design('a') });
  const without = await checkFiles(['.'], options(cwd), {});
  for (const content of ['', '{', '[]', '{"version":1,"entries":[["json a",null],[1],{}]}', '{"version":2}']) {
    const file = join(cwd, 'cache.json');
    writeFileSync(file, content);
    assert.deepEqual(await checkFiles(['.'], options(cwd), { cache: new ResultCache(file) }), without);
    assert.equal((JSON.parse(readFileSync(file, 'utf8')) as { entries: [] }).entries.length, 1);
  }
  const unreachable = new ResultCache(join(cwd, 'a.md', 'cache.json'));
  assert.deepEqual(await checkFiles(['.'], options(cwd), { cache: unreachable }), without);
});

test('the cache forgets files that are gone', async (t) => {
  const cwd = folder(t, { 'a.md': design('a'), 'b.md': design('b') });
  const file = join(cwd, 'cache.json');
  await checkFiles(['.'], options(cwd), { cache: new ResultCache(file) });
  rmSync(join(cwd, 'b.md'));
  writeFileSync(join(cwd, 'a.md'), design('other'));
  const report = await checkFiles(['.'], options(cwd), { cache: new ResultCache(file) });
  assert.equal((JSON.parse(readFileSync(file, 'utf8')) as { entries: [] }).entries.length, 1);
  assert.equal(formatterOf('json', undefined).whole(report).includes('b.md'), false);
});
