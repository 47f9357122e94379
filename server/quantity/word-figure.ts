import { cardinal, fractionWord, scaleWord } from './number-words.ts';
import { is, type Token } from './token.ts';
import { findUnit } from './units.ts';
import type { Figure } from './written-figure.ts';

/** Number words: `two hundred and fifty`, `half a million`, `three quarters`, `a dozen`, `two and a half`. */
export function readWordFigure(tokens: readonly Token[], i: number): Figure | null {
  const token = tokens[i]!;
  const share = shareAt(tokens, i);
  if (share) return { ...share, from: i, inWords: true, scaled: false };
  const article = is(token, 'a') || is(token, 'an');
  if (article ? !scaleWord(tokens[i + 1]?.lower ?? '') : !startsNumber(token) && !startsFraction(tokens, i))
    return null;
  const start = article ? i + 1 : i;
  const part = fractionAt(tokens, start);
  const whole = part ?? wholeAt(tokens, start);
  if (!whole) return null;
  let { value, next } = whole;
  const half = part ? null : fractionBehind(tokens, next);
  if (half) {
    value += half.value * (whole.scale > 100 ? whole.scale : 1);
    next = half.next;
  }
  const scale = part || half ? scaleBehind(tokens, next) : null;
  if (scale) {
    // "One billion and a half million" adds the half of a million, "two and a half million" has millions in all.
    value = half && whole.scale > scale.factor ? whole.value + half.value * scale.factor : value * scale.factor;
    next = scale.next;
  }
  return { value, from: i, next, inWords: true, scaled: whole.scale > 1 || scale !== null };
}

/** `half of the requests`, `half the users`, `a third of all reads`. "The other half of the page" is no share. */
function shareAt(tokens: readonly Token[], i: number): { value: number; next: number } | null {
  const article = is(tokens[i], 'a');
  const at = article ? i + 1 : i;
  const word = tokens[at];
  const value = word?.kind === 'word' ? fractionWord(word.lower) : undefined;
  if (value === undefined || word!.lower.endsWith('s') || !(article || is(word, 'half'))) return null;
  const following = tokens[at + 1];
  if (!is(following, 'of') && !(is(word, 'half') && (is(following, 'the') || is(following, 'all')))) return null;
  // "Half of a million" and "a quarter of an hour" are figures; "the other half", "one half" and "and a half" are parts of one.
  if (is(tokens[at + 2], 'a') || is(tokens[at + 2], 'an') || PART_BEFORE.has(tokens[i - 1]?.lower ?? '')) return null;
  return { value, next: at + 1 };
}

const PART_BEFORE = new Set([
  'the',
  'and',
  'other',
  'first',
  'second',
  'one',
  'this',
  'that',
  'each',
  'either',
  'latter',
]);

interface Whole {
  readonly value: number;
  readonly next: number;
  /** The scale that was read last: what "and a half" is a half of. */
  readonly scale: number;
}

/** A whole number in words; a scale word may begin it ("hundred thousand"). */
function wholeAt(tokens: readonly Token[], i: number): Whole | null {
  let total = 0;
  let current = Number.NaN;
  let last = 1;
  let next = i;
  for (;;) {
    const token = tokens[next];
    if (token?.kind !== 'word') break;
    const digit = cardinal(token.lower);
    const scale = scaleWord(token.lower);
    if (scale !== undefined && (next > i || digit === undefined || Number.isNaN(current))) {
      if (next === i && !beginsScale(tokens, i)) return null;
      const factor = Number.isNaN(current) ? 1 : current;
      last = scale;
      if (scale === 100 || scale === 12) current = factor * scale;
      else if (current === 0 && total > 0) total *= scale;
      else {
        total += factor * scale;
        current = 0;
      }
    } else if (digit !== undefined && (Number.isNaN(current) || fits(current, total, digit))) {
      current = (Number.isNaN(current) ? 0 : current) + digit;
    } else if (!(token.lower === 'and' && next > i && last > 1 && continues(tokens, next + 1, current, total))) break;
    next = skipHyphen(tokens, next + 1);
  }
  return next === i
    ? null
    : { value: total + (Number.isNaN(current) ? 0 : current), next: unhyphened(tokens, next), scale: last };
}

/** A scale word alone is a number behind an article or before another scale or a unit: "a hundred", "thousand litres". */
function beginsScale(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  const following = tokens[i + 1];
  if (tokens[i]!.lower.endsWith('s') || VAGUE_COUNTS.has(before?.lower ?? '')) return false;
  return (
    is(before, 'a') ||
    is(before, 'an') ||
    (following?.kind === 'word' && (scaleWord(following.lower) !== undefined || findUnit(following.text) !== undefined))
  );
}

