import { editDistance } from './edit-distance.ts';

/**
 * The candidate that a misspelt word most likely means: equal but for case and `-`, `_` and spaces, else the only one
 * within two changed letters (Damerau's four single errors make up most misspellings). Undefined where none or several do.
 */
export function closest(word: string, candidates: readonly string[]): string | undefined {
  const bare = letters(word);
  const same = candidates.find((candidate) => letters(candidate) === bare);
  if (same !== undefined) return same;
  const scored = candidates.map((candidate) => ({ candidate, distance: editDistance(bare, letters(candidate)) }));
  const best = Math.min(...scored.map((entry) => entry.distance));
  const nearest = scored.filter((entry) => entry.distance === best);
  return best <= Math.min(2, bare.length / 3) && nearest.length === 1 ? nearest[0]!.candidate : undefined;
}

function letters(word: string): string {
  return word.toLowerCase().replace(/[-_\s]/g, '');
}
