import {
  ENTITIES,
  SIGNS,
  SUPERSCRIPT_MINUS,
  digitValue,
  isIdeograph,
  isLetter,
  isSpace,
  superscriptValue,
  vulgarFraction,
} from './characters.ts';
import { CJK_WORDS, LONGEST_CJK_WORD } from './cjk-words.ts';
import { digitsEnd, dottedEnd, GLUE, opaqueEnd, POWERED } from './opaque.ts';
import { readNumber } from './read-number.ts';
import type { Token, TokenKind } from './token.ts';

const OPERATORS = new Set(['+', '-', '–', '*', '/', '^', '±']);
const RELATIONS = new Set(['=', '≈', '~', '<', '≤', '>', '≥', '→', '⇒', '≠']);

/** Two-character signs, longest first at each character. */
const DOUBLE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '<=': '≤',
    '=<': '≤',
    '>=': '≥',
    '=>': '⇒',
    '->': '→',
    '==': '=',
    '~=': '≈',
    '=~': '≈',
    '!=': '≠',
    '**': '^',
    ':=': '=',
    '~~': '≈',
    '≈=': '≈',
  }),
);

/** What a backslash may stand before in Markdown without meaning anything. */
const ESCAPABLE = new Set('\\`*_{}[]()#+-.!<>~=|/:;,&$%^?"\'');

/** As long as the longest entity that is known, with its `&` and `;`. */
const LONGEST_ENTITY = 9;

const CURRENCIES = new Set(['USD', 'EUR', 'GBP', 'INR', 'CNY', 'JPY', 'CAD', 'AUD', 'CHF', 'RUB', 'BRL']);

/**
 * Cuts a text into tokens in one pass. Offsets are those of the text as given; escapes (`\*`, `\<`), HTML entities,
 * full-width digits, typographic signs and superscripts are read as what they mean, and a superscript becomes an
 * operator `^` of no width and a number. Nothing is looked at more than a constant number of times.
 */
export function lex(text: string): Token[] {
  const tokens: Token[] = [];
  let i = 0;
  let spaced = true;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (isSpace(code)) {
      spaced = true;
      i++;
      continue;
    }
    const before = tokens.length;
    i = readToken(text, i, code, spaced, tokens);
    // an entity for a space leaves no token
    spaced = tokens.length === before;
  }
  return tokens;
}

function readToken(text: string, i: number, code: number, spaced: boolean, out: Token[]): number {
  if (isLetter(code)) return readWord(text, i, spaced, out);
  if (digitValue(code) >= 0) return readDigits(text, i, spaced, out);
  if (isIdeograph(code)) return readIdeographs(text, i, spaced, out);
  if (superscriptValue(code) >= 0 || code === SUPERSCRIPT_MINUS) return readSuperscript(text, i, out);
  if (code === 46 && digitValue(text.charCodeAt(i + 1)) >= 0 && leadsNumber(text, i))
    return readPointFirst(text, i, spaced, out);
  return readSign(text, i, code, spaced, out);
}

function push(out: Token[], kind: TokenKind, text: string, start: number, end: number, spaced: boolean): number {
  out.push({ kind, text, lower: kind === 'word' ? text.toLowerCase() : text, start, end, spaced, value: Number.NaN });
  return end;
}

function pushNumber(
  out: Token[],
  text: string,
  start: number,
  end: number,
  spaced: boolean,
  value: number,
  other?: number,
): number {
  const written = text.slice(start, end);
  out.push({
    kind: 'number',
    text: written,
    lower: written,
    start,
    end,
    spaced,
    value,
    ...(other === undefined ? {} : { other }),
  });
  return end;
}

function readWord(text: string, start: number, spaced: boolean, out: Token[]): number {
  const glued = gluedEnd(text, start, spaced, out);
  if (glued > start) return push(out, 'word', text.slice(start, glued), start, glued, spaced);
  let i = start + 1;
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // USD150 is a currency and its amount
    if (i === start + 3 && digitValue(code) >= 0 && CURRENCIES.has(text.slice(start, i))) break;
    if (isLetter(code) || digitValue(code) >= 0) continue;
    // users' stays two tokens, user's is one
    if ((code === 39 || code === 0x2019) && isLetter(text.charCodeAt(i + 1))) continue;
    // km² and s⁻¹ are units, spelled km2 and s-1
    if (superscriptValue(code) < 0 && !(code === 46 && versionPoint(text, i))) break;
  }
  return push(out, 'word', plainWord(text.slice(start, i)), start, i, spaced);
}

/** `v1.2.3` and `p99.9` are one word. */
function versionPoint(text: string, i: number): boolean {
  return digitValue(text.charCodeAt(i - 1)) >= 0 && digitValue(text.charCodeAt(i + 1)) >= 0;
}

/** The `h` of `1h30m` and the `x` of `10x10` end before the next digit. */
function gluedEnd(text: string, start: number, spaced: boolean, out: readonly Token[]): number {
  if (spaced || out[out.length - 1]?.kind !== 'number') return start;
  let i = start;
  while (isLetter(text.charCodeAt(i))) i++;
  const digits = digitsEnd(text, i);
  if (digits === i || !GLUE.has(text.slice(start, i).toLowerCase())) return start;
  // 5m2 is an area
  return POWERED.has(text.slice(start, i)) &&
    digits === i + 1 &&
    (text[i] === '2' || text[i] === '3') &&
    !isLetter(text.charCodeAt(digits))
    ? start
    : i;
}

