import type { Verdict } from '../quantity/check-arithmetic.ts';
import { shift } from '../text/span.ts';

/** A calculation that a document states with its result, checked. Spans are the document's. */
export interface Estimate extends Verdict {
  /** How it is written: in a sentence or a fence, as two cells of a row, or as the total of a column. */
  readonly form: 'text' | 'cells' | 'total';
}

/** A verdict on a text as one of what that text stands in. */
export function placed(verdict: Verdict, base: number, form: Estimate['form']): Estimate {
  return {
    ...verdict,
    span: shift(verdict.span, base),
    figure: shift(verdict.figure, base),
    corrections: verdict.corrections.map(({ span, text }) => ({ span: shift(span, base), text })),
    ...(verdict.follows && {
      follows: verdict.follows.map((one) => ({ ...one, figure: shift(one.figure, base) })),
    }),
    form,
  };
}
