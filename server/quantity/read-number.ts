import { digitValue, isGroupSpace, isLetter } from './characters.ts';

/** A number as written in digits. */
export interface ReadNumber {
  readonly end: number;
  readonly value: number;
  /** The value under the other convention for `.` and `,`, where one sign in front of three digits leaves both open. */
  readonly other?: number;
}

interface Groups {
  /** The digits of each group, ASCII. */
  readonly groups: readonly string[];
  /** The sign before each group; the first is empty. */
  readonly signs: readonly string[];
  /** Where each group ends. */
  readonly ends: readonly number[];
}

const COMMA = 44;
const POINT = 46;
const UNDERSCORE = 95;
const APOSTROPHES = new Set([39, 0x2019]);

/**
 * Reads the number whose first digit stands at `start`: `1,000,000`, `120.000.000`, `10 000 000`, `1'000`, `1_000`,
 * `12,34,567.89`, `8, 000`, `99,95`, `1e9`. In a list (`22,24,26`) a comma ends it. Null for what has too many points to be a number: a version, an address.
 */
export function readNumber(text: string, start: number, inList = false): ReadNumber | null {
  const read = readGroups(text, start, inList);
  const number = interpret(read);
  return number && withExponent(text, number);
}

function readGroups(text: string, start: number, inList: boolean): Groups {
  const groups: string[] = [];
  const signs: string[] = [''];
  const ends: number[] = [];
  let i = start;
  for (;;) {
    let digits = '';
    for (let d = digitValue(text.charCodeAt(i)); d >= 0; d = digitValue(text.charCodeAt(++i))) digits += d;
    groups.push(digits);
    ends.push(i);
    const sign = groupSign(text.charCodeAt(i));
    if (!sign || (inList && sign === ',')) break;
    const next = i + (sign === ',' && isSpacedGroup(text, i + 1) ? 2 : 1);
    if (digitValue(text.charCodeAt(next)) < 0) break;
    if (sign === ' ' && !spaceGroups(text, start, i, groups, signs)) break;
    signs.push(sign);
    i = next;
  }
  return { groups, signs, ends };
}

/** `8, 000`: three zeros are no number of their own. */
function isSpacedGroup(text: string, at: number): boolean {
  return text.startsWith(' 000', at) && digitValue(text.charCodeAt(at + 4)) < 0;
}

function groupSign(code: number): string {
  if (code === COMMA) return ',';
  if (code === POINT) return '.';
  if (code === UNDERSCORE) return '_';
  if (isGroupSpace(code)) return ' ';
  return APOSTROPHES.has(code) ? "'" : '';
}

/** A space joins groups only where the whole number is built of it: one to three digits, then always exactly three. */
function spaceGroups(
  text: string,
  start: number,
  at: number,
  groups: readonly string[],
  signs: readonly string[],
): boolean {
  const first = groups[0]!;
  if (first.length > 3 || first[0] === '0') return false;
  if (signs.some((sign, n) => n > 0 && sign !== ' ')) return false;
  for (let n = 1; n <= 3; n++) if (digitValue(text.charCodeAt(at + n)) < 0) return false;
  const after = text.charCodeAt(at + 4);
  if (digitValue(after) >= 0) return false;
  // the 400ms of "in version 2 400ms" are a number of their own, those of `5 016b`, `1 000 000b` and `/ 86 400s` are not
  return !isLetter(after) || digitValue(text.charCodeAt(at + 1)) === 0 || groups.length > 1 || computes(text, start);
}

/** Whether the sign in front of a number, spaces aside, is one of a calculation. */
function computes(text: string, start: number): boolean {
  const before = text[start - 1] === ' ' ? start - 2 : start - 1;
  return '/*×÷=+(·'.includes(text[before] || ' ');
}

function interpret({ groups, signs, ends }: Groups): ReadNumber | null {
  const count = groups.length;
  const whole = groups[0]!;
  if (count === 1) return { end: ends[0]!, value: Number(whole) };
  const last = signs[count - 1]!;
  const inner = signs[1]!;
  const same = signs.every((sign, n) => n === 0 || sign === inner);
  const join = (upTo: number) => Number(groups.slice(0, upTo).join(''));
  const decimal = Number(`${groups.slice(0, count - 1).join('')}.${groups[count - 1]}`);
  const end = ends[count - 1]!;
  if (!same) {
    // 1,234.56 and 1.234,56: the sign that stands once, at the end, is the decimal one
    const mixed = signs.slice(1, -1).every((sign) => sign === inner) && (last === '.' || last === ',');
    // 1.570,000 has one sign mistyped, or decimals that say nothing
    if (mixed && last === ',' && groups[count - 1] === '000') return null;
    if (mixed && threes(groups, 1, count - 1, inner)) return { end, value: decimal };
    if (inner === ',' && last === '.') return { end: ends[0]!, value: Number(whole) };
    return null;
  }
  if (count > 2) {
    if (threes(groups, 1, count, inner) || areZeros(groups)) return { end, value: join(count) };
    return inner === ',' ? { end: ends[0]!, value: Number(whole) } : null;
  }
  // the 5 of "Version 5 500 × 3" may belong to the name
  if (inner === ' ') return { end, value: join(2), ...(whole.length < 3 && { other: Number(groups[1]) }) };
  const grouped = groups[1]!.length === 3 && whole.length <= 3 && whole[0] !== '0';
  if (inner === '_' || inner === "'")
    return groups[1]!.length === 3 ? { end, value: join(2) } : { end: ends[0]!, value: Number(whole) };
  if (inner === ',' && whole.length > 3 && areZeros(groups)) return { end, value: join(2), other: decimal };
  if (inner === ',') return grouped ? { end, value: join(2), other: decimal } : { end, value: decimal };
  return grouped ? { end, value: decimal, other: join(2) } : { end, value: decimal };
}

/** `5000,000,000`: three zeros in each group show what is meant, however long the first is. */
function areZeros(groups: readonly string[]): boolean {
  return groups.slice(1).every((group) => group === '000');
}

/** Whether the groups from `from` to `to` are groups of a long number: of three digits, or as in `12,34,567`. */
function threes(groups: readonly string[], from: number, to: number, sign: string): boolean {
  if (groups[0]!.length > 3 || groups[0]![0] === '0' || groups[to - 1]!.length !== 3) return false;
  let two = 0;
  for (let n = from; n < to - 1; n++) {
    if (groups[n]!.length === 2 && sign === ',') two++;
    else if (groups[n]!.length !== 3) return false;
  }
  return two === 0 || (two === to - 1 - from && groups[0]!.length <= 2);
}

function withExponent(text: string, number: ReadNumber): ReadNumber {
  let i = number.end;
  if ((text.charCodeAt(i) | 32) !== 101) return number;
  i++;
  const sign = text[i] === '-' ? -1 : 1;
  if (text[i] === '-' || text[i] === '+') i++;
  const from = i;
  let exponent = 0;
  for (let d = digitValue(text.charCodeAt(i)); d >= 0 && i - from < 3; d = digitValue(text.charCodeAt(++i)))
    exponent = exponent * 10 + d;
  if (i === from || isLetter(text.charCodeAt(i)) || digitValue(text.charCodeAt(i)) >= 0) return number;
  return { end: i, value: Number(`${number.value}e${sign * exponent}`) };
}
