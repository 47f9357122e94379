/** The place of the first value that a test holds for, by halving: the test holds for all values behind it. The length where there is none. */
export function firstWhere<T>(values: readonly T[], test: (value: T) => boolean): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(values[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
