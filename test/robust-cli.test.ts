import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  existsSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { adversaries } from './fuzz/adversaries.ts';

// The command line as a process, with what a disk may hold.
const bundle = join(import.meta.dirname, '..', 'dist', 'cli.cjs');
const skip = existsSync(bundle) ? false : 'dist/cli.cjs is not built: run `npm run build`';
const posix = process.platform === 'win32' ? 'there are no such files on Windows' : skip;

const WRONG = '---\ndesign-doc: true\n---\n\n# Chat\n\n## Estimation\n\n400 GB × 10 = 4 GB\n';

interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

function lint(cwd: string, ...args: readonly string[]): Ran {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [bundle, ...args], {
    cwd,
    encoding: 'utf8',
    timeout: 120_000,
    maxBuffer: 1e9,
  });
  if (error) throw error;
  assert.doesNotMatch(stderr, /\n\s+at .*\(?.*:\d+:\d+\)?/, 'a stack is no answer');
  return { status, out: stdout, err: stderr };
}

function folderFor(context: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'design-doc-robust-'));
  context.after(() => {
    for (const name of ['locked', 'dir']) if (existsSync(join(folder, name))) chmodSync(join(folder, name), 0o700);
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

test('files that are no text in UTF-8 are named with what is wrong, and the others checked', { skip }, (context) => {
  const folder = folderFor(context);
  const files: Readonly<Record<string, Uint8Array>> = {
    'utf16.md': Buffer.from('\uFEFF# Chat\n', 'utf16le'),
    'utf16be.md': Buffer.from('\uFEFF# Chat\n', 'utf16le').swap16(),
    'binary.md': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2]),
    'latin.md': Buffer.from('# Caf\xe9\n', 'latin1'),
    'cut.md': Buffer.from('# 💬').subarray(0, 4),
    'empty.md': new Uint8Array(),
    'mark.md': Buffer.from('\uFEFF'),
  };
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  writeFileSync(join(folder, 'wrong.md'), WRONG);
  const { status, out, err } = lint(folder, '.');
  assert.equal(status, 2);
  assert.match(out, /wrong-arithmetic/);
  for (const name of ['utf16.md', 'utf16be.md', 'binary.md', 'latin.md', 'cut.md'])
    assert.ok(err.includes(name), `${name}: ${err}`);
  for (const name of ['empty.md', 'mark.md']) assert.ok(!err.includes(name), err);
});

test('what can’t be read is named, circles of links end, and pipes are left alone', { skip: posix }, (context) => {
  const folder = folderFor(context);
  writeFileSync(join(folder, 'wrong.md'), WRONG);
  mkdirSync(join(folder, 'a.md'));
  mkdirSync(join(folder, 'dir'));
  symlinkSync('..', join(folder, 'dir', 'up'));
  symlinkSync('loop.md', join(folder, 'loop.md'));
  symlinkSync('nowhere.md', join(folder, 'dangling.md'));
  spawnSync('mkfifo', [join(folder, 'pipe.md')]);
  const { status, out } = lint(folder, '.');
  assert.equal(status, 1, 'only the findings count');
  assert.equal(out.match(/wrong-arithmetic/g)?.length, 1);
  for (const name of ['loop.md', 'dangling.md', 'nowhere.md']) {
    const named = lint(folder, name);
    assert.equal(named.status, 2, `${name}: ${named.err}`);
    assert.ok(named.err.includes(name), named.err);
  }
});

test(
  'without permission a file is named, and a folder left out',
  { skip: posix || (process.getuid?.() === 0 && 'root may read everything') },
  (context) => {
    const folder = folderFor(context);
    writeFileSync(join(folder, 'secret.md'), WRONG, { mode: 0 });
    mkdirSync(join(folder, 'locked'), { mode: 0 });
    const { status, err } = lint(folder, '.');
    assert.equal(status, 2);
    assert.match(err, /secret\.md/);
  },
);

test('a file of 100 MB has an answer', { skip }, (context) => {
  const folder = folderFor(context);
  const file = openSync(join(folder, 'huge.md'), 'w');
  ftruncateSync(file, 100_000_000);
  closeSync(file);
  const { status, err } = lint(folder, 'huge.md');
  assert.equal(status, 2);
  assert.match(err, /huge\.md/);
});

test('texts that are made to hurt are checked as others are', { skip }, (context) => {
  const folder = folderFor(context);
  const names = [
    'quotes in one line',
    'numbers in one line',
    'one line of words',
    'headings only',
    'fences that are never closed',
  ];
  for (const [i, name] of names.entries()) writeFileSync(join(folder, `${i}.md`), adversaries[name]!(50_000));
  const { status, err } = lint(folder, '--format', 'json', ...names.map((_, i) => `${i}.md`));
  assert.equal(err, '');
  assert.ok(status === 0 || status === 1, err);
});

test(
  '--fix keeps the mark, the line endings and the mode, and leaves nothing beside the file',
  { skip: posix },
  (context) => {
    const folder = folderFor(context);
    const file = join(folder, 'a.md');
    for (const mode of [0o600, 0o640, 0o664, 0o666, 0o755]) {
      writeFileSync(file, `\uFEFF${WRONG.replaceAll('\n', '\r\n')}`);
      chmodSync(file, mode);
      lint(folder, '--fix', 'a.md');
      const fixed = readFileSync(file, 'utf8');
      assert.match(fixed, /^\uFEFF---\r\n[^]*4 TB\r\n|^\uFEFF---\r\n[^]*4,?000 GB\r\n/);
      assert.doesNotMatch(fixed, /[^\r]\n/);
      assert.equal(statSync(file).mode & 0o777, mode);
      assert.deepEqual(readdirSync(folder), ['a.md']);
    }
  },
);

test(
  '--fix on a full disk says so and leaves the file as it was',
  { skip: process.platform === 'linux' ? skip : 'file size limits differ here' },
  (context) => {
    const folder = folderFor(context);
    const text = `${WRONG}${'The service keeps what it is told.\n\n'.repeat(3000)}`;
    const file = join(folder, 'a.md');
    writeFileSync(file, text);
    // A limit on the size of files fails a write half-way, as a full disk does.
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', 'ulimit -f 40; trap "" XFSZ; exec "$0" "$@"', process.execPath, bundle, '--fix', 'a.md'],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    );
    assert.equal(status, 2, stderr);
    assert.match(stderr, /a\.md/);
    assert.equal(readFileSync(file, 'utf8'), text);
    assert.deepEqual(readdirSync(folder), ['a.md']);
  },
);
