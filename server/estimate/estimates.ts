import type { DesignDoc } from '../document/design-doc.ts';
import { checkArithmetic, type Verdict } from '../quantity/check-arithmetic.ts';
import { FigureMemory } from '../quantity/context.ts';
import { lex } from '../quantity/lexer.ts';
import { shift } from '../text/span.ts';
import { segmentsOf } from './segments.ts';
import { tablePairs } from './table-pairs.ts';
import { tableTotals } from './table-totals.ts';

/** A calculation that a document states with its result, checked. Spans are the document's. */
export interface Estimate extends Verdict {
  /** How it is written: in a sentence or a fence, as two cells of a row, or as the total of a column. */
  readonly form: 'text' | 'cells' | 'total';
}

const remembered = new WeakMap<DesignDoc, readonly Estimate[]>();

/** Every calculation of a document with its verdict, in order. Remembers the answer for a document. */
export function estimatesOf(doc: DesignDoc): readonly Estimate[] {
  let estimates = remembered.get(doc);
  if (!estimates) remembered.set(doc, (estimates = check(doc)));
  return estimates;
}

function check(doc: DesignDoc): Estimate[] {
  const memory = new FigureMemory();
  const estimates: Estimate[] = [];
  const segments = [...segmentsOf(doc)];
  for (const { text, base } of segments) {
    if (maySayEqual(text)) {
      for (const verdict of checkArithmetic(lex(text), text, memory)) estimates.push(placed(verdict, base, 'text'));
    }
    memory.add(text);
  }
  const rows = segments.filter(({ kind }) => kind === 'row');
  estimates.push(...tablePairs(rows), ...tableTotals(rows));
  return estimates.sort((a, b) => a.span.start - b.span.start);
}

const RELATIONS = [
  '=',
  '≈',
  '~',
  '⇒',
  '(',
  ' is ',
  'equal',
  ' gives ',
  ' makes ',
  ' yields ',
  ' total',
  '&asymp;',
  '⁼',
  '＝',
  '≃',
  '≅',
  '∼',
];

/** Whether a text holds a sign or word that a claim needs: most hold none, and need not be cut. */
function maySayEqual(text: string): boolean {
  return RELATIONS.some((relation) => text.includes(relation));
}

/** A verdict on a piece of text as one of the document. */
export function placed(verdict: Verdict, base: number, form: Estimate['form']): Estimate {
  return {
    ...verdict,
    span: shift(verdict.span, base),
    figure: shift(verdict.figure, base),
    corrections: verdict.corrections.map(({ span, text }) => ({ span: shift(span, base), text })),
    form,
  };
}
