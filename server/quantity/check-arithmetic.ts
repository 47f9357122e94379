import type { Span } from '../text/span.ts';
import { goesOnFrom, withBases } from './chain.ts';
import type { Claim } from './claim.ts';
import { claimsIn } from './claims.ts';
import { scalesAmong, type Context } from './context.ts';
import { isComplement, isMoreThanAll, isOneOfMany, isOtherwiseExact, provesNothing } from './doubt.ts';
import { evaluate, familiesOf, unitsIn } from './evaluate.ts';
import { excuseFor } from './excuse.ts';
import { operandsOf, type Expression } from './expression.ts';
import { readOperand, type Operand } from './operand.ts';
import { nameMixUp } from './mix-up.ts';
import { isOperatorWord } from './operator-word.ts';
import { comparisons, type Comparison, type Stated } from './readings.ts';
import { renderFigure, type RenderedFigure } from './render-figure.ts';
import { agreement, precisionOf } from './tolerance.ts';
import { is, type Token } from './token.ts';

/** What became of one calculation that a text states with its result. */
export interface Verdict {
  /** The calculation and its result. */
  readonly span: Span;
  /** The stated figure with its scale and unit: what a correction replaces. */
  readonly figure: Span;
  /** `right`: a permitted reading fits; `near`: 5 to 15 % off an exact-looking figure; `wrong`: further. */
  readonly outcome: 'right' | 'near' | 'wrong';
  /** The result in the author's unit and notation; what {@link figure} should say. */
  readonly correct: string;
  /** What makes it say so: the digits, and the unit where another prefix reads better. */
  readonly corrections: readonly { readonly span: Span; readonly text: string }[];
  /** Stated divided by computed: 1000 for a figure that is a thousand times too large. */
  readonly factor: number;
  /** What was taken for what, where the factor gives it away: "bits were taken for bytes". */
  readonly mixUp?: string;
  /** Whether all permitted readings compute the same, so that the correction is the only one. */
  readonly certain: boolean;
}

/**
 * Checks every calculation that `tokens` state with a result. `text` is what they were cut from. Calculations that hold a
 * name, a function or too many ambiguities, and those whose two sides don't measure the same thing, yield nothing.
 */
export function checkArithmetic(tokens: readonly Token[], text: string, context?: Context): Verdict[] {
  const lineStarts = (i: number) => {
    for (let at = tokens[i - 1]?.end ?? 0; at < tokens[i]!.start; at++) if (text[at] === '\n') return true;
    return false;
  };
  const verdicts: Verdict[] = [];
  let previous: { readonly claim: Claim; readonly outcome: Verdict['outcome'] | undefined } | undefined;
  for (const claim of withBases(claimsIn(tokens, lineStarts), lineStarts)) {
    let verdict = judge(claim, tokens, text, context);
    // one slip in the middle of a chain is one mistake: what it began with comes to the end after all
    if (verdict?.outcome === 'wrong' && previous?.outcome === 'wrong' && goesOnFrom(claim, previous.claim)) {
      const throughout = judge({ ...claim, left: previous.claim.left }, tokens, text, context);
      if (throughout?.outcome === 'right') verdict = throughout;
    }
    previous = { claim, outcome: verdict?.outcome };
    if (verdict) verdicts.push(verdict);
  }
  return verdicts;
}

