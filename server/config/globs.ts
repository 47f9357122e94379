import { matchesGlob } from './glob.ts';

/**
 * Whether a path, relative to the configuration file, is among globs. They read as in .gitignore: one without a slash
 * holds at any depth, one that names a folder holds for all in it, `!` takes back, and the last one that holds decides.
 */
export function matchesGlobs(globs: readonly string[], path: string): boolean {
  let matched = false;
  for (const glob of globs) {
    const isNegated = glob.startsWith('!');
    if (isNegated === matched && expanded(isNegated ? glob.slice(1) : glob).some((one) => matchesGlob(one, path)))
      matched = !isNegated;
  }
  return matched;
}

function expanded(glob: string): string[] {
  const bare = glob.replace(/^\.?\//, '').replace(/\/$/, '');
  const isAnchored = /^\.?\//.test(glob) || bare.includes('/');
  const anywhere = isAnchored ? bare : `**/${bare}`;
  return [anywhere, `${anywhere}/**`];
}
