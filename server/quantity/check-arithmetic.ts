import type { Edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import { goesOnFrom, withBases } from './chain.ts';
import type { Claim } from './claim.ts';
import { claimsIn } from './claims.ts';
import type { Context } from './context.ts';
import {
  countsOther,
  isBinary,
  isComplement,
  isExclusiveOr,
  isMoreThanAll,
  isOneOfMany,
  isOtherwiseExact,
  isQuotedMistake,
  provesNothing,
  separatesByDot,
} from './doubt.ts';
import { evaluate, familiesOf, unitsIn } from './evaluate.ts';
import { excuseFor } from './excuse.ts';
import type { Expression } from './expression.ts';
import type { Operand } from './operand.ts';
import { nameMixUp } from './mix-up.ts';
import { isSlip, PREFIX_STEPS, ROUNDED } from './slip.ts';
import { comparisons, type Comparison, type Stated } from './readings.ts';
import { renderFigure, renderResult, type RenderedFigure } from './render-figure.ts';
import { restatements } from './restated.ts';
import { isSupplied } from './supplied.ts';
import { swappedSign } from './swapped.ts';
import { precisionOf, type Precision } from './tolerance.ts';
import type { Token } from './token.ts';

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
  /**
   * What makes it say so: the digits, and the unit where another prefix reads better. Empty where the calculation would not
   * hold then either.
   */
  readonly corrections: readonly Edit[];
  /** Further figures that were computed from the stated one, and are corrected with it. */
  readonly follows?: readonly { readonly figure: Span; readonly correct: string }[];
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
    if (verdict && verdict.outcome !== 'right') verdict = withRestatements(verdict, claim, tokens, text, context);
    previous = { claim, outcome: verdict?.outcome };
    if (verdict) verdicts.push(verdict);
  }
  return verdicts;
}

/** The verdict with the corrections of what repeats its figure; without any where that cannot be corrected. */
function withRestatements(
  verdict: Verdict,
  claim: Claim,
  tokens: readonly Token[],
  text: string,
  context?: Context,
): Verdict {
  const isResultOf = (left: Expression, stated: Operand) =>
    judge({ ...claim, left, others: [], stated, to: stated.next }, tokens, text, context)?.outcome === 'right';
  const further = restatements(
    claim.stated,
    claim.to,
    tokens,
    (operand) => isResultOf(claim.left, operand),
    (operand, earlier) => isResultOf(earlier, operand),
    (operand) => {
      const written = text.slice(operand.figure.start, operand.figure.end);
      const rendered = renderFigure(
        1 / verdict.factor,
        written,
        operand,
        precisionIn(text, operand),
        claim.approximate,
      );
      return {
        figure: operand.figure,
        correct: oneLine(rendered.digits + rendered.unit),
        corrections: correctionsOf(operand, written, rendered),
      };
    },
  );
  if (!further) return { ...verdict, corrections: [] };
  if (further.length === 0) return verdict;
  return {
    ...verdict,
    corrections: [...verdict.corrections, ...further.flatMap(({ corrections }) => corrections)],
    follows: further,
  };
}

function precisionIn(text: string, { digits, amounts, scale }: Operand): Precision {
  return precisionOf(text.slice(digits.start, digits.end), amounts[0]!.value / scale);
}

