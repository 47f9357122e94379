import type { Reading } from './evaluate.ts';
import { operandsOf, type Expression, type Product } from './expression.ts';
import type { Operand } from './operand.ts';
import { families } from './measured.ts';
import type { Sides } from './sides.ts';
import { hasTimeConstant } from './time-constant.ts';
import { unitById } from './units.ts';

/** A factor that the author left out because the reader knows it. */
export interface Elided {
  readonly factor: number;
  /** Whether the result must then fit closely: a factor that is supposed may not also be rounded away. */
  readonly strict: boolean;
  /** Whether it is as likely as leaving out nothing, or likelier. */
  readonly likely?: boolean | 'instead';
}

const DAY = 86_400;
const NOTHING: Elided = { factor: 1, strict: false };

/** What a period holds of shorter ones, which a count may be per, and what longer ones hold of it. */
const WITHIN: ReadonlyMap<string, readonly number[]> = new Map([
  ['year-1', [365, 12, 52]],
  ['month-1', [30, 4, 1 / 12]],
  ['week-1', [7]],
  ['day-1', [24, DAY, 1 / 30, 1 / 365]],
  ['h-1', [60, 3600, 1 / 24]],
  ['min-1', [60]],
]);

/** Units that a bare number of a duration may be in. */
const DURATIONS = ['ms', 's', 'min', 'h', 'day'].map((id) => unitById(id)!.factor);

/** The closed list of factors that a calculation may leave out under a reading; 1 is the first. */
export function elidedFactors(left: Expression, sides: Sides, reading: Reading): readonly Elided[] {
  return [
    NOTHING,
    ...windows(sides, reading),
    ...longDays(sides, reading),
    ...durations(left, sides, reading),
    ...occasions(sides, reading),
    ...nestedSpans(left, sides, reading),
    ...workingHours(sides, reading),
    ...dataUnits(left, sides),
    ...prices(left, sides),
    ...multitudes(left),
  ];
}

/** "100M users × 10 = 11.6K/s" counts per day; "1M × 1 KB = 365 GB/year" does too; "100 writes/s × 1 KB = 8.6 GB" is a day's. */
function windows({ leftTimes, rightTimes, leftFamilies, rightFamilies }: Sides, { data }: Reading): Elided[] {
  // whose unit of data is supposed already is not supposed to be per day as well
  if (data === 'label' && rightFamilies.has('data') && !leftFamilies.has('data')) return [];
  // "20M × 10⁵ / 10 s per day = 2M/s" is a day's before it is a second's
  if (leftTimes.size === 2 && leftTimes.has('day1') && leftTimes.has('s-1') && rightTimes.has('s-1'))
    return [DAY, 100_000].map((window) => ({ factor: 1 / window, strict: true }));
  if (leftTimes.size === 0 && rightTimes.has('s-1'))
    return [DAY, 30 * DAY, 100_000].map((window) => ({ factor: 1 / window, strict: false }));
  if (rightTimes.size === 0 && leftTimes.size === 1 && leftTimes.has('s-1')) return [{ factor: DAY, strict: true }];
  if (leftTimes.size > 0) return [];
  return [...rightTimes].flatMap((unit) => (WITHIN.get(unit) ?? []).map((factor) => ({ factor, strict: true })));
}

/** A day of 100,000 seconds, a month of four weeks. */
function longDays({ leftTimes, rightTimes }: Sides, { time }: Reading): Elided[] {
  if (time !== 'convert') return [];
  const between = (a: string, b: string) => leftTimes.has(a) && rightTimes.has(b);
  const factors: number[] = [];
  if (between('day-1', 's-1') || between('s1', 'day1')) factors.push(0.864);
  if (between('s-1', 'day-1') || between('day1', 's1')) factors.push(1 / 0.864);
  if (between('week1', 'month1') || between('month-1', 'week-1')) factors.push(30 / 28);
  if (between('week-1', 'month-1') || between('month1', 'week1')) factors.push(28 / 30);
  return factors.map((factor) => ({ factor, strict: false }));
}

/** "8.76 ÷ 12 ≈ 43 minutes" counts hours; "0.01 % × 30 days × 24 hours = 4.3 minutes" goes on in hours. */
function durations(expression: Expression, { left, right, leftTimes }: Sides, { time }: Reading): Elided[] {
  const result = right.find(({ unit, power }) => unit.dimension === 'time' && power === 1)?.unit;
  if (!result) return [];
  const times = left.flatMap(({ unit, power }) => (unit.dimension === 'time' && power === 1 ? [unit.factor] : []));
  if (time === 'convert') return countedWithin(expression, times, result.factor);
  if (leftTimes.size === 0) return DURATIONS.map((unit) => ({ factor: unit / result.factor, strict: true }));
  return times.length > 0 ? [{ factor: Math.min(...times) / result.factor, strict: false }] : [];
}

