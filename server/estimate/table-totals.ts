import { judge, type Verdict } from '../quantity/check-arithmetic.ts';
import { readExpression, type Sum } from '../quantity/expression.ts';
import { readOperand, type Operand } from '../quantity/operand.ts';
import { isSlip } from '../quantity/slip.ts';
import type { Token } from '../quantity/token.ts';
import { placed, type Estimate } from './estimate.ts';
import type { CutRow } from './segments.ts';

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
  readonly segment: CutRow;
  readonly tokens: readonly Token[];
  readonly cells: readonly (Operand | 'empty' | 'other')[];
  readonly total: boolean;
  /** Whether some figure of it is of each of several: `256 MB each`, `Workers (x3)`. */
  readonly each: boolean;
}

/** The totals of tables: rows named so, whose columns hold nothing but figures in one unit. */
export function tableTotals(segments: readonly CutRow[]): Estimate[] {
  const estimates: Estimate[] = [];
  let first = 0;
  // Most tables have no total, and are read no further than their rows' first words.
  const read = new Map<CutRow, Row>();
  const rowOf = (segment: CutRow): Row => {
    let row = read.get(segment);
    if (row === undefined) read.set(segment, (row = readRow(segment)));
    return row;
  };
  for (const [i, segment] of segments.entries()) {
    if (segment.row?.index === 0) first = i;
    else if (TOTALS.has(segment.tokens[1]?.lower ?? '') && rowOf(segment).total) {
      const [header, ...rows] = segments.slice(first, i).map(rowOf);
      estimates.push(...totalsOf(rowOf(segment), rows, header));
    }
  }
  return estimates;
}

function readRow(segment: CutRow): Row {
  const { tokens } = segment;
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
  const each = tokens.some((token) => token.lower === 'each' || /^x\d+$/.test(token.lower));
  return { segment, tokens, cells, total, each };
}

/** A total of all that stands above it: nothing there is counted several times over, and no total stands right before it. */
function isSum(total: Row, rows: readonly Row[], header: Row | undefined): boolean {
  // where a row has too few cells, nobody knows which column its figures stand in
  if (!header || rows.some(({ cells }) => cells.length < header.cells.length)) return false;
  return !rows.some(({ each }) => each) && rows.at(-1)?.total !== true && !isPerSeveral(total.tokens);
}

/** `Total (3 nodes)` multiplies, and `Total (cache hit)` leaves rows out. */
function isPerSeveral(tokens: readonly Token[]): boolean {
  const end = tokens.findIndex(({ text }, n) => n > 0 && text === '|');
  return tokens.slice(0, end < 0 ? tokens.length : end).some(({ kind, text }) => kind === 'number' || text === '(');
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

function totalsOf(total: Row, rows: readonly Row[], header: Row | undefined): Estimate[] {
  const estimates: Estimate[] = [];
  for (const [column, stated] of total.cells.entries()) {
    if (column === 0 || typeof stated === 'string') continue;
    const figures = rows.map((row) => row.cells[column] ?? 'empty').filter((cell) => cell !== 'empty');
    if (figures.length < 2 || !figures.every((cell): cell is Operand => typeof cell !== 'string')) continue;
    if (!figures.every((figure) => unitName(figure) === unitName(stated)) || unitName(stated).includes('%')) continue;
    const verdict = bestOf(candidates(figures, total, stated).map((terms) => judgeSum(terms, stated, total)));
    if (
      !verdict ||
      (verdict.outcome !== 'right' &&
        (!isSum(total, rows, header) || isNoSum(verdict, figures, stated, header, column)))
    )
      continue;
    estimates.push(placed({ ...verdict, span: verdict.figure }, total.segment.base, 'total'));
  }
  return estimates;
}

/**
 * The groups of rows that a total may add up, the likeliest first: all of them; all after subtotals took the place of what
 * they add up; the last ones, from two on.
 */
function candidates(figures: readonly Operand[], total: Row, stated: Operand): readonly (readonly Operand[])[] {
  const groups: (readonly Operand[])[] = [figures];
  if (figures.length > MOST_ROWS) return groups;
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

/** Nobody adds up a part of a longer column; trying each would take the square of its length. */
const MOST_ROWS = 100;

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

/** What overlaps is less in all than its parts: the same person uses several features. */
const OVERLAPPING = /\b(?:users?|customers?|visitors?|people|accounts?|unique|distinct)\b/i;

/** Whether a figure smaller than the sum is one of another kind: no more than the largest part, as an average, a maximum or a rest is. */
function isNoSum(
  { factor }: Verdict,
  figures: readonly Operand[],
  stated: Operand,
  header: Row | undefined,
  column: number,
): boolean {
  if (factor > 1 || isSlip(factor)) return false;
  if (figures.some((figure) => sizeOf(figure) >= sizeOf(stated))) return true;
  return OVERLAPPING.test((header?.segment.text ?? '').split('|')[column + 1] ?? '');
}

/** A figure in the base unit of what it is in. */
function sizeOf({ amounts: [amount] }: Operand): number {
  return amount!.units.reduce((size, { unit, power }) => size * unit.factor ** power, amount!.value);
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
