import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes a file as a whole or not at all, its mode kept; behind a link, the file that the link leads to.
 *
 * @throws what the file system throws; the file is unchanged then.
 */
export function writeFile(path: string, text: string): void {
  const target = realpathSync(path);
  const { mode } = statSync(target);
  const beside = join(dirname(target), `.${process.pid}.${Date.now()}.tmp`);
  try {
    writeFileSync(beside, text, { mode, flag: 'wx' });
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
