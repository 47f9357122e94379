import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Arguments } from './arguments.ts';
import type { Install } from './install.ts';
import { serverEnv } from './server.ts';

/** Installs extensions from VSIX files, which the server's own command line does; the result is its exit code. */
export async function manageExtensions(
  install: Install,
  args: Pick<Arguments, 'installExtension' | 'userDataDir' | 'extensionsDir'>,
): Promise<number> {
  const data = mkdtempSync(join(tmpdir(), 'vshost-cli-'));
  const command = [
    join(install.server, 'out', 'server-main.js'),
    '--accept-server-license-terms',
    '--telemetry-level=off',
    `--server-data-dir=${data}`,
    '--force',
    ...(args.userDataDir ? [`--user-data-dir=${args.userDataDir}`] : []),
    ...(args.extensionsDir ? [`--extensions-dir=${args.extensionsDir}`] : []),
    ...args.installExtension.map((vsix) => `--install-extension=${resolve(vsix)}`),
  ];
  const child = spawn(install.node, command, { stdio: 'inherit', env: serverEnv() });
  const code = await new Promise<number>((done) => child.once('exit', (status) => done(status ?? 1)));
  rmSync(data, { recursive: true, force: true });
  return code;
}
