import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** What server and workbench said, for whoever has to find out why a run failed. */
export interface HostLog {
  readonly folder: string;
  note(kind: string, text: string): void;
  close(): void;
}

/** Opens `host.log` in a folder; with VSHOST_VERBOSE it goes to the terminal too. */
export function openHostLog(folder: string): HostLog {
  mkdirSync(folder, { recursive: true });
  const file = openSync(join(folder, 'host.log'), 'w');
  return {
    folder,
    note(kind, text) {
      writeSync(file, `${new Date().toISOString()} [${kind}] ${text}\n`);
      if (process.env['VSHOST_VERBOSE']) process.stderr.write(`[${kind}] ${text}\n`);
    },
    close: () => closeSync(file),
  };
}
