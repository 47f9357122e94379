import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { buildSync } from 'esbuild';
import { locateEditor } from '../test/host/editor.ts';
import { median, printTable } from './measure.ts';
import { buildShipped, project } from './programs.ts';

const ROUNDS = 5;

interface Inside {
  /** Whether it was active before it was asked for: then there was nothing to measure. */
  readonly wasActive: boolean;
  readonly activated: number;
  readonly found: number;
}

/** How long the extension takes inside a real VS Code, freshly started each time. */
export async function activation(): Promise<void> {
  buildShipped();
  const scratch = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const suite = join(scratch, 'inside-editor.cjs');
    const entryPoints = [join(project, 'bench', 'inside-editor.ts')];
    buildSync({ entryPoints, outfile: suite, bundle: true, platform: 'node', format: 'cjs', external: ['vscode'] });
    const rounds: Inside[] = [];
    for (let i = 0; i < ROUNDS; i++) rounds.push(await inside(suite, join(scratch, String(i))));
    const measured = rounds.filter(({ wasActive }) => !wasActive);
    const told = (times: readonly number[]): string => `${median(times).toFixed(0)} ms`;
    console.log('Inside VS Code, median by the clock:\n');
    printTable(
      ['activation', 'from showing a document to its findings, server started'],
      [[told(measured.map(({ activated }) => activated)), told(rounds.map(({ found }) => found))]],
    );
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function inside(suite: string, folder: string): Promise<Inside> {
  const { executable } = await locateEditor();
  const workspace = join(folder, 'workspace');
  mkdirSync(workspace, { recursive: true });
  copyFileSync(join(project, 'examples', 'url-shortener.md'), join(workspace, 'design.md'));
  const result = join(folder, 'result.json');
  await runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: project,
    extensionTestsPath: suite,
    launchArgs: [
      workspace,
      `--extensions-dir=${join(folder, 'extensions')}`,
      `--user-data-dir=${join(folder, 'user')}`,
    ],
    extensionTestsEnv: { BENCH_RESULT: result },
  });
  return JSON.parse(readFileSync(result, 'utf8')) as Inside;
}
