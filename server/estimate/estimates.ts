import type { DesignDoc } from '../document/design-doc.ts';
import { checkArithmetic, type Verdict } from '../quantity/check-arithmetic.ts';
import { FigureMemory, type Context } from '../quantity/context.ts';
import { lex } from '../quantity/lexer.ts';
import type { Chunk } from '../markdown/chunks.ts';
import { remembering } from '../text/remember.ts';
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
  const estimates: Estimate[] = [];
  let before: readonly string[] = [];
  for (const { chunk, base } of doc.chunks) {
    const alone = checkedAlone(chunk);
    const found = alone.asksBack ? checkedBehind(chunk, ...before).estimates : alone.estimates;
    for (const estimate of found) estimates.push(placed(estimate, base, estimate.form));
    before = alone.isFull ? alone.held : lastPieces(chunk, ...before);
  }
  return estimates;
}

interface Checked {
  /** Their spans count from the chunk's start. */
  readonly estimates: readonly Estimate[];
  /** Whether a calculation turned on the figures before the chunk. */
  readonly asksBack: boolean;
  /** The pieces of text that are held for what follows, and whether all of these are the chunk's. */
  readonly held: readonly string[];
  readonly isFull: boolean;
}

const checkedAlone = remembering((chunk: Chunk): Checked => checkIn(chunk, []));

/** What a chunk's calculations come to behind these pieces of text. */
const checkedBehind = remembering((chunk: Chunk, ...before: string[]): Checked => checkIn(chunk, before));

/** The pieces that are held behind a chunk. */
const lastPieces = remembering((chunk: Chunk, ...before: string[]): readonly string[] => {
  const memory = new FigureMemory(before);
  for (const { text } of segmentsOf(chunk)) memory.add(text);
  return memory.pieces.held;
});

function checkIn(chunk: Chunk, before: readonly string[]): Checked {
  const memory = new FigureMemory(before);
  let asksBack = false;
  const context: Context = {
    scalesOf(number) {
      asksBack ||= !memory.pieces.isFull;
      return memory.scalesOf(number);
    },
  };
  const estimates: Estimate[] = [];
  const segments = segmentsOf(chunk);
  for (const { text, base } of segments) {
    if (maySayEqual(text)) {
      for (const verdict of checkArithmetic(lex(text), text, context)) estimates.push(placed(verdict, base, 'text'));
    }
    memory.add(text);
  }
  const rows = segments.flatMap((row) => (row.kind === 'row' ? [{ ...row, tokens: lex(row.text) }] : []));
  estimates.push(...tablePairs(rows), ...tableTotals(rows));
  return { estimates: estimates.sort((a, b) => a.span.start - b.span.start), asksBack, ...memory.pieces };
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

/** A verdict on a text as one of what that text stands in. */
export function placed(verdict: Verdict, base: number, form: Estimate['form']): Estimate {
  return {
    ...verdict,
    span: shift(verdict.span, base),
    figure: shift(verdict.figure, base),
    corrections: verdict.corrections.map(({ span, text }) => ({ span: shift(span, base), text })),
    form,
  };
}
