import { createHash } from 'node:crypto';
import { cpSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { cached } from './cache.ts';
import { npmCi } from './npm-ci.ts';

/** A served VS Code that stands ready in the test cache. */
export interface Install {
  /** The folder of the VS Code server. */
  readonly server: string;
  /** The Node binary that runs it, 22.15 or newer. */
  readonly node: string;
  readonly version: string;
  readonly commit: string;
}

const here = join(import.meta.dirname, 'vscode');
const node = resolve(import.meta.dirname, '../../../node_modules/.bin/node');
const manifest = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8')) as { version: string };

/**
 * The served VS Code, installed on first use from the pinned lock beside this file: one `npm ci`, nothing compiled.
 *
 * @throws where no such VS Code exists for the system, or npm can't fetch it
 */
export function locateServed(): Install {
  if (!servedRunsHere()) throw new Error('The served VS Code is for Linux on x64 and arm64 only.');
  const folder = cached(`vscode-${manifest.version}-${process.arch}-${key()}`, 'VS Code', fill);
  const server = join(folder, 'vscode');
  const product = JSON.parse(readFileSync(join(server, 'product.json'), 'utf8')) as { version: string; commit: string };
  return { server, node, version: product.version, commit: product.commit };
}

export function servedRunsHere(): boolean {
  return process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch);
}

/** Changes with everything that decides what the folder holds. */
function key(): string {
  const hash = createHash('sha256');
  const files = readdirSync(here, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const file of [import.meta.filename, ...files.map(({ parentPath, name }) => join(parentPath, name)).sort()]) {
    hash.update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 10);
}

function fill(folder: string): void {
  npmCi(here, folder);
  const packages = join(folder, 'node_modules');
  const server = join(folder, 'vscode');
  renameSync(join(packages, 'code-server', 'lib', 'vscode'), server);
  rmSync(join(packages, 'code-server'), { recursive: true });
  renameSync(packages, join(server, 'node_modules')); // the browser loads modules from here, over HTTP
  trim(server);
  cpSync(join(here, 'shims'), join(server, 'node_modules'), { recursive: true });
}

/** Takes out what no test of an extension uses: the bundled Copilot extension and preview (88 MB), other systems' binaries. */
function trim(server: string): void {
  for (const name of [
    'copilot',
    'mermaid-markdown-features',
    'microsoft-authentication',
    'github',
    'git',
    'tunnel-forwarding',
  ]) {
    rmSync(join(server, 'extensions', name), { recursive: true, force: true });
  }
  for (const name of ['@vscode/ripgrep-universal/bin', 'node-pty/prebuilds']) {
    const folder = join(server, 'node_modules', name);
    const foreign = readdirSync(folder).filter((system) => system !== `linux-${process.arch}`);
    for (const system of foreign) rmSync(join(folder, system), { recursive: true, force: true });
  }
  for (const name of ['third_party', 'deps', 'src'])
    rmSync(join(server, 'node_modules/node-pty', name), { recursive: true, force: true });
}
