import type { Span } from '../text/span.ts';
import type { Amount, UnitPower } from './amount.ts';
import { readHead } from './operand-head.ts';
import { readLabel } from './operand-label.ts';
import { scaleWord } from './number-words.ts';
import { isOperatorWord } from './operator-word.ts';
import { stem } from './stem.ts';
import { is, type Token } from './token.ts';
import { findUnit, type Unit } from './units.ts';

/** A number of a calculation with its label, as written: `500 million users/day`, `~2 KB avg`, `20 %`. */
export interface Operand {
  readonly kind: 'operand';
  /** What it can mean, the likeliest first: `500B` is 500 billion or 500 bytes. Never empty. */
  readonly amounts: readonly Amount[];
  /** The digits alone. */
  readonly digits: Span;
  /** Digits, scale and unit: what a correction replaces. Without "per day" and without nouns. */
  readonly figure: Span;
  /** What multiplies the digits, by word or letter; 1 for none. */
  readonly scale: number;
  /** Whether it is a bare number: no scale, no unit, no noun. */
  readonly bare: boolean;
  /** What it counts: the last noun behind it, in lower case and without a plural's s; empty for none. */
  readonly noun: string;
  /** All nouns of its label, in the same form. */
  readonly nouns: readonly string[];
  /** What it is counted per, where that is no unit: `user` for "2 KB per user", `each` for "2 KB each"; empty for none. */
  readonly each: string;
  /** How many it is per: a million for "$0.40 per million"; 1 for most. */
  readonly perMany: number;
  /** Whether its label holds further figures, in brackets: "3600 points (108 KB)". */
  readonly aside: boolean;
  /** Whether its unit is spelled in small letters, so that bits and bytes look alike: the same goes for all such operands. */
  readonly smallLetters: boolean;
  /** Behind `~`, or with a plus behind it. */
  readonly approximate: boolean;
  readonly next: number;
}

const ROUGHLY = new Set([
  '~',
  '≈',
  'about',
  'approx',
  'approximately',
  'around',
  'roughly',
  'circa',
  'nearly',
  'almost',
]);

/** Reads the operand whose first token is `start`; null where none starts or its label is symbolic. */
export function readOperand(tokens: readonly Token[], start: number, end: number): Operand | null {
  const plus = plusWithin(tokens, start, end);
  if (plus < 0) return readWithUnitRemark(tokens, start, end) ?? readWithoutPlus(tokens, start, end);
  const until = Math.min(end, plus + LONGEST_LABEL);
  const window = [...tokens.slice(start, plus), ...tokens.slice(plus + 1, until)];
  const operand = readWithoutPlus(window, 0, until - start - 1);
  return (
    operand && { ...operand, approximate: true, next: operand.next + start + (operand.next > plus - start ? 1 : 0) }
  );
}

/** `2.4 (MB per minute)`: the unit of a bare number in brackets behind it, as if these were not there; null for anything else. */
function readWithUnitRemark(tokens: readonly Token[], start: number, end: number): Operand | null {
  const open = start + 1;
  if (open + 2 >= end || !is(tokens[open], '(') || tokens[start]!.kind !== 'number') return null;
  const first = tokens[open + 1]!;
  const unit = findUnit(first.text);
  const measures = unit !== undefined && unit.dimension !== 'count' && first.text !== 'min';
  if (!measures && scaleWord(first.lower) === undefined) return null;
  let close = open + 2;
  while (close < Math.min(end, open + LONGEST_UNIT) && !is(tokens[close], ')')) close++;
  if (!is(tokens[close], ')')) return null;
  const until = Math.min(end, close + LONGEST_LABEL);
  const window = [...tokens.slice(start, open), ...tokens.slice(open + 1, close), ...tokens.slice(close + 1, until)];
  const operand = readWithoutPlus(window, 0, window.length);
  // the unit must be all that the brackets hold
  const within = close - open - 1;
  if (!operand || operand.next <= within) return null;
  // `8 (Mbps) × 10^6 bit/s` says it twice
  const bare: Amount = { value: tokens[start]!.value, units: [] };
  return { ...operand, amounts: [...operand.amounts, bare], next: operand.next + start + 2 };
}

/** More tokens than a unit with what it is per has. */
const LONGEST_UNIT = 6;

