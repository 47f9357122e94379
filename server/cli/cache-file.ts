import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/**
 * Where the results of a working directory are kept unless the user names a file: in the `node_modules` folder beside it
 * or above, as other tools do, else in the user's folder for caches.
 */
export function cacheFile(cwd: string, environment: Readonly<Record<string, string | undefined>>): string {
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'node_modules'))) return join(folder, 'node_modules', ...PLACE, nameOf(cwd));
    if (dirname(folder) === folder) break;
  }
  const caches = environment['XDG_CACHE_HOME'] ?? environment['LOCALAPPDATA'] ?? join(homedir(), '.cache');
  return join(caches, 'design-doc-lint', nameOf(cwd));
}

const PLACE = ['.cache', 'design-doc-lint'];

function nameOf(cwd: string): string {
  return `${createHash('sha256').update(resolve(cwd)).digest('hex').slice(0, 16)}.json`;
}
