import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { designDocument } from './documents.ts';
import { printTable } from './measure.ts';
import { buildShipped, install, project, run, scriptOf, type Taken } from './programs.ts';

const DOCUMENTS = 500;
const SIZE = 20_000;

/** A cold run of each tool over the same documents, each a process of its own from its start to its end. */
export function tools([rounds = '3']: readonly string[]): void {
  install();
  buildShipped();
  const scratch = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const folder = join(scratch, 'documents');
    mkdirSync(folder);
    for (let i = 0; i < DOCUMENTS; i++) writeFileSync(join(folder, `design-${i}.md`), designDocument(SIZE, i + 1).text);
    report(measured(folder, scratch, Number(rounds)));
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function measured(folder: string, scratch: string, rounds: number): readonly (readonly [string, Taken])[] {
  const glob = `${folder}/*.md`;
  const linter = join(project, 'dist', 'cli.cjs');
  const parser = join(project, 'bench', 'parse-only.ts');
  const textlintrc = join(scratch, 'textlintrc.json');
  writeFileSync(textlintrc, JSON.stringify({ rules: { 'no-todo': true } }));
  const cache = ['--cache', '--cache-location', join(scratch, 'cache')];
  const of = (...command: readonly string[]): Taken => run(command, { rounds });
  const rows: [string, Taken][] = [
    ['Design Doc Linter, one thread', of(linter, '--threads', '1', folder)],
    ['Design Doc Linter, as it comes', of(linter, folder)],
  ];
  run([linter, ...cache, folder], { rounds: 1 });
  const textlint = [scriptOf('textlint', 'textlint'), '--config', textlintrc, '--rules-base-directory', packages()];
  rows.push(
    ['Design Doc Linter, kept results', of(linter, ...cache, folder)],
    ['remark-parse alone, whole texts', of(parser, folder)],
    ['remark-parse with GFM alone', of(parser, folder, 'gfm')],
    ['markdownlint-cli2', of(scriptOf('markdownlint-cli2', 'markdownlint-cli2'), glob)],
    ['remark-cli, recommended preset', of(scriptOf('remark-cli', 'remark'), '--quiet', '--use', recommended(), folder)],
    ['textlint, no-todo', of(...textlint, glob)],
    ['rumdl', run([join(packages(), '.bin/rumdl'), 'check', '--no-cache', folder], { node: false, rounds })],
  );
  return rows;
}

function packages(): string {
  return join(project, 'bench', 'node_modules');
}

function recommended(): string {
  return join(project, 'bench/node_modules/remark-preset-lint-recommended/index.js');
}

function report(rows: readonly (readonly [string, Taken])[]): void {
  const [, own] = rows[0]!;
  const ratio = (ms: number | undefined, to: number): string => (ms === undefined ? '' : (ms / to).toFixed(2));
  console.log(`A cold run over ${DOCUMENTS} documents of ${SIZE / 1000} kB:\n`);
  printTable(
    ['', 'clock, s', 'processors, s', 'clock / one thread of ours', 'processors / one thread of ours'],
    rows.map(([name, { clock, cpu }]) => [
      name,
      (clock / 1000).toFixed(2),
      cpu === undefined ? '' : (cpu / 1000).toFixed(2),
      ratio(clock, own.clock),
      ratio(cpu, own.cpu!),
    ]),
  );
}
