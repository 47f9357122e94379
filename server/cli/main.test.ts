import assert from 'node:assert/strict';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { main } from './main.ts';

/** A design document by its front matter, with one finding that a safe fix takes away. */
const MISSPELT = '---\ndesign-doc: true\n---\n\n# Design\n\nText. <!-- design-doc-disable-lin -->\n';
const README = '# A readme\n\nText.\n';

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A folder of files in which the command line can be run. */
function folder(t: TestContext, files: Readonly<Record<string, string | Uint8Array>>) {
  const cwd = mkdtempSync(join(tmpdir(), 'design-doc-'));
  t.after(() => rmSync(cwd, { recursive: true, force: true }));
  mkdirSync(join(cwd, '.git'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), content);
  }
  const run = async (args: readonly string[], stdin = ''): Promise<Run> => {
    let out = '';
    let err = '';
    const code = await main(args, {
      cwd,
      out: (text) => (out += text),
      err: (text) => (err += text),
      stdin: () => Buffer.from(stdin),
      pageOf: (rule) => `# ${rule}\n`,
      terminal: undefined,
      build: () => 'test',
      cacheFile: () => join(cwd, '.cache.json'),
      until: AbortSignal.abort(),
    });
    return { code, out, err };
  };
  return { cwd, run, read: (name: string) => readFileSync(join(cwd, name), 'utf8') };
}

function paths({ out }: Run): string[] {
  return (JSON.parse(out) as { files: { path: string }[] }).files.map(({ path }) => path);
}

test('misuse is answered on standard error with exit code 2', async (t) => {
  const { run } = folder(t, {});
  for (const args of [
    [],
    ['--nonsense'],
    ['--format', 'xml', 'a.md'],
    ['--stdin', 'a.md'],
    ['--stdin-filename', 'a.md'],
    ['--config', 'x', '--no-config', 'a.md'],
  ]) {
    const { code, out, err } = await run(args);
    assert.equal(code, 2, args.join(' '));
    assert.equal(out, '');
    assert.match(err, /See design-doc-lint --help/);
  }
});

test('help and version', async (t) => {
  const { run } = folder(t, {});
  assert.match((await run(['--help'])).out, /^Usage: design-doc-lint/);
  assert.match((await run(['--version'])).out, /^\d+\.\d+\.\d+\n$/);
});

test('--explain prints a rule’s page, and asks back where there is none', async (t) => {
  const { run } = folder(t, {});
  assert.deepEqual(await run(['--explain', 'missing-phase']), { code: 0, out: '# missing-phase\n', err: '' });
  assert.match((await run(['--explain', 'mising-phase'])).err, /Do you mean missing-phase\?/);
  assert.match((await run(['--explain', '../../secret'])).err, /^There is no rule/);
});

test('a named file is always checked, one that is found only when it is a design document', async (t) => {
  const { run } = folder(t, { 'docs/a.md': MISSPELT, 'docs/README.md': README, 'docs/b.txt': MISSPELT });
  assert.deepEqual(paths(await run(['--format', 'json', 'docs'])), ['docs/a.md']);
  assert.deepEqual(paths(await run(['--format', 'json', 'docs/*.md'])), ['docs/a.md']);
  assert.deepEqual(paths(await run(['--format', 'json', 'docs/**'])), ['docs/a.md']);
  assert.deepEqual(paths(await run(['--format', 'json', 'docs/README.md', 'docs/b.txt'])), [
    'docs/README.md',
    'docs/b.txt',
  ]);
});

test('what is ignored or hidden is not found, and a deeper .gitignore has the last word', async (t) => {
  const { run } = folder(t, {
    '.gitignore': 'out/\n*.draft.md\n',
    'keep/.gitignore': '!mine.draft.md\n',
    'out/a.md': MISSPELT,
    'b.draft.md': MISSPELT,
    'keep/mine.draft.md': MISSPELT,
    'node_modules/x/a.md': MISSPELT,
    '.hidden/a.md': MISSPELT,
    'c.md': MISSPELT,
  });
  assert.deepEqual(paths(await run(['--format', 'json', '.'])), ['c.md', 'keep/mine.draft.md']);
  assert.deepEqual(paths(await run(['--format', 'json', 'b.draft.md'])), ['b.draft.md']);
});

test('a folder that links to itself is walked once', async (t) => {
  const { cwd, run } = folder(t, { 'docs/a.md': MISSPELT });
  symlinkSync(join(cwd, 'docs'), join(cwd, 'docs', 'again'));
  assert.deepEqual(paths(await run(['--format', 'json', '.'])), ['docs/a.md']);
});

