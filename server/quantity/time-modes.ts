import { operandsOf, type Expression } from './expression.ts';
import type { Sides } from './sides.ts';
import { hasTimeConstant } from './time-constant.ts';
import type { Dimension } from './units.ts';

/** Whether a unit is a word that stands beside its number, or what the number is multiplied by. */
export type Mode = 'label' | 'convert';

/**
 * Units of time are labels nearly everywhere ("24 hours × 3600 seconds"), but not where the result is in another unit of
 * time and no factor of the calculation leads there: "42 × 30 s = 21 minutes". Prices leave such a factor to the reader:
 * "26,250 × $20/hour = $525,000/day".
 */
export function timeModes(
  left: Expression,
  { left: units, leftTimes, rightTimes, rightFamilies }: Sides,
): readonly Mode[] {
  if (leftTimes.size === 0) return ['label'];
  // 1 hour = 3,600 s
  if (left.kind === 'operand') return ['convert'];
  // "10 min × 2.5M logs/s" cancels its minutes against the seconds, and "1B × 10 min × 2 Mbps / 86,400 s" is spread over a day
  const cancels =
    [...leftTimes].some((unit) => unit.includes('-')) && [...leftTimes].some((unit) => !unit.includes('-'));
  if (cancels && (rightTimes.size === 0 || sharesWhole(left, leftTimes, rightTimes) || has(units, 'data-rate')))
    return leadsToUnit(left, units, leftTimes) ? ['label', 'convert'] : ['convert', 'label'];
  if (leftTimes.size > 1 || rightTimes.size !== 1 || addsPeriods(left)) return ['label', 'convert'];
  const [mine] = leftTimes;
  const [theirs] = rightTimes;
  const sameSide = mine!.includes('-') === theirs!.includes('-');
  if (mine === theirs || !sameSide || hasTimeConstant(left)) return ['label', 'convert'];
  return rightFamilies.has('money') ? ['convert', 'label'] : ['convert'];
}

/** Whether a rate per second is added up over one span of time that the result is per. */
function sharesWhole(left: Expression, leftTimes: Sides['leftTimes'], rightTimes: Sides['rightTimes']): boolean {
  const factors = left.kind === 'product' ? left.factors.map(({ factor }) => factor) : [left];
  const leads = factors.some((factor) => hasTimeConstant(factor) && !isIn(factor, rightTimes));
  return leftTimes.has('s-1') && isPerWhole({ leftTimes, rightTimes }) && !leads;
}

/** Whether a factor is in the unit of time that the result is per. */
function isIn(factor: Expression, rightTimes: Sides['rightTimes']): boolean {
  if (factor.kind !== 'operand') return false;
  return factor.amounts[0]!.units.some(({ unit, power }) => power === 1 && rightTimes.has(`${unit.id}-1`));
}

function has(units: Sides['left'], dimension: Dimension): boolean {
  return units.some(({ unit, power }) => unit.dimension === dimension && power === 1);
}

/** Whether factors lead from one unit of time to another: a bare 3600, seconds, several spans, or one of what the rate is per. */
function leadsToUnit(left: Expression, units: Sides['left'], times: Sides['leftTimes']): boolean {
  const spans = [...times].filter((unit) => !unit.includes('-'));
  if (
    left.kind === 'product' &&
    !has(units, 'data-rate') &&
    left.factors.some(({ over, factor }) => !over && hasTimeConstant(factor))
  )
    return true;
  if (spans.length > 1 || spans.some((unit) => unit === 's1' || times.has(unit.slice(0, -1) + '-1'))) return true;
  return (
    left.kind === 'product' &&
    left.factors.some(({ over, factor }) => over && factor.kind === 'operand' && factor.bare && hasTimeConstant(factor))
  );
}

/** "$100 + 2 × $100/h = $300/month": not everything in the sum is per hour. */
function addsPeriods(left: Expression): boolean {
  if (left.kind !== 'sum') return false;
  const timed = new Set(
    left.terms.map(({ term }) =>
      [...operandsOf(term)].some(({ amounts }) => amounts[0]!.units.some(({ unit }) => unit.dimension === 'time')),
    ),
  );
  return timed.size === 2;
}

/** "340 leases × (60 min / 1 h) = 340/hour": what the units of time make of each other is a number. */
export function cancelsWithin({ leftTimes }: Pick<Sides, 'leftTimes'>): boolean {
  const below = [...leftTimes].filter((unit) => unit.includes('-')).length;
  return below > 0 && below * 2 === leftTimes.size;
}

/** "10K writes/s × 1 KB × 1 year = 315 TB/year": per so much time as it was added up over. */
export function isPerWhole({ leftTimes, rightTimes }: Pick<Sides, 'leftTimes' | 'rightTimes'>): boolean {
  return [...rightTimes].some((unit) => unit.endsWith('-1') && leftTimes.has(unit.slice(0, -2) + '1'));
}
