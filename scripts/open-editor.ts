import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { locateServed } from '../test/host/served/install.ts';
import { manageExtensions } from '../test/host/served/manage-extensions.ts';
import { startServer } from '../test/host/served/server.ts';
import { workbenchUrl } from '../test/host/served/workbench-url.ts';
import { packageVsix } from './package-vsix.ts';

const root = resolve(import.meta.dirname, '..');

/**
 * Opens a document in VS Code with the extension on it: in the desktop VS Code where there is one or it can be
 * downloaded, else in one that is served to a browser until Ctrl+C.
 */
export async function openEditor(document: string): Promise<void> {
  const file = resolve(document);
  const desktop = hasScreen() ? (installedDesktop() ?? (await downloadedDesktop())) : undefined;
  if (desktop) openDesktop(desktop, file);
  else await serve(file);
}

function hasScreen(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  const found = process.platform !== 'linux' || Boolean(DISPLAY ?? WAYLAND_DISPLAY);
  if (!found) console.log('\nThis machine has no screen, so VS Code is served to a browser.');
  return found;
}

function installedDesktop(): string | undefined {
  const { status } = spawnSync('code', ['--version'], { stdio: 'ignore', shell: process.platform === 'win32' });
  return status === 0 ? 'code' : undefined;
}

async function downloadedDesktop(): Promise<string | undefined> {
  console.log('\nThere is no VS Code on this machine; downloading one …');
  try {
    return await downloadAndUnzipVSCode({ version: 'stable', timeout: 8000 });
  } catch (error) {
    console.log(`It can't be downloaded (${error instanceof Error ? error.message : String(error)}).`);
    console.log('VS Code is served to a browser instead.');
    return undefined;
  }
}

function openDesktop(executable: string, file: string): void {
  console.log(`\nOpening ${file} in VS Code.`);
  const args = ['--new-window', `--extensionDevelopmentPath=${root}`, dirname(file), file];
  const shell = process.platform === 'win32';
  spawn(executable, args, { detached: true, stdio: 'ignore', shell }).unref();
}

async function serve(file: string): Promise<void> {
  const extensionsDir = mkdtempSync(join(tmpdir(), 'design-doc-'));
  process.once('exit', () => rmSync(extensionsDir, { recursive: true, force: true }));
  const install = locateServed();
  const installed = await manageExtensions(install, { installExtension: [packageVsix().file], extensionsDir });
  if (installed !== 0) throw new Error('The served VS Code did not install the extension.');

  const server = await startServer(install, { extensionsDir, testDriver: false, lasting: true });
  const url = workbenchUrl(server, { folder: dirname(file), openFile: file });
  url.searchParams.set('tkn', server.token);
  console.log(`\nVS Code, with the extension, is served to this machine only, until Ctrl+C:\n\n  ${url.href}\n`);
  const stopped = new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, done);
  });
  await Promise.race([stopped, server.exited]);
  await server.stop();
}
