import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Install } from './install.ts';

export interface ServerOptions {
  /** Made for the run, and removed after it, where none is named. */
  readonly userDataDir?: string | undefined;
  readonly extensionsDir?: string | undefined;
  /** Whether the workbench takes an extension under development and its tests from its address. */
  readonly testDriver: boolean;
  /** Whether it stays when no browser has it open any more. */
  readonly lasting?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  readonly onLine?: (line: string) => void;
}

/** A VS Code server that listens on loopback. */
export interface Server {
  readonly port: number;
  /** What a browser has to show before it is let in. */
  readonly token: string;
  readonly userDataDir: string;
  /** Says how the server ended. */
  readonly exited: Promise<string>;
  /** Ends the server with everything it started, and removes what was made for the run. */
  stop(): Promise<void>;
  /** The same at once, for the end of the process. */
  killNow(): void;
}

const startLimit = 120_000;

// A built workbench ignores the extension under development in its address without it.
const testDriver = ['--enable-smoke-test-driver'];
// Should the runner be killed outright, the server ends by itself.
const shortLived = ['--enable-remote-auto-shutdown', '--reconnection-grace-time=10'];

/** Written where the user's folder has no settings yet. */
export const quietSettings: Readonly<Record<string, unknown>> = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off', // as on the desktop; a browser's workbench would write what a test only typed
  'git.enabled': false,
  'remote.autoForwardPorts': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.settings.enableNaturalLanguageSearch': false,
  'workbench.startupEditor': 'none',
};

/** Starts the VS Code server; the promise is kept when it listens. */
export async function startServer(install: Install, options: ServerOptions): Promise<Server> {
  // Short, as sockets are made below it, whose paths have 107 bytes at the most.
  const folder = mkdtempSync(join(tmpdir(), 'vshost-'));
  const temporary = join(folder, 't');
  mkdirSync(temporary);
  const token = randomBytes(16).toString('hex');
  const tokenFile = join(folder, 'token');
  writeFileSync(tokenFile, token, { mode: 0o600 });
  const userDataDir = options.userDataDir ?? join(folder, 'data');
  writeFirstSettings(join(userDataDir, 'User', 'settings.json'));

  const child = spawn(install.node, serverArguments(install, options, { folder, tokenFile, userDataDir }), {
    env: serverEnv({ TMPDIR: temporary, XDG_RUNTIME_DIR: temporary, ...options.env }),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true, // it leads a process group, so that extension hosts and language servers can be ended with it
  });
  const exited = new Promise<string>((resolve) => child.once('exit', (code, signal) => resolve(`${code ?? signal}`)));
  const kill = (signal: NodeJS.Signals) => killGroup(child, signal);
  const stop = async () => {
    kill('SIGTERM');
    await Promise.race([exited, sleep(3000)]);
    kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    const port = await listening(child, exited, options.onLine);
    return { port, token, userDataDir, exited, stop, killNow: () => kill('SIGKILL') };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The environment of a VS Code server: without what a surrounding VS Code or npm leaves for its own children. */
export function serverEnv(extra: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const foreign = /^(ELECTRON_RUN_AS_NODE$|NODE_OPTIONS$|npm_|VSCODE_)/;
  const own = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  // No gallery, and telemetry sent nowhere: nothing may leave the machine.
  return { ...Object.fromEntries(own), EXTENSIONS_GALLERY: '{}', CS_TELEMETRY_URL: 'http://127.0.0.1:9/', ...extra };
}

function serverArguments(
  install: Install,
  options: ServerOptions,
  paths: { readonly folder: string; readonly tokenFile: string; readonly userDataDir: string },
): readonly string[] {
  return [
    join(install.server, 'out', 'server-main.js'),
    '--host=127.0.0.1',
    '--port=0',
    `--connection-token-file=${paths.tokenFile}`,
    '--accept-server-license-terms',
    '--telemetry-level=off',
    '--disable-telemetry',
    '--disable-experiments',
    '--disable-workspace-trust',
    '--disable-getting-started-override',
    `--server-data-dir=${paths.folder}`,
    `--user-data-dir=${paths.userDataDir}`,
    `--extensions-dir=${options.extensionsDir ?? join(paths.folder, 'extensions')}`,
    `--builtin-extensions-dir=${join(install.server, 'extensions')}`,
    ...(options.testDriver ? testDriver : []),
    ...(options.lasting ? [] : shortLived),
  ];
}

function writeFirstSettings(file: string): void {
  if (existsSync(file)) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(quietSettings, null, 2));
}

async function listening(
  child: ChildProcess,
  exited: Promise<string>,
  onLine?: (line: string) => void,
): Promise<number> {
  const started = new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    let port: number | undefined;
    for (const stream of [child.stdout, child.stderr]) {
      if (!stream) continue;
      createInterface({ input: stream }).on('line', (line) => {
        const listens = /Extension host agent listening on (\d+)/.exec(line);
        if (listens) port = Number(listens[1]);
        if (port && line.includes('Extension host agent started')) resolve(port);
        onLine?.(line);
      });
    }
  });
  const early = exited.then((how) => Promise.reject(new Error(`The VS Code server exited early (${how}).`)));
  const late = sleep(startLimit, undefined, { ref: false }).then(() =>
    Promise.reject(new Error('The VS Code server did not listen in time.')),
  );
  return Promise.race([started, early, late]);
}

function killGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // The group is gone.
  }
}
