import type { DesignDoc } from '../document/design-doc.ts';
import { inChunksInTurn, type InChunk } from '../document/gather.ts';
import { checkArithmetic, type Verdict } from '../quantity/check-arithmetic.ts';
import { FigureMemory, type Context } from '../quantity/context.ts';
import { lex } from '../quantity/lexer.ts';
import type { Block } from '../markdown/block.ts';
import type { Chunk } from '../markdown/chunks.ts';
import { applyEdits, type Edit } from '../text/edit.ts';
import { hidden } from '../text/hidden.ts';
import { remembering } from '../text/remember.ts';
import { shift } from '../text/span.ts';
import { placed, type Estimate } from './estimate.ts';
import { mended, recheckAround, unedited } from './mend.ts';
import { segmentsOf, type CutRow, type Segment } from './segments.ts';
import { tablePairs } from './table-pairs.ts';
import { tableTotals } from './table-totals.ts';

const remembered = hidden<readonly Estimate[]>();

/** Every calculation of a document with its verdict, in order. Remembers the answer for a document. */
export function estimatesOf(doc: DesignDoc): readonly Estimate[] {
  let estimates = remembered.get(doc);
  if (!estimates) remembered.set(doc, (estimates = placedOf(checked(doc, []), 'estimates')));
  return estimates;
}

/** Those of {@link estimatesOf} that aren't right: at a keystroke only what is reported is put in its place. */
export function mistakesOf(doc: DesignDoc): readonly Estimate[] {
  return placedOf(checked(doc, []), 'mistakes');
}

interface ChunkEstimates {
  readonly estimates: readonly Estimate[];
  readonly mistakes: readonly Estimate[];
}

function placedOf(found: readonly InChunk<ChunkEstimates>[], which: keyof ChunkEstimates): readonly Estimate[] {
  return found.flatMap(({ base, value }) => value[which].map((one) => placed(one, base, one.form)));
}

/** The estimates of each chunk, and those of them that aren't right. */
const checked = inChunksInTurn((chunk, ...before: readonly string[]) => {
  const alone = checkedAlone(chunk);
  const { estimates } = alone.asksBack ? checkedBehind(chunk, ...before) : alone;
  const mistakes = estimates.filter(({ outcome }) => outcome !== 'right');
  const behind = alone.isFull ? alone.held : alone.held.length > 0 ? lastPieces(chunk, ...before) : before;
  return { value: estimates.length > 0 ? { estimates, mistakes } : undefined, behind };
});

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
    figureOf(size) {
      asksBack ||= !memory.pieces.isFull;
      return memory.figureOf(size);
    },
    confusesBits() {
      asksBack ||= !memory.pieces.isFull;
      return memory.confusesBits();
    },
  };
  const estimates: Estimate[] = [];
  const segments = segmentsOf(chunk);
  for (const { text, base } of segments) {
    if (maySayEqual(text) && holdsTwoFigures(text) && !holdsCopiedFormula(text)) {
      const verdicts = checkArithmetic(lex(text), text, context);
      const sound = mended(verdicts, (verdict) =>
        recheckAround(text, verdict, (piece) => checkArithmetic(lex(piece), piece, context)),
      );
      for (const verdict of withoutRightedOnes(sound, text)) estimates.push(placed(verdict, base, 'text'));
    }
    memory.add(text);
  }
  estimates.push(...inTables(segments));
  return { estimates: estimates.sort((a, b) => a.span.start - b.span.start), asksBack, ...memory.pieces };
}

/** Those that aren't put right beside: of one calculation with two results, the right one shows the other as a mistake. */
function withoutRightedOnes(verdicts: readonly Verdict[], text: string): readonly Verdict[] {
  if (verdicts.length < 2) return verdicts;
  const calculation = ({ span, figure }: Verdict) =>
    text.slice(span.start, figure.start).replace(/[^\p{L}\p{N}]/gu, '');
  const righted = new Set(verdicts.filter(({ outcome }) => outcome === 'right').map(calculation));
  return verdicts.filter((verdict) => verdict.outcome === 'right' || !righted.has(calculation(verdict)));
}

/** What pairs of cells and totals say, table by table: each is read by itself. */
function inTables(segments: readonly Segment[]): Estimate[] {
  const tables = new Map<Block, CutRow[]>();
  for (const segment of segments) {
    if (!segment.row) continue;
    const rows = tables.get(segment.row.table) ?? [];
    tables.set(segment.row.table, rows);
    rows.push({ ...segment, tokens: lex(segment.text) });
  }
  return [...tables.values()].flatMap((rows) => {
    const found = inTable(rows);
    return mended(found, () => (edits) => inTable(edited(rows, edits)).map((one) => unedited(one, edits, 0)));
  });
}

function inTable(rows: readonly CutRow[]): Estimate[] {
  return [...tablePairs(rows), ...tableTotals(rows)];
}

/** The rows of a table with some figures replaced; each but the first begins where the edits have moved it. */
function edited(rows: readonly CutRow[], edits: readonly Edit[]): CutRow[] {
  let by = 0;
  return rows.map((row) => {
    const end = row.base + row.text.length;
    const own = edits.filter(({ span }) => span.start >= row.base && span.end <= end);
    const base = row.base + by;
    if (own.length === 0) return { ...row, base };
    const text = applyEdits(
      row.text,
      own.map((edit) => ({ ...edit, span: shift(edit.span, -row.base) })),
    );
    by += text.length - row.text.length;
    return { ...row, base, text, tokens: lex(text) };
  });
}

/** Whether a text holds a sign or word that a claim needs: most hold none, and need not be cut. */
function maySayEqual(text: string): boolean {
  return RELATION.test(text);
}

const RELATION = /[=≈~⇒(⁼＝≃≅∼]| is |equal| gives | makes | yields | total|&asymp;/;

/** Whether there may be a figure on each side of a claim. What is no ASCII, but for quotation marks and dashes, may be one. */
function holdsTwoFigures(text: string): boolean {
  let figures = 0;
  for (let i = 0; i < text.length && figures < 2; i++) {
    const code = text.charCodeAt(i);
    if (isDigit(code)) {
      figures++;
      while (isDigit(text.charCodeAt(i + 1))) i++;
    } else if (code >= 0xb2 && !(code >= 0x2010 && code <= 0x2027)) figures++;
  }
  return figures === 2;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whether a rendered formula was copied into the text: its numbers run together, with spaces of no width between. */
function holdsCopiedFormula(text: string): boolean {
  return /\d\u200b/.test(text);
}
