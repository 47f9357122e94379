import { scaleLetter, scaleWord } from './number-words.ts';
import type { UnitPower } from './operand.ts';
import { is, type Token } from './token.ts';
import { findPrefixed, findUnit } from './units.ts';

/** The words behind a number and what it is per. */
export interface Label {
  readonly per: readonly UnitPower[];
  /** What "per" counts in: a million for "$0.40 per million". */
  readonly perMany: number;
  /** A unit of time behind an adjective: `8 peak hours`. */
  readonly late: readonly UnitPower[];
  /** Its words that are no units, in lower case. */
  readonly nouns: readonly string[];
  /** What it is per, where that is no unit; `each` where only that is said. */
  readonly each: string;
  /** Whether it holds a figure in brackets. */
  readonly aside: boolean;
  readonly next: number;
}

const MOST_WORDS = 6;

/** Words that no label of a number holds: what follows them is another clause. */
const ENDS_LABEL = new Set([
  'and',
  'or',
  'is',
  'are',
  'was',
  'were',
  'be',
  'so',
  'which',
  'that',
  'then',
  'if',
  'but',
  'we',
  'it',
  'gives',
  'makes',
  'means',
  'equals',
  'equal',
  'results',
  'to',
  'from',
  'than',
  'when',
  'while',
  'because',
  'since',
  'with',
  'without',
  'assuming',
  'need',
  'needs',
  'must',
  'should',
  'can',
  'will',
  'the',
  'this',
  'these',
  'i',
  'times',
  'divided',
  'multiplied',
  'plus',
  'minus',
  'vs',
  'versus',
  'until',
  'as',
  'for',
  'only',
  'not',
  'instead',
  'yields',
  'totals',
  'still',
]);

/** Words that say nothing of what is counted. */
const QUALIFIERS = new Set([
  'avg',
  'average',
  'total',
  'max',
  'min',
  'maximum',
  'minimum',
  'peak',
  'each',
  'of',
  'in',
  'at',
  'on',
  'a',
  'an',
  'mean',
  'approx',
  'median',
  'approximately',
  'raw',
  'daily',
  'monthly',
  'yearly',
  'annual',
  'hourly',
  'worst',
  'case',
  'best',
  'sustained',
  'overall',
  'ca',
  'needed',
  'required',
  'typical',
  'typically',
  'nominal',
  'up',
  'compressed',
  'uncompressed',
  'cached',
  'used',
]);

/** The words behind a number, from `start`; null where they are symbols, so that nothing can be computed. */
export function readLabel(tokens: readonly Token[], start: number, end: number): Label | null {
  const per: UnitPower[] = [];
  const late: UnitPower[] = [];
  const nouns: string[] = [];
  let perMany = 1;
  let each = '';
  let aside = false;
  let i = start;
  for (let words = 0; i < end && words <= MOST_WORDS; words++) {
    const token = tokens[i]!;
    const slash = is(token, '/');
    if (slash && isName(tokens, i)) {
      i += 2;
      continue;
    }
    if (slash || isPer(tokens, i)) {
      const denominator = readPer(tokens, i + 1, end, slash);
      if (!denominator) {
        if (slash) break;
        return null;
      }
      per.push(...denominator.units);
      perMany *= denominator.many;
      each ||= denominator.noun;
      i = denominator.next;
      continue;
    }
    if (is(token, '(')) {
      const close = remarkEnd(tokens, i, end);
      if (close < 0) return null;
      if (close === i) break;
      aside ||= holdsFigure(tokens, i, close);
      i = close;
      continue;
    }
    if (is(token, '-') && !token.spaced && tokens[i + 1]?.kind === 'word' && !tokens[i + 1]!.spaced) {
      i++;
      continue;
    }
    // 20 % of 350M; "30 % of messages" leaves out how many there are
    if (i === start && is(token, 'of') && is(tokens[i - 1], '%') && tokens[i + 1]?.kind === 'word') each ||= 'of';
    if (is(token, 'of') && tokens[i + 1] !== undefined && tokens[i + 1]!.kind !== 'word') break;
    if (token.kind !== 'word' || isOperatorWord(tokens, i) || ENDS_LABEL.has(token.lower)) break;
    if (isSymbol(token) || (i === start && (isSuffix(tokens, i) || ABBREVIATED.has(token.lower)))) return null;
    const unit = findUnit(token.text);
    if (
      unit &&
      ((unit.dimension === 'time' && token.text.length > 2) || (unit.dimension === 'rate' && !is(token, 'ops')))
    ) {
      if (late.length === 0) late.push({ unit, power: 1 });
    } else if (is(token, 'each') || is(token, 'apiece')) each ||= 'each';
    else if (!QUALIFIERS.has(token.lower) && (!unit || unit.dimension === 'count' || unit.dimension === 'rate'))
      nouns.push(token.lower);
    if (is(token, 'cpm')) perMany *= 1000;
    i++;
  }
  return { per, perMany, late, nouns, each, aside, next: i };
}

/** The slash of `HTTP/2` and `TLS/1.3`: glued to a word that is no unit, and to a number. */
function isName(tokens: readonly Token[], slash: number): boolean {
  const [before, after] = [tokens[slash - 1], tokens[slash + 1]];
  return (
    before?.kind === 'word' &&
    before.spaced &&
    before.text.length > 1 &&
    before.text === before.text.toUpperCase() &&
    !tokens[slash]!.spaced &&
    after?.kind === 'number' &&
    !after.spaced &&
    findUnit(before.text) === undefined &&
    scaleLetter(before.text) === undefined
  );
}

/** "57 Bill": billions, or a bill. */
const ABBREVIATED = new Set(['bill', 'trill']);

