import { familiesOf, unitsIn, type Family, type Picks } from './evaluate.ts';
import { isPercentage, operandsOf, type Expression } from './expression.ts';
import type { Operand, UnitPower } from './operand.ts';

/** What the two sides of a claim measure, as far as the readings need to know. */
export interface Sides {
  readonly left: readonly UnitPower[];
  readonly right: readonly UnitPower[];
  readonly leftFamilies: ReadonlySet<Family>;
  readonly rightFamilies: ReadonlySet<Family>;
  /** Units of time with their power, as in `day-1` and `ms1`; rates count as per second. */
  readonly leftTimes: ReadonlySet<string>;
  readonly rightTimes: ReadonlySet<string>;
  /** Whether something may be left out that only the reader knows, so that a difference proves little. */
  readonly uncertain: boolean;
}

/**
 * What the sides measure under the picks; null where they don't measure the same thing or a factor is plainly missing, so
 * that comparing their numbers would say nothing.
 */
export function sidesOf(left: Expression, stated: Operand, picks: Picks): Sides | null {
  const exponents = exponentsOf(left, picks);
  if (!exponents) return null;
  const mine = unitsIn(left, picks);
  const theirs = unitsIn(stated, picks);
  const leftFamilies = families(mine);
  const rightFamilies = families(theirs);
  const operands = [...operandsOf(left)];
  if (guessesMemory(operands, picks) && !rightFamilies.has('data')) return null;
  if (guessesMemory([stated], picks) && !leftFamilies.has('data')) return null;
  if (!sameMeasure(exponents, operands, stated, rightFamilies, theirs)) return null;
  if (missesFactor(operands, stated) || lacksWindow(left, mine, theirs)) return null;
  const leftTimes = timesOf(mine);
  const rightTimes = timesOf(theirs);
  const anonymous =
    leftTimes.size === 0 &&
    operands.some(({ noun }) => noun !== '') &&
    ['s-1', 'min-1', 'h-1'].some((unit) => rightTimes.has(unit));
  const timed =
    theirs.some(({ unit, power }) => unit.dimension === 'time' && power === 1) &&
    leftTimes.size === 0 &&
    operands.some(({ noun }) => noun !== '');
  const uncertain =
    anonymous ||
    timed ||
    lacksDuration(left, leftTimes, rightTimes) ||
    mixesPeriods(left, leftTimes, rightTimes) ||
    countsTerms(left, stated) ||
    leavesOpen(operands, stated) ||
    operands.some(({ aside }) => aside) ||
    mixesCounts(left);
  return { left: mine, right: theirs, leftFamilies, rightFamilies, leftTimes, rightTimes, uncertain };
}

type Exponents = Readonly<Record<Family, number>>;

const NONE: Exponents = { time: 0, data: 0, money: 0, other: 0 };

/** The powers of what an expression measures; null for a sum of unlike things, such as gigabytes and replicas. */
function exponentsOf(expression: Expression, picks: Picks): Exponents | null {
  switch (expression.kind) {
    case 'operand':
      return added(NONE, expression.amounts[picks.get(expression) ?? 0]!.units, 1);
    case 'scaled': {
      const inner = exponentsOf(expression.inner, picks);
      return inner && added(inner, expression.units, 1);
    }
    case 'power': {
      const base = exponentsOf(expression.base, picks);
      return base && exponentsOf(expression.exponent, picks) ? base : null;
    }
    case 'product': {
      let total: Exponents = NONE;
      for (const { over, factor } of expression.factors) {
        const here = exponentsOf(factor, picks);
        if (!here) return null;
        total = combined(total, here, over ? 1 : -1);
      }
      return total;
    }
    case 'sum': {
      const [first, ...rest] = expression.terms.map(({ term }) =>
        isPercentage(term) ? 'percent' : exponentsOf(term, picks),
      );
      if (!first) return null;
      for (const term of rest) {
        if (!term || (first === 'percent') !== (term === 'percent' && first === 'percent')) return null;
        if (term !== 'percent' && first !== 'percent' && !alike(first, term)) return null;
      }
      return first === 'percent' ? NONE : first;
    }
  }
}

function alike(a: Exponents, b: Exponents): boolean {
  return (
    a.data === b.data &&
    a.money === b.money &&
    a.other === b.other &&
    (a.time === b.time || (a.time <= 0 && b.time <= 0))
  );
}

function combined(a: Exponents, b: Exponents, sign: 1 | -1): Exponents {
  return {
    time: a.time + sign * b.time,
    data: a.data + sign * b.data,
    money: a.money + sign * b.money,
    other: a.other + sign * b.other,
  };
}

function added(base: Exponents, units: readonly UnitPower[], sign: 1 | -1): Exponents {
  const total = { ...base };
  for (const { unit, power } of units) {
    for (const family of familiesOf(unit.dimension)) {
      const rate = family === 'time' && unit.dimension !== 'time';
      total[family] += sign * power * (rate ? -1 : 1);
    }
  }
  return total;
}

