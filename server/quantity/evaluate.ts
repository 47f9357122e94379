import type { Expression, Product, Sum } from './expression.ts';
import { isPercentage } from './expression.ts';
import type { Amount, UnitPower } from './amount.ts';
import type { Operand } from './operand.ts';
import type { Dimension, Unit } from './units.ts';

/**
 * One way to understand a calculation. Authors use units as labels, so that "30 days × 24 hours × 3600 seconds" is
 * 2,592,000; and they also convert, so that "42 × 30 s" is 21 minutes. A reading says which they did.
 */
export interface Reading {
  /** `label`: 24 hours counts 24; `convert`: it counts 86,400 seconds. */
  readonly time: 'label' | 'convert';
  readonly data: 'label' | 'convert';
  /** Lengths, weights, money and all other dimensions. */
  readonly other: 'label' | 'convert';
  /** What one data prefix is to the next; the two sides may differ, since authors mix them. */
  readonly kilo: 1000 | 1024;
  /**
   * `grouped`: in `a / b*c*d` the divisor is `b*c*d`; `whole`: in `a + b / c` the sum is divided, as in `a + b × c` multiplied, and
   * `shared`: in `a × b + c` it is multiplied; `period`: in
   * `1M series × 15 s` the time is an interval and divides; `window`: in `$50K/30 min × 4` it is only named; `copies`: `3 replicas`
   * are added to the original; `paired`: in `60 partitions × 60 workers × 5` there is one worker to each partition.
   */
  readonly form: 'plain' | 'grouped' | 'whole' | 'shared' | 'period' | 'window' | 'copies' | 'paired';
}

/** Which of its meanings each operand of an expression has, by default the first. */
export type Picks = ReadonlyMap<Operand, number>;

/** The value of an expression under a reading; NaN or infinite where it has none. */
export function evaluate(expression: Expression, reading: Reading, picks: Picks): number {
  switch (expression.kind) {
    case 'operand':
      return operandValue(expression, reading, picks);
    case 'sum':
      return sum(expression, reading, picks);
    case 'product':
      return product(expression, reading, picks);
    case 'power':
      return evaluate(expression.base, reading, picks) ** evaluate(expression.exponent, reading, picks);
    case 'scaled':
      return amountValue({ value: evaluate(expression.inner, reading, picks), units: expression.units }, reading);
  }
}

/** What there is beside the original. */
export const COPIES: ReadonlySet<string> = new Set(['replica', 'retrie', 'retry']);

function operandValue(operand: Operand, reading: Reading, picks: Picks): number {
  const value = amountValue(operand.amounts[picks.get(operand) ?? 0]!, reading);
  return reading.form === 'copies' && COPIES.has(operand.noun) ? value + 1 : value;
}

/** The value of an amount under a reading. */
export function amountValue(amount: Amount, reading: Reading): number {
  let value = amount.value;
  for (const { unit, power } of amount.units) value *= unitFactor(unit, reading) ** power;
  return value;
}

function unitFactor(unit: Unit, reading: Reading): number {
  switch (unit.dimension) {
    case 'percent':
      return unit.factor / 100;
    case 'count':
    case 'number':
      return 1;
    // parts per million and kilohertz are so many, whatever their time is
    case 'ratio':
    case 'frequency':
      return unit.factor;
    case 'time':
      return reading.time === 'convert' ? unit.factor : 1;
    case 'rate':
      return reading.time === 'convert' ? unit.factor : 1;
    case 'data':
    case 'data-rate':
      return reading.data === 'convert' ? dataFactor(unit, reading.kilo) : 1;
    default:
      return reading.other === 'convert' ? unit.factor : 1;
  }
}

/** The unit's bytes with 1,000 or 1,024 from one prefix to the next; units that name their base (KiB) keep it. */
function dataFactor(unit: Unit, kilo: 1000 | 1024): number {
  if (kilo === 1000 || unit.id.endsWith('iB')) return unit.factor;
  return unit.factor * 1.024 ** ('KMGTPEZ'.indexOf(unit.id[0]!) + 1);
}

function sum({ terms }: Sum, reading: Reading, picks: Picks): number {
  const last = terms.at(-1)!.term;
  if (reading.form === 'whole' && last.kind === 'product' && terms.length > 1) {
    // (a + b) / c, written without its brackets
    const [head, ...rest] = last.factors;
    let value = 0;
    for (const [n, { sign, term }] of terms.entries())
      value += sign * evaluate(n === terms.length - 1 ? head!.factor : term, reading, picks);
    for (const { over, factor } of rest)
      value = over ? value * evaluate(factor, reading, picks) : value / evaluate(factor, reading, picks);
    return value;
  }
  const first = terms[0]!.term;
  if (reading.form === 'shared' && first.kind === 'product') {
    return sharedProduct(first, terms.slice(1), reading, picks);
  }
  let value = 0;
  for (const { sign, term } of terms) {
    const here = evaluate(term, reading, picks);
    // a price plus 20 % is a fifth more; percentages among themselves add up
    const relative = isPercentage(term) && value !== 0 && !isPercentage(terms[0]!.term);
    value += sign * (relative ? value * here : here);
  }
  return value;
}

