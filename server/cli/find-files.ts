import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import { gitIgnore } from './git-ignore.ts';

export interface FoundFile {
  readonly path: string;
  /** Whether the user named it, rather than a directory or glob that holds it: a named file is always checked. */
  readonly named: boolean;
}

export interface FoundFiles {
  readonly files: readonly FoundFile[];
  /** How many files and folders .gitignore keeps out. */
  readonly ignored: number;
  /** What names nothing that exists. */
  readonly missing: readonly string[];
}

/** The files that arguments stand for, each once; those found by directory or glob in the order of their paths. */
export function findFiles(args: readonly string[], cwd: string): FoundFiles {
  const files = new Map<string, FoundFile>();
  const missing: string[] = [];
  const walk = walker();
  for (const arg of args) {
    const absolute = resolve(cwd, arg);
    if (existsSync(absolute) && !statSync(absolute).isDirectory()) {
      files.set(absolute, { path: slashes(arg), named: true });
      continue;
    }
    const { base, matches } = existsSync(absolute) ? { base: arg, matches: isMarkdown } : globOf(slashes(arg));
    let any = false;
    for (const path of matches ? walk.below(cwd, base) : []) {
      if (!matches!(path)) continue;
      any = true;
      const shown = slashes(join(base, path));
      const key = resolve(cwd, shown);
      if (!files.has(key)) files.set(key, { path: shown, named: false });
    }
    if (!any && !existsSync(absolute)) missing.push(arg);
  }
  return { files: [...files.values()], ignored: walk.ignored(), missing };
}

interface Glob {
  readonly base: string;
  /** Undefined where the text holds no wildcard. */
  readonly matches: ((path: string) => boolean) | undefined;
}

function globOf(pattern: string): Glob {
  const { base, glob, isGlob } = picomatch.scan(pattern);
  if (!isGlob) return { base: '.', matches: undefined };
  const matches = picomatch(glob);
  // A glob that spells out an ending means it; any other means the Markdown files among what it matches.
  const isSpelt = /\.[a-z]+$/i.test(glob);
  return { base: base === '' ? '.' : base, matches: (path) => matches(path) && (isSpelt || isMarkdown(path)) };
}

function isMarkdown(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path);
}

function slashes(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}

/** Walks folders, without those that are hidden, ignored or other people's packages. */
function walker() {
  const isIgnored = gitIgnore();
  let ignored = 0;
  function* walk(folder: string, prefix: string): Generator<string> {
    for (const entry of entriesOf(folder)) {
      const { name } = entry;
      if (name.startsWith('.') || name === 'node_modules') continue;
      const path = join(folder, name);
      const isFolder = entry.isDirectory();
      if (isIgnored(path, isFolder)) ignored++;
      else if (isFolder) yield* walk(path, `${prefix}${name}/`);
      else if (entry.isFile() || (entry.isSymbolicLink() && isFile(path))) yield prefix + name;
    }
  }
  return {
    /** The files below a folder, relative to it, with slashes. */
    below: (cwd: string, base: string): Iterable<string> => walk(resolve(cwd, base), ''),
    ignored: (): number => ignored,
  };
}

/** What a folder holds, in order; nothing where it may not be read. */
function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

/** Whether a link leads to a file, rather than nowhere, round in a circle, or where nobody may look. */
function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
