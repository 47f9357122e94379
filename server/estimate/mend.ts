import type { Verdict } from '../quantity/check-arithmetic.ts';
import { applyEdits, type Edit } from '../text/edit.ts';
import type { Estimate } from './estimate.ts';
import { contains, overlaps, shift, type Span } from '../text/span.ts';

/** Checks a text with some figures of it replaced; what it finds lies where it would in the text as it is. */
type Recheck = (edits: readonly Edit[]) => readonly Rechecked[];
type Rechecked = Verdict & Partial<Pick<Estimate, 'form'>>;

/** More links than a chain of equalities has. */
const LINKS = 6;

/** More mistakes than anybody corrects in a passage one by one; each costs two checks of what stands around it. */
const MOST = 24;

/**
 * The verdicts, whose corrections leave nothing wrong behind. What a chain computes from a wrong figure is corrected with it:
 * `250K × 12 = 30M = 30,000K` becomes `3M = 3,000K`. A correction that would still not fit, or make something else wrong, is
 * dropped: the finding stays, and the author decides. So it does in a text of nothing but mistakes, which are no slips.
 */
export function mended<V extends Verdict>(verdicts: readonly V[], recheckAt: (verdict: V) => Recheck): V[] {
  const wrong = verdicts.filter(({ outcome }) => outcome !== 'right');
  return verdicts.map((verdict) => {
    if (verdict.outcome === 'right') return verdict;
    return wrong.length > MOST ? { ...verdict, corrections: [] } : mend(verdict, wrong, recheckAt(verdict));
  });
}

function mend<V extends Verdict>(verdict: V, wrong: readonly Verdict[], recheck: Recheck): V {
  const isOther = ({ figure }: Verdict) => figure.start !== verdict.figure.start;
  // what is cut out of its surroundings may be judged otherwise
  const known = [...wrong, ...recheck([]).filter(({ outcome }) => outcome !== 'right')].filter(isOther);
  if (verdict.corrections.length === 0) return verdict;
  const follows = [...(verdict.follows ?? [])];
  const corrections = [...verdict.corrections];
  for (let link = 0; link < LINKS; link++) {
    const after = recheck(corrections).filter(({ outcome }) => outcome !== 'right');
    const next = after.find(({ figure }) => !known.some((one) => overlaps(one.figure, figure)));
    if (!next) return { ...verdict, corrections, ...(follows.length > 0 && { follows }) };
    const touched = corrections.some(({ span }) => overlaps(span, next.figure));
    const goesOn = next.form === 'total' || corrections.some(({ span }) => contains(next.span, span));
    if (touched || !goesOn || next.outcome !== 'wrong') break;
    follows.push({ figure: next.figure, correct: next.correct });
    corrections.push(...next.corrections);
  }
  return { ...verdict, corrections: [] };
}

/** How far around a calculation it is checked again, in UTF-16 code units. */
const AROUND = 300;

/** The recheck of a piece of text around a calculation. `check` finds the verdicts of a text. */
export function recheckAround(text: string, { span }: Verdict, check: (text: string) => readonly Verdict[]): Recheck {
  let start = Math.max(0, span.start - AROUND);
  while (start > 0 && start < span.start && !/\s/.test(text[start - 1]!)) start++;
  let end = Math.min(text.length, span.end + AROUND);
  while (end < text.length && end > span.end && !/\s/.test(text[end]!)) end--;
  const piece = text.slice(start, end);
  return (edits) => {
    const own = edits.map((edit) => ({ ...edit, span: shift(edit.span, -start) }));
    return check(applyEdits(piece, own)).map((verdict) => unedited(verdict, own, start));
  };
}

/** A verdict on an edited text with the places that it would have in the text as it was, which begins at `base`. */
export function unedited<V extends Verdict>(verdict: V, edits: readonly Edit[], base: number): V {
  const place = (span: Span) => shift(before(edits, span), base);
  return {
    ...verdict,
    span: place(verdict.span),
    figure: place(verdict.figure),
    corrections: verdict.corrections.map(({ span, text }) => ({ span: place(span), text })),
  };
}

/** Where a span of an edited text is in the unedited one: one that begins or ends in what was written, around all of it. */
function before(edits: readonly Edit[], { start, end }: Span): Span {
  let by = 0;
  let [from, to] = [start, end];
  for (const edit of edits.toSorted((a, b) => a.span.start - b.span.start)) {
    const at = edit.span.start + by;
    const until = at + edit.text.length;
    by += edit.text.length - (edit.span.end - edit.span.start);
    if (start >= until) from = start - by;
    else if (start > at) from = edit.span.start;
    if (end >= until) to = end - by;
    else if (end > at) to = edit.span.end;
  }
  return { start: from, end: to };
}
