import { plainValue } from './check-arithmetic.ts';
import { claimsIn } from './claims.ts';
import { unitsIn } from './evaluate.ts';
import { operandsOf, type Expression } from './expression.ts';
import { lex } from './lexer.ts';
import type { UnitPower } from './amount.ts';
import { readableBytes, readableCount, type Readable } from './readable.ts';
import { unitById, type Unit } from './units.ts';

/** The result of a calculation that is written but for it. */
export interface Result {
  /** As it would be written behind the sign: `500M requests/day`. */
  readonly text: string;
  /** The same as a rate per second, where it is a rate per something longer: `5.79K requests/s`. */
  readonly perSecond?: string;
}

const SECONDS_A_DAY = 86_400;

/**
 * What stands behind the last sign of equality of `text`, which ends with it. Null where no calculation stands before it,
 * or where its units leave open what the result is in: a guess in the author's document would be a mistake of ours.
 */
export function resultOf(text: string): Result | null {
  const tokens = lex(`${text} 1`);
  const claim = claimsIn(tokens, () => false).at(-1);
  if (
    !claim ||
    claim.to !== tokens.length ||
    !claim.stated.bare ||
    claim.unsure ||
    claim.doubtful ||
    claim.left.kind === 'operand'
  )
    return null;
  const dimension = dimensionOf(claim.left, text);
  if (!dimension) return null;
  const value = plainValue(claim.left) * dimension.factor;
  if (!Number.isFinite(value) || value <= 0) return null;
  const words = /\b(?:thousand|million|billion|trillion)\b/i.test(text);
  const write = (amount: number) => written(amount, dimension, words);
  if (!dimension.per) {
    return {
      text: write(value) + dimension.noun,
      ...(dimension.perhapsPerSecond && { perSecond: `${write(value)}${dimension.noun}/s` }),
    };
  }
  const { id, factor } = dimension.per;
  const rate = value / factor;
  return {
    text: `${write(value)}${dimension.noun}/${id}`,
    ...(factor > 1 &&
      typeof dimension.of === 'string' &&
      rate >= 0.01 && { perSecond: `${write(rate)}${dimension.noun}/s` }),
  };
}

/** What a calculation's result is in. */
interface ResultDimension {
  readonly of: 'count' | 'bytes' | Unit;
  /** A unit of time that it is per. */
  readonly per?: Unit;
  /** With a space before it; empty for none. */
  readonly noun: string;
  /** What the plain value, whose times are labels, is multiplied by. */
  readonly factor: number;
  /** Whether it was divided by a day's seconds without saying of what. */
  readonly perhapsPerSecond: boolean;
}

function dimensionOf(expression: Expression, text: string): ResultDimension | null {
  const units = unitsIn(expression, new Map());
  const of = substanceOf(units);
  const time = of && timeOf(units, expression, of !== 'count');
  if (!of || !time) return null;
  return { of, ...time, noun: of === 'count' ? nounOf(expression, text) : '' };
}

/** What is left of data and money when what stands above the line and below it cancel; null for anything else. */
function substanceOf(units: readonly UnitPower[]): 'count' | 'bytes' | Unit | null {
  let bytes = 0;
  let money: Unit | undefined;
  for (const { unit, power } of units) {
    switch (unit.dimension) {
      case 'data':
      case 'data-rate':
        bytes += power;
        break;
      case 'money':
        if (money || power < 0) return null;
        money = unit;
        break;
      case 'time':
      case 'rate':
      case 'count':
      case 'number':
      case 'ratio':
      case 'percent':
        break;
      default:
        return null;
    }
  }
  if (money) return bytes === 0 ? money : null;
  return bytes === 1 ? 'bytes' : bytes === 0 ? 'count' : null;
}

type TimePart = Pick<ResultDimension, 'per' | 'factor' | 'perhapsPerSecond'>;