/** "10,000 RPS × 15 × 500 B = 2.25 GB": over how long, the sentence doesn't say. */
function lacksDuration(left: Expression, leftTimes: ReadonlySet<string>, rightTimes: ReadonlySet<string>): boolean {
  return (
    rightTimes.size === 0 &&
    leftTimes.size > 0 &&
    [...leftTimes].every((unit) => unit.includes('-')) &&
    !hasTimeConstant(left)
  );
}

/** "10 requests/s × 50 ms = 10,000 docs/s": a rate over a time is no rate. */
function mixesPeriods(left: Expression, leftTimes: ReadonlySet<string>, rightTimes: ReadonlySet<string>): boolean {
  const both = [...leftTimes].some((unit) => unit.includes('-')) && [...leftTimes].some((unit) => !unit.includes('-'));
  return both && [...rightTimes].some((unit) => unit.includes('-')) && !hasTimeConstant(left);
}

/** "25 + 5 = 2 coins" lists them. */
function countsTerms(left: Expression, stated: Operand): boolean {
  return (
    left.kind === 'sum' &&
    stated.noun !== '' &&
    stated.amounts[0]!.value === left.terms.length &&
    left.terms.every(({ term }) => term.kind === 'operand' && term.bare)
  );
}

const TIME_CONSTANTS = new Set([
  1e6, 1e9, 4.3, 4.33, 4.345, 4.35, 30.4, 30.42, 30.44, 30.5, 365.25, 60, 3600, 86_400, 24, 7, 30, 31, 365, 360, 12,
  1000, 100_000, 1440, 52, 4, 90, 28, 720, 730, 744, 168, 8760, 8766, 2_592_000, 2_500_000, 2_600_000, 31_536_000,
  31_500_000, 3.6, 43_200, 525_600,
]);

/** The lengths of the units of time, in seconds. */
const PERIODS = new Set([
  1, 60, 3600, 86_400, 100_000, 604_800, 2_419_200, 2_592_000, 2_678_400, 31_104_000, 31_449_600, 31_536_000,
]);

/** Whether a factor is a number that leads from one unit of time to another: 24, 3600, 86,400, 10^5. */
export function hasTimeConstant(expression: Expression): boolean {
  if (expression.kind === 'product') return expression.factors.some(({ factor }) => hasTimeConstant(factor));
  if (expression.kind === 'sum') return expression.terms.some(({ term }) => hasTimeConstant(term));
  if (expression.kind === 'scaled') return hasTimeConstant(expression.inner);
  // 10^5 seconds are a day
  if (expression.kind === 'power')
    return expression.base.kind === 'operand' && expression.base.amounts[0]!.value === 10;
  const { amounts, noun } = expression;
  const [{ value, units }] = amounts as readonly [Operand['amounts'][number]];
  if (noun !== '' || !units.every(({ unit }) => unit.dimension === 'time')) return false;
  // 24 hours are a day, and 30 s are nothing but 30 s
  return units.length === 0
    ? TIME_CONSTANTS.has(value)
    : units.some(({ unit, power }) => power === 1 && PERIODS.has(Math.round(value * unit.factor)));
}

/** Whether a calculation of these powers can have such a result; what is bare may be anything. */
function sameMeasure(
  left: Exponents,
  operands: readonly Operand[],
  stated: Operand,
  right: ReadonlySet<Family>,
  units: readonly UnitPower[],
): boolean {
  const counts = operands.some(({ noun }) => noun !== '');
  const percent = units.some(({ unit }) => unit.dimension === 'percent');
  const timed = units.some(({ unit, power }) => unit.dimension === 'time' && power === 1);
  if (percent && (left.data !== 0 || left.other !== 0 || left.time !== 0)) return false;
  // "1 key per window × 2 windows = 400 bytes": the size of a key is missing
  if (
    right.has('data') &&
    left.data === 0 &&
    (counts || operands.some(({ amounts }) => amounts.every(({ units: own }) => families(own).has('data'))))
  )
    return false;
  // "86e9 / 3 TB/s = 28 ms" counts bytes above the line
  if (
    !right.has('data') &&
    (left.data > 0 || (left.data < 0 && !operands.some(({ bare }) => bare))) &&
    !right.has('money') &&
    (stated.noun !== '' || timed || percent || countsBits(operands))
  )
    return false;
  if (percent && left.money !== 0) return false;
  if (right.has('money') && left.money === 0 && !operands.every(({ bare }) => bare)) return false;
  if (!right.has('money') && left.money !== 0 && (stated.noun !== '' || right.size > 0)) return false;
  if (right.has('other') && left.other === 0 && counts) return false;
  // "1000 / 10 s = 39 minutes" is a rate beside a duration, and "500 × 1000 trees = 5 ms" leaves out how fast
  if (timed && left.time <= 0 && left.data === 0 && counts) return false;
  return !(timed && left.time < 0 && left.data === 0);
}

/** Bits without a prefix are the width of a number: "5 bits + 5 bits = 1,024". */
function countsBits(operands: readonly Operand[]): boolean {
  return operands.some(({ amounts }) => amounts[0]!.units.some(({ unit }) => unit.id === 'bit'));
}

