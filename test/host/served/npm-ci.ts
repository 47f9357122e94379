import { spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';

// What npm hands down from the project's own run must not reach this one; where and how to fetch must.
const inherited =
  /^npm_(config_(?!registry|userconfig|globalconfig|cache|https?_proxy|proxy|noproxy|cafile|strict_ssl)|package_|lifecycle_|command$|execpath$|node_execpath$)/i;

/** Installs the lock of one folder into another: npm checks the integrity, and no package's scripts run. */
export function npmCi(from: string, to: string): void {
  for (const file of ['package.json', 'package-lock.json']) copyFileSync(join(from, file), join(to, file));
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !inherited.test(name)));
  const args = [
    'ci',
    '--ignore-scripts',
    '--include=prod',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--engine-strict=false',
    '--loglevel=error',
  ];
  const { status, error, stdout, stderr } = spawnSync('npm', args, {
    cwd: to,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`npm ci failed (${status ?? error?.message}):\n${stdout}${stderr}`);
}
