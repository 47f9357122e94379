import type { Span } from '../text/span.ts';
import { scaleLetter, scaleWord } from './number-words.ts';
import { is, type Token } from './token.ts';
import { findUnit, unitById, type Unit } from './units.ts';

/** One meaning of a written operand: a number and the units that it stands in. */
export interface Amount {
  /** The number with its scale, without any unit's factor. */
  readonly value: number;
  readonly units: readonly UnitPower[];
  /** How the letters came to mean this, where they usually don't: `memory` for the GB of `20G`, `careless` for the KB of `5 Kb`. */
  readonly guess?: 'memory' | 'careless';
}

export interface UnitPower {
  readonly unit: Unit;
  /** 1 above the line, -1 for what it is per. */
  readonly power: 1 | -1;
}

/** A number of a calculation with its label, as written: `500 million users/day`, `~2 KB avg`, `20 %`. */
export interface Operand {
  readonly kind: 'operand';
  /** What it can mean, the likeliest first: `500B` is 500 bytes or 500 billion. Never empty. */
  readonly amounts: readonly Amount[];
  /** The digits alone. */
  readonly digits: Span;
  /** Digits, scale and unit: what a correction replaces. Without "per day" and without nouns. */
  readonly figure: Span;
  /** What multiplies the digits, by word or letter; 1 for none. */
  readonly scale: number;
  /** Whether it is a bare number: no scale, no unit, no noun. */
  readonly bare: boolean;
  /** Whether a noun that design notes count stands behind it. */
  readonly counted: boolean;
  /** Whether its unit is spelled in small letters, so that bits and bytes look alike: the same goes for all such operands. */
  readonly smallLetters: boolean;
  /** Behind `~`, or with a plus behind it. */
  readonly approximate: boolean;
  readonly next: number;
}

const MOST_LABEL_WORDS = 6;

/** Words that no label of a number holds: what follows them is another clause. */
const ENDS_LABEL = new Set([
  'and', 'or', 'is', 'are', 'was', 'were', 'be', 'so', 'which', 'that', 'then', 'if', 'but', 'we', 'it', 'gives', 'makes', 'means', 'equals', 'equal', 'results', 'to', 'from', 'than', 'when', 'while', 'because', 'since', 'with', 'assuming', 'need', 'needs', 'must', 'should', 'can', 'will', 'the', 'this', 'these', 'i', 'times', 'divided', 'multiplied', 'plus', 'minus', 'vs', 'versus', 'until', 'as', 'for',
]);

/** Reads the operand whose first token is `i`; null where none starts or its label is symbolic. */
export function readOperand(tokens: readonly Token[], start: number, end: number): Operand | null {
  let i = start;
  let approximate = false;
  while (i < end && (is(tokens[i], '~') || is(tokens[i], '≈') || is(tokens[i], 'about') || is(tokens[i], 'approx') || is(tokens[i], 'approximately') || is(tokens[i], 'around') || is(tokens[i], 'roughly') || is(tokens[i], 'circa'))) {
    approximate = true;
    i++;
    if (is(tokens[i], '.') && is(tokens[i - 1], 'approx')) i++;
  }
  const money = i < end ? currency(tokens[i]!) : undefined;
  if (money) i++;
  const number = tokens[i];
  if (i >= end || number?.kind !== 'number') return null;
  const head = readHead(tokens, i, end, money);
  const label = readLabel(tokens, head.next, end);
  if (!label) return null;
  const amounts = head.amounts.map(({ units, ...rest }) => ({ ...rest, units: [...units, ...(units.length === 0 ? label.late : []), ...label.per] }));
  const plus = is(tokens[label.next], '+') && !tokens[label.next]!.spaced && tokens[label.next + 1]?.kind !== 'number' && !is(tokens[label.next + 1], '(') && label.next < end;
  return {
    kind: 'operand', amounts,
    digits: { start: number.start, end: number.end },
    figure: { start: money ? tokens[i - 1]!.start : number.start, end: tokens[head.next - 1]!.end },
    scale: head.scale,
    bare: !money && head.next === i + 1 && label.next === head.next,
    counted: label.counted || amounts[0]!.units.some(({ unit }) => unit.dimension === 'count'),
    smallLetters: head.smallLetters,
    approximate: approximate || plus,
    next: plus ? label.next + 1 : label.next,
  };
}

function currency(token: Token): Unit | undefined {
  if (token.kind !== 'punctuation' && token.text !== token.text.toUpperCase()) return undefined;
  const unit = findUnit(token.text);
  return unit?.dimension === 'money' ? unit : undefined;
}

