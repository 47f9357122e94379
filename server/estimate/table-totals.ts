import { judge, type Verdict } from '../quantity/check-arithmetic.ts';
import type { Sum } from '../quantity/expression.ts';
import { lex } from '../quantity/lexer.ts';
import { readExpression } from '../quantity/expression.ts';
import { readOperand, type Operand } from '../quantity/operand.ts';
import type { Token } from '../quantity/token.ts';
import { placed, type Estimate } from './estimates.ts';
import type { Segment } from './segments.ts';

/** What a row of totals is called. "Total market value" is a figure's name. */
const TOTALS = new Set([
  'total',
  'totals',
  'sum',
  'gesamt',
  'summe',
  'somme',
  'suma',
  'soma',
  'итого',
  'всего',
  '合计',
  '总计',
  '合計',
  'grand',
  'overall',
]);
/** What may stand behind that name. */
const QUALIFIERS = new Set([
  'total',
  'cost',
  'costs',
  'per',
  'month',
  'monthly',
  'day',
  'daily',
  'year',
  'yearly',
  'annual',
  'all',
  'estimated',
  'geral',
  'general',
]);

interface Row {
  readonly segment: Segment;
  readonly tokens: readonly Token[];
  readonly cells: readonly (Operand | 'empty' | 'other')[];
  readonly total: boolean;
}

/** The totals of tables: rows named so, whose columns hold nothing but figures in one unit. */
export function tableTotals(segments: readonly Segment[]): Estimate[] {
  const estimates: Estimate[] = [];
  let rows: Row[] = [];
  for (const segment of segments) {
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
  for (let i = 0; i < tokens.length;) {
    const from = i + 1;
    let to = from;
    while (to < tokens.length && tokens[to]!.text !== '|') to++;
    if (i === 0) total = isTotal(tokens, from, to);
    // a row that shows its own calculation is no sum of the rows above
    else if ((readExpression(tokens, from, to)?.operators ?? 0) > 0) total = false;
    const operand = readOperand(tokens, from, to);
    cells.push(operand?.next === to ? operand : isEmpty(tokens, from, to) ? 'empty' : 'other');
    i = to;
  }
  return { segment, tokens, cells, total };
}

function isTotal(tokens: readonly Token[], from: number, to: number): boolean {
  if (from >= to || !TOTALS.has(tokens[from]!.lower)) return false;
  for (let i = from + 1; i < to && !(tokens[i]!.text === '('); i++)
    if (tokens[i]!.kind === 'word' && !QUALIFIERS.has(tokens[i]!.lower)) return false;
  return true;
}

function isEmpty(tokens: readonly Token[], from: number, to: number): boolean {
  return from >= to || (to === from + 1 && (tokens[from]!.kind === 'operator' || tokens[from]!.kind === 'punctuation'));
}

function totalsOf(total: Row, rows: readonly Row[]): Estimate[] {
  const estimates: Estimate[] = [];
  for (const [column, stated] of total.cells.entries()) {
    if (column === 0 || typeof stated === 'string') continue;
    const figures = rows.map((row) => row.cells[column] ?? 'empty').filter((cell) => cell !== 'empty');
    if (figures.length < 2 || !figures.every((cell): cell is Operand => typeof cell !== 'string')) continue;
    if (!figures.every((figure) => unitName(figure) === unitName(stated)) || unitName(stated).includes('%')) continue;
    const verdict = bestOf(candidates(figures, total, stated).map((terms) => judgeSum(terms, stated, total)));
    if (verdict) estimates.push(placed({ ...verdict, span: verdict.figure }, total.segment.base, 'total'));
  }
  return estimates;
}

/**
 * The groups of rows that a total may add up, the likeliest first: all of them; all after subtotals took the place of what
 * they add up; the last ones, from two on.
 */
function candidates(figures: readonly Operand[], total: Row, stated: Operand): readonly (readonly Operand[])[] {
  const groups: (readonly Operand[])[] = [figures];
  let open: Operand[] = [];
  const closed: Operand[] = [];
  for (const figure of figures) {
    if (open.length > 1 && judgeSum(open, figure, total)?.outcome === 'right') {
      closed.push(figure);
      open = [];
    } else open.push(figure);
  }
  if (closed.length > 0) groups.push(closed.concat(open));
  for (let n = figures.length - 2; n > 0; n--) groups.push(figures.slice(n));
  return groups.filter((group) => group.length > 1 || group[0] !== stated);
}

function judgeSum(terms: readonly Operand[], stated: Operand, total: Row): Verdict | null {
  const left: Sum = { kind: 'sum', terms: terms.map((term) => ({ sign: 1, term: { ...term, noun: '' } })) };
  return judge(
    {
      left,
      others: [],
      stated: { ...stated, noun: '' },
      approximate: stated.approximate,
      from: 0,
      to: total.tokens.length,
    },
    total.tokens,
    total.segment.text,
  );
}

/** The first that is right, else the first: a total is wrong only if no group of rows adds up to it. */
function bestOf(verdicts: readonly (Verdict | null)[]): Verdict | null {
  return verdicts.find((verdict) => verdict?.outcome === 'right') ?? verdicts[0] ?? null;
}

/** What a figure is in, prefixes aside: sums are only made of what has the same. */
function unitName({ amounts }: Operand): string {
  return amounts[0]!.units
    .map(
      ({ unit, power }) =>
        `${unit.dimension === 'data' || unit.dimension === 'data-rate' || (unit.dimension === 'time' && power === 1) ? unit.dimension : unit.id}${power}`,
    )
    .join(' ');
}