/** "2 years × 30M rows = 22B" is of each day, "1.5M writes × 24 h × 50 B = 6.5 TB" of each second. */
function occasions({ left, right, leftTimes }: Sides, { time }: Reading): Elided[] {
  const [span] = left.flatMap(({ unit, power }) => (unit.dimension === 'time' && power === 1 ? [unit.factor] : []));
  const resultIsTime = right.some(({ unit, power }) => unit.dimension === 'time' && power === 1);
  if (time !== 'label' || span === undefined || leftTimes.size !== 1 || resultIsTime) return [];
  return [DAY, 60, 1].flatMap((each) => (each < span ? [{ factor: span / each, strict: true }] : []));
}

/** "30 Tbps × 24 hours × 30 days" counts hours, and each has 3,600 seconds. */
function nestedSpans(expression: Expression, { left, leftTimes }: Sides, { time }: Reading): Elided[] {
  const spans = left.flatMap(({ unit, power }) => (unit.dimension === 'time' && power === 1 ? [unit.factor] : []));
  const shortest = Math.min(...spans);
  if (time !== 'label' || !leftTimes.has('s-1') || spans.length < 2 || shortest < 60) return [];
  const counted = [...operandsOf(expression)].some(({ bare, amounts: [amount] }) => bare && SPANS.has(amount!.value));
  return counted ? [] : [{ factor: shortest, strict: false, likely: 'instead' }];
}

/** "6 people × 3 weeks × $150/h": a week has 40 hours of work, a day 8, a month 160. */
function workingHours({ leftTimes, rightFamilies }: Sides, { time }: Reading): Elided[] {
  if (time !== 'convert' || !rightFamilies.has('money') || !leftTimes.has('h-1')) return [];
  const shares = [
    leftTimes.has('week1') && 40 / 168,
    leftTimes.has('day1') && 8 / 24,
    leftTimes.has('month1') && 160 / 720,
  ];
  return shares.flatMap((factor) => (factor === false ? [] : [{ factor, strict: true }]));
}

/** "6.5 × 252 days = 1,638 hours": so many hours of each day, and no more than it has. */
function countedWithin(expression: Expression, times: readonly number[], result: number): Elided[] {
  const [whole] = times;
  if (times.length !== 1 || whole! <= result) return [];
  const some = [...operandsOf(expression)].some(({ bare, amounts }) => bare && amounts[0]!.value <= whole! / result);
  return some ? [{ factor: result / whole!, strict: true }] : [];
}

/** "129,600 × $1 per million" counts millions already; "1 failure per 1,000" is of a thousand. */
function multitudes(left: Expression): Elided[] {
  return [...operandsOf(left)]
    .filter(({ perMany }) => perMany > 1)
    .map(({ perMany }) => ({ factor: perMany, strict: false }));
}

const SMALL = 10_000;
/** The bytes of what is stored one by one, and the share of a byte that a bit is. */
const ELEMENTS = [2, 4, 8, 1 / 8, 1 / 2];
const PREFIXES = [1e3, 1e6, 1e9, 1e12];

/**
 * "207 × 15 = 3 TB" and "125 × 86,400 = 10.8 TB", where the unit of the first is left out; "512 × 512 = 2 MB" of 8 bytes each; and factors that only convert: 8 bits to a
 * byte, 1,024 bytes to a kilobyte.
 */
function dataUnits(left: Expression, { right, leftFamilies, rightFamilies }: Sides): Elided[] {
  const operands = [...operandsOf(left)];
  const bare = operands.flatMap((operand) => (operand.bare ? [operand.amounts[0]!.value] : []));
  const factors: Elided[] = [];
  const hasBits = operands.some(({ amounts }) =>
    amounts[0]!.units.some(
      ({ unit }) => unit.id === 'bit' || (unit.dimension === 'data-rate' && unit.id.includes('bit')),
    ),
  );
  const family = rightFamilies.has('data') ? 'data' : 'other';
  if (rightFamilies.has(family) && !leftFamilies.has(family)) {
    const bits = right.some(({ unit }) => unit.id.includes('bit'));
    if (mayLackUnit(operands)) {
      factors.push(...PREFIXES.map((factor) => ({ factor: bits ? factor / 8 : factor, strict: false })));
    }
    if (family === 'data' && left.kind === 'product' && !hasTimeConstant(left))
      factors.push(...ELEMENTS.map((factor) => ({ factor, strict: true })));
  }
  if (!leftFamilies.has('data') && right.some(({ unit }) => unit.id.includes('bit')))
    factors.push({ factor: 1 / 8, strict: false });
  if (bare.includes(8) && (leftFamilies.has('data') || right.some(({ unit }) => unit.id.includes('bit'))))
    factors.push(
      { factor: 8, strict: false, likely: left.kind === 'product' && hasBits && 'instead' },
      { factor: 1 / 8, strict: false },
    );
  if (leftFamilies.has('data') || rightFamilies.has('data'))
    for (const value of convertersIn(left))
      factors.push({ factor: value, strict: false }, { factor: 1 / value, strict: false });
  return factors;
}