interface Head {
  readonly amounts: readonly Amount[];
  readonly scale: number;
  readonly smallLetters: boolean;
  readonly next: number;
}

/** Number, scale and the unit right behind it, with every meaning that the letters allow. */
function readHead(tokens: readonly Token[], i: number, end: number, money: Unit | undefined): Head {
  const token = tokens[i]!;
  const values = token.other === undefined || !mayMean(tokens, token) ? [token.value] : [token.value, token.other];
  const prefix: UnitPower[] = money ? [{ unit: money, power: 1 }] : [];
  let next = i + 1;
  let scale = 1;
  for (let word = next < end ? scaleOf(tokens[next]!) : undefined; word !== undefined; word = next < end ? scaleOf(tokens[next]!) : undefined) {
    scale *= word;
    next++;
  }
  const units = next < end ? unitsOf(tokens, next, scale > 1 || money !== undefined) : [];
  if (units.length > 0) next += units[0]!.length;
  const meanings = units.length > 0 ? units : [{ scale: 1, unit: undefined, length: 0 }];
  const amounts = values.flatMap((value) => meanings.map((meaning): Amount => ({
    value: value * scale * meaning.scale,
    units: meaning.unit ? [...prefix, { unit: meaning.unit, power: 1 }] : prefix,
    ...(meaning.guess ? { guess: meaning.guess } : {}),
  })));
  const smallLetters = meanings.length > 1 && meanings.every(({ unit }) => unit?.dimension === 'data') && tokens[next - 1]!.text === tokens[next - 1]!.lower;
  return { amounts, scale: scale * meanings[0]!.scale, smallLetters, next };
}

/** Whether the number can be read under the other convention: `1,500` as 1.5 only beside a decimal comma, `1.500` as 1500 unless beside `1,500`. */
function mayMean(tokens: readonly Token[], number: Token): boolean {
  const comma = number.text.includes(',');
  for (const token of tokens) {
    if (token.kind !== 'number' || token === number) continue;
    const places = token.text.length - token.text.lastIndexOf(',') - 1;
    if (token.text.includes(',') && (comma ? places !== 3 : places === 3)) return comma;
  }
  return !comma;
}

function scaleOf(token: Token): number | undefined {
  return token.kind === 'word' && token.text !== 'mm' ? scaleWord(token.lower) : undefined;
}

interface Meaning {
  readonly scale: number;
  readonly unit: Unit | undefined;
  /** How many tokens it takes. */
  readonly length: number;
  readonly guess?: Amount['guess'];
}

/** What the token behind a number can mean: a unit, a scale letter, or either. */
function unitsOf(tokens: readonly Token[], i: number, scaled: boolean): Meaning[] {
  const token = tokens[i]!;
  if (is(token, '%')) return [{ scale: 1, unit: findUnit('%')!, length: 1 }];
  if (token.kind === 'punctuation') {
    const unit = findUnit(token.text);
    return unit?.dimension === 'money' ? [{ scale: 1, unit, length: 1 }] : [];
  }
  if (token.kind !== 'word') return [];
  const unit = findUnit(token.text);
  const letter = scaled || (token.spaced && token.text === 'm') ? undefined : scaleLetter(token.text);
  const meanings: Meaning[] = [];
  if (letter !== undefined && (token.text.length > 1 || 'KkMBTGmb'.includes(token.text))) {
    meanings.push({ scale: letter, unit: undefined, length: 1 });
    // 512M of memory, 20T on disk
    const data = 'KMGT'.includes(token.text) ? unitById(`${token.text}B`) : undefined;
    if (data && token.text !== 'K') meanings.push({ scale: 1, unit: data, length: 1, guess: 'memory' });
  }
  if (unit && !isRateAndTime(tokens, i, unit)) {
    meanings.push({ scale: 1, unit, length: 1 });
    // Kb is no spelling of the standards, so that its b says little; kb and mb are careless throughout
    for (const id of unit.or ?? []) meanings.push({ scale: 1, unit: unitById(id)!, length: 1, ...(token.text === token.lower ? {} : { guess: 'careless' as const }) });
  }
  return meanings;
}

/** `10K ops/sec`: the time follows, so that `ops` is only what is counted. */
function isRateAndTime(tokens: readonly Token[], i: number, unit: Unit): boolean {
  return unit.dimension === 'rate' && (is(tokens[i + 1], '/') || is(tokens[i + 1], 'per'));
}

