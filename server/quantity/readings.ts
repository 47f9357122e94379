import { amountValue, evaluate, familiesOf, unitsIn, type Family, type Picks, type Reading } from './evaluate.ts';
import { operandsOf, type Expression } from './expression.ts';
import type { Operand, UnitPower } from './operand.ts';
import { agreement, type Agreement, type Precision } from './tolerance.ts';

/** One value of a calculation beside the stated one, under a reading that is permitted. */
export interface Comparison {
  /** In the base of {@link stated}: the two compare as they are. */
  readonly computed: number;
  readonly stated: number;
  readonly agreement: Agreement;
  /** Whether the reading supposes nothing: 1,000 to a prefix, every factor written. */
  readonly plain: boolean;
  /** Whether it takes a spelling for what it doesn't say, as `Kb` for KB. */
  readonly careless: boolean;
}

export interface Stated {
  readonly operand: Operand;
  readonly precision: Precision;
  /** Whether the sentence says that the figure is rough. */
  readonly approximate: boolean;
}

/** More combinations of meanings than this are no estimate that a person wrote; such a sum is left alone. */
const MOST_PICKS = 96;

const DAY = 86_400;
const MONTH = 30 * DAY;

/**
 * All comparisons of a calculation with a stated result that the closed list of readings permits: labels or conversions of
 * time, bytes by 1,000 or 1,024, the meanings of ambiguous letters, divisors without brackets, a unit or a "per day" that
 * only one side names. Null where the two sides don't measure the same thing, or too much is open.
 */
export function comparisons(left: Expression, stated: Stated): Comparison[] | null {
  const result: Comparison[] = [];
  const combinations = picksOf([...operandsOf(left), stated.operand]);
  if (!combinations) return null;
  for (const picks of combinations) {
    const sides = sidesOf(left, stated.operand, picks);
    if (!sides) continue;
    const careless = [...operandsOf(left), stated.operand].some((operand) => guess(operand, picks) === 'careless');
    for (const [mine, theirs] of readingsOf(left, sides)) {
      const value = evaluate(left, mine, picks);
      if (!Number.isFinite(value)) continue;
      for (const claim of claimsOf(stated.operand, theirs, picks)) {
        for (const factor of elided(left, sides, mine)) {
          const computed = value * factor;
          const here = { computed, stated: claim, agreement: agreement(computed, claim, stated.precision, stated.approximate), careless, plain: factor === 1 && mine.kilo === 1000 && theirs.kilo === 1000 && mine.division === 'plain' };
          if (here.agreement === 'fits' && !careless) return [here];
          result.push(here);
        }
      }
    }
  }
  return result.length > 0 ? result : null;
}

/** Every way to give each ambiguous operand one of its meanings; units in small letters all have the same. */
function picksOf(operands: readonly Operand[]): Picks[] | null {
  let all: Map<Operand, number>[] = [new Map()];
  const small = operands.filter((operand) => operand.smallLetters);
  if (small.length > 0) all = [0, 1].map((n) => new Map(small.map((operand) => [operand, n])));
  for (const operand of operands) {
    if (operand.amounts.length === 1 || operand.smallLetters) continue;
    if (all.length * operand.amounts.length > MOST_PICKS) return null;
    all = all.flatMap((picks) => operand.amounts.map((_, n) => new Map(picks).set(operand, n)));
  }
  return all;
}

interface Sides {
  readonly left: readonly UnitPower[];
  readonly right: readonly UnitPower[];
  readonly leftFamilies: ReadonlySet<Family>;
  readonly rightFamilies: ReadonlySet<Family>;
}

/** The units of both sides; null where the result measures something that no counted factor can yield. */
function sidesOf(left: Expression, stated: Operand, picks: Picks): Sides | null {
  const mine = unitsIn(left, picks);
  const theirs = unitsIn(stated, picks);
  const sides = { left: mine, right: theirs, leftFamilies: families(mine), rightFamilies: families(theirs) };
  // "1 key per window × 2 windows = 400 bytes": the size of a key is missing
  for (const operand of operandsOf(left)) if (guess(operand, picks) === 'memory' && !sides.rightFamilies.has('data')) return null;
  if (guess(stated, picks) === 'memory' && !sides.leftFamilies.has('data')) return null;
  const counted = [...operandsOf(left)].some((operand) => operand.counted);
  for (const family of sides.rightFamilies) if (family !== 'time' && !sides.leftFamilies.has(family) && counted) return null;
  return sides;
}

function guess(operand: Operand, picks: Picks): 'memory' | 'careless' | undefined {
  return operand.amounts[picks.get(operand) ?? 0]!.guess;
}

function families(units: readonly UnitPower[]): Set<Family> {
  return new Set(units.flatMap(({ unit }) => familiesOf(unit.dimension)));
}

function* readingsOf(left: Expression, sides: Sides): Generator<readonly [Reading, Reading]> {
  for (const time of timeModes(left, sides)) {
    for (const data of modes(sides, 'data')) {
      for (const other of modes(sides, 'other')) {
        for (const division of divisionsOf(left)) {
          for (const [mine, theirs] of kilos(sides, data)) {
            yield [{ time, data, other, division, kilo: mine }, { time, data, other, division, kilo: theirs }];
          }
        }
      }
    }
  }
}

type Mode = 'label' | 'convert';

