import type { DesignDoc } from '../document/design-doc.ts';
import { judge } from '../quantity/check-arithmetic.ts';
import type { Sum } from '../quantity/expression.ts';
import { lex } from '../quantity/lexer.ts';
import { readOperand, type Operand } from '../quantity/operand.ts';
import type { Token } from '../quantity/token.ts';
import { placed, type Estimate } from './estimates.ts';
import { segmentsOf, type Segment } from './segments.ts';

const TOTALS = new Set(['total', 'totals', 'sum', 'subtotal', 'gesamt', 'summe', 'somme', 'suma', 'soma', 'итого', 'всего', '合计', '总计', '合計', 'grand', 'overall']);

interface Row {
  readonly segment: Segment;
  readonly tokens: readonly Token[];
  readonly cells: readonly (Operand | 'empty' | 'other')[];
  readonly total: boolean;
}

/** The totals of tables: rows named so, whose columns hold nothing but figures in one unit. */
export function tableTotals(doc: DesignDoc): Estimate[] {
  const estimates: Estimate[] = [];
  let rows: Row[] = [];
  for (const segment of segmentsOf(doc)) {
    if (!segment.row) continue;
    if (segment.row.index === 0) {
      rows = [];
      continue;
    }
    const row = readRow(segment);
    if (row.total) estimates.push(...totalsOf(row, rows));
    rows.push(row);
  }
  return estimates;
}

function readRow(segment: Segment): Row {
  const tokens = lex(segment.text);
  const cells: (Operand | 'empty' | 'other')[] = [];
  let total = false;
  for (let i = 0; i < tokens.length; ) {
    const from = i + 1;
    let to = from;
    while (to < tokens.length && tokens[to]!.text !== '|') to++;
    if (i === 0) total = TOTALS.has(tokens[from]?.lower ?? '') && from < to;
    const operand = readOperand(tokens, from, to);
    cells.push(operand?.next === to ? operand : isEmpty(tokens, from, to) ? 'empty' : 'other');
    i = to;
  }
  return { segment, tokens, cells, total };
}

function isEmpty(tokens: readonly Token[], from: number, to: number): boolean {
  return from >= to || (to === from + 1 && (tokens[from]!.kind === 'operator' || tokens[from]!.kind === 'punctuation'));
}

function totalsOf(total: Row, rows: readonly Row[]): Estimate[] {
  const above = rows.slice(rows.findLastIndex((row) => row.total) + 1);
  const estimates: Estimate[] = [];
  for (const [column, stated] of total.cells.entries()) {
    if (column === 0 || typeof stated === 'string') continue;
    const figures = above.map((row) => row.cells[column] ?? 'empty').filter((cell) => cell !== 'empty');
    if (figures.length < 2 || !figures.every((cell): cell is Operand => typeof cell !== 'string')) continue;
    if (!figures.every((figure) => unitName(figure) === unitName(stated)) || unitName(stated).includes('%')) continue;
    const left: Sum = { kind: 'sum', terms: figures.map((term) => ({ sign: 1, term })) };
    const verdict = judge({ left, others: [], stated, approximate: stated.approximate, from: 0, to: total.tokens.length }, total.tokens, total.segment.text);
    if (verdict) estimates.push(placed({ ...verdict, span: verdict.figure }, total.segment.base, 'total'));
  }
  return estimates;
}

/** What a figure is in, prefixes aside: sums are only made of what has the same. */
function unitName({ amounts }: Operand): string {
  return amounts[0]!.units.map(({ unit, power }) => `${unit.dimension === 'data' || unit.dimension === 'data-rate' || (unit.dimension === 'time' && power === 1) ? unit.dimension : unit.id}${power}`).join(' ');
}