/** More tokens than a label has. */
const LONGEST_LABEL = 24;

/** The index of the plus of "5+ hours" and "10K+ users": between a number with its scale and a word; -1 for none. */
function plusWithin(tokens: readonly Token[], start: number, end: number): number {
  for (let i = start; i < Math.min(end, start + 5); i++) {
    if (!is(tokens[i], '+')) continue;
    const [before, after] = [tokens[i - 1], tokens[i + 1]];
    const glued = i > start && !tokens[i]!.spaced && (before?.kind === 'number' || before?.kind === 'word');
    return glued && i + 1 < end && after?.kind === 'word' && after.spaced && !isOperatorWord(tokens, i + 1) ? i : -1;
  }
  return -1;
}

function readWithoutPlus(tokens: readonly Token[], start: number, end: number): Operand | null {
  let i = start;
  while (i < end && tokens[i]!.kind !== 'number' && ROUGHLY.has(tokens[i]!.lower)) {
    i++;
    if (is(tokens[i], '.') && is(tokens[i - 1], 'approx')) i++;
  }
  const rough = i > start;
  const money = i < end ? currencyAt(tokens[i]!) : undefined;
  if (money) i++;
  const number = tokens[i];
  if (i >= end || number?.kind !== 'number' || isCode(number)) return null;
  const head = readHead(tokens, i, end, money);
  const label = readLabel(tokens, head.next, end);
  if (!label) return null;
  const plus = label.next < end && isPlus(tokens, label.next);
  const counted = countsNext(tokens, head.next, label.next);
  return {
    kind: 'operand',
    amounts: head.amounts
      .filter((amount, n) => n === 0 || !counted || !isBytes(amount))
      .map((amount) => withLabel(amount, label.per, label.late, label.perMany)),
    digits: { start: number.start, end: number.end },
    figure: { start: money ? tokens[i - 1]!.start : number.start, end: tokens[head.figureEnd - 1]!.end },
    scale: head.scale,
    bare: !money && head.next === i + 1 && label.next === head.next,
    noun: stem(label.nouns.at(-1) ?? head.noun),
    nouns: label.nouns.map(stem),
    each: label.each,
    perMany: label.perMany,
    aside: label.aside,
    smallLetters: head.smallLetters,
    approximate: rough || plus,
    next: plus ? label.next + 1 : label.next,
  };
}

function withLabel(
  { value, units, guess }: Amount,
  per: readonly UnitPower[],
  late: readonly UnitPower[],
  perMany: number,
): Amount {
  const named = units.some(({ unit }) => unit.dimension !== 'count' && unit.dimension !== 'money');
  return { value: value / perMany, units: [...units, ...(named ? [] : late), ...per], ...(guess ? { guess } : {}) };
}

/** Whether a counted noun stands behind the number without a preposition: `2B new messages`, not `128 B in every row`. */
function countsNext(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to && tokens[i]!.kind === 'word' && !PREPOSITIONS.has(tokens[i]!.lower); i++) {
    if (findUnit(tokens[i]!.text)?.dimension === 'count') return true;
  }
  return false;
}

const PREPOSITIONS = new Set(['in', 'of', 'on', 'at', 'per', 'by', 'into', 'across']);

/** `2B messages` are two billion, since nothing counts messages in bytes. */
function isBytes({ units, guess }: Amount): boolean {
  return guess === 'memory' || units.some(({ unit }) => unit.id === 'B');
}

/** `$`, `€`, `USD` in front of an amount. */
function currencyAt(token: Token): Unit | undefined {
  if (token.kind !== 'punctuation' && token.text !== token.text.toUpperCase()) return undefined;
  const unit = findUnit(token.text);
  return unit?.dimension === 'money' ? unit : undefined;
}

/** `03`: a digit in a name, a date or a path. */
function isCode({ text }: Token): boolean {
  return text.length > 1 && text[0] === '0' && text[1]! >= '0' && text[1]! <= '9';
}

/** The plus of "10K+". */
function isPlus(tokens: readonly Token[], i: number): boolean {
  const following = tokens[i + 1];
  return is(tokens[i], '+') && !tokens[i]!.spaced && following?.kind !== 'number' && !is(following, '(');
}