/** Units of one family convert where both sides have them; where only one has, they may be labels as well. */
function modes({ leftFamilies, rightFamilies }: Sides, family: 'data' | 'other'): readonly Mode[] {
  const both = family === 'other' ? ['other', 'money'] as const : ['data'] as const;
  const mine = both.some((f) => leftFamilies.has(f));
  const theirs = both.some((f) => rightFamilies.has(f));
  if (!mine && !theirs) return ['label'];
  return mine && theirs && family === 'data' ? ['convert'] : ['convert', 'label'];
}

/**
 * Units of time are labels nearly everywhere ("24 hours × 3600 seconds"), but not where the result is in another unit of
 * time and no factor of the calculation leads there: "42 × 30 s = 21 minutes".
 */
function timeModes(left: Expression, sides: Sides): readonly Mode[] {
  const mine = timesOf(sides.left);
  const theirs = timesOf(sides.right);
  if (mine.size === 0 || theirs.size === 0) return ['label'];
  if (mine.size > 1) return ['label', 'convert'];
  if ([...theirs].every((unit) => mine.has(unit)) || hasTimeConstant(left)) return ['label', 'convert'];
  return ['convert'];
}

function timesOf(units: readonly UnitPower[]): Set<string> {
  const times = new Set<string>();
  for (const { unit, power } of units) {
    if (unit.dimension === 'time') times.add(`${unit.id}${power}`);
    else if (unit.id === 'requests/min') times.add('min-1');
    else if (unit.dimension === 'rate' || unit.dimension === 'data-rate') times.add(`s${-power}`);
  }
  return times;
}

const TIME_CONSTANTS = new Set([60, 3600, 86_400, 24, 7, 30, 31, 365, 360, 12, 1000, 100_000, 1440, 52, 4, 90, 28, 2_592_000, 2_500_000, 31_536_000]);

function hasTimeConstant(expression: Expression): boolean {
  if (expression.kind === 'product') return expression.factors.some(({ factor }) => hasTimeConstant(factor));
  if (expression.kind === 'sum') return expression.terms.some(({ term }) => hasTimeConstant(term));
  if (expression.kind === 'scaled') return hasTimeConstant(expression.inner);
  // 10^5 seconds are a day
  if (expression.kind === 'power') return expression.base.kind === 'operand' && expression.base.amounts[0]!.value === 10;
  return (expression.bare || expression.amounts[0]!.units.some(({ unit }) => unit.dimension === 'time')) && TIME_CONSTANTS.has(expression.amounts[0]!.value);
}

function divisionsOf(expression: Expression): readonly Reading['division'][] {
  const divisions: Reading['division'][] = ['plain'];
  const hasMultipliedDivisor = (e: Expression): boolean => e.kind === 'product'
    && e.factors.some(({ over }, n) => !over && e.factors.slice(n + 1).some((later) => later.over));
  if (expression.kind === 'product' && hasMultipliedDivisor(expression)) divisions.push('grouped');
  if (expression.kind === 'sum') {
    const last = expression.terms.at(-1)!.term;
    if (last.kind === 'product' && last.factors.some(({ over }) => !over)) divisions.push('whole');
  }
  return divisions;
}

function kilos({ leftFamilies, rightFamilies }: Sides, data: Mode): readonly (readonly [1000 | 1024, 1000 | 1024])[] {
  if (data === 'label') return [[1000, 1000]];
  if (leftFamilies.has('data') && rightFamilies.has('data')) return [[1000, 1000], [1024, 1024], [1000, 1024], [1024, 1000]];
  return [[1000, 1000], [1024, 1024]];
}

/** The values that the stated operand can claim: a percentage is also read as a plain number. */
function claimsOf(stated: Operand, reading: Reading, picks: Picks): number[] {
  const amount = stated.amounts[picks.get(stated) ?? 0]!;
  const value = amountValue(amount, reading);
  return amount.units.some(({ unit }) => unit.dimension === 'percent') ? [value, value * 100] : [value];
}

/** Factors that the author left out because the reader knows them. */
function elided(left: Expression, sides: Sides, reading: Reading): readonly number[] {
  const factors = [1];
  const mine = timesOf(sides.left);
  const theirs = timesOf(sides.right);
  // "100M users × 10 = 11.6K/s" counts per day, "100 writes/s × 1 KB = 8.6 GB" too
  if (mine.size === 0 && theirs.has('s-1')) factors.push(1 / DAY, 1 / MONTH, 1 / 100_000);
  if (theirs.size === 0 && mine.size === 1 && mine.has('s-1')) factors.push(DAY);
  // a day of 100,000 seconds
  if (reading.time === 'convert' && ((mine.has('day-1') && theirs.has('s-1')) || (mine.has('s-1') && theirs.has('day-1')))) factors.push(mine.has('day-1') ? 0.864 : 1 / 0.864);
  // "207 × 15 = 3 TB", where 207 are gigabytes
  if (sides.rightFamilies.has('data') && !sides.leftFamilies.has('data') && onlySmall(left)) factors.push(1e3, 1e6, 1e9, 1e12);
  return factors;
}

const SMALL = 10_000;

function onlySmall(expression: Expression): boolean {
  for (const operand of operandsOf(expression)) if (operand.scale !== 1 || operand.amounts[0]!.value >= SMALL) return false;
  return true;
}
