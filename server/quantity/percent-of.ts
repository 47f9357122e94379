/** A share of one as a percentage with as many digits as tell it from 100 %: `99.75 %`, `99.9989 %`. */
export function percentOf(share: number): string {
  const missing = 100 * (1 - share);
  const places = missing > 0 ? Math.min(12, Math.max(1, 1 - Math.floor(Math.log10(missing)))) : 0;
  return `${Number((100 * share).toFixed(places))} %`;
}
