/**
 * The candidate that a misspelt word most likely means: equal but for case and `-`, `_` and spaces, else the only one
 * within two changed letters (Damerau's four single errors make up most misspellings). Undefined where none or several do.
 */
export function closest(word: string, candidates: readonly string[]): string | undefined {
  const bare = letters(word);
  const same = candidates.find((candidate) => letters(candidate) === bare);
  if (same !== undefined) return same;
  const scored = candidates.map((candidate) => ({ candidate, distance: distance(bare, letters(candidate)) }));
  const best = Math.min(...scored.map((entry) => entry.distance));
  const nearest = scored.filter((entry) => entry.distance === best);
  return best <= Math.min(2, bare.length / 3) && nearest.length === 1 ? nearest[0]!.candidate : undefined;
}

function letters(word: string): string {
  return word.toLowerCase().replace(/[-_\s]/g, '');
}

/** How many letters have to be put in, taken out, changed or swapped with their neighbour. */
function distance(a: string, b: string): number {
  const far = Math.abs(a.length - b.length);
  if (far > 3 || a.length > 60) return Math.max(far, 4);
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      row[j] = Math.min(row[j - 1]! + 1, last[j]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j]!, before[j - 2]! + 1);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}
