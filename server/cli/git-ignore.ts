import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

interface IgnoreFile {
  readonly folder: string;
  readonly rules: Ignore;
}

/**
 * Whether the .gitignore files from the repository's root down to a path keep it out; the deeper one has the last word.
 * Each is read once. Outside a repository those of all folders above count.
 */
export function gitIgnore(): (path: string, isFolder: boolean) => boolean {
  const chains = new Map<string, readonly IgnoreFile[]>();
  const chainOf = (folder: string): readonly IgnoreFile[] => {
    const known = chains.get(folder);
    if (known) return known;
    const parent = dirname(folder);
    const isRoot = parent === folder || existsSync(join(folder, '.git'));
    const chain = [...(isRoot ? [] : chainOf(parent)), ...own(folder)];
    chains.set(folder, chain);
    return chain;
  };
  return (path, isFolder) => {
    let ignored = false;
    for (const { folder, rules } of chainOf(dirname(path))) {
      const verdict = rules.test(relative(folder, path).replaceAll(sep, '/') + (isFolder ? '/' : ''));
      ignored = verdict.ignored || (ignored && !verdict.unignored);
    }
    return ignored;
  };
}

function own(folder: string): readonly IgnoreFile[] {
  const file = join(folder, '.gitignore');
  return existsSync(file) ? [{ folder, rules: ignore().add(readFileSync(file, 'utf8')) }] : [];
}