/** The verdict on one claim; null where it cannot be judged. */
export function judge(claim: Claim, tokens: readonly Token[], text: string, context?: Context): Verdict | null {
  const { stated: operand } = claim;
  const written = text.slice(operand.figure.start, operand.figure.end);
  const digits = text.slice(operand.digits.start, operand.digits.end);
  const precision = precisionOf(digits, operand.amounts[0]!.value / operand.scale);
  const stated: Stated = {
    operand,
    precision,
    approximate: claim.approximate || isPowerOfTen(operand.amounts[0]!.value),
  };
  const all = compareAll(claim, stated);
  if (!all) return null;
  const least = Math.min(...all.map(({ supposes }) => supposes));
  const plain = all.filter(({ supposes }) => supposes === least);
  const best = nearest(plain);
  // nothing is said about a result that no figure can have
  if (
    best.computed <= 0 ||
    best.stated <= 0 ||
    isMoreThanAll(best, operand) ||
    isComplement(best, operand) ||
    isOneOfMany(claim.left, best)
  )
    return null;
  const factor = best.stated / best.computed;
  const fits = outcomeOf(all, plain);
  // where something may be left out, only a slipped prefix or zero is sure
  const unsure =
    best.uncertain ||
    claim.unsure === true ||
    operand.perMany > 1 ||
    operand.each === 'each' ||
    isOtherwiseExact(best, precision, operand);
  if (fits !== 'right' && provesNothing(claim, factor, unsure, precision, tokens)) return null;
  const carried =
    fits !== 'right' &&
    ((context !== undefined && isCarried(claim, all, stated, scalesBefore(claim, tokens, context))) ||
      isOfEach(claim, factor, tokens) ||
      isOfRemark(claim, all, stated, tokens));
  const excuse = fits === 'wrong' && !carried ? excuseFor(claim, factor, precision, tokens, context) : undefined;
  const outcome = fits === 'wrong' && (claim.uncertain || excuse) ? 'near' : fits;
  const mixUp = excuse?.reason ?? nameMixUp(factor, claim);
  const careless = outcome === 'near' && best.careless && best.agreement === 'fits';
  const rendered = careless
    ? { digits, unit: written.slice(operand.digits.end - operand.figure.start, -1) + 'B' }
    : excuse?.scale
      ? { digits, unit: ` ${excuse.scale}` }
      : renderFigure(1 / factor, written, operand, precision);
  return {
    span: { start: tokens[claim.from]!.start, end: tokens[claim.to - 1]!.end },
    figure: operand.figure,
    outcome: carried ? 'right' : outcome,
    correct: oneLine(written.slice(0, operand.digits.start - operand.figure.start) + rendered.digits + rendered.unit),
    corrections: correctionsOf(operand, written, rendered),
    factor,
    ...(careless ? { mixUp: 'a small b is bits' } : mixUp ? { mixUp } : {}),
    certain: plain.every((other) => Math.abs(Math.log(other.stated / other.computed / factor)) < 0.05),
  };
}

