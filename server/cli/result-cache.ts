import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Checked } from './check.ts';
import { replaceFile } from './write-file.ts';

/** A file's last result and what it depended on. */
interface Entry {
  readonly key: string;
  readonly checked: Checked;
}

/**
 * Results of earlier runs, one for each file and format. A key says all that a result depends on, so that an entry is
 * either right or not found; a cache that can't be read or written costs time, nothing else.
 */
export class ResultCache {
  readonly #file: string | undefined;
  readonly #entries: Map<string, Entry>;
  #changed = false;

  /** Without a file the results are kept only as long as the process lives. */
  constructor(file?: string) {
    this.#file = file;
    this.#entries = new Map(file === undefined ? [] : entriesIn(file));
  }

  get(name: string, key: string): Checked | undefined {
    const entry = this.#entries.get(name);
    return entry?.key === key ? entry.checked : undefined;
  }

  keep(name: string, key: string, checked: Checked): void {
    this.#entries.set(name, { key, checked });
    this.#changed = true;
  }

  /** Writes what is worth keeping: the results of files that are still there, as `isThere` tells from their names. */
  save(isThere: (name: string) => boolean): void {
    if (this.#file === undefined || !this.#changed) return;
    const kept = [...this.#entries].filter(([name]) => isThere(name));
    try {
      mkdirSync(dirname(this.#file), { recursive: true });
      replaceFile(this.#file, JSON.stringify({ version: 1, entries: kept }));
    } catch {
      // The next run checks again.
    }
  }
}

function entriesIn(file: string): readonly [string, Entry][] {
  if (!existsSync(file)) return [];
  try {
    const held = JSON.parse(readFileSync(file, 'utf8')) as { version?: unknown; entries?: unknown };
    if (held.version !== 1 || !Array.isArray(held.entries)) return [];
    return held.entries.filter(isEntry);
  } catch {
    return [];
  }
}

/** A cache may have been cut short or written by somebody else; what is printed of it has to be what it claims to be. */
function isEntry(value: unknown): value is [string, Entry] {
  if (!Array.isArray(value)) return false;
  const [name, entry] = value as [unknown, Partial<Entry> | null];
  const checked = entry?.checked;
  const part = checked?.part;
  return (
    typeof name === 'string' &&
    typeof entry?.key === 'string' &&
    Array.isArray(checked?.failures) &&
    (part === undefined || (typeof part.text === 'string' && typeof part.counts === 'object'))
  );
}
