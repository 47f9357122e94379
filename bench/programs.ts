import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { median } from './measure.ts';

const here = import.meta.dirname;
export const project = dirname(here);

/** What a program took, in milliseconds: by the clock, and of processors where it is one for Node. */
export interface Taken {
  readonly clock: number;
  readonly cpu: number | undefined;
}

/** Runs a program several times and gives the medians. A program for Node is named by its script. */
export function run(command: readonly string[], { node = true, rounds = 3 } = {}): Taken {
  const report = join(tmpdir(), `bench-cpu-${process.pid}`);
  const env = { ...process.env, BENCH_CPU: report, NODE_OPTIONS: '' };
  const meter = ['--import', pathToFileURL(join(here, 'report-cpu.mjs')).href];
  const [program, ...args] = node ? [process.execPath, ...meter, ...command] : command;
  const taken = Array.from({ length: rounds }, () => {
    const start = performance.now();
    const { error, status, stderr } = spawnSync(program!, args, { env, cwd: project, maxBuffer: 2 ** 30 });
    const clock = performance.now() - start;
    if (error) throw error;
    // Findings are no failure; misuse is.
    if (status === null || status > 1)
      throw new Error(`${command.join(' ')} ended with ${status}: ${stderr.toString()}`);
    return { clock, cpu: node ? Number(readFileSync(report, 'utf8')) : undefined };
  });
  rmSync(report, { force: true });
  // It takes minutes until the table is there.
  console.error(
    `${command.join(' ').slice(-100)}: ${taken.map(({ clock }) => `${(clock / 1000).toFixed(2)} s`).join(', ')}`,
  );
  return {
    clock: median(taken.map(({ clock }) => clock)),
    cpu: node ? median(taken.map(({ cpu }) => cpu!)) : undefined,
  };
}

/** Installs what the linter is measured against, once. */
export function install(): void {
  if (existsSync(join(here, 'node_modules', '.package-lock.json'))) return;
  console.log('Installing the tools to compare with …\n');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: here,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm ended with ${status}.`);
}

/** Builds what is shipped as it is shipped. */
export function buildShipped(): void {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts', '--production'], { cwd: project });
  if (status !== 0) throw new Error(stderr.toString());
}

/** The script of a program that the compared tools' packages name. */
export function scriptOf(name: string, bin: string): string {
  const folder = join(here, 'node_modules', name);
  const { bin: programs } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly bin: string | Readonly<Record<string, string>>;
  };
  return join(folder, typeof programs === 'string' ? programs : programs[bin]!);
}
