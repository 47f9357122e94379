import { boundAfter, boundBefore, FREQUENCIES, LONGEST_PHRASE, type Bound } from './comparison-words.ts';
import { withSmallerUnits } from './compound.ts';
import type { Draft } from './draft.ts';
import { readFigure } from './figure.ts';
import { lex } from './lexer.ts';
import { percentileNear, percentilesIn, type Percentile } from './percentile.ts';
import type { Comparator, Quantity } from './quantity.ts';
import { perWindow, readUnit, withDenominator, type ReadUnit } from './read-unit.ts';
import { roleOf } from './role.ts';
import { readSpecial } from './special-quantity.ts';
import { is, type Token } from './token.ts';
import { findUnit, type Unit } from './units.ts';
import type { Figure } from './written-figure.ts';

/**
 * The quantities of a prose text, in order, none overlapping another.
 *
 * `text` is prose whose Markdown markup is blanked out by spaces, so that spans are offsets into the source. Linear in
 * the text; a text without digits and number words costs one pass of the lexer.
 */
export function findQuantities(text: string): Quantity[] {
  return quantitiesIn(lex(text));
}

/** As {@link findQuantities}, for a text that is cut already. */
export function quantitiesIn(tokens: readonly Token[]): Quantity[] {
  const found: Quantity[] = [];
  let percentiles: readonly Percentile[] | undefined;
  let free = 0;
  for (let i = 0; i < tokens.length; i++) {
    const read = readSpecial(tokens, i) ?? readAt(tokens, i, free);
    if (!read) continue;
    const draft = withSmallerUnits(tokens, read);
    percentiles ??= percentilesIn(tokens);
    const percentile = percentileNear(percentiles, draft.from, draft.next);
    const role = roleOf(tokens, draft);
    const { from: _from, next, inWords: _words, scaled: _scaled, ...rest } = draft;
    found.push({ ...rest, ...(percentile === undefined ? {} : { percentile }), role });
    free = next;
    i = next - 1;
  }
  return found;
}

function readAt(tokens: readonly Token[], i: number, free: number): Draft | null {
  const currency = currencyBefore(tokens, i);
  const figure = readFigure(tokens, currency ? i + 1 : i);
  if (!figure || isOrdinal(tokens, figure) || isNamePart(tokens, figure.from)) return null;
  const money = currency && withDenominator(tokens, currency, figure.next);
  const often = tokens[i - 1] && i > free ? FREQUENCIES.get(tokens[i - 1]!.lower) : undefined;
  const plain = money || readUnit(tokens, figure);
  const first = often === undefined || plain?.window !== undefined ? plain : perWindow(plain, often, figure.next);
  if (figure.inWords && !first && !figure.scaled)
    return readWordRatio(tokens, figure, i, free) ?? shareInWords(tokens, figure, i, free);
  return (
    readRange(tokens, figure, first, i, free) ??
    readRatio(tokens, figure, i, free) ??
    finish(tokens, figure, first, i, free)
  );
}

/** `$5`, `€ 10`, `USD 150k`: the currency if token `i` is one and a figure follows. */
function currencyBefore(tokens: readonly Token[], i: number): Unit | null {
  if (tokens[i + 1]?.kind !== 'number') return null;
  const token = tokens[i]!;
  if (token.kind !== 'punctuation' && !(token.kind === 'word' && token.text === token.text.toUpperCase())) return null;
  const unit = findUnit(token.text);
  return unit?.dimension === 'money' ? unit : null;
}

const ORDINAL_SUFFIXES = new Set(['st', 'nd', 'rd', 'th', 'p', 'pct']);

/** `1st`, `99th`, and the percentile `99p`. */
function isOrdinal(tokens: readonly Token[], figure: Figure): boolean {
  const suffix = tokens[figure.next];
  return !figure.inWords && suffix?.kind === 'word' && !suffix.spaced && ORDINAL_SUFFIXES.has(suffix.lower);
}

