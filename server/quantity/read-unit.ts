import { FREQUENCIES, NO_ADJECTIVE } from './comparison-words.ts';
import { timeBehind } from './denominator.ts';
import { readFigure } from './figure.ts';
import { is, type Token } from './token.ts';
import { findUnit, type Dimension, type Unit } from './units.ts';
import type { Figure } from './written-figure.ts';

/** A unit behind a figure, with whatever it is "per". */
export interface ReadUnit {
  readonly id: string;
  readonly dimension: Dimension;
  /** What a value in this unit is multiplied by to be in the dimension's base unit. */
  readonly factor: number;
  /** Seconds that it is per; absent if it is per nothing or per something that is no time. */
  readonly window?: number;
  /** The index after its last token. */
  readonly next: number;
}

const MOST_ADJECTIVES = 3;
const PER_WORDS = new Set(['per', 'por', 'pro', 'par', 'в', 'за', 'p', 'cada']);

/** The unit that stands behind the figure, or null. `next` counts from the figure's end. */
export function readUnit(tokens: readonly Token[], figure: Figure): ReadUnit | null {
  let i = figure.next;
  const hyphened = is(tokens[i], '-') && !tokens[i]!.spaced && tokens[i + 1] !== undefined && !tokens[i + 1]!.spaced;
  // "two-phase commit across services" counts no services
  if (hyphened && tokens[++i]!.kind === 'word' && !findUnit(tokens[i]!.text)) return null;
  // the plus of "10K+ users" stands before the unit
  if (is(tokens[i], '+') && !tokens[i]!.spaced && tokens[i + 1]?.kind !== 'number') i++;
  const plain = plainUnit(tokens, i);
  if (plain) return withDenominator(tokens, plain.unit, plain.next);
  const per = readDenominator(tokens, i);
  if (per && (per.window !== undefined || per.noun)) return rateOf(null, per);
  return null;
}

/** The unit as one per `window` seconds, for a text that says how often before it says how much: `每秒 1000 请求`. */
export function perWindow(unit: ReadUnit | null, window: number, next: number): ReadUnit {
  const plain = unit && { id: unit.id, dimension: unit.dimension, factor: unit.factor };
  return rateOf(plain, { window, next: unit?.next ?? next });
}

function plainUnit(tokens: readonly Token[], i: number): { unit: Unit; next: number } | null {
  const token = tokens[i];
  if (!token) return null;
  if (is(token, '%') || is(token, '°')) return { unit: findUnit(token.text)!, next: i + 1 };
  if (isPerCent(token, tokens[i + 1])) return { unit: findUnit('%')!, next: i + 2 };
  if (is(token, '(') && is(tokens[i + 2], ')') && tokens[i + 1]?.kind === 'word') {
    const unit = findUnit(tokens[i + 1]!.text);
    if (unit && unit.dimension !== 'count') return { unit, next: i + 3 };
  }
  if (token.kind === 'punctuation') {
    const money = findUnit(token.text);
    return money?.dimension === 'money' ? { unit: money, next: i + 1 } : null;
  }
  if (token.kind !== 'word') return null;
  if (is(token, 'in') || is(token, 'a')) return null;
  const unit = findUnit(token.text);
  if (unit) return degrees(tokens, unit, i) ?? { unit, next: i + 1 };
  return countedNoun(tokens, i);
}

const PER_CENT: ReadonlyMap<string, string> = new Map([
  ['per', 'cent'],
  ['por', 'cento ciento'],
  ['pour', 'cent'],
]);

/** `per cent`, `por cento`, `por ciento`, `pour cent`. */
function isPerCent(token: Token, following: Token | undefined): boolean {
  return following?.kind === 'word' && (PER_CENT.get(token.lower)?.split(' ').includes(following.lower) ?? false);
}

/** `degrees Celsius`, `square metres`, `business days`, `B tweets`. */
function degrees(tokens: readonly Token[], unit: Unit, i: number): { unit: Unit; next: number } | null {
  const following = tokens[i + 1];
  if (unit.id !== '°' || following?.kind !== 'word') return null;
  const scale = findUnit(following.text);
  if (scale?.dimension === 'temperature') return { unit: scale, next: i + 2 };
  if (following.lower === 'c' || following.lower === 'f')
    return { unit: findUnit(following.lower === 'c' ? '°C' : '°F')!, next: i + 2 };
  return null;
}

