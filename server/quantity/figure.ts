import { scaleLetter, scaleWord } from './number-words.ts';
import { is, type Token } from './token.ts';
import { findUnit } from './units.ts';
import { fractionBehind, readWordFigure } from './word-figure.ts';
import type { Figure } from './written-figure.ts';

/** Reads a figure that starts at token `i`; null where none does. */
export function readFigure(tokens: readonly Token[], i: number): Figure | null {
  const token = tokens[i];
  if (!token) return null;
  if (token.kind === 'number') return readDigitFigure(tokens, i);
  if (
    is(token, '-') &&
    token.spaced &&
    tokens[i + 1]?.kind === 'number' &&
    !tokens[i + 1]!.spaced &&
    !afterNumber(tokens, i)
  ) {
    const positive = readDigitFigure(tokens, i + 1);
    return { ...positive, value: -positive.value, from: i };
  }
  return token.kind === 'word' ? readWordFigure(tokens, i) : null;
}

function afterNumber(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  return (
    before !== undefined &&
    before.kind !== 'relation' &&
    before.kind !== 'punctuation' &&
    (before.kind !== 'word' || before.text.length <= 3)
  );
}

function readDigitFigure(tokens: readonly Token[], i: number): Figure {
  const plain = readDigits(tokens, i);
  const scale = readScales(tokens, plain.next);
  const value = plain.value * scale.factor;
  const figure = { value, from: i, next: scale.next, inWords: false, scaled: scale.next > plain.next };
  if (scale.word) return { ...figure, ...continued(tokens, figure, scale.factor) };
  const other = tokens[i]!.other;
  return other === undefined || plain.next > i + 1 ? figure : { ...figure, other: other * scale.factor };
}

/** `10^9`, `3/4`, `2 1/2`, `2½`, `1.3 x 10^6`: what digits alone say. */
function readDigits(tokens: readonly Token[], i: number): { value: number; next: number } {
  const value = tokens[i]!.value;
  const power = readPower(tokens, i);
  if (power) return power;
  if (isFraction(tokens, i)) return { value: value / tokens[i + 2]!.value, next: i + 3 };
  const part = tokens[i + 1];
  if (part?.kind === 'number' && Number.isInteger(value)) {
    if (part.spaced && isFraction(tokens, i + 1))
      return { value: value + part.value / tokens[i + 3]!.value, next: i + 4 };
    if (part.value < 1 && part.end - part.start === 1) return { value: value + part.value, next: i + 2 };
  }
  const times = is(tokens[i + 1], '*') || is(tokens[i + 1], 'x');
  const ten = times && tokens[i + 2]?.value === 10 ? readPower(tokens, i + 2) : null;
  return ten ? { value: value * ten.value, next: ten.next } : { value, next: i + 1 };
}

/** `10^9`, `10^-4`, `10⁵`. */
function readPower(tokens: readonly Token[], i: number): { value: number; next: number } | null {
  if (!is(tokens[i + 1], '^')) return null;
  const negative = is(tokens[i + 2], '-');
  const at = negative ? i + 3 : i + 2;
  const exponent = tokens[at];
  return exponent?.kind === 'number'
    ? { value: tokens[i]!.value ** (negative ? -exponent.value : exponent.value), next: at + 1 }
    : null;
}

/** `3/4`: two whole numbers without a space, the second larger than the first. `24/7` and `5/1` are not. */
function isFraction(tokens: readonly Token[], i: number): boolean {
  const [over, below, after] = [tokens[i + 1], tokens[i + 2], tokens[i + 3]];
  return (
    is(over, '/') &&
    !over!.spaced &&
    below?.kind === 'number' &&
    !below.spaced &&
    Number.isInteger(below.value) &&
    below.value > tokens[i]!.value &&
    below.value <= 1000 &&
    !is(after, '/')
  );
}

/** `4 thousand 3 hundred and 21`, `1 crore 20 lakh`, `3 million and a half`. */
function continued(
  tokens: readonly Token[],
  figure: { value: number; next: number },
  factor: number,
): { value: number; next: number } {
  const half = fractionBehind(tokens, figure.next);
  if (half) return { value: figure.value + half.value * factor, next: half.next };
  const and = is(tokens[figure.next], 'and');
  const at = and ? figure.next + 1 : figure.next;
  const more =
    tokens[at]?.kind === 'number'
      ? readDigitFigure(tokens, at)
      : tokens[at]?.kind === 'word' && and
        ? readWordFigure(tokens, at)
        : null;
  // "two million 500" is two figures; a smaller scale or an "and" makes it one
  if (!more || more.value >= factor || !Number.isInteger(more.value) || (!more.scaled && !and)) return figure;
  return { value: figure.value + more.value, next: more.next };
}

/** Scale words and at most one scale letter behind a number: `2 million`, `three lakh crore`, `10K`. */
function readScales(tokens: readonly Token[], i: number): { factor: number; next: number; word: boolean } {
  let factor = 1;
  let next = i;
  for (;;) {
    const token = tokens[next];
    if (token?.kind !== 'word') break;
    const word = token.text === 'mm' ? undefined : scaleWord(token.lower);
    if (word === undefined) break;
    factor *= word;
    next++;
  }
  if (next > i) return { factor, next, word: true };
  const letter = tokens[i]?.kind === 'word' ? letterScale(tokens, i) : undefined;
  return letter === undefined ? { factor: 1, next: i, word: false } : { factor: letter, next: i + 1, word: false };
}

/**
 * The factor of a scale letter at `i`. `K`, `M`, `B` and `T` are scales; `m`, `b`, `L` and `G` only in front of a word that is
 * counted, since they are units otherwise, and a `b` behind decimals, since there is no tenth of a bit.
 */
function letterScale(tokens: readonly Token[], i: number): number | undefined {
  const token = tokens[i]!;
  const factor = scaleLetter(token.text);
  if (factor === undefined || token.text.length > 1 || 'KkMBT'.includes(token.text)) return factor;
  const following = tokens[i + 1];
  if (following?.kind === 'word' && findUnit(following.text)?.dimension === 'count') return factor;
  return token.text === 'b' && !Number.isInteger(tokens[i - 1]!.value) ? factor : undefined;
}
