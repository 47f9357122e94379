import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { resolveCliPathFromVSCodeExecutablePath, runTests } from '@vscode/test-electron';
import { locateEditor } from './editor.ts';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

const root = resolve(import.meta.dirname, '../..');

/**
 * Runs the suite inside a real VS Code.
 *
 * @param vsix tests the installed copy of this package; without it, the extension in the working tree
 */
export async function runSuite(vsix?: string): Promise<Counts> {
  const { executable } = await locateEditor();
  const scratch = mkdtempSync(join(tmpdir(), 'ddl-'));
  const resultFile = join(scratch, 'result.json');
  const folder = join(scratch, 'workspace');
  const profile = [`--extensions-dir=${join(scratch, 'extensions')}`, `--user-data-dir=${join(scratch, 'user')}`];
  cpSync(join(root, 'test/fixtures/workspace'), folder, { recursive: true });
  mkdirSync(join(scratch, 'extensions'));
  try {
    if (vsix) install(executable, vsix, profile);
    await runTests({
      vscodeExecutablePath: executable,
      // A test run asks for an extension under development, even where an installed one is tested.
      extensionDevelopmentPath: vsix ? join(root, 'test/fixtures/empty-extension') : root,
      extensionTestsPath: join(root, 'out/suite/index.cjs'),
      launchArgs: [folder, ...profile],
      extensionTestsEnv: {
        SUITE_RESULT: resultFile,
        SUITE_EXTENSION_FOLDER: vsix ? join(scratch, 'extensions') : root,
      },
    });
    return readCounts(resultFile);
  } catch (error) {
    const counts = readCounts(resultFile);
    if (counts.failed > 0) return counts; // told by the suite itself
    throw error;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function install(executable: string, vsix: string, profile: readonly string[]): void {
  const cli = resolveCliPathFromVSCodeExecutablePath(executable);
  const { status } = spawnSync(cli, [...profile, '--install-extension', vsix, '--force'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`VS Code did not install ${vsix}.`);
}

function readCounts(file: string): Counts {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Counts) : { passed: 0, failed: 0 };
}
