import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');
const done = 'ok';

/** The folder that keeps what the tests download, between runs. */
const cacheRoot: string = join(root, '.vscode-test');

/**
 * A folder of the cache, filled on first use. It appears in one step when it is complete, so that a broken run leaves
 * nothing half done and two runs at a time do no harm.
 *
 * @param what names it to the person who waits for it
 */
export function cached(name: string, what: string, fill: (folder: string) => void): string {
  const folder = join(cacheRoot, name);
  if (existsSync(join(folder, done))) return folder;
  const start = Date.now();
  process.stderr.write(`Installing ${what} into the test cache …\n`);
  mkdirSync(dirname(folder), { recursive: true });
  const temporary = mkdtempSync(`${folder}.tmp-`);
  try {
    fill(temporary);
    writeFileSync(join(temporary, done), '');
    try {
      renameSync(temporary, folder);
    } catch (error) {
      if (!existsSync(join(folder, done))) throw error;
    }
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  process.stderr.write(`Installed ${what} in ${((Date.now() - start) / 1000).toFixed(1)} s.\n`);
  return folder;
}
