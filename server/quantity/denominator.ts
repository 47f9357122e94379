import { scaleLetter, scaleWord } from './number-words.ts';
import type { UnitPower } from './amount.ts';
import { stem } from './stem.ts';
import { isSymbol } from './symbol.ts';
import { is, type Token } from './token.ts';
import { findMisspeltTime, findPrefixed, findTimeUnit, findUnit, type Unit } from './units.ts';

/** Articles and prepositions that say “per” in front of a unit of time: `a day`, `в сутки`, `al día`, `par jour`, `im Monat`. */
const DISTRIBUTIVE = new Set(['a', 'an', 'each', 'every', 'в', 'за', 'al', 'ao', 'à', 'par', 'im', 'je']);

/** Whether the word at `i` says “per”. */
export function isPer(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  const following = tokens[i + 1];
  if (token.kind !== 'word') return false;
  if (token.lower === 'per' || token.lower === 'por' || token.lower === 'pro') return true;
  return DISTRIBUTIVE.has(token.lower) && following?.kind === 'word' && findUnit(following.text)?.dimension === 'time';
}

/** The unit of time that the word at `i` is, behind "per" or a slash: by its own spelling, a misspelt one, or the Latin `c` of `МБ/c`. */
export function timeBehind(tokens: readonly Token[], i: number, slash: boolean): Unit | undefined {
  const token = tokens[i];
  if (token?.kind !== 'word') return undefined;
  if (slash && token.text === 'c' && CYRILLIC.test(tokens[i - 2]?.text ?? '')) return findTimeUnit('с');
  return findTimeUnit(token.text) ?? (slash ? findTimeUnit(token.lower) : undefined) ?? findMisspeltTime(token.lower);
}

const CYRILLIC = /^[а-яё]+$/i;

export interface Denominator {
  readonly units: readonly UnitPower[];
  readonly many: number;
  readonly noun: string;
  readonly next: number;
}

/** What stands behind `/` or "per": a unit, a noun, or a number of them. Behind a slash a number divides instead. */
export function readPer(tokens: readonly Token[], start: number, end: number, slash: boolean): Denominator | null {
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
  const time = token && !(slash && token.text === 'm') ? timeBehind(tokens, i, slash) : undefined;
  if (time) return { units: [{ unit: time, power: -1 }], many, noun: '', next: i + 1 };
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
