import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes a file that is there as a whole or not at all, its mode kept; behind a link, the file that the link leads to.
 *
 * @throws what the file system throws; the file is unchanged then.
 */
export function writeFile(path: string, text: string): void {
  const target = realpathSync(path);
  replaceFile(target, text, statSync(target).mode);
}

/**
 * Makes a file or replaces it, as a whole or not at all.
 *
 * @throws what the file system throws; what was there is unchanged then.
 */
export function replaceFile(path: string, text: string, mode?: number): void {
  const beside = join(dirname(path), `.${process.pid}.${Date.now()}.tmp`);
  try {
    writeFileSync(beside, text, { flag: 'wx', ...(mode !== undefined && { mode: mode & 0o777 }) });
    // What a new file may be, the process's mask decides; one that is replaced stays what it was.
    if (mode !== undefined) chmodSync(beside, mode);
    renameSync(beside, path);
  } catch (error) {
    discard(beside);
    throw error;
  }
}

/** What went wrong before is what is worth telling, not that nothing could be cleared away. */
function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {}
}
