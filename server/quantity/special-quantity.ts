import { FREQUENCIES, NO_ADJECTIVE } from './comparison-words.ts';
import type { Draft } from './draft.ts';
import { readFigure } from './figure.ts';
import { cardinal } from './number-words.ts';
import type { Comparator } from './quantity.ts';
import { is, type Token } from './token.ts';
import { findTimeUnit, type Dimension, type Unit } from './units.ts';
import { fractionBehind } from './word-figure.ts';

/** Quantities that are not a figure with a unit: "hourly", "an hour", "five nines", "24x7", "8am to 6pm", "sub-second", "zero data loss". */
export function readSpecial(tokens: readonly Token[], i: number): Draft | null {
  const token = tokens[i]!;
  if (token.kind === 'number') return nines(tokens, i) ?? roundTheClock(tokens, i) ?? clockWindow(tokens, i);
  if (token.kind === 'opaque') return clockWindow(tokens, i);
  if (token.kind !== 'word' || !mayOpen(token.lower)) return null;
  return (
    nines(tokens, i) ??
    frequency(tokens, i) ??
    impliedOne(tokens, i) ??
    repetition(tokens, i) ??
    subUnit(tokens, i) ??
    zeroOf(tokens, i)
  );
}

/** Whether one of the quantities in words begins with a word: most begin none. */
function mayOpen(lower: string): boolean {
  return OPENING.has(lower) || cardinal(lower) !== undefined || lower.startsWith('sub');
}

interface Parts {
  readonly value: number;
  readonly base: number;
  readonly dimension: Dimension;
  readonly unit: string;
  readonly comparator?: Comparator;
  readonly window?: number;
}

function draft(tokens: readonly Token[], from: number, next: number, parts: Parts, figure?: Token): Draft {
  const start = tokens[from]!.start;
  return {
    span: { start, end: tokens[next - 1]!.end },
    figure: figure ? { start: figure.start, end: figure.end } : { start, end: start },
    comparator: 'equal',
    approximate: false,
    ...parts,
    from,
    next,
    inWords: true,
    scaled: false,
  };
}

/** `five nines`, `4 nines`, `five 9s`: an availability or durability of 99.999 %. */
function nines(tokens: readonly Token[], i: number): Draft | null {
  const token = tokens[i]!;
  const count = token.kind === 'number' ? token.value : cardinal(token.lower);
  if (count === undefined || count < 1 || count > 16) return null;
  const at = is(tokens[i + 1], '-') ? i + 2 : i + 1;
  const nine = tokens[at];
  const digits = nine?.kind === 'number' && nine.value === 9 && is(tokens[at + 1], 's');
  if (!digits && !is(nine, 'nines') && !(is(nine, '个') && is(tokens[at + 1], '九'))) return null;
  const value = 100 - 10 ** (2 - count);
  const next = digits || is(nine, '个') ? at + 2 : at + 1;
  return draft(tokens, i, next, { value, base: value, dimension: 'percent', unit: '%', comparator: 'at-least' }, token);
}

/** `24x7`, `24/7`, `24/7/365`. */
function roundTheClock(tokens: readonly Token[], i: number): Draft | null {
  const by = tokens[i + 1];
  if (tokens[i]!.value !== 24 || !(is(by, 'x') || is(by, '/') || is(by, '*')) || tokens[i + 2]?.value !== 7)
    return null;
  const next = is(tokens[i + 3], '/') || is(tokens[i + 3], 'x') ? i + 5 : i + 3;
  if (next > tokens.length) return null;
  return draft(tokens, i, next, { value: 100, base: 100, dimension: 'percent', unit: '%' });
}

const HALVES = new Set(['am', 'pm', 'a.m', 'p.m', 'utc', 'gmt', 'h', 'uhr']);

/** `8am to 6pm`, `9:00–17:00`, `between 7am-7pm`. A single time of day is no quantity. */
function clockWindow(tokens: readonly Token[], i: number): Draft | null {
  const first = clock(tokens, i);
  if (!first) return null;
  const sign = tokens[first.next];
  const joins =
    is(sign, '-') ||
    is(sign, '–') ||
    is(sign, 'to') ||
    is(sign, 'and') ||
    is(sign, 'until') ||
    is(sign, 'till') ||
    is(sign, 'a') ||
    is(sign, 'bis');
  const last = joins ? clock(tokens, first.next + 1) : null;
  if (!last || !(first.half || last.half || first.opaque)) return null;
  return draft(tokens, i, last.next, {
    value: Number.NaN,
    base: Number.NaN,
    dimension: 'time',
    unit: 'clock',
    window: 86_400,
  });
}