/** A word that no calculation goes past, whether it ends a label or stands behind a bracket. */
export function endsLabel(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  return token.kind !== 'word' || isOperatorWord(tokens, i) || ENDS_LABEL.has(token.lower) || isSymbol(token);
}

/** A word glued to a number that is neither unit nor scale makes a name of both: `2xlarge`, `5xx`, `2PC`. */
function isSuffix(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  return (
    !token.spaced && tokens[i - 1]?.kind === 'number' && !findUnit(token.text) && scaleLetter(token.text) === undefined
  );
}

function isPer(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  const following = tokens[i + 1];
  if (token.kind !== 'word') return false;
  if (token.lower === 'per' || token.lower === 'por' || token.lower === 'pro') return true;
  return (
    (token.lower === 'a' || token.lower === 'an' || token.lower === 'each' || token.lower === 'every') &&
    following?.kind === 'word' &&
    findUnit(following.text)?.dimension === 'time'
  );
}

interface Denominator {
  readonly units: readonly UnitPower[];
  readonly many: number;
  readonly noun: string;
  readonly next: number;
}

/** What stands behind `/` or "per": a unit, a noun, or a number of them. Behind a slash a number divides instead. */
function readPer(tokens: readonly Token[], start: number, end: number, slash: boolean): Denominator | null {
  let i = start;
  let many = 1;
  if (!slash && tokens[i]?.kind === 'number' && i < end) many = tokens[i++]!.value;
  const scale =
    i < end && tokens[i]!.kind === 'word'
      ? (scaleWord(tokens[i]!.lower) ?? (i > start ? scaleLetter(tokens[i]!.text) : undefined))
      : undefined;
  if (scale !== undefined) {
    many *= scale;
    i++;
  }
  const token = i < end ? tokens[i] : undefined;
  if (token?.kind !== 'word' || isSymbol(token)) return i > start ? { units: [], many, noun: 'many', next: i } : null;
  const prefixed = findUnit(token.text) ? undefined : findPrefixed(token.text);
  if (prefixed) return { units: [], many: many * prefixed.scale, noun: 'many', next: i + 1 };
  // "/m" is a minute to some and a month to others
  const unit = slash && token.text === 'm' ? undefined : findUnit(token.text);
  if (unit && unit.dimension !== 'count') return { units: [{ unit, power: -1 }], many, noun: '', next: i + 1 };
  // "per million messages", "/RPU-hour"
  let next = i + 1;
  while (
    next + 1 < end &&
    is(tokens[next], '-') &&
    !tokens[next]!.spaced &&
    tokens[next + 1]!.kind === 'word' &&
    !tokens[next + 1]!.spaced
  )
    next += 2;
  return { units: [], many, noun: stem(tokens[next - 1]!.lower), next };
}

/** What a noun counts, without a plural's s: `workers` and `cores` are one, as are `users` and `customers`. */
export function stem(noun: string): string {
  const unit = findUnit(noun);
  const canonical = unit?.dimension === 'count' ? unit.id : noun;
  return canonical.endsWith('s') ? canonical.slice(0, -1) : canonical;
}

const LONGEST_REMARK = 40;

/**
 * The index after a remark in brackets; `i` itself where no word stands in them, so that "0.9 (3.2 - 2.1) / 16" are two
 * columns; -1 where they are glued to what stands before, or hold a relation.
 */
export function remarkEnd(tokens: readonly Token[], i: number, end: number): number {
  if (!tokens[i]!.spaced) return -1;
  let depth = 0;
  for (let n = i; n < Math.min(end, i + LONGEST_REMARK); n++) {
    if (is(tokens[n], '(')) depth++;
    else if (is(tokens[n], ')') && --depth === 0) return holdsWord(tokens, i, n) ? n + 1 : i;
    else if (tokens[n]!.kind === 'relation' && !is(tokens[n], '~')) return -1;
  }
  return -1;
}

function holdsWord(tokens: readonly Token[], from: number, to: number): boolean {
  for (let n = from; n < to; n++) if (tokens[n]!.kind === 'word' && !isOperatorWord(tokens, n)) return true;
  return false;
}

function holdsFigure(tokens: readonly Token[], from: number, to: number): boolean {
  for (let n = from; n + 1 < to; n++) {
    const following = tokens[n + 1]!;
    if (tokens[n]!.kind === 'number' && following.kind === 'word' && !isOperatorWord(tokens, n + 1)) return true;
  }
  return false;
}

/** `x`, `X` and `_` (a `*` that a formatter took for emphasis) in front of a number or a bracket; "times 5". */
export function isOperatorWord(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  const following = tokens[i + 1];
  if (token?.kind !== 'word' || !following) return false;
  const operand =
    following.kind === 'number' ||
    is(following, '(') ||
    is(following, '~') ||
    is(following, '$') ||
    is(following, '€') ||
    is(following, '[');
  // "10x 100 GB" is ten times something
  if (token.lower === 'x' && !token.spaced && following.spaced && tokens[i - 1]?.kind === 'number') return false;
  return operand && (token.lower === 'x' || token.text === '_' || token.lower === 'х' || token.lower === 'times');
}

/** Identifiers and variables, and the nines of an availability: nothing can be computed where one stands. */
function isSymbol(token: Token): boolean {
  const { text } = token;
  if (token.lower === 'nines' || token.lower.startsWith('remainder') || token.lower.endsWith('illion')) return true;
  if (findUnit(text) || findPrefixed(text)) return false;
  if (text.length === 1) return text.charCodeAt(0) < 0x250;
  for (let n = 1; n < text.length; n++) {
    const code = text.charCodeAt(n);
    if (code === 95 || (code >= 48 && code <= 57)) return true;
    if (code >= 65 && code <= 90 && text.charCodeAt(n - 1) >= 97 && text.charCodeAt(n - 1) <= 122) return true;
  }
  return text[0] === '_';
}
