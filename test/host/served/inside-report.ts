import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The receiving end of what inside.cjs reports from within the extension host. */
export interface InsideReport {
  /** What the extension host has to find in its environment. */
  readonly env: Readonly<Record<string, string>>;
  /** Whether anything was heard from the tests yet. */
  heard(): boolean;
  /** Passes on what the tests have printed since the last call. */
  relay(): void;
  /** How the tests ended, by their own account. */
  result(): { readonly ok: boolean; readonly error?: string } | undefined;
}

export function openInsideReport(folder: string, tests: string): InsideReport {
  const resultFile = join(folder, 'result.json');
  const outputFile = join(folder, 'output.ndjson');
  writeFileSync(outputFile, '');
  let read = 0;
  return {
    env: { VSHOST_TESTS: resolve(tests), VSHOST_RESULT: resultFile, VSHOST_OUTPUT: outputFile },
    heard: () => read > 0 || existsSync(resultFile),
    relay() {
      const text = readFileSync(outputFile, 'utf8');
      const end = text.lastIndexOf('\n') + 1; // the last line may not be written out yet
      for (const line of text.slice(read, end).split('\n').filter(Boolean)) {
        const [stream, message] = JSON.parse(line) as [number, string];
        (stream === 2 ? process.stderr : process.stdout).write(message);
      }
      read = end;
    },
    result: () =>
      existsSync(resultFile)
        ? (JSON.parse(readFileSync(resultFile, 'utf8')) as { ok: boolean; error?: string })
        : undefined,
  };
}