/** "10,000 × 5 KB text + 6 KB index": the last factor and the other terms are multiplied together. */
function sharedProduct({ factors }: Product, others: Sum['terms'], reading: Reading, picks: Picks): number {
  const last = factors.at(-1)!;
  let all = evaluate(last.factor, reading, picks);
  for (const { sign, term } of others) all += sign * evaluate(term, reading, picks);
  const many = product({ kind: 'product', factors: factors.slice(0, -1) }, reading, picks);
  return last.over ? many * all : many / all;
}

function product({ factors }: Product, reading: Reading, picks: Picks): number {
  let value = 1;
  let dividing = false;
  const period = reading.form === 'period' ? periodIn(factors, picks) : undefined;
  for (const { over, factor } of factors) {
    const here = evaluate(factor, reading, picks);
    dividing ||= !over;
    if (reading.form === 'window' && isWindow(over, factor)) continue;
    if (reading.form === 'paired' && over && isPartner(factor, factors)) continue;
    const up = over && factor !== period && !(reading.form === 'grouped' && dividing);
    value = up ? value * here : value / here;
  }
  return value;
}

/** `$50K/30 min` and "a TTL of 24 h" name a span of time that nothing is multiplied by. */
export function isWindow(over: boolean, factor: Expression): boolean {
  return (
    factor.kind === 'operand' &&
    (!over || factor.noun !== '') &&
    factor.amounts[0]!.units.some(({ unit, power }) => unit.dimension === 'time' && power === 1)
  );
}

/** Whether an earlier factor counts as many of something else. */
export function isPartner(factor: Expression, factors: Product['factors']): boolean {
  if (factor.kind !== 'operand' || !isCount(factor)) return false;
  const at = factors.findIndex((other) => other.factor === factor);
  return factors
    .slice(0, at)
    .some(
      ({ over, factor: other }) =>
        over &&
        other.kind === 'operand' &&
        isCount(other) &&
        other.noun !== factor.noun &&
        other.amounts[0]!.value === factor.amounts[0]!.value,
    );
}

/** Small counts are often the same by chance. */
const MANY = 12;

function isCount({ noun, amounts: [amount] }: Operand): boolean {
  return noun !== '' && amount!.value > MANY && amount!.units.every(({ unit }) => unit.dimension === 'count');
}

/** The shortest time among the factors: what something happens once in. */
function periodIn(factors: Product['factors'], picks: Picks): Expression | undefined {
  let shortest: Expression | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const { over, factor } of factors) {
    if (!over || factor.kind !== 'operand') continue;
    const { value, units } = factor.amounts[picks.get(factor) ?? 0]!;
    const time =
      units.length === 1 && units[0]!.unit.dimension === 'time' && units[0]!.power === 1
        ? value * units[0]!.unit.factor
        : Number.POSITIVE_INFINITY;
    if (time < least) {
      least = time;
      shortest = factor;
    }
  }
  return shortest;
}

/**
 * The units of an expression under the picks. What stands behind "per" or below the line has power -1; a rate such as
 * `rps` counts as itself.
 */
export function unitsIn(expression: Expression, picks: Picks): UnitPower[] {
  const units: UnitPower[] = [];
  collect(expression, picks, 1, units);
  return units;
}

function collect(expression: Expression, picks: Picks, sign: 1 | -1, into: UnitPower[]): void {
  switch (expression.kind) {
    case 'operand':
      for (const { unit, power } of expression.amounts[picks.get(expression) ?? 0]!.units)
        into.push({ unit, power: power === sign ? 1 : -1 });
      return;
    case 'scaled':
      for (const { unit, power } of expression.units) into.push({ unit, power: power === sign ? 1 : -1 });
      return collect(expression.inner, picks, sign, into);
    case 'sum':
      for (const { term } of expression.terms) collect(term, picks, sign, into);
      return;
    case 'product':
      for (const { over, factor } of expression.factors)
        collect(factor, picks, over ? sign : sign === 1 ? -1 : 1, into);
      return;
    case 'power':
      return collect(expression.base, picks, sign, into);
  }
}

/** A dimension reduced to what the readings tell apart. */
export type Family = 'time' | 'data' | 'money' | 'other';

/** The families that a unit belongs to: data per second is data and time. Shares and counts belong to none. */
export function familiesOf(dimension: Dimension): readonly Family[] {
  switch (dimension) {
    case 'time':
    case 'rate':
    case 'frequency':
      return ['time'];
    case 'data':
      return ['data'];
    case 'data-rate':
      return ['data', 'time'];
    case 'money':
      return ['money'];
    case 'percent':
    case 'ratio':
    case 'count':
    case 'number':
      return [];
    default:
      return ['other'];
  }
}