/**
 * Whether one of the factors is small enough to be so many gigabytes: one of two, or of any number of bare ones, spans of
 * time aside; where some have labels, all must be.
 */
function mayLackUnit(operands: readonly Operand[]): boolean {
  const isSmall = ({ scale, amounts }: Operand) => scale === 1 && amounts[0]!.value < SMALL;
  if (operands.every(isSmall)) return true;
  const bare = operands.filter((operand) => operand.bare && isSmall(operand));
  if (operands.length === 2) return bare.length > 0;
  const isSize = ({ amounts: [amount] }: Operand) => amount!.value < STEP && !SPANS.has(amount!.value);
  return operands.every((operand) => operand.bare) && bare.some(isSize);
}

/** From here on an amount is told in the next larger unit. */
const STEP = 1000;

/** Numbers that are so many days, hours or seconds rather than a size. */
const SPANS = new Set([24, 30, 60, 365, 3600]);

/**
 * Powers of 1,024, wherever they stand, and powers of 1,000 as divisors: they lead from one prefix to another. Each of them,
 * and all divisors together: "/ 1024 / 1024".
 */
function convertersIn(left: Expression): number[] {
  if (left.kind !== 'product') return [];
  const values: number[] = [];
  let divisor = 1;
  for (const { over, factor } of flattened(left)) {
    const value = plainNumber(factor);
    if (!isPowerOf(1024, value) && (over || !isPowerOf(1000, value))) continue;
    values.push(value);
    if (!over) divisor *= value;
  }
  return values.includes(divisor) || divisor === 1 ? values : [...values, divisor];
}

/** The factors of a product and of the products in brackets among them. */
function flattened({ factors }: Product): Product['factors'] {
  return factors.flatMap(({ over, factor }) =>
    factor.kind === 'product'
      ? flattened(factor).map((inner) => ({ over: inner.over === over, factor: inner.factor }))
      : [{ over, factor }],
  );
}

/** The value of a number without units, or of a power of such; 0 for anything else. */
function plainNumber(expression: Expression): number {
  if (expression.kind === 'power') return plainNumber(expression.base) ** plainNumber(expression.exponent);
  return expression.kind === 'operand' && expression.amounts[0]!.units.length === 0 && expression.noun === ''
    ? expression.amounts[0]!.value
    : 0;
}

function isPowerOf(base: number, value: number): boolean {
  const steps = Math.log(value) / Math.log(base);
  return steps > 0.5 && steps < 7.5 && Math.abs(steps - Math.round(steps)) < 1e-9;
}

/** "$0.10 per GB × 20 TB", "$0.05/call × 10M calls": the price says what it is of, and a factor is of that. */
function saysOfWhat(operands: readonly Operand[]): boolean {
  const isPrice = ({ amounts: [amount] }: Operand) => amount!.units.some(({ unit }) => unit.dimension === 'money');
  return operands.some((price) => {
    if (!isPrice(price)) return false;
    const perData = price.amounts[0]!.units.some(({ unit, power }) => unit.dimension === 'data' && power < 0);
    const others = operands.filter((other) => other !== price);
    if (perData) return others.some(({ amounts }) => families(amounts[0]!.units).has('data'));
    return (
      price.each !== '' &&
      price.perMany === 1 &&
      others.some(({ nouns, noun }) => noun === price.each || nouns.includes(price.each))
    );
  });
}

/** "45 TB × $0.15" is a price per GB, "10B × $0.001 CPM" one per thousand. */
function prices(left: Expression, { leftFamilies, rightFamilies }: Sides): Elided[] {
  if (!rightFamilies.has('money') || !leftFamilies.has('money') || saysOfWhat([...operandsOf(left)])) return [];
  if (leftFamilies.has('data')) return [1e3, 1e6, 1e-3, 1e-6].map((factor) => ({ factor, strict: false }));
  const small = [...operandsOf(left)].some(
    ({ amounts }) => amounts[0]!.value < 1 && amounts[0]!.units.some(({ unit }) => unit.dimension === 'money'),
  );
  const usual = small ? [1e-3, 1e-6] : [1e-6];
  // "333M × $3.50 = $1,165.50" is a price per million
  const scales = [...operandsOf(left)].flatMap(({ scale }) => (scale > 1 ? [1 / scale] : []));
  return [
    ...usual.map((factor) => ({ factor, strict: !small })),
    ...scales.map((factor) => ({ factor, strict: true })),
  ];
}
