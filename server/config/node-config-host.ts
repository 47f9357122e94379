import { readFile } from 'node:fs/promises';
import type { ConfigHost } from './config-resolver.ts';

/** Configuration from the disk. */
export const nodeConfigHost: ConfigHost = {
  read: (path) =>
    readFile(path, 'utf8').then(
      (text) => text,
      () => undefined,
    ),
};
