import { findUnit } from './units.ts';

/** What a noun counts, without a plural's s: `workers` and `cores` are one, as are `users` and `customers`. */
export function stem(noun: string): string {
  const unit = findUnit(noun);
  const canonical = unit?.dimension === 'count' ? unit.id : noun;
  return canonical.endsWith('s') ? canonical.slice(0, -1) : canonical;
}