/** “A few hundred milliseconds” is no figure. */
const VAGUE_COUNTS = new Set(['few', 'several', 'many', 'couple', 'some', 'multiple']);

function fits(current: number, total: number, digit: number): boolean {
  const below = current % 100;
  if (current === 0) return total > 0;
  return (below === 0 && current >= 100) || (below >= 20 && below % 10 === 0 && digit < 10);
}

function continues(tokens: readonly Token[], i: number, current: number, total: number): boolean {
  const word = tokens[i];
  const digit = word?.kind === 'word' ? cardinal(word.lower) : undefined;
  return (
    digit !== undefined && fits(Number.isNaN(current) ? 0 : current, total, digit) && fractionAt(tokens, i) === null
  );
}

/** The index behind the hyphen of `twenty-one`; a hyphen before anything else stays. */
function skipHyphen(tokens: readonly Token[], i: number): number {
  const following = tokens[i + 1];
  return is(tokens[i], '-') &&
    !tokens[i]!.spaced &&
    following?.kind === 'word' &&
    !following.spaced &&
    startsNumber(following)
    ? i + 1
    : i;
}

function unhyphened(tokens: readonly Token[], i: number): number {
  return is(tokens[i - 1], '-') ? i - 1 : i;
}

function startsNumber(token: Token): boolean {
  return cardinal(token.lower) !== undefined || scaleWord(token.lower) !== undefined;
}

/** `three quarters`, `two thirds`, `one fourth`, `half`. "A third party" and "the first quarter" hold none. */
function fractionAt(tokens: readonly Token[], i: number): { value: number; next: number; scale: number } | null {
  if (startsFraction(tokens, i))
    return { value: fractionWord(tokens[i]!.lower)!, next: afterArticle(tokens, i + 1), scale: 1 };
  const above = tokens[i]?.kind === 'word' ? cardinal(tokens[i].lower) : undefined;
  const at = is(tokens[i + 1], '-') ? i + 2 : i + 1;
  const below = tokens[at]?.kind === 'word' ? fractionWord(tokens[at].lower) : undefined;
  if (above === undefined || below === undefined || above > 20) return null;
  // "two quarters" of a year are periods, "three quarters" a fraction
  const plural = tokens[at]!.lower.endsWith('s');
  if (plural !== above > 1 || above * below >= 2) return null;
  return { value: above * below, next: at + 1, scale: 1 };
}

/** `half an hour`, `half million`, `quarter million`. */
function startsFraction(tokens: readonly Token[], i: number): boolean {
  const word = tokens[i];
  if (!is(word, 'half') && !is(word, 'quarter')) return false;
  const at = is(tokens[i + 1], '-') ? i + 2 : i + 1;
  const following = tokens[at];
  if (following?.kind !== 'word') return false;
  if (scaleWord(following.lower) !== undefined) return true;
  if (!is(word, 'half')) return false;
  if (is(following, 'a') || is(following, 'an'))
    return findUnit(tokens[at + 1]?.text ?? '') !== undefined || scaleWord(tokens[at + 1]?.lower ?? '') !== undefined;
  const unit = findUnit(following.text);
  return unit !== undefined && unit.dimension !== 'count' && following.text.length > 1;
}

function afterArticle(tokens: readonly Token[], i: number): number {
  return is(tokens[i], 'a') || is(tokens[i], 'an') ? i + 1 : i;
}

/** `and a half`, `and three quarters` behind a number: the fraction and the index after it. */
export function fractionBehind(tokens: readonly Token[], i: number): { value: number; next: number } | null {
  if (!is(tokens[i], 'and')) return null;
  const at = afterArticle(tokens, i + 1);
  const word = tokens[at];
  const alone = word?.kind === 'word' && (at > i + 1 || is(word, 'half')) ? fractionWord(word.lower) : undefined;
  if (alone !== undefined) return { value: alone, next: at + 1 };
  return at === i + 1 ? fractionAt(tokens, at) : null;
}

function scaleBehind(tokens: readonly Token[], i: number): { factor: number; next: number } | null {
  const at = is(tokens[i], 'of') && (is(tokens[i + 1], 'a') || is(tokens[i + 1], 'an')) ? i + 2 : i;
  const factor = tokens[at]?.kind === 'word' ? scaleWord(tokens[at].lower) : undefined;
  return factor === undefined ? null : { factor, next: at + 1 };
}