function clock(tokens: readonly Token[], i: number): { next: number; half: boolean; opaque: boolean } | null {
  const token = tokens[i];
  if (!token) return null;
  const opaque = token.kind === 'opaque' && token.text.includes(':') && token.text.length <= 8;
  if (!opaque && !(token.kind === 'number' && token.value <= 24 && Number.isInteger(token.value))) return null;
  const half = HALVES.has(tokens[i + 1]?.lower ?? '') && tokens[i + 1]!.lower !== 'h';
  return { next: half ? i + 2 : i + 1, half, opaque };
}

/** A frequency word that says how often something happens; `daily active users` is a metric's name. */
function frequency(tokens: readonly Token[], i: number): Draft | null {
  const token = tokens[i]!;
  const seconds = FREQUENCIES.get(token.lower);
  if (seconds === undefined) return null;
  if (tokens[i + 1]?.kind === 'number' || is(tokens[i + 1], 'active') || namesMetric(tokens, i)) return null;
  return draft(tokens, i, i + 1, { value: 1, base: seconds, dimension: 'time', unit: token.lower, window: seconds });
}

/** "Daily storage: 5 GB", "monthly requests = …": a name, followed by its figure. */
function namesMetric(tokens: readonly Token[], i: number): boolean {
  for (let n = i + 1; n < Math.min(i + 6, tokens.length); n++) {
    const token = tokens[n]!;
    if (is(token, ':') || is(token, '=') || is(token, '≈') || is(token, '|')) return true;
    if (token.kind !== 'word' && !is(token, '(') && !is(token, ')')) return false;
  }
  return false;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const ONE_BEFORE = words(
  'within under than in every each for after least most about over half exceed exceeds another de que em en durante unter als',
);
const ONES = new Set(['a', 'an', 'un', 'una', 'um', 'uma', 'ein', 'eine', 'einer', 'einem', 'une']);
const FUNCTION_WORDS = words(
  'of or and to for from when while if after before in at on by with without per ago each but the it is are we so as later old long until once unless during across between even para de por en em e y após desde und für bei nach pour et',
);

/** `within an hour`, `in under a second`, `a full day`, `an hour and a half`: one of a unit of time, and Spanish `menos de dos segundos`, whose number is mostly no number. "A second tablet" and "a minute part" hold none. */
function impliedOne(tokens: readonly Token[], i: number): Draft | null {
  if (isResolution(tokens, i)) return few(tokens, i, 1, findTimeUnit(tokens[i + 1]!.lower)!, false);
  const value = ONES.has(tokens[i]!.lower) ? 1 : is(tokens[i], 'dos') ? 2 : undefined;
  if (value === undefined) return null;
  const at = WHOLE.has(tokens[i + 1]?.lower ?? '') ? i + 2 : i + 1;
  const word = tokens[at];
  const unit = word?.kind === 'word' ? findTimeUnit(word.lower) : undefined;
  const before = is(tokens[i - 1], 'to') && is(tokens[i - 2], 'up') ? 'within' : (tokens[i - 1]?.lower ?? '');
  if (!unit || word!.text.length < 3) return null;
  if (!ONE_BEFORE.has(before) && at === i + 1 && !fractionBehind(tokens, i + 2)) return null;
  const following = tokens[at + 1];
  if (following?.kind === 'word' && !FUNCTION_WORDS.has(following.lower)) return null;
  return few(tokens, i, value, unit, UNDER.has(before), at + 1);
}

/** “A full day”, “an entire month”: one, and no less. */
const WHOLE = words('full whole entire calendar business working');

const UNDER = new Set(['within', 'under', 'in', 'than', 'de', 'que', 'em', 'en', 'unter', 'als']);

function few(
  tokens: readonly Token[],
  i: number,
  value: number,
  unit: Unit,
  under: boolean,
  next: number = i + 2,
): Draft {
  return draft(tokens, i, next, {
    value,
    base: value * unit.factor,
    dimension: 'time',
    unit: unit.id,
    ...(under ? { comparator: 'at-most' as const } : {}),
  });
}

const EXACT = new Set(['precise', 'accurate', 'exact', 'down', 'accuracy', 'precision', 'resolution']);

/** `precise to the millisecond`, `down to the second`: how fine a time is kept. */
function isResolution(tokens: readonly Token[], i: number): boolean {
  const unit = tokens[i + 1];
  return (
    is(tokens[i], 'the') &&
    is(tokens[i - 1], 'to') &&
    EXACT.has(tokens[i - 2]?.lower ?? '') &&
    unit?.kind === 'word' &&
    unit.text.length > 2 &&
    findTimeUnit(unit.lower) !== undefined
  );
}

const COUNT_WORDS: ReadonlyMap<string, number> = new Map([
  ['once', 1],
  ['twice', 2],
  ['thrice', 3],
]);

const EACH = words('every each cada каждый каждую jede chaque');

/** `every hour`, `each day`, `once a week`. "Every request" and "every few minutes" say nothing about time. */
function repetition(tokens: readonly Token[], i: number): Draft | null {
  const token = tokens[i]!;
  const times = COUNT_WORDS.get(token.lower);
  if (times === undefined && !EACH.has(token.lower)) return null;
  let at = i + 1;
  if (times !== undefined) {
    if (!['a', 'an', 'per', 'every', 'each'].includes(tokens[at]?.lower ?? '')) return null;
    at++;
  } else if (is(tokens[at], 'single') || is(tokens[at], 'other')) at++;
  const figure = readFigure(tokens, at);
  if (figure && times === undefined) return null;
  const word = tokens[figure ? figure.next : at];
  const unit = word?.kind === 'word' ? findTimeUnit(word.lower) : undefined;
  if (!unit || word!.text.length < 2) return null;
  const seconds = (unit.factor * (figure?.value ?? 1)) / (times ?? 1);
  return draft(tokens, i, (figure ? figure.next : at) + 1, {
    value: times ?? 1,
    base: seconds,
    dimension: 'time',
    unit: unit.id,
    window: seconds,
  });
}

/** `sub-second`, `submillisecond`, `single-digit milliseconds`. */
function subUnit(tokens: readonly Token[], i: number): Draft | null {
  const token = tokens[i]!;
  let at = is(token, 'sub') ? i + 1 : 0;
  let value = 1;
  if (is(token, 'single') || is(token, 'low')) {
    const digit = is(tokens[i + 1], '-') ? i + 2 : i + 1;
    if (!is(tokens[digit], 'digit')) return null;
    value = 10;
    at = digit + 1;
  }
  const word =
    at === 0
      ? token.lower.startsWith('sub')
        ? token.lower.slice(3)
        : ''
      : (tokens[is(tokens[at], '-') ? at + 1 : at]?.lower ?? '');
  const unit = word.length > 1 ? findTimeUnit(word) : undefined;
  if (!unit) return null;
  const next = at === 0 ? i + 1 : is(tokens[at], '-') ? at + 2 : at + 1;
  return draft(tokens, i, next, {
    value,
    base: value * unit.factor,
    dimension: 'time',
    unit: unit.id,
    comparator: 'less',
  });
}

/** What "zero …" can bound. Zero trust, zero copy and zero day are names. */
const LOST = words(
  'loss losses downtime outage outages errors failures duplicates duplication interruption interruptions defects bugs incidents latency lag gaps crashes vulnerabilities regressions conflicts overselling corruption leaks drops misses rpo',
);

/** `zero data loss`, `zero-downtime`; `0 duplicates` is an ordinary figure. */
function zeroOf(tokens: readonly Token[], i: number): Draft | null {
  if (!is(tokens[i], 'zero')) return null;
  let noun = '';
  for (let n = i + 1; n < Math.min(i + 5, tokens.length); n++) {
    const token = tokens[n]!;
    if (is(token, '-')) continue;
    if (token.kind !== 'word' || NO_ADJECTIVE.has(token.lower)) return null;
    noun = noun ? `${noun} ${token.lower}` : token.lower;
    if (LOST.has(token.lower))
      return draft(tokens, i, n + 1, { value: 0, base: 0, dimension: 'count', unit: noun }, tokens[i]);
  }
  return null;
}

/** What `sub…` and the cardinals don't open. */
const OPENING = new Set([
  ...FREQUENCIES.keys(),
  ...ONES,
  ...COUNT_WORDS.keys(),
  ...EACH,
  ...words('dos the single low zero'),
]);
