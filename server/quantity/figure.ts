import { cardinal, fractionWord, scaleLetter, scaleWord } from './number-words.ts';
import type { Token } from './token.ts';
import { is } from './token.ts';
import { findUnit } from './units.ts';

/** A number with its scale, before any unit: `10^9`, `2.5 million`, `100K`, `three hundred`, `1/2`. */
export interface Figure {
  readonly value: number;
  /** The index of the first token and of the one after the last. */
  readonly from: number;
  readonly next: number;
  /** Whether it is written in words alone, so that it may be no number at all ("that one"). */
  readonly inWords: boolean;
  /** Whether a word or a letter multiplies it. */
  readonly scaled: boolean;
  /** Another value that the same spelling has under another convention. */
  readonly other?: number;
}

/** Reads a figure that starts at token `i`; null where none does. */
export function readFigure(tokens: readonly Token[], i: number): Figure | null {
  const token = tokens[i];
  if (!token) return null;
  if (token.kind === 'number') return readDigitFigure(tokens, i);
  return token.kind === 'word' ? readWordFigure(tokens, i) : null;
}

function readDigitFigure(tokens: readonly Token[], i: number): Figure {
  const token = tokens[i]!;
  let value = token.value;
  let other = token.other;
  let next = i + 1;
  const exponent = tokens[next + 1];
  if (is(tokens[next], '^') && exponent?.kind === 'number') {
    value **= exponent.value;
    next += 2;
  } else if (isFraction(tokens, i)) {
    value /= tokens[i + 2]!.value;
    next = i + 3;
  } else {
    const mixed = mixedFraction(tokens, i);
    if (mixed > 0) {
      value += tokens[mixed - 3]!.value / tokens[mixed - 1]!.value;
      next = mixed;
    } else if (powerOfTen(tokens, next)) {
      value *= 10 ** tokens[next + 3]!.value;
      next += 4;
    }
  }
  const scale = readScales(tokens, next);
  if (other !== undefined) other *= scale.factor;
  const figure = { value: value * scale.factor, from: i, next: scale.next, inWords: false, scaled: scale.next > next };
  return other === undefined ? figure : { ...figure, other };
}

/** `3/4`: two whole numbers without a space, the second larger than the first. `24/7` and `5/1` are not. */
function isFraction(tokens: readonly Token[], i: number): boolean {
  const [over, below, after] = [tokens[i + 1], tokens[i + 2], tokens[i + 3]];
  return is(over, '/') && !over!.spaced && below?.kind === 'number' && !below.spaced
    && Number.isInteger(below.value) && below.value > tokens[i]!.value && below.value <= 1000 && !is(after, '/');
}

/** The index after `2 1/2`, or 0. */
function mixedFraction(tokens: readonly Token[], i: number): number {
  const part = tokens[i + 1];
  return part?.kind === 'number' && part.spaced && Number.isInteger(tokens[i]!.value) && isFraction(tokens, i + 1) ? i + 4 : 0;
}

/** `× 10^6` behind a number. */
function powerOfTen(tokens: readonly Token[], i: number): boolean {
  const by = tokens[i];
  return (is(by, '*') || is(by, 'x')) && tokens[i + 1]?.value === 10 && is(tokens[i + 2], '^') && tokens[i + 3]?.kind === 'number';
}

/** Scale words and at most one scale letter behind a number: `2 million`, `three lakh crore`, `10K`. */
function readScales(tokens: readonly Token[], i: number): { factor: number; next: number } {
  let factor = 1;
  let next = i;
  for (;;) {
    const token = tokens[next];
    if (token?.kind !== 'word') break;
    const word = scaleWord(token.lower);
    if (word !== undefined && !isAbbreviationOfUnit(token)) {
      factor *= word;
      next++;
      continue;
    }
    const letter = next === i ? letterScale(tokens, next) : undefined;
    if (letter !== undefined) {
      factor *= letter;
      next++;
    }
    break;
  }
  return { factor, next };
}

function isAbbreviationOfUnit(token: Token): boolean {
  return token.text === 'mm';
}

/**
 * The factor of a scale letter at `i`. `K`, `M` and a `B` that something countable follows are scales; `m`, `b`, `L` and `G`
 * only in front of a word that is counted, since they are units otherwise.
 */
function letterScale(tokens: readonly Token[], i: number): number | undefined {
  const token = tokens[i]!;
  const factor = scaleLetter(token.text);
  if (factor === undefined) return undefined;
  if (token.text.length > 1 || 'KkM'.includes(token.text)) return factor;
  const following = tokens[i + 1];
  const counted = following?.kind === 'word' && !following.spaced === false && (findUnit(following.text)?.dimension ?? 'count') !== 'time';
  if (token.text === 'B' || token.text === 'T') return factor;
  return counted && findUnit(following.text)?.dimension === 'count' ? factor : undefined;
}

const TENS = 20;

/** Number words: `two hundred and fifty`, `half a million`, `three quarters`. */
function readWordFigure(tokens: readonly Token[], i: number): Figure | null {
  let total = 0;
  let current = Number.NaN;
  let next = i;
  let scaled = false;
  for (;;) {
    const token = tokens[next];
    if (token?.kind !== 'word') break;
    const digit = cardinal(token.lower);
    const scale = scaleWord(token.lower);
    const fraction = fractionWord(token.lower);
    if (digit !== undefined && (Number.isNaN(current) || fits(current, digit))) {
      current = (Number.isNaN(current) ? 0 : current) + digit;
    } else if (scale !== undefined && next > i) {
      scaled = true;
      if (scale === 100) current = (Number.isNaN(current) ? 1 : current) * scale;
      else {
        total = Math.max(Number.isNaN(current) ? 0 : current, 0) === 0 && total > 0 ? total * scale : total + current * scale;
        current = 0;
      }
    } else if (fraction !== undefined && isFractionHere(tokens, next, i)) {
      current = Number.isNaN(current) ? fraction : current * fraction;
    } else if (!(token.lower === 'and' && next > i && startsNumber(tokens, next + 1))) break;
    next++;
    if (is(tokens[next], '-') && !tokens[next]!.spaced && !tokens[next + 1]?.spaced && startsNumber(tokens, next + 1)) next++;
  }
  if (next === i) return null;
  const value = total + (Number.isNaN(current) ? 0 : current);
  return { value, from: i, next, inWords: true, scaled };
}

function fits(current: number, digit: number): boolean {
  const below = current % 100;
  return (below === 0 && current >= 100) || (below >= TENS && below % 10 === 0 && digit < 10);
}

/** `half` is a number before a unit or an article, `third` only after a number: "a third party" holds none. */
function isFractionHere(tokens: readonly Token[], at: number, from: number): boolean {
  if (at > from) return true;
  const word = tokens[at]!.lower;
  const following = tokens[at + 1];
  if (word !== 'half') return false;
  return is(following, 'a') || is(following, 'an') || is(following, 'of') || (following?.kind === 'word' && findUnit(following.text)?.dimension === 'time');
}

function startsNumber(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  return token?.kind === 'word' && (cardinal(token.lower) !== undefined || scaleWord(token.lower) !== undefined);
}