interface Label {
  readonly per: readonly UnitPower[];
  /** A unit of time behind an adjective: `8 peak hours`. */
  readonly late: readonly UnitPower[];
  readonly counted: boolean;
  readonly next: number;
}

/** The words behind a number and what it is per; null where they are symbols, so that nothing can be computed. */
function readLabel(tokens: readonly Token[], start: number, end: number): Label | null {
  const per: UnitPower[] = [];
  const late: UnitPower[] = [];
  let counted = false;
  let i = start;
  for (let words = 0; i < end && words <= MOST_LABEL_WORDS; words++) {
    const token = tokens[i]!;
    const slash = is(token, '/');
    if (slash || isPer(token, tokens[i + 1])) {
      const denominator = readPer(tokens, i + 1, end, slash);
      if (!denominator) {
        if (slash) break;
        return null;
      }
      per.push(...denominator.units);
      i = denominator.next;
      continue;
    }
    if (is(token, '(')) {
      if (!token.spaced) return null;
      const close = remarkEnd(tokens, i, end);
      if (close < 0) return null;
      i = close;
      continue;
    }
    if (is(token, '-') && !token.spaced && tokens[i + 1]?.kind === 'word' && !tokens[i + 1]!.spaced) {
      i++;
      continue;
    }
    // 20 % of 350M
    if (is(token, 'of') && tokens[i + 1] !== undefined && tokens[i + 1]!.kind !== 'word') break;
    if (token.kind !== 'word' || isOperatorWord(tokens, i) || ENDS_LABEL.has(token.lower)) break;
    if (isSymbol(token)) return null;
    const unit = findUnit(token.text);
    if (unit?.dimension === 'count') counted = true;
    if (unit?.dimension === 'time' && token.text.length > 2 && late.length === 0) late.push({ unit, power: 1 });
    i++;
  }
  return { per, late, counted, next: i };
}

function isPer(token: Token, following: Token | undefined): boolean {
  if (token.kind !== 'word') return false;
  if (token.lower === 'per' || token.lower === 'por' || token.lower === 'pro') return true;
  return (token.lower === 'a' || token.lower === 'an' || token.lower === 'each' || token.lower === 'every') && following?.kind === 'word' && findUnit(following.text)?.dimension === 'time';
}

/** What stands behind `/` or "per": a unit or any noun. A number there makes the slash a division. */
function readPer(tokens: readonly Token[], i: number, end: number, slash: boolean): { units: UnitPower[]; next: number } | null {
  const token = tokens[i];
  if (i >= end || token?.kind !== 'word' || isSymbol(token)) return null;
  // "/m" is a minute to some and a month to others
  const unit = slash && token.text === 'm' ? undefined : findUnit(token.text);
  return { units: unit && unit.dimension !== 'count' ? [{ unit, power: -1 }] : [], next: i + 1 };
}

/** The index after a remark in brackets: words, or numbers that nothing computes with. */
function remarkEnd(tokens: readonly Token[], i: number, end: number): number {
  let depth = 0;
  for (let n = i; n < end; n++) {
    if (is(tokens[n], '(')) depth++;
    else if (is(tokens[n], ')') && --depth === 0) return n + 1;
    else if (tokens[n]!.kind === 'relation' && !is(tokens[n], '~')) return -1;
  }
  return -1;
}

/** `x`, `X` and `_` (a `*` that a formatter took for emphasis) in front of a number or a bracket; "times 5". */
export function isOperatorWord(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  const following = tokens[i + 1];
  if (token?.kind !== 'word' || !following) return false;
  const operand = following.kind === 'number' || is(following, '(') || is(following, '~') || is(following, '$') || is(following, '€') || is(following, '[');
  if (token.lower === 'x' || token.text === '_' || token.lower === 'х') return operand;
  return token.lower === 'times' ? operand : false;
}

/** Identifiers and variables: nothing can be computed where one stands. */
function isSymbol(token: Token): boolean {
  const { text } = token;
  if (findUnit(text)) return false;
  if (text.length === 1) return text.charCodeAt(0) < 0x250;
  for (let n = 1; n < text.length; n++) {
    const code = text.charCodeAt(n);
    if (code === 95 || (code >= 48 && code <= 57)) return true;
    if (code >= 65 && code <= 90 && text.charCodeAt(n - 1) >= 97 && text.charCodeAt(n - 1) <= 122) return true;
  }
  return text[0] === '_';
}
