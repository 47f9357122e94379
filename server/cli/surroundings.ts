import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFile } from './cache-file.ts';
import type { Terminal } from './format.ts';

/** What the command line is run with: the process's own, or a test's. */
export interface Surroundings {
  readonly cwd: string;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly stdin: () => Uint8Array;
  /** The text of a rule's page. */
  readonly pageOf: (rule: string) => string | undefined;
  /** Absent where standard output is none. */
  readonly terminal: Terminal | undefined;
  /** Writes how far a run has come; absent where nobody looks at it. */
  readonly progress?: (text: string) => void;
  /** What is run on other threads; without it there are none. */
  readonly program?: string | URL;
  /** What tells this build of the linter from others. */
  readonly build: () => string;
  /** Where results are kept unless the user names a file. */
  readonly cacheFile: () => string;
  /** Ends watching. */
  readonly until: AbortSignal;
}

export function ofProcess(): Surroundings {
  const cwd = process.cwd();
  const { stdout, stderr, env } = process;
  return {
    cwd,
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    stdin: () => readFileSync(0),
    // Both the bundle and the pages are shipped as they stand in the project.
    pageOf(rule) {
      const file = join(__dirname, '..', 'server', 'rules', `${rule}.md`);
      return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
    },
    terminal: stdout.isTTY ? { colours: env['NO_COLOR'] === undefined, width: stdout.columns } : undefined,
    ...(stderr.isTTY && { progress: (text: string) => void stderr.write(text) }),
    program: __filename,
    // Its content, since a version says nothing of a build between two releases, nor a time of an installed copy.
    build: () => createHash('sha256').update(readFileSync(__filename)).digest('base64url'),
    cacheFile: () => cacheFile(cwd, env),
    // Whoever watches in a terminal stops the process.
    until: new AbortController().signal,
  };
}