/** `1000 simultaneous users`: a counted noun after at most three words that may be its adjectives. */
function countedNoun(tokens: readonly Token[], i: number): { unit: Unit; next: number } | null {
  for (let n = i; n < i + MOST_ADJECTIVES + 1; n++) {
    const token = tokens[n];
    if (token && is(token, '-') && !token.spaced) continue;
    if (token?.kind !== 'word' || NO_ADJECTIVE.has(token.lower)) return null;
    const unit = findUnit(token.text);
    if (!unit) continue;
    if (n === i) return { unit, next: n + 1 };
    // a noun further on: count nouns and data or time after an adjective ("5 business days"), whose short forms would be chance
    return unit.dimension === 'count' || (unit.dimension === 'time' && token.text.length > 2)
      ? { unit, next: n + 1 }
      : null;
  }
  return null;
}

interface Denominator {
  readonly window?: number;
  readonly noun?: string;
  readonly next: number;
}

function readDenominator(tokens: readonly Token[], i: number): Denominator | null {
  const token = tokens[i];
  if (!token) return null;
  const frequency = token.kind === 'word' && !is(token, 'annual') ? FREQUENCIES.get(token.lower) : undefined;
  if (frequency !== undefined && token.lower !== 'daily' && token.lower !== 'monthly')
    return { window: frequency, next: i + 1 };
  const slash = is(token, '/');
  const word = PER_WORDS.has(token.lower);
  const article = is(token, 'a') || is(token, 'an') || is(token, 'each') || is(token, 'every');
  if (!slash && !word && !article) return null;
  const figure = article ? null : readFigure(tokens, i + 1);
  const at = figure ? figure.next : i + 1;
  const unit = timeBehind(tokens, at, slash);
  if (unit) return { window: (figure?.value ?? 1) * unit.factor, next: at + 1 };
  if (slash && tokens[at]?.text === 'm' && !figure) return { window: 60, next: at + 1 };
  if (article || figure) return null;
  const noun = tokens[at];
  if (noun?.kind !== 'word' || (slash && noun.spaced)) return null;
  return { noun: findUnit(noun.text)?.id ?? noun.lower, next: at + 1 };
}

/** The unit, and what it is per where that stands behind it: `messages per minute`, `$5 a month`. */
export function withDenominator(tokens: readonly Token[], unit: Unit, next: number): ReadUnit {
  // "1 million messages per minute", "100 reads per write", "43 minutes downtime/month", "5% of requests per day"
  let at = next;
  for (let n = 0; n <= 2; n++) {
    const per = readDenominator(tokens, at);
    if (per) return rateOf(unit, per);
    const word = tokens[at];
    if (word?.kind !== 'word' || NO_ADJECTIVE.has(word.lower) || findUnit(word.text)?.dimension === 'time') break;
    at++;
  }
  return { id: unit.id, dimension: unit.dimension, factor: unit.factor, next };
}

function rateOf(unit: Unit | null, per: Denominator): ReadUnit {
  const { window, noun, next } = per;
  const id = `${unit?.id ?? ''}/${noun ?? timeName(window!)}`;
  if (window === undefined) {
    const dimension = !unit || unit.dimension === 'count' ? 'ratio' : unit.dimension;
    return { id, dimension, factor: unit?.factor ?? 1, next };
  }
  if (!unit || unit.dimension === 'count') return { id, dimension: 'rate', factor: 1 / window, window, next };
  if (unit.dimension === 'data') return { id, dimension: 'data-rate', factor: unit.factor / window, window, next };
  return { id, dimension: unit.dimension, factor: unit.factor, window, next };
}

const TIME_NAMES: ReadonlyMap<number, string> = new Map([
  [1e-3, 'ms'],
  [1, 's'],
  [60, 'min'],
  [3600, 'h'],
  [86_400, 'day'],
  [604_800, 'week'],
  [2_592_000, 'month'],
  [31_536_000, 'year'],
]);

function timeName(seconds: number): string {
  return TIME_NAMES.get(seconds) ?? `${seconds}s`;
}