/** The verdict on one claim; null where it cannot be judged. */
export function judge(claim: Claim, tokens: readonly Token[], text: string, context?: Context): Verdict | null {
  const { stated: operand } = claim;
  const written = text.slice(operand.figure.start, operand.figure.end);
  const digits = text.slice(operand.digits.start, operand.digits.end);
  const precision = precisionIn(text, operand);
  const stated: Stated = {
    operand,
    precision,
    approximate: claim.approximate || isPowerOfTen(operand.amounts[0]!.value),
    confusesBits: () => context?.confusesBits() ?? false,
  };
  const all = compareAll(claim, stated);
  if (!all) return null;
  const { plain, best } = plainest(all);
  if (isNoMistake(claim, best, tokens, text)) return null;
  const factor = best.stated / best.computed;
  const fits = outcomeOf(all, plain);
  if (fits === 'wrong' && best.guessesUnit && isOutOfReach(factor)) return null;
  // where something may be left out, only a slipped prefix or zero is sure
  const unsure =
    best.uncertain ||
    claim.unsure === true ||
    operand.perMany > 1 ||
    operand.each === 'each' ||
    isOtherwiseExact(best, precision, operand);
  if (fits !== 'right' && provesNothing(claim, factor, unsure, precision, tokens)) return null;
  const carried = fits !== 'right' && isSupplied(claim, all, stated, factor, tokens, context);
  if (fits === 'wrong' && !carried && countsOther(claim, factor, precision)) return null;
  const excuse =
    fits === 'wrong' && !carried
      ? (swappedSign(claim, stated) ?? excuseFor(claim, factor, precision, tokens, context))
      : undefined;
  const isCareless = fits === 'near' && best.careless && best.agreement === 'fits';
  // "34 Мб/с … = 1072Mb = 1072 Тб": what is spelt carelessly is the calculation, and the result is right
  const careless = isCareless && operand.amounts.some(({ guess }) => guess !== undefined);
  const outcome = fits === 'wrong' && excuse ? 'near' : isCareless && !careless ? 'right' : fits;
  const mixUp = excuse?.reason ?? nameMixUp(factor, claim);
  const rendered = careless
    ? { digits, unit: written.slice(operand.digits.end - operand.figure.start, -1) + 'B' }
    : excuse?.scale
      ? { digits, unit: ` ${excuse.scale}` }
      : renderResult(claim, factor, written, precision, tokens);
  return {
    span: { start: tokens[claim.from]!.start, end: tokens[claim.to - 1]!.end },
    figure: operand.figure,
    outcome: carried ? 'right' : outcome,
    correct: oneLine(written.slice(0, operand.digits.start - operand.figure.start) + rendered.digits + rendered.unit),
    corrections: excuse?.keeps ? [] : correctionsOf(operand, written, rendered),
    factor,
    ...(careless ? { mixUp: 'a small b is bits' } : mixUp ? { mixUp } : {}),
    certain: !best.guessed && plain.every((other) => Math.abs(Math.log(other.stated / other.computed / factor)) < 0.05),
  };
}

/** The comparisons that suppose the least, and the one of them that comes closest. */
function plainest(all: readonly Extended[]): { readonly plain: readonly Extended[]; readonly best: Comparison } {
  const least = Math.min(...all.map(({ supposes }) => supposes));
  const plain = all.filter(({ supposes }) => supposes === least);
  const longest = plain.filter(({ extent }) => extent === plain[0]!.extent);
  const fitting = all.filter(({ agreement: agrees }) => agrees === 'fits');
  const told = longest.filter(({ careless, guessesUnit }) => !careless || guessesUnit);
  return { plain, best: nearest(fitting.length > 0 ? fitting : told.length > 0 ? told : longest) };
}

/** Whether nothing is to be said whatever it comes to: no figure can have such a result, or none was meant to be right. */
function isNoMistake(claim: Claim, best: Comparison, tokens: readonly Token[], text: string): boolean {
  const { left, stated } = claim;
  return (
    best.computed <= 0 ||
    best.stated <= 0 ||
    isExclusiveOr(left, stated.amounts[0]!.value) ||
    isQuotedMistake(claim, tokens) ||
    separatesByDot(claim, tokens, text) ||
    isBinary(claim, best.computed, ({ digits }) => text.slice(digits.start, digits.end)) ||
    isMoreThanAll(best, stated) ||
    isComplement(best, stated) ||
    isOneOfMany(left, best)
  );
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

/** A comparison with the extent of the calculation that it is of. */
interface Extended extends Comparison {
  readonly extent: Expression;
}

/** The comparisons of all extents of the calculation; null if none can be made or the chain goes on and fits there. */
function compareAll(claim: Claim, stated: Stated): Extended[] | null {
  const all: Extended[] = [];
  const judged = comparisons(claim.left, stated);
  for (const left of [claim.left, ...claim.others]) {
    const here = left === claim.left ? judged : comparisons(left, stated);
    if (!here) continue;
    const extended = here.map((comparison) => ({ ...comparison, extent: left }));
    if (here.some((comparison) => comparison.agreement === 'fits')) return extended;
    all.push(...extended);
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

/** How far a slip of the pen goes, other than one of a zero or a prefix. */
const REACH = 6;

/** "58 × 500 = 2.3 GB": with whatever prefix the factors are meant, something else is left out as well. */
function isOutOfReach(factor: number): boolean {
  const off = Math.abs(Math.log(factor / 1000 ** Math.round(Math.log10(factor) / 3)));
  return off > Math.log(REACH) && !isSlip(factor, PREFIX_STEPS, ROUNDED);
}

function distance({ computed, stated }: Comparison): number {
  const log = Math.abs(Math.log(stated / computed));
  return Number.isNaN(log) ? Number.POSITIVE_INFINITY : log;
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