function plainWord(word: string): string {
  const last = superscriptValue(word.charCodeAt(word.length - 1));
  return last < 0 ? word : word.slice(0, -1) + last;
}

/** A number, or a run of digits and letters that only looks like one. */
function readDigits(text: string, start: number, spaced: boolean, out: Token[]): number {
  const opaque = opaqueEnd(text, start);
  if (opaque > start) return push(out, 'opaque', text.slice(start, opaque), start, opaque, spaced);
  const number = readNumber(text, start, inList(out, spaced));
  if (!number)
    return push(out, 'opaque', text.slice(start, dottedEnd(text, start)), start, dottedEnd(text, start), spaced);
  if (
    digitValue(text.charCodeAt(number.end)) < 0 &&
    text[number.end] === '.' &&
    digitValue(text.charCodeAt(number.end + 1)) >= 0
  ) {
    const end = dottedEnd(text, start);
    return push(out, 'opaque', text.slice(start, end), start, end, spaced);
  }
  return pushNumber(out, text, start, number.end, spaced, number.value, number.other);
}

/** Whether a number and a comma stand before without a space, as in `22,24,26`. */
function inList(out: readonly Token[], spaced: boolean): boolean {
  const comma = out[out.length - 1];
  return !spaced && comma?.text === ',' && !comma.spaced && out[out.length - 2]?.kind === 'number';
}

function readPointFirst(text: string, start: number, spaced: boolean, out: Token[]): number {
  let end = start + 1;
  while (digitValue(text.charCodeAt(end)) >= 0) end++;
  return pushNumber(out, text, start, end, spaced, Number(`0${text.slice(start, end)}`));
}

function leadsNumber(text: string, i: number): boolean {
  const before = text.charCodeAt(i - 1);
  return i === 0 || isSpace(before) || before === 40 || before === 126 || before === 36 || before === 60;
}

/** Text without spaces between its words is cut by the vocabulary, longest word first. */
function readIdeographs(text: string, start: number, spaced: boolean, out: Token[]): number {
  let i = start;
  while (i < text.length && isIdeograph(text.charCodeAt(i))) {
    let length = Math.min(LONGEST_CJK_WORD, text.length - i);
    while (length > 1 && !CJK_WORDS.has(text.slice(i, i + length))) length--;
    push(out, 'word', text.slice(i, i + length), i, i + length, spaced && i === start);
    i += length;
  }
  return i;
}

function readSuperscript(text: string, start: number, out: Token[]): number {
  let i = start;
  const negative = text.charCodeAt(i) === SUPERSCRIPT_MINUS;
  if (negative) i++;
  let value = 0;
  for (let d = superscriptValue(text.charCodeAt(i)); d >= 0; d = superscriptValue(text.charCodeAt(++i)))
    value = value * 10 + d;
  push(out, 'operator', '^', start, start, false);
  return pushNumber(out, text, start, Math.max(i, start + 1), false, negative ? -value : value);
}

function readSign(text: string, start: number, code: number, spaced: boolean, out: Token[]): number {
  if (code === 92 && ESCAPABLE.has(text[start + 1] ?? '')) {
    const end = start + 2;
    return pushSign(out, text[start + 1]!, start, end, spaced, text);
  }
  if (code === 38) {
    const semicolon = start + text.slice(start, start + LONGEST_ENTITY).indexOf(';');
    const sign = semicolon > start ? ENTITIES.get(text.slice(start + 1, semicolon)) : undefined;
    if (sign === ' ') return semicolon + 1;
    if (sign !== undefined) return pushSign(out, sign, start, semicolon + 1, spaced, text);
  }
  if (code === 0xe000 || code === 0xe001) return pushFractionSigns(out, code, start);
  const fraction = vulgarFraction(code);
  if (fraction !== undefined) return pushNumber(out, text, start, start + 1, spaced, fraction);
  const sign = text.charAt(start);
  return pushSign(out, code < 128 ? sign : (SIGNS.get(sign) ?? sign), start, start + 1, spaced, text);
}

/** What a LaTeX fraction has at one place: see `latex.ts`. */
function pushFractionSigns(out: Token[], code: number, start: number): number {
  const [first, second] = code === 0xe000 ? (['/', '('] as const) : ([')', ')'] as const);
  push(out, first === '/' ? 'operator' : 'punctuation', first, start, start, true);
  return push(out, 'punctuation', second, start, start + 1, true);
}

/** A sign, or the one that it makes with the next character: `<=`, `\<=`, `->`. */
function pushSign(out: Token[], sign: string, start: number, end: number, spaced: boolean, text: string): number {
  const escaped = text[end] === '\\' ? end + 1 : end;
  const next = text[escaped] ?? '';
  const double = next ? DOUBLE.get(sign + (SIGNS.get(next) ?? next)) : undefined;
  const written = double ?? sign;
  const kind = OPERATORS.has(written) ? 'operator' : RELATIONS.has(written) ? 'relation' : 'punctuation';
  return push(out, kind, written, start, double ? escaped + 1 : end, spaced);
}
