import type { Parameters } from 'fast-check';

const times = Number(process.env['FUZZ'] ?? 1);
// The same inputs in everybody's run: what only others meet is looked for with a seed and a number of one's own.
const seed = process.env['FUZZ_SEED'] ?? '20261122';

/** How often a property is tried: so often in every run of the tests, and `FUZZ` times as often in a long one. */
export function tried<T>(usually: number): Parameters<T> {
  return { numRuns: Math.round(usually * times), seed: Number(seed) };
}
