import type { Claim } from './claim.ts';
import type { Excuse } from './excuse.ts';
import { operandsOf, type Expression, type Product, type Sum } from './expression.ts';
import { comparisons, type Stated } from './readings.ts';
import { hasTimeConstant } from './time-constant.ts';

/**
 * What a calculation would be right as, if one sign stands for another: `300M × 24 × 3600 = 3,472/s` divides by the seconds of
 * a day, and `200M users + (2 + 5) × 20` multiplies by what each of them does.
 */
export function swappedSign({ left }: Claim, stated: Stated): Excuse | undefined {
  const fits = (other: Expression) =>
    comparisons(other, stated)?.some(({ agreement }) => agreement === 'fits') === true;
  if (left.kind === 'product') {
    const divided = dividedByTime(left);
    return divided && fits(divided) ? { reason: 'right where the time divides', keeps: true } : undefined;
  }
  const multiplied = left.kind === 'sum' ? multipliedTerms(left) : undefined;
  return multiplied && fits(multiplied) ? { reason: 'right where the plus multiplies', keeps: true } : undefined;
}

/** At least an hour: what is multiplied by less may well come in it. */
const LEAST = 3600;

/** The product with its spans of time below the line; undefined where they are there, or make less than an hour. */
function dividedByTime({ factors }: Product): Product | undefined {
  const isTime = (n: number) => n > 0 && hasTimeConstant(factors[n]!.factor);
  const span = factors.reduce((all, { over, factor }, n) => (over && isTime(n) ? all * sizeOf(factor) : all), 1);
  if (span < LEAST) return undefined;
  return {
    kind: 'product',
    factors: factors.map(({ over, factor }, n) => ({ over: over && !isTime(n), factor })),
  };
}

function sizeOf(factor: Expression): number {
  return factor.kind === 'operand' ? factor.amounts[0]!.value : 1;
}

/** The two terms of a sum as factors, where only the first counts something that has a name. */
function multipliedTerms({ terms }: Sum): Product | undefined {
  const [first, second] = terms;
  if (terms.length !== 2 || second!.sign < 0 || second!.term.kind !== 'product') return undefined;
  if (![...operandsOf(first!.term)].every(({ bare }) => !bare)) return undefined;
  return {
    kind: 'product',
    factors: [{ over: true, factor: first!.term }, ...second!.term.factors],
  };
}