/** The `256` of `AES-256` and of `#256`, the `2` of `1.1-2`: a number glued to what stands before it. */
function isNamePart(tokens: readonly Token[], i: number): boolean {
  const sign = tokens[i - 1];
  const before = tokens[i - 2];
  const token = tokens[i]!;
  if (!sign || token.spaced) return false;
  if (is(sign, '#') || is(sign, '_') || is(sign, '@')) return true;
  return (
    is(sign, '-') &&
    !sign.spaced &&
    (before?.kind === 'word' || before?.kind === 'opaque') &&
    before.lower !== 'sub' &&
    before.end === sign.start &&
    !boundBefore(before.lower) &&
    !(tokens[i - 3]?.kind === 'number')
  );
}

const RANGE_SIGNS = new Set(['-', '–', 'to', '~', 'a', 'à', 'bis', 'до', 'and', '到', '至', 'or']);

/** `10-20 ms`, `5 to 10 minutes`, `between 44 mg and 50 mg`. */
function readRange(
  tokens: readonly Token[],
  low: Figure,
  unit: ReadUnit | null,
  i: number,
  free: number,
): Draft | null {
  let at = unit?.next ?? low.next;
  // 8- to 16-inch
  if (is(tokens[at], '-') && !tokens[at]!.spaced && is(tokens[at + 1], 'to')) at++;
  const sign = tokens[at];
  if (!sign || !RANGE_SIGNS.has(sign.lower)) return null;
  const between = is(tokens[i - 1], 'between') || is(tokens[i - 1], 'entre');
  if (is(sign, 'and') && !between) return null;
  if ((is(sign, 'a') || is(sign, 'or')) && tokens[at + 1]?.kind !== 'number') return null;
  at++;
  while (is(tokens[at], '~') || is(tokens[at], '<') || is(tokens[at], '≈') || is(tokens[at], 'about')) at++;
  const currency = currencyBefore(tokens, at < tokens.length ? at : i);
  const high = at < tokens.length ? readFigure(tokens, currency ? at + 1 : at) : null;
  if (!high || isOrdinal(tokens, high)) return null;
  if (is(sign, '-') && sign.spaced !== tokens[at]!.spaced && sign.spaced) return null;
  const upperUnit = currency ? withDenominator(tokens, currency, high.next) : readUnit(tokens, high);
  if (upperUnit && unit && upperUnit.dimension !== unit.dimension) return null;
  if (!upperUnit && unit && is(sign, 'or')) return null;
  // 100 to 1 is a ratio
  if (!unit && is(sign, 'to') && high.value === 1 && low.value > 1) return null;
  const used = upperUnit ?? unit;
  const scale =
    !low.scaled && high.scaled && low.value < 1000 && !unit ? high.value / (tokens[high.from]!.value || high.value) : 1;
  const draft = finish(
    tokens,
    { ...low, value: low.value * scale, next: high.next },
    used && { ...used, next: Math.max(used.next, high.next) },
    i,
    free,
  );
  return { ...draft, upper: high.value };
}

/** `100:1`, `100 to 1`, `2 out of 3`, `999 of 1000`, `1 in 20`. */
function readRatio(tokens: readonly Token[], first: Figure, i: number, free: number): Draft | null {
  let at = first.next;
  if (is(tokens[at], '-')) at++;
  const sign = tokens[at];
  if (!sign) return null;
  let second: Figure | null = null;
  if (is(sign, ':') && !sign.spaced && tokens[at + 1]?.kind === 'number' && !tokens[at + 1]!.spaced)
    second = readFigure(tokens, at + 1);
  else if (is(sign, 'to')) {
    second = readFigure(tokens, is(tokens[at + 1], '-') ? at + 2 : at + 1);
    if (second && second.value !== 1 && first.value !== 1) second = null;
  } else if (is(sign, 'out') && is(tokens[at + 1], 'of')) second = readFigure(tokens, at + 2);
  else if (is(sign, 'of') || is(sign, 'in')) {
    const whole = readFigure(tokens, at + 1);
    if (whole && !whole.inWords && whole.value >= first.value && whole.value < 1900) second = whole;
  }
  if (!second || isOrdinal(tokens, second)) return null;
  const unit: ReadUnit = { id: ':', dimension: 'ratio', factor: 1, next: second.next };
  const draft = finish(tokens, { ...first, next: second.next }, unit, i, free);
  return { ...draft, value: first.value, base: first.value / second.value };
}

