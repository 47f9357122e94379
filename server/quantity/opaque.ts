import { digitValue, isLetter } from './characters.ts';

/** Letters that may glue numbers together without making a name of them: `1h30m`, `10x10`, `24x7`. */
export const GLUE = new Set(['h', 'm', 's', 'd', 'ms', 'min', 'hr', 'hrs', 'w', 'x']);
/** Units whose square is written with a digit behind them. */
export const POWERED = new Set(['m', 'km', 'cm', 'mm', 'ft', 's', 'm2', 'km2']);

/** The end of a date, a clock time, a hexadecimal number or an identifier that starts at `start`; `start` if none does. */
export function opaqueEnd(text: string, start: number): number {
  const first = digitsEnd(text, start);
  const sign = text[first];
  if (sign === '-' || sign === '/' || sign === '.') {
    const second = digitsEnd(text, first + 1);
    const third = text[second] === sign ? digitsEnd(text, second + 1) : second;
    const lengths = [first - start, second - first - 1, third - second - 1];
    const date =
      lengths[1]! >= 1 &&
      lengths[1]! <= 2 &&
      lengths[2]! >= 1 &&
      ((lengths[0] === 4 && lengths[2]! <= 2) || (lengths[0]! <= 2 && lengths[2] === 4));
    if (date) return clockAfterDate(text, third);
  }
  if (sign === ':') return clockEnd(text, start, first);
  return isLetter(text.charCodeAt(first)) && sign !== '_' ? identifierEnd(text, start, first) : start;
}

function clockAfterDate(text: string, end: number): number {
  const at = text[end] === 'T' ? end + 1 : end;
  if (at === end || digitValue(text.charCodeAt(at)) < 0) return end;
  let i = at;
  while (digitValue(text.charCodeAt(i)) >= 0 || text[i] === ':' || text[i] === '.' || text[i] === 'Z') i++;
  return i;
}

/** `12:30`, `00:01:15.000`; `10:1` and `100:20` are ratios and stay numbers. */
function clockEnd(text: string, start: number, first: number): number {
  const second = digitsEnd(text, first + 1);
  if (
    first - start > 2 ||
    second - first !== 3 ||
    Number(text.slice(start, first)) > 24 ||
    Number(text.slice(first + 1, second)) > 59
  )
    return start;
  const third = text[second] === ':' ? digitsEnd(text, second + 1) : second;
  if (third > second + 1) return text[third] === '.' ? digitsEnd(text, third + 1) : third;
  return first - start === 2 || text[first + 1] === '0' || halfOfDay(text, second) ? second : start;
}

function halfOfDay(text: string, i: number): boolean {
  const at = text[i] === ' ' ? i + 1 : i;
  return (
    (text[at] === 'a' || text[at] === 'p' || text[at] === 'A' || text[at] === 'P') &&
    (text.charCodeAt(at + 1) | 32) === 109
  );
}

/** Digits, letters and digits again without a space are a name (`3f2a`, `24703L202`), except in a few known forms. */
function identifierEnd(text: string, start: number, first: number): number {
  let i = first;
  while (isLetter(text.charCodeAt(i))) i++;
  if (text[start] === '0' && first === start + 1 && (text[first] === 'x' || text[first] === 'b')) {
    const end = wordEnd(text, first);
    return end > first + 1 ? end : start;
  }
  if (digitValue(text.charCodeAt(i)) < 0) return start;
  const letters = text.slice(first, i);
  if (letters.toLowerCase() === 'e' || GLUE.has(letters.toLowerCase())) return start;
  const end = wordEnd(text, i);
  return POWERED.has(letters) && end === i + 1 ? start : end;
}

function wordEnd(text: string, i: number): number {
  while (isLetter(text.charCodeAt(i)) || digitValue(text.charCodeAt(i)) >= 0) i++;
  return i;
}

/** The end of the digits from `i` on. */
export function digitsEnd(text: string, i: number): number {
  while (digitValue(text.charCodeAt(i)) >= 0) i++;
  return i;
}

/** The end of digits with points between them. */
export function dottedEnd(text: string, start: number): number {
  let i = digitsEnd(text, start);
  while (text[i] === '.' && digitValue(text.charCodeAt(i + 1)) >= 0) i = digitsEnd(text, i + 1);
  return i;
}