test('when nothing was checked, it says why', async (t) => {
  const { run } = folder(t, { 'README.md': README, 'empty/x.txt': '' });
  const { code, out, err } = await run(['.']);
  assert.equal(code, 0);
  assert.equal(out, '');
  assert.match(err, /^Nothing was checked: 1 Markdown file is no design document\.\nName a file/);
  assert.match((await run(['empty'])).err, /^Nothing was checked: no Markdown file was found\./);
});

test('what is too large is left alone where it was found, and can’t be vouched for where it was named', async (t) => {
  const large = `---\ndesign-doc: true\n---\n\n${'Text. '.repeat(900_000)}\n`;
  const { run } = folder(t, { 'a.md': MISSPELT, 'dump/large.md': large });
  const found = await run(['--format', 'json', '.']);
  assert.deepEqual(paths(found), ['a.md']);
  assert.equal(found.err, '1 file of more than 5 MB is not checked.\n');
  assert.match((await run(['dump'])).err, /^Nothing was checked: 1 file of more than 5 MB is too large\.$/m);
  const named = await run(['dump/large.md']);
  assert.equal(named.code, 2);
  assert.equal(named.err, 'dump/large.md: has more than 5 MB, which is too large to be checked\n');
  assert.equal((await run(['--stdin'], large)).code, 2);
});

test('what can’t be checked is named, and the others are checked all the same', async (t) => {
  const { run } = folder(t, {
    'a.md': MISSPELT,
    'latin.md': Uint8Array.from([0x23, 0x20, 0x41, 0x0a, 0xe9, 0x20]),
    'wide.md': Uint8Array.from([0xff, 0xfe, 0x41, 0x00]),
    'picture.md': Uint8Array.from([0x89, 0x50, 0x00, 0x01]),
  });
  const result = await run(['--format', 'json', 'latin.md', 'wide.md', 'picture.md', 'none.md', 'no/*.md', 'a.md']);
  assert.equal(result.code, 2);
  assert.deepEqual(paths(result), ['a.md']);
  assert.match(result.err, /^latin\.md: is not valid UTF-8 \(line 2\)/m);
  assert.match(result.err, /^wide\.md: is written in UTF-16/m);
  assert.match(result.err, /^picture\.md: is a binary file/m);
  assert.match(result.err, /^none\.md: there is no such file/m);
  assert.match(result.err, /^no\/\*\.md: there is no such file or folder, and nothing matches it/m);
});

test('--fix writes what is safe and keeps byte order mark, line endings, mode and links', async (t) => {
  const { cwd, run, read } = folder(t, {
    'real.md': `\uFEFF${MISSPELT.replaceAll('\n', '\r\n').replace('design-doc: true', 'design-doc: false')}`,
  });
  chmodSync(join(cwd, 'real.md'), 0o640);
  symlinkSync('real.md', join(cwd, 'a.md'));
  await run(['--fix', 'a.md']);
  const text = read('real.md');
  assert.match(text, /^\uFEFF---\r\n/);
  assert.match(text, /<!-- design-doc-disable-line -->\r\n$/);
  assert.doesNotMatch(text, /[^\r]\n/);
  assert.equal(statSync(join(cwd, 'real.md')).mode & 0o777, 0o640);
  assert.deepEqual(readdirSync(cwd).sort(), ['.git', 'a.md', 'real.md']);
});

test('a file that may not be written is named, and nothing of it changes', async (t) => {
  if (process.getuid?.() === 0) return t.skip('to the superuser every file may be written');
  const { cwd, run, read } = folder(t, { 'docs/a.md': MISSPELT });
  chmodSync(join(cwd, 'docs'), 0o500);
  const { code, err } = await run(['--fix', 'docs/a.md']);
  chmodSync(join(cwd, 'docs'), 0o700);
  assert.equal(code, 2);
  assert.match(err, /^docs\/a\.md: could not be written/);
  assert.equal(read('docs/a.md'), MISSPELT);
});

test('standard input is checked under the name that it is given; with --fix the fixed text is what is printed', async (t) => {
  const { run } = folder(t, {});
  assert.deepEqual(paths(await run(['--format', 'json', '--stdin', '--stdin-filename', 'docs/x.md'], MISSPELT)), [
    'docs/x.md',
  ]);
  const text = MISSPELT.replace('true', 'false');
  const { out, err } = await run(['--fix', '--stdin'], text);
  assert.equal(out, text.replace('disable-lin ', 'disable-line '));
  assert.match(err, /nothing to report here|No rule has anything to report/);
});

test('the JSON says where, counted from 1, and what a fix would change', async (t) => {
  const { run } = folder(t, { 'a.md': 'One\n\n\u{1F600} b <!-- design-doc-disable-lin -->\n' });
  const { code, out } = await run(['--format', 'json', 'a.md']);
  const { version, files } = JSON.parse(out);
  assert.equal(code, 1);
  assert.equal(version, 1);
  assert.equal(files[0].designDoc, false);
  const [problem] = files[0].problems;
  assert.equal(problem.rule, 'unknown-directive');
  assert.equal(problem.severity, 'warning');
  assert.deepEqual(problem.range, { start: { line: 3, column: 11 }, end: { line: 3, column: 33 } });
  assert.deepEqual(problem.fixes[0].edits, [{ range: problem.range, text: 'design-doc-disable-line' }]);
});

