import type { Claim } from './claim.ts';
import { figureAmong, type Context } from './context.ts';
import { unitsIn } from './evaluate.ts';
import { operandsOf, type Expression } from './expression.ts';
import { families, timesOf } from './measured.ts';
import type { Operand } from './operand.ts';
import { isSlip } from './slip.ts';
import type { Precision } from './tolerance.ts';
import { is, type Token } from './token.ts';
import { scaleWord } from './number-words.ts';
import { findUnit } from './units.ts';

/** Why a figure that a calculation doesn't come to is a matter of notation rather than of arithmetic. */
export interface Excuse {
  /** As it goes on behind "X is 30 times too small". */
  readonly reason: string;
  /** The scale word that the result lacks. */
  readonly scale?: string;
  /** Whether the result is right, and the calculation to be corrected. */
  readonly keeps?: true;
}

const CLOSE = 0.02;

/** How far before a calculation its own sentences name what it is of, in tokens. */
const FAR = 60;

/** What explains that `stated` is `factor` times what `claim` comes to; undefined where nothing that is written does. */
export function excuseFor(
  claim: Claim,
  factor: number,
  precision: Precision,
  tokens: readonly Token[],
  context?: Context,
): Excuse | undefined {
  return (
    droppedScale(claim, factor, tokens) ??
    scaleOfResult(claim, factor, tokens) ??
    unitLeftOut(claim, factor, precision) ??
    pointOfThousands(claim, factor, tokens) ??
    roundedDown(claim, factor, precision) ??
    roundedUp(claim, factor, precision) ??
    oneToSpare(claim, factor, precision) ??
    secondsOfDay(claim, factor, tokens) ??
    namedElsewhere(claim, factor, tokens, context) ??
    beyondSlips(claim, factor)
  );
}

/** `15 × 3.5 billion = 52.5`: the digits agree, and only the word is missing. */
function droppedScale({ left, stated }: Claim, factor: number, tokens: readonly Token[]): Excuse | undefined {
  const measures = stated.amounts[0]!.units.some(({ unit, power }) => power > 0 && unit.dimension !== 'count');
  if (stated.scale !== 1 || measures) return undefined;
  for (const { scale, figure } of operandsOf(left)) {
    if (scale < 1e6 || Math.abs(factor * scale - 1) > CLOSE) continue;
    const word = tokens.find(({ end, kind, text }) => end === figure.end && kind === 'word' && text.length > 2);
    if (word) return { reason: `the “${word.text}” is left out`, scale: word.text };
  }
  return undefined;
}

/** `1.6 × 30 = 48 million`: the digits agree, and what they are of is said at the end. */
function scaleOfResult({ left, stated }: Claim, factor: number, tokens: readonly Token[]): Excuse | undefined {
  if (stated.scale < 1e6 || Math.abs(factor / stated.scale - 1) > CLOSE) return undefined;
  if (![...operandsOf(left)].every(({ bare, amounts }) => bare && amounts[0]!.value < 1000)) return undefined;
  const word = tokens.find(
    ({ start, kind, text, end }) =>
      kind === 'word' && isScale(text) && start >= stated.digits.end && end <= stated.figure.end,
  );
  return word && { reason: `only the result has the “${word.text}”` };
}

/** A word, or a sign of a script that has them: a letter may be a unit. */
function isScale(text: string): boolean {
  return text.length > 2 || scaleWord(text) !== undefined;
}

/** `200 × 40 KB = 64`: in the unit that the heading of a column names, bytes or bits with some prefix. */
function unitLeftOut({ left, stated }: Claim, factor: number, { step }: Precision): Excuse | undefined {
  const named = stated.noun !== '' || families(stated.amounts[0]!.units).has('data');
  const { units } = stated.amounts[0]!;
  const timed =
    stated.bare || (units.length > 0 && units.every(({ unit, power }) => unit.dimension === 'time' && power < 0));
  if (named || stated.scale !== 1 || !timed || !families(unitsIn(left, new Map())).has('data')) return undefined;
  const fits = [1, 8].some((bits) =>
    [-3, -2, -1, 1, 2, 3, 4].some(
      (steps) => Math.abs((factor * 1000 ** steps) / bits - 1) < Math.max(CLOSE, Math.min(0.15, step / 2)),
    ),
  );
  return fits ? { reason: 'its unit is left out' } : undefined;
}

/** `50,000 × 0.1 = 5.000`: a point for a comma. */
function pointOfThousands({ stated }: Claim, factor: number, tokens: readonly Token[]): Excuse | undefined {
  const number = tokens.find(({ start }) => start === stated.digits.start);
  return Math.abs(factor * 1000 - 1) < CLOSE && /^\d{1,3}\.\d{3}$/.test(number?.text ?? '')
    ? { reason: 'its point separates thousands' }
    : undefined;
}

/** `9 / 500 ~ 0.01`: cut off behind its decimals, and said to be rough. */
function roundedDown({ approximate }: Claim, factor: number, { step, decimals }: Precision): Excuse | undefined {
  const missing = (1 / factor - 1) / step;
  return approximate && decimals > 0 && missing > 0 && missing < 1
    ? { reason: 'cut off rather than rounded' }
    : undefined;
}