/** `one out of three`; other number words without a unit are pronouns or names. */
function readWordRatio(tokens: readonly Token[], figure: Figure, i: number, free: number): Draft | null {
  return is(tokens[figure.next], 'out') || (is(tokens[figure.next], 'to') && figure.value > 1)
    ? readRatio(tokens, figure, i, free)
    : null;
}

/** `two thirds of the requests`, `half of the users` is a share; a number word from two on is a number without a role of its own. */
function shareInWords(tokens: readonly Token[], figure: Figure, i: number, free: number): Draft | null {
  if (Number.isInteger(figure.value)) return figure.value > 1 ? finish(tokens, figure, null, i, free) : null;
  return finish(tokens, figure, { id: ':', dimension: 'ratio', factor: 1, next: figure.next }, i, free);
}

function finish(tokens: readonly Token[], figure: Figure, unit: ReadUnit | null, i: number, free: number): Draft {
  const factorSign = unit ? null : readFactor(tokens, figure.next);
  let next = unit?.next ?? factorSign ?? figure.next;
  const before = readBounds(tokens, i, free);
  const plus = unit && is(tokens[figure.next], '+') && !tokens[figure.next]!.spaced;
  const after = plus ? { bound: 'at-least' as const, next } : readBoundAfter(tokens, next);
  if (after) next = after.next;
  const bounds = after ? [...before.bounds, after.bound] : before.bounds;
  const last = tokens[figure.next - 1]!;
  return {
    span: { start: tokens[before.from]!.start, end: tokens[next - 1]!.end },
    figure: { start: tokens[figure.from]!.start, end: last.end },
    value: figure.value,
    base: figure.value * (unit?.factor ?? 1),
    dimension: unit?.dimension ?? (factorSign ? 'ratio' : 'number'),
    unit: unit?.id ?? (factorSign ? 'x' : ''),
    comparator: comparatorOf(bounds),
    approximate: bounds.includes('about'),
    ...(unit?.window === undefined ? {} : { window: unit.window }),
    from: before.from,
    next,
    inWords: figure.inWords,
    scaled: figure.scaled,
  };
}

/** `100x`, `3-fold`, `2×` with nothing behind it: the index after, or null. */
function readFactor(tokens: readonly Token[], i: number): number | null {
  const token = tokens[i];
  if (!token) return null;
  if (is(token, '-') && is(tokens[i + 1], 'fold')) return i + 2;
  if (is(token, 'fold')) return i + 1;
  if ((is(token, 'x') || is(token, '*')) && !token.spaced && tokens[i + 1]?.kind !== 'number') return i + 1;
  return is(token, '倍') ? i + 1 : null;
}

/** The phrases that stand before token `i`, back to token `free` at the most. */
function readBounds(tokens: readonly Token[], i: number, free: number): { bounds: Bound[]; from: number } {
  const bounds: Bound[] = [];
  let from = i;
  for (let round = 0; round < 3; round++) {
    let matched = 0;
    let phrase = '';
    let bound: Bound | undefined;
    for (let n = 1; n <= LONGEST_PHRASE && from - n >= free; n++) {
      phrase = phrase ? `${tokens[from - n]!.lower} ${phrase}` : tokens[from - n]!.lower;
      const here = boundBefore(phrase);
      if (here) {
        matched = n;
        bound = here;
      }
    }
    if (!bound) break;
    bounds.push(bound);
    from -= matched;
  }
  return { bounds, from };
}

function readBoundAfter(tokens: readonly Token[], i: number): { bound: Bound; next: number } | null {
  const token = tokens[i];
  if (!token) return null;
  if (is(token, '+')) return tokens[i + 1]?.kind === 'number' ? null : { bound: 'at-least', next: i + 1 };
  const two = tokens[i + 1] ? boundAfter(`${token.lower} ${tokens[i + 1]!.lower}`) : undefined;
  if (two) return { bound: two, next: i + 2 };
  const one = boundAfter(token.lower);
  return one && token.kind === 'word' ? { bound: one, next: i + 1 } : null;
}

function comparatorOf(bounds: readonly Bound[]): Comparator {
  for (const bound of bounds) if (bound !== 'about' && bound !== 'every' && bound !== 'range') return bound;
  return 'equal';
}