/** Replaces the digits, and the unit only where it changes: what stands between may be markup. */
function correctionsOf({ digits, figure }: Operand, written: string, rendered: RenderedFigure): Verdict['corrections'] {
  const tail = written.slice(digits.end - figure.start);
  const corrections = [{ span: digits, text: rendered.digits }];
  if (rendered.unit === tail) return corrections;
  const name = tail.trimStart();
  const dropped = rendered.unit === '';
  return [
    ...corrections,
    {
      span: { start: dropped ? digits.end : figure.end - name.length, end: figure.end },
      text: rendered.unit.trimStart(),
    },
  ];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** The best that one of the readings says; what only nearly fits must do so by supposing nothing. */
function outcomeOf(all: readonly Comparison[], plain: readonly Comparison[]): Verdict['outcome'] {
  if (all.some(({ agreement: agrees, careless }) => agrees === 'fits' && !careless)) return 'right';
  return all.some(({ agreement: agrees }) => agrees === 'fits') ||
    plain.some(({ agreement: agrees }) => agrees === 'near')
    ? 'near'
    : 'wrong';
}

function isPowerOfTen(value: number): boolean {
  const log = Math.log10(value);
  return Math.abs(log - Math.round(log)) < 1e-9;
}

/** The comparisons of all extents of the calculation; null if none can be made or the chain goes on and fits there. */
function compareAll(claim: Claim, stated: Stated): Comparison[] | null {
  const all: Comparison[] = [];
  const judged = comparisons(claim.left, stated);
  for (const left of [claim.left, ...claim.others]) {
    const here = left === claim.left ? judged : comparisons(left, stated);
    if (!here) continue;
    if (here.some((comparison) => comparison.agreement === 'fits')) return here;
    all.push(...here);
  }
  // "5 × 4 = 20 × 3 = 60" states 20; "1294 / 4620 = 647 / 2310 = .28" states a quotient: what goes on is not judged
  // and where the longest extent says nothing, a shorter one may only confirm
  if (claim.whole || !judged) return null;
  return all.length > 0 ? all : null;
}

function nearest(all: readonly Comparison[]): Comparison {
  let best = all[0]!;
  for (const comparison of all) if (distance(comparison) < distance(best)) best = comparison;
  return best;
}

function distance({ computed, stated }: Comparison): number {
  const log = Math.abs(Math.log(stated / computed));
  return Number.isNaN(log) ? Number.POSITIVE_INFINITY : log;
}

/** Smaller numbers stand everywhere, with every scale. */
const LEAST_CARRIED = 10;

/**
 * Whether a factor has the scale or the unit that the text gave the same number before: "500 million … 500 × 12", and
 * "0.1 TB/s … 0.1 Tb/s × 60", where the bits are bytes.
 */
function isCarried(
  { left }: Claim,
  all: readonly Comparison[],
  stated: Stated,
  scalesOf: (number: number) => Iterable<number>,
): boolean {
  for (const operand of operandsOf(left)) {
    const { value, units } = operand.amounts[0]!;
    const bits = units.find(({ unit, power }) => unit.id.includes('bit') && power === 1)?.unit;
    if (!bits && (!operand.bare || value < LEAST_CARRIED)) continue;
    for (const scale of scalesOf(value / operand.scale)) {
      if (bits && scale !== bits.factor * 8) continue;
      if (all.some((one) => fitsTimes(one, bits ? 8 : scale, stated))) return true;
    }
  }
  return false;
}

/** The scales that stood with a number in the text before, and in the sentence before the calculation. */
function scalesBefore(
  { from }: Claim,
  tokens: readonly Token[],
  context: Context,
): (number: number) => Iterable<number> {
  const here = scalesAmong(tokens.slice(Math.max(0, from - FAR), from));
  return (number) => [...(here.get(number) ?? []), ...context.scalesOf(number)];
}

/** How far before a calculation a sentence says of how many things it speaks, in tokens. */
const FAR = 40;

/**
 * "… 1M keys each. 20 counters × 8 bytes = 160 MB", "to 1000 recipients; 100 chats × 1/min = 100K/min": what it is multiplied
 * by stands right before, as a count of something that the calculation doesn't count.
 */
function isOfEach({ from, left }: Claim, factor: number, tokens: readonly Token[]): boolean {
  if (factor < 10) return false;
  const start = Math.max(0, from - FAR);
  for (let i = start; i < from; i++) {
    if (tokens[i]!.kind !== 'number') continue;
    const count = readOperand(tokens, i, from);
    const amount = count?.amounts[0];
    if (!amount?.units.every(({ unit }) => unit.dimension === 'count') || Math.abs(amount.value / factor - 1) > 0.02)
      continue;
    if (count!.noun !== '' && ![...operandsOf(left)].some(({ noun }) => noun === count!.noun)) return true;
  }
  return false;
}

/**
 * "1B × 2 MB (but dedup ~50 %) = 1 PB", "250 × 3 TB = 2.25 PB (3x)": a share or a multiplier that a remark within or right
 * behind the calculation names.
 */
function isOfRemark(claim: Claim, all: readonly Comparison[], stated: Stated, tokens: readonly Token[]): boolean {
  const end = Math.min(tokens.length, claim.to + FAR);
  for (let i = claim.from, depth = 0; i < end; i++) {
    if (is(tokens[i], '(')) depth++;
    else if (is(tokens[i], ')')) depth--;
    if (i >= claim.to && depth <= 0 && !is(tokens[i], ')')) return false;
    if (depth <= 0 || tokens[i]!.kind !== 'number' || isFactor(claim.left, tokens[i]!)) continue;
    if (multipliersAt(tokens, i).some((by) => all.some((one) => fitsTimes(one, by, stated)))) return true;
  }
  return false;
}

function isFactor(left: Expression, { start }: Token): boolean {
  return [...operandsOf(left)].some(({ digits }) => digits.start === start);
}

/** What a number in a remark multiplies by: a share or the rest, `3x`. */
function multipliersAt(tokens: readonly Token[], i: number): readonly number[] {
  const { value } = tokens[i]!;
  if (is(tokens[i + 1], '%') && value < 100) return [value / 100, 1 - value / 100];
  return is(tokens[i + 1], 'x') || isOperatorWord(tokens, i - 1) || is(tokens[i - 1], '*') ? [value] : [];
}

function fitsTimes({ computed, stated: claimed }: Comparison, by: number, stated: Stated): boolean {
  return agreement(computed * by, claimed, stated.precision, stated.approximate) === 'fits';
}

/** The value of a calculation under the plainest reading, for callers that complete one. */
export function plainValue(expression: Expression): number {
  const converts = unitsIn(expression, new Map()).some(({ unit }) => familiesOf(unit.dimension).includes('data'));
  return evaluate(
    expression,
    { time: 'label', data: converts ? 'convert' : 'label', other: 'label', kilo: 1000, form: 'plain' },
    new Map(),
  );
}