/** The round figures of one digit. */
const ROUND = [1, 2, 5];

/** `10M × 0.2 / 86,400 ≈ 30`: up to the next round figure, as capacities are planned. */
function roundedUp(
  { approximate, left, stated }: Claim,
  factor: number,
  { significant }: Precision,
): Excuse | undefined {
  if (!approximate || significant !== 1) return undefined;
  const { value } = stated.amounts[0]!;
  const computed = value / factor;
  const digit = 10 ** Math.floor(Math.log10(computed));
  const next = [
    Math.ceil(computed / digit),
    ...(divides(left) ? [ROUND.find((one) => one >= computed / digit) ?? 10] : []),
  ];
  return next.some((one) => Math.abs((one * digit) / value - 1) < CLOSE) ? { reason: 'rounded up' } : undefined;
}

/** `127 GB / 128 GB = 2 disks`: one more than it takes. */
function oneToSpare({ left, stated }: Claim, factor: number, { decimals }: Precision): Excuse | undefined {
  const { value, units } = stated.amounts[0]!;
  if (!divides(left) || decimals > 0 || value > MOST_SPARED || families(units).size > 0) return undefined;
  const isSpare = Number.isInteger(value) && Math.ceil(value / factor - CLOSE) === value - 1;
  return isSpare && stated.noun !== '' ? { reason: 'one more than it takes' } : undefined;
}

/** Of more than these nobody keeps just one in reserve. */
const MOST_SPARED = 12;

function divides(left: Expression): boolean {
  return left.kind === 'product' && left.factors.some(({ over }) => !over);
}

const DAY = 86_400;

/** `RPS = 10M × 30 ~ 3,500`: a rate by its name, from what comes in a day. */
function secondsOfDay({ left, stated, from }: Claim, factor: number, tokens: readonly Token[]): Excuse | undefined {
  if (Math.abs(factor * DAY - 1) > 0.05 && Math.abs(factor * 1e5 - 1) > CLOSE) return undefined;
  if (timesOf(unitsIn(left, new Map())).size > 0 || families(stated.amounts[0]!.units).size > 0) return undefined;
  return namesRate(tokens, from) ? { reason: 'the seconds of a day are left out' } : undefined;
}

const NAME_REACH = 12;

/** Whether the name in front of a calculation is one of a rate per second. */
function namesRate(tokens: readonly Token[], from: number): boolean {
  for (let i = from - 1; i >= Math.max(0, from - NAME_REACH); i--) {
    const token = tokens[i]!;
    if (token.text === '\u2028' || is(token, ';') || is(token, '|')) return false;
    if (token.kind !== 'word') continue;
    const unit = findUnit(token.text);
    if (unit?.dimension === 'rate' && unit.factor === 1) return true;
    if (unit?.id === 's' && (is(tokens[i - 1], 'per') || is(tokens[i - 1], '/'))) return true;
  }
  return false;
}

/** Factors that slips and mix-ups make, so that they prove one whatever else stands there. */
const MIXED_UP = [2, 7, 8, 12, 24, 30, 60, 365, 3600, DAY];

/** "3 replicas … 10 TB × 2 years = 60 TB": a figure that the lines before name, and that the calculation doesn't hold. */
function namedElsewhere(
  { left, from }: Claim,
  factor: number,
  tokens: readonly Token[],
  context?: Context,
): Excuse | undefined {
  const size = factor > 1 ? factor : 1 / factor;
  if (size < 3 || size > 1e5 || isSlip(size)) return undefined;
  if (MIXED_UP.some((known) => Math.abs(size / known - 1) < CLOSE) || holds(left, size)) return undefined;
  const named = figureAmong(tokens.slice(Math.max(0, from - FAR), from), size) ?? context?.figureOf(size);
  return named
    ? { reason: `right ${factor > 1 ? 'times' : 'divided by'} the “${named}” that stands before it` }
    : undefined;
}

/**
 * Further off than a prefix and a zero or two would make it, and not by two prefixes: no slip of the pen, but something left
 * out, or meant otherwise than it can be read. A bare power can only be read in one way.
 */
function beyondSlips({ left, stated }: Claim, factor: number): Excuse | undefined {
  const operands = [...operandsOf(left)];
  if (left.kind === 'power' && operands.every(({ bare }) => bare)) return undefined;
  // "15 × 3.5 billion = 60" is wrong in billions too
  if (stated.bare && operands.some(({ scale }) => scale > 1 && Math.abs(Math.log10(factor * scale)) < 0.5))
    return undefined;
  return Math.abs(Math.log10(factor)) > FARTHEST && !isSlip(factor, TWO_PREFIXES)
    ? { reason: 'too far off for a slip', keeps: true }
    : undefined;
}

const FARTHEST = 3.5;
const TWO_PREFIXES = new Set([6]);

function holds(left: Expression, value: number): boolean {
  return [...operandsOf(left)].some(({ amounts }: Operand) => Math.abs(amounts[0]!.value / value - 1) < CLOSE);
}
