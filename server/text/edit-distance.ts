/**
 * How many letters have to be put in, taken out, changed or swapped with their neighbour to make one word of the other. Words
 * of more than 60 letters, or that differ by more than three in length, are far apart: their distance is 4 or more.
 */
export function editDistance(a: string, b: string): number {
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