test('the output for readers draws the text with carets under what is meant', async (t) => {
  const { run } = folder(t, { 'a.md': '# \u{1F600} 日本 <!-- design-doc-disable-lin -->\u001b[31m\n' });
  const { out } = await run(['a.md']);
  assert.equal(
    out,
    [
      'a.md  no design document: only its text is checked',
      '  1:14  warning  There is no directive `design-doc-disable-lin`. Write `design-doc-disable-line`.  unknown-directive',
      '        │ # \u{1F600} 日本 <!-- design-doc-disable-lin -->\ufffd[31m',
      '        │                ^^^^^^^^^^^^^^^^^^^^^^',
      '',
      '✖ 1 finding in 1 file: 1 warning',
      '  1 finding can be fixed with --fix',
      '',
    ].join('\n'),
  );
});

const EMPTY_DESIGN = '# A design\n\n## Functional requirements\n\n- One.\n';

test('the configuration beside a document sets severities and says which files are design documents', async (t) => {
  const { run } = folder(t, {
    '.design-doc.json':
      '{ "rules": { "missing-phase": "error", "missing-section": "off" }, "files": ["docs/notes.md"], "ignore": ["old"] }',
    'docs/a.md': EMPTY_DESIGN,
    'docs/notes.md': '# Notes\n\nText.\n',
    'old/b.md': EMPTY_DESIGN,
  });
  const result = await run(['--format', 'json', '.']);
  assert.deepEqual(paths(result), ['docs/a.md', 'docs/notes.md']);
  const { files, skipped } = JSON.parse(result.out) as {
    files: { problems: { rule: string; severity: string }[] }[];
    skipped: unknown;
  };
  assert.ok(
    files.every(({ problems }) =>
      problems.some(({ rule, severity }) => rule === 'missing-phase' && severity === 'error'),
    ),
  );
  assert.ok(files.every(({ problems }) => problems.every(({ rule }) => rule !== 'missing-section')));
  assert.deepEqual(skipped, { notDesignDoc: 0, ignored: 1, tooLarge: 0 });
  assert.deepEqual(paths(await run(['--format', 'json', 'old/b.md'])), ['old/b.md']);
  assert.deepEqual(paths(await run(['--no-config', '--format', 'json', '.'])), ['docs/a.md', 'old/b.md']);
});

test('a mistake in the configuration is named with its place, and the exit code is 2', async (t) => {
  const { run } = folder(t, { '.design-doc.json': '{\n  "rules": { "mising-phase": "off" }\n}', 'a.md': EMPTY_DESIGN });
  const { code, err } = await run(['a.md']);
  assert.equal(code, 2);
  assert.match(err, /^\.design-doc\.json:2:14: There is no rule “mising-phase”\. Write “missing-phase”\.$/m);
});

test('--config names the configuration; one that isn’t there is misuse', async (t) => {
  const { run } = folder(t, {
    'strict/c.json': '{ "rules": { "missing-phase": "off", "missing-section": "off" } }',
    'a.md': EMPTY_DESIGN,
  });
  assert.equal((await run(['--config', 'strict/c.json', 'a.md'])).code, 0);
  const { code, err } = await run(['--config', 'none.json', 'a.md']);
  assert.equal(code, 2);
  assert.match(err, /^none\.json: there is no such file/m);
});

test('--explain-config says which file holds and what it sets', async (t) => {
  const { run } = folder(t, {
    '.design-doc.json': '{ "extends": "base.json", "rules": { "phase-order": "warning" } }',
    'base.json': '{ "files": ["docs"] }',
    'docs/a.md': '# Notes\n',
  });
  const { code, out } = await run(['--explain-config', 'docs/a.md']);
  assert.equal(code, 0);
  assert.match(out, /^configuration {3}\.design-doc\.json$/m);
  assert.match(out, /^extends {9}base\.json$/m);
  assert.match(out, /^design document yes, by `files` of the configuration$/m);
  assert.match(out, /^\* phase-order +warning$/m);
  assert.match(out, /^ {2}missing-phase +warning$/m);
});

test('information and hints alone leave the exit code at 0', async (t) => {
  const { run } = folder(t, {
    '.design-doc.json': '{ "rules": { "missing-phase": "information", "missing-section": "hint" } }',
    'a.md': EMPTY_DESIGN,
  });
  const { code, out } = await run(['a.md']);
  assert.equal(code, 0);
  assert.match(out, /^✖ \d+ findings in 1 file: \d+ information, \d+ hints?$/m);
});
