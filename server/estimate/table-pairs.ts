import type { Block } from '../markdown/block.ts';
import { judge } from '../quantity/check-arithmetic.ts';
import type { Claim } from '../quantity/claim.ts';
import { families } from '../quantity/measured.ts';
import { multiplies, readExpression, type ReadExpression } from '../quantity/expression.ts';
import { readOperand, type Operand } from '../quantity/operand.ts';
import { sameKind } from '../quantity/result-first.ts';
import { isSlip, PREFIX_STEPS } from '../quantity/slip.ts';
import type { Token } from '../quantity/token.ts';
import { placed, type Estimate } from './estimate.ts';
import type { CutRow } from './segments.ts';

/** Words in a column's heading that say that it holds the way to the figure beside it. */
const WAYS =
  /\b(calculat|comput|formula|math|deriv|basis|how|working|assumption|estimate|rationale|result|cálculo|fórmula|berechnung|формула|расч|计算|計算)/i;

interface Pair {
  /** Whether the figure measures something or is no small count, so that a slipped zero is no chance. */
  readonly telling: boolean;
  readonly estimate: Estimate;
  readonly columns: string;
}

/**
 * The rows that hold a calculation in one cell and its result beside it, in either order. Nothing says that the two belong
 * together, so a row counts as wrong only where its columns are headed so, where two other rows of the table agree, or where
 * the factor is a power of ten.
 */
export function tablePairs(rows: readonly CutRow[]): Estimate[] {
  const estimates: Estimate[] = [];
  let table: Block | undefined;
  let header = '';
  let pairs: Pair[] = [];
  const flush = () => {
    estimates.push(
      ...pairs
        .filter((pair) => pair.estimate.outcome === 'right' || isTrusted(pair, pairs, header))
        .map(({ estimate }) => estimate),
    );
    pairs = [];
  };
  for (const segment of rows) {
    if (!segment.row) continue;
    if (segment.row.table !== table) {
      flush();
      table = segment.row.table;
      header = segment.text;
    } else {
      const pair = pairOf(segment);
      if (pair) pairs.push(pair);
    }
  }
  flush();
  return estimates;
}

function isTrusted({ estimate, columns, telling }: Pair, pairs: readonly Pair[], header: string): boolean {
  if (WAYS.test(header)) return true;
  if (pairs.filter((other) => other.columns === columns && other.estimate.outcome === 'right').length >= 2) return true;
  return telling && isSlip(estimate.factor, PREFIX_STEPS);
}

/** "1 worker | 2 workers × 5": smaller counts differ by ten for other reasons. */
const TELLING = 100;

interface Cell {
  readonly formula?: ReadExpression;
  readonly value?: Operand;
  readonly from: number;
  readonly to: number;
}

function pairOf(segment: CutRow): Pair | null {
  const { tokens } = segment;
  const cells = cellsOf(tokens);
  const formulas = cells.flatMap((cell, n) => (n > 0 && cell.formula ? [n] : []));
  if (formulas.length !== 1) return null;
  const at = formulas[0]!;
  const formula = cells[at]!;
  const beside = [at - 1, at + 1].filter(
    (n) => n > 0 && cells[n]?.value && sameKind(formula.formula!.expression, cells[n].value),
  );
  if (beside.length !== 1) return null;
  const value = cells[beside[0]!]!;
  const claim: Claim = {
    left: formula.formula!.expression,
    others: [],
    stated: value.value!,
    approximate: value.value!.approximate,
    from: Math.min(formula.from, value.from),
    to: Math.max(formula.to, value.to),
  };
  const verdict = judge(claim, tokens, segment.text);
  const { value: size, units } = value.value!.amounts[0]!;
  const telling = size >= TELLING || families(units).size > 0;
  return verdict && { telling, estimate: placed(verdict, segment.base, 'cells'), columns: `${at} ${beside[0]!}` };
}

/** The cells of a row: which of them are a calculation or a figure and nothing else. */
function cellsOf(tokens: readonly Token[]): Cell[] {
  const cells: Cell[] = [];
  for (let i = 0; i < tokens.length;) {
    const from = i + 1;
    let to = from;
    while (to < tokens.length && tokens[to]!.text !== '|') to++;
    cells.push(cellAt(tokens, from, to));
    i = to;
  }
  return cells;
}

function cellAt(tokens: readonly Token[], from: number, to: number): Cell {
  let start = from;
  // an emoji before the figure
  while (start < to && tokens[start]!.kind === 'punctuation' && !'([$€£'.includes(tokens[start]!.text)) start++;
  const read = readExpression(tokens, start, to);
  if (read && read.next === to && multiplies(read)) return { formula: read, from: start, to };
  const value = read?.operators === 0 || !read ? readOperand(tokens, start, to) : null;
  return value && value.next === to ? { value, from: start, to } : { from: start, to };
}
