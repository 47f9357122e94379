import { digitValue } from './characters.ts';
import { is, type Token } from './token.ts';

/** A percentile named in a text: `p99`, "99th percentile", "median". No quantity by itself. */
export interface Percentile {
  readonly value: number;
  /** The index of its first token and of the one after its last. */
  readonly from: number;
  readonly next: number;
}

/** How far from a quantity its percentile may stand, in tokens: "p99 latency must stay under 200 ms". */
const REACH_BEFORE = 7;
const REACH_AFTER = 5;

/** All percentiles of a text, in order. */
export function percentilesIn(tokens: readonly Token[]): Percentile[] {
  const found: Percentile[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind === 'word') {
      const value = wordPercentile(token.lower);
      if (value > 0) found.push({ value, from: i, next: i + 1 });
    } else if (
      token.kind === 'number' &&
      (is(tokens[i + 2], 'percentile') || (is(tokens[i + 1], 'p') && !tokens[i + 1]!.spaced))
    ) {
      found.push({ value: token.value, from: i, next: i + 2 });
    }
  }
  return found;
}

function wordPercentile(word: string): number {
  if (word === 'median') return 50;
  const digits = word.startsWith('tp') ? word.slice(2) : word[0] === 'p' ? word.slice(1) : '';
  if (digits.length < 2 || digits.length > 5 || digitValue(digits.charCodeAt(0)) < 5) return 0;
  const plain = Number(digits);
  if (Number.isNaN(plain)) return 0;
  // p999 is p99.9
  return plain < 100 ? plain : plain === 100 ? 100 : Number(`${digits.slice(0, 2)}.${digits.slice(2)}`);
}

/** The percentile that belongs to the quantity in the tokens `from` to `next`: the nearest within reach. */
export function percentileNear(percentiles: readonly Percentile[], from: number, next: number): number | undefined {
  let best: number | undefined;
  let distance = Number.POSITIVE_INFINITY;
  for (const percentile of percentiles) {
    const before = from - percentile.next;
    const after = percentile.from - next;
    const here = before >= 0 ? before : after >= 0 ? after : 0;
    if (before > REACH_BEFORE || after > REACH_AFTER || here >= distance) continue;
    best = percentile.value;
    distance = here;
  }
  return best;
}
