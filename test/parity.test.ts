import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { CodeAction, Diagnostic, TextDocumentEdit } from 'vscode-languageserver';
import { main } from '../server/cli/main.ts';
import { uriOf } from '../server/lsp/file-path.ts';
import { connect, pulling } from '../server/lsp/test-client.ts';
import { edited } from '../server/lsp/test-document.ts';
import { newDocument } from '../server/features/new-document.ts';
import { bundledTemplate } from '../server/template/bundled.ts';

const severities = ['', 'error', 'warning', 'information', 'hint'];

interface Found {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly url: string;
  readonly range: { readonly start: Place; readonly end: Place };
}

interface Place {
  readonly line: number;
  readonly column: number;
}

/** A finding as the editor shows it, in the words of the command line. */
function found({ code, severity, message, codeDescription, range }: Diagnostic): Found {
  const place = ({ line, character }: Diagnostic['range']['start']): Place => ({
    line: line + 1,
    column: character + 1,
  });
  return {
    rule: String(code),
    severity: severities[severity!]!,
    message: message as string,
    url: codeDescription!.href,
    range: { start: place(range.start), end: place(range.end) },
  };
}

/** Documents of all kinds: those of the fixtures, new, with every line ending, with a byte order mark, declared or not. */
function documents(folder: string): readonly string[] {
  const fixtures = join(import.meta.dirname, 'fixtures');
  for (const name of ['workspace', 'languages']) cpSync(join(fixtures, name), join(folder, name), { recursive: true });
  const fresh = newDocument(bundledTemplate);
  const whole = readFileSync(join(folder, 'languages', 'en.md'), 'utf8');
  const made: Readonly<Record<string, string>> = {
    'new.md': fresh,
    'crlf.md': whole.replaceAll('\n', '\r\n'),
    'cr.md': fresh.replaceAll('\n', '\r'),
    'bom.md': `\uFEFF${whole}`,
    'approved.md': fresh.replace('draft', 'approved'),
    'note.md': '# A note\n\n- Is it fast? TBD\n',
    'emoji.md': whole.replaceAll(' ', ' 💬 '),
    'steered.md': `<!-- design-doc-disable-file missing-phase: see the other one -->\n\n<!-- design-doc-disable nothing -->\n\n${whole}`,
    'configured/other.md': whole,
    'configured/ignored/other.md': whole,
    'configured/declared/note.md': '# A note\n\n- Is it fast? TBD\n',
    'configured/.design-doc.json':
      '{ "rules": { "missing-phase": "error", "phase-order": "warning", "placeholder": "off" }, "files": ["declared/**"], "ignore": ["ignored/**"] }',
  };
  for (const [name, text] of Object.entries(made)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
}

test('editor and command line give the same answer for the same bytes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'design-doc-parity-'));
  const read = (path: string): string | undefined => {
    try {
      return readFileSync(path, 'utf8');
    } catch {
      return undefined;
    }
  };
  const client = await connect(pulling, { files: { get: read } });
  try {
    const names = documents(folder);
    const report = await commandLine(folder, ['.']);
    let compared = 0;
    for (const name of names) {
      // A file that is named is checked even where the configuration ignores it; the folder's are as in the editor.
      const own = report.files.find(({ path }) => path === name.replaceAll('\\', '/'));
      const text = readFileSync(join(folder, name), 'utf8');
      const uri = client.open(text, uriOf(join(folder, name).replaceAll('\\', '/')));
      const lsp = (await client.diagnostics(uri)).map(found);
      const expected = own?.designDoc ? own.problems : [];
      assert.deepEqual(
        lsp,
        expected.map(({ rule, severity, message, url, range }) => ({ rule, severity, message, url, range })),
        name,
      );
      compared += expected.length;
      if (own?.designDoc)
        assert.equal(await fixedInEditor(uri, text), await fixedByCommand(folder, name), `${name}, fixed`);
    }
    assert.ok(compared > 50, `only ${compared} findings were compared`);
  } finally {
    await client.stop();
    rmSync(folder, { recursive: true });
  }

  async function fixedInEditor(uri: string, text: string): Promise<string> {
    const [action] = await client.server.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      context: { diagnostics: [], only: ['source.fixAll'] },
    });
    if (!action) return text.replace(/^\uFEFF/, '');
    return edited(text, (action.edit!.documentChanges as TextDocumentEdit[])[0]!.edits as never).replace(/^\uFEFF/, '');
  }
});

async function commandLine(cwd: string, args: readonly string[]) {
  let out = '';
  await main(['--format', 'json', ...args], {
    cwd,
    out: (text) => (out += text),
    err: () => {},
    stdin: () => new Uint8Array(),
    pageOf: () => undefined,
    terminal: undefined,
    build: () => '',
    cacheFile: () => '',
    until: AbortSignal.abort(),
  });
  return JSON.parse(out) as {
    readonly files: readonly {
      readonly path: string;
      readonly designDoc: boolean;
      readonly problems: readonly Found[];
    }[];
  };
}

async function fixedByCommand(cwd: string, name: string): Promise<string> {
  await commandLine(cwd, ['--fix', name]);
  return readFileSync(join(cwd, name), 'utf8').replace(/^\uFEFF/, '');
}
