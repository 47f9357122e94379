import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import type { ConfigHost } from './config-resolver.ts';

/** Above this many bytes nothing is taken for a configuration or a template: the bundled one has 60 thousand. */
const LARGEST = 10_000_000;

/** A pipe without a writer would hold up whoever opens it. Windows knows no such thing. */
const NO_WAITING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** Configuration from the disk: plain files only, since a device or a pipe may never come to an end. */
export const nodeConfigHost: ConfigHost = {
  read: (path) => readPlain(path).catch(() => undefined),
};

async function readPlain(path: string): Promise<string | undefined> {
  const file = await open(path, NO_WAITING);
  try {
    const stats = await file.stat();
    return stats.isFile() && stats.size <= LARGEST ? await file.readFile('utf8') : undefined;
  } finally {
    await file.close();
  }
}