/** "100K redirects/s × $0.0085 = $700": money per nothing, of something per second. */
function lacksWindow(left: Expression, mine: readonly UnitPower[], theirs: readonly UnitPower[]): boolean {
  if (!families(theirs).has('money')) return false;
  const rates = [...timesOf(mine)].filter((unit) => unit.includes('-'));
  return (
    rates.length > 0 && timesOf(theirs).size === 0 && timesOf(mine).size === rates.length && !hasTimeConstant(left)
  );
}

/** Whether a factor is plainly missing, or the result only repeats one. */
function missesFactor(operands: readonly Operand[], stated: Operand): boolean {
  // "50 partitions × 50 worker pods = 2.5 per worker" multiplies by what it should divide by
  if (
    stated.each !== '' &&
    operands.some(({ each, nouns }) => each === '' && nouns.some((noun) => isSame(noun, stated.each)))
  )
    return true;
  if (restates(operands, stated)) return true;
  for (const operand of operands) {
    const { each } = operand;
    // "30 % of messages" leaves out how many there are
    if (each === 'of') return true;
    // "100 pages × 100 events each = 100 round trips" describes, and does not multiply
    if (each === 'each' && stated.noun !== '' && !operands.some(({ noun }) => noun === stated.noun)) return true;
  }
  return false;
}

/** "20 counters per key × 100 bytes = 100 MB": how many keys there are may stand elsewhere. */
function leavesOpen(operands: readonly Operand[], stated: Operand): boolean {
  return operands.some((operand) => {
    const { each } = operand;
    if (each === '' || each === 'each' || each === 'many' || each === stated.each) return false;
    if (stated.noun !== '' && isSame(stated.noun, each)) return false;
    return !operands.some((other) => other !== operand && mayCount(other, each));
  });
}

/** Whether an operand counts such things, or may, since it doesn't say what it counts. */
function mayCount({ noun, amounts }: Operand, each: string): boolean {
  if (noun !== '') return isSame(noun, each);
  const { units } = amounts[0]!;
  return families(units).size === 0 || units.every(({ unit, power }) => unit.dimension === 'time' && power < 0);
}

/** "134 req/s × 3 inserts in one TX = 134 TX/s" repeats a factor under another name. */
function restates(operands: readonly Operand[], stated: Operand): boolean {
  const { value, units } = stated.amounts[0]!;
  const window = (own: readonly UnitPower[]) =>
    own.find(({ unit, power }) => unit.dimension === 'time' && power < 0)?.unit.id;
  const per = window(units);
  // "1 thread × 10,000 connections = 1 thread"
  const again = ({ noun, amounts }: Operand) => noun === stated.noun && amounts[0]!.value === value;
  if (
    value === 1 &&
    stated.noun !== '' &&
    operands.some(again) &&
    operands.some(({ noun }) => noun !== '' && noun !== stated.noun)
  )
    return true;
  return (
    per !== undefined &&
    stated.noun !== '' &&
    operands.some(
      ({ noun, amounts }) =>
        noun !== '' && !isSame(noun, stated.noun) && amounts[0]!.value === value && window(amounts[0]!.units) === per,
    )
  );
}

const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['DAU', 'user'],
  ['dau', 'user'],
  ['mau', 'user'],
  ['MAU', 'user'],
  ['customer', 'user'],
  ['entrie', 'record'],
  ['row', 'record'],
  ['log', 'record'],
  ['query', 'request'],
  ['querie', 'request'],
]);

function isSame(noun: string, each: string): boolean {
  if (noun === '' || each === '') return false;
  const one = SYNONYMS.get(noun) ?? noun;
  const other = SYNONYMS.get(each) ?? each;
  return one === other || one.startsWith(other) || other.startsWith(one);
}

/** "4 cores + 2 disks = 10 connections": a rule of thumb, not a sum. */
function mixesCounts(left: Expression): boolean {
  if (left.kind !== 'sum') return false;
  const nouns = new Set(
    left.terms.flatMap(({ term }) =>
      term.kind === 'operand' && term.noun !== '' && families(term.amounts[0]!.units).size === 0 ? [term.noun] : [],
    ),
  );
  return nouns.size > 1;
}

function guessesMemory(operands: readonly Operand[], picks: Picks): boolean {
  return operands.some((operand) => operand.amounts[picks.get(operand) ?? 0]!.guess === 'memory');
}

function families(units: readonly UnitPower[]): Set<Family> {
  return new Set(units.flatMap(({ unit }) => familiesOf(unit.dimension)));
}

function timesOf(units: readonly UnitPower[]): Set<string> {
  const times = new Set<string>();
  for (const { unit, power } of units) {
    if (unit.dimension === 'time') times.add(`${unit.id}${power}`);
    else if (unit.id === 'requests/min') times.add(`min${-power}`);
    else if (unit.dimension === 'rate' || unit.dimension === 'data-rate') times.add(`s${-power}`);
  }
  return times;
}