/** How the times of a calculation cancel, as labels or converted; null where that is open. */
function timeOf(units: readonly UnitPower[], expression: Expression, solid: boolean): TimePart | null {
  const [ups, downs] = timesIn(units);
  const none: TimePart = { factor: 1, perhapsPerSecond: false };
  const divisors = bareFactors(expression, false);
  const byDay = divisors.some((value) => value === SECONDS_A_DAY || value === 1e5);
  if (downs.length === 0) {
    // so many days of something are so many times it; so many seconds of it may be a time
    if (ups.some(({ factor }) => factor < SECONDS_A_DAY) && (ups.length < 1 || !solid)) return null;
    return { ...none, perhapsPerSecond: byDay && ups.length === 0 && !solid };
  }
  if (ups.length === 0) {
    const smallest = downs.reduce((a, b) => (b.factor < a.factor ? b : a));
    if (divisors.length === 0) return perOrSum(smallest, bareFactors(expression, true));
    return byDay && divisors.length === 1 && smallest.id === 'day' ? { ...none, per: unitById('s')! } : null;
  }
  const [up, down] = [ups[0]!, downs[0]!];
  if (ups.length === 1 && downs.length === 1) return { ...none, factor: up.factor / down.factor };
  const sameLabel = downs.length === 1 && ups.some(({ id }) => id === down.id);
  return sameLabel && ups.every(({ factor }) => factor >= down.factor) ? none : null;
}

/** Bare numbers that stand for a span of time where something per a time is multiplied by them. */
const SPANS = new Set([7, 12, 24, 30, 31, 52, 60, 90, 180, 360, 365, 1440, 3600, SECONDS_A_DAY, 1e5]);

/** `500 GB/day × 365` is an amount, and what comes per second times the seconds of a day is per day. */
function perOrSum(per: Unit, factors: readonly number[]): TimePart {
  const spans = factors.filter((value) => SPANS.has(value));
  const byDay = per.id === 's' && spans.length === 1 && spans[0] === SECONDS_A_DAY;
  const day = unitById('day')!;
  // the amount is divided by the unit that it is shown per
  if (byDay) return { per: day, factor: 1, perhapsPerSecond: false };
  return { ...(spans.length === 0 && { per }), factor: 1, perhapsPerSecond: false };
}

/** The units of time above the line and below it; a rate is per one. */
function timesIn(units: readonly UnitPower[]): readonly [readonly Unit[], readonly Unit[]] {
  const ups: Unit[] = [];
  const downs: Unit[] = [];
  for (const { unit, power } of units) {
    if (unit.dimension === 'time') (power > 0 ? ups : downs).push(unit);
    if (unit.dimension === 'rate' || unit.dimension === 'data-rate')
      (power > 0 ? downs : ups).push(unitById(unit.id.endsWith('/min') ? 'min' : 's')!);
  }
  return [ups, downs];
}

/** The numbers without any label that the calculation multiplies by, or divides by. */
function bareFactors(expression: Expression, over: boolean): number[] {
  if (expression.kind !== 'product') return [];
  const here = expression.factors.filter(
    (one) => one.over === over && [...operandsOf(one.factor)].every(({ bare }) => bare),
  );
  return here.map(({ factor }) => plainValue(factor));
}

/** What is counted: the unit of the figure that is per a time, as in "5 requests/day", where the author writes it so. */
function nounOf(expression: Expression, text: string): string {
  const units = [...operandsOf(expression)]
    .map(({ amounts }) => amounts[0]!.units)
    .filter((own) => own.some(({ unit, power }) => unit.dimension === 'time' && power < 0));
  const counted =
    units.length === 1 ? units[0]!.find(({ unit, power }) => unit.dimension === 'count' && power > 0) : undefined;
  return counted && text.includes(counted.unit.id) ? ` ${counted.unit.id}` : '';
}

const SCALE_WORDS: Readonly<Record<string, string>> = { K: ' thousand', M: ' million', B: ' billion', T: ' trillion' };

function written(value: number, { of }: ResultDimension, words: boolean): string {
  if (of === 'bytes') return readableBytes(value, 3).text;
  const { text } = readableMoneyOrCount(value, of);
  const scale = text.at(-1)!;
  const amount = words && scale in SCALE_WORDS ? text.slice(0, -1) + SCALE_WORDS[scale]! : text;
  return of === 'count' ? amount : of.id === 'USD' ? `$${amount}` : `${amount} ${of.id}`;
}

/** Below a million, money is told to the last unit. */
function readableMoneyOrCount(value: number, of: Exclude<ResultDimension['of'], 'bytes'>): Readable {
  if (of === 'count' && value >= 1000 && value < 10_000 && Number.isInteger(value))
    return { text: value.toLocaleString('en-US'), exact: true };
  if (of === 'count' || value >= 1e6) return readableCount(value, 3);
  return {
    text: value >= 100 ? Math.round(value).toLocaleString('en-US') : String(Number(value.toFixed(2))),
    exact: false,
  };
}
