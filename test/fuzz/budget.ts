import type { Parameters } from 'fast-check';

const times = Number(process.env['FUZZ'] ?? 1);

/** How often a property is tried: so often in every run of the tests, and `FUZZ` times as often in a long one. */
export function tried<T>(usually: number): Parameters<T> {
  return { numRuns: Math.round(usually * times) };
}
