import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

/** From the ground up. A file imports from its own layer and from those before it. */
const layers: readonly (readonly string[])[] = [
  ['text'],
  ['markdown'],
  ['document'],
  ['directive'],
  ['quantity'],
  ['template'],
  ['model'],
  ['requirement'],
  ['question'],
  ['evidence'],
  ['estimate'],
  ['rules'],
  ['lint.ts', 'fix.ts', 'checklist.ts'],
  ['features'],
  ['config'],
  ['lsp', 'cli'],
  ['cli.ts', 'command-line.ts', 'main.ts'],
];

const root = join(import.meta.dirname, '..');
const sources = (folder: string) =>
  globSync(`${folder}/**/*.ts`, { cwd: root, exclude: ['**/*.test.ts', '**/test-*.ts'] });

test('imports point down', () => {
  const wrong = importsOf(sources('server')).filter(({ file, target }) => {
    if (!target.startsWith('server/')) return false;
    const [from, to] = [rankOf(file), rankOf(target)];
    // lint.ts, fix.ts and checklist.ts are one layer; lsp and cli are two that stand side by side.
    const within = layerOf(file) === layerOf(target) || (from === to && !layers[from]?.includes('lsp'));
    return to > from || (to === from && !within);
  });
  assert.deepEqual(told(wrong), []);
});

test('client and server share nothing but the types of the protocol', () => {
  const wrong = importsOf([...sources('client'), ...sources('server')]).filter(({ file, target, typeOnly }) =>
    file.startsWith('client/')
      ? target.startsWith('server/')
      : target.startsWith('client/') && !(typeOnly && target === 'client/protocol.ts'),
  );
  assert.deepEqual(told(wrong), []);
});

test('only the command line, the reading of configuration and entries touch the machine', () => {
  const wrong = importsOf(sources('server')).filter(
    ({ file, target }) =>
      target.startsWith('node:') && !['cli', 'config', 'cli.ts', 'command-line.ts', 'main.ts'].includes(layerOf(file)),
  );
  assert.deepEqual(told(wrong), []);
});

test('only markdown knows the parser, and only lsp and entries know the protocol', () => {
  const wrong = importsOf(sources('server')).filter(({ file, target }) => {
    if (/^(unified|remark|mdast|micromark)/.test(target)) return layerOf(file) !== 'markdown';
    if (/^vscode-(languageserver|jsonrpc)/.test(target)) return !['lsp', 'main.ts'].includes(layerOf(file));
    return false;
  });
  assert.deepEqual(told(wrong), []);
});

function told(imports: readonly Import[]): readonly string[] {
  return imports.map(({ file, target }) => `${file} imports ${target}`);
}

interface Import {
  readonly file: string;
  /** A file from the root of the project, or a package. */
  readonly target: string;
  readonly typeOnly: boolean;
}

function importsOf(files: readonly string[]): readonly Import[] {
  const statement = /^(?:import|export)(?<type> type)?\b(?:[^'";]*from)? '(?<from>[^']+)'/gm;
  return files.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(statement)].map(({ groups }) => {
      const from = groups?.['from'] ?? '';
      const target = from.startsWith('.') ? join(file, '..', from) : from;
      return { file, target, typeOnly: groups?.['type'] !== undefined };
    }),
  );
}

/** The part of the path that names the layer: a folder of server/, or a file beside the folders. */
function layerOf(file: string): string {
  return file.split('/')[1] ?? '';
}

function rankOf(file: string): number {
  const rank = layers.findIndex((names) => names.includes(layerOf(file)));
  assert.ok(rank >= 0, `${file} is in no layer: the list in this file has to know it`);
  return rank;
}
