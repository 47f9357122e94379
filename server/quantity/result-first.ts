import { closing, isBoundary } from './boundary.ts';
import type { Claim } from './claim.ts';
import { familiesOf, unitsIn } from './evaluate.ts';
import { multiplies, operandsOf, readExpression, type Expression } from './expression.ts';
import { isOperatorWord } from './operator-word.ts';
import { readOperand, type Operand } from './operand.ts';
import { is, type Token } from './token.ts';

/** `18 GB = 3 × 6 GB`, where nothing stands before it in its clause. */
export function resultFirst(
  tokens: readonly Token[],
  bound: number,
  relation: number,
  next: number,
  approximate: boolean,
): Claim | null {
  const stated = readOperand(tokens, bound, relation);
  if (!stated || stated.next !== relation || stated.bare || (bound > 0 && tokens[bound - 1]!.kind === 'relation'))
    return null;
  const read = readExpression(tokens, next, tokens.length);
  if (
    !read ||
    read.operators === 0 ||
    read.ranged ||
    !endsClause(tokens, read.next) ||
    families(stated).size === 0 ||
    isFractionOfUnit(read.expression) ||
    !sameKind(read.expression, stated)
  )
    return null;
  return {
    left: read.expression,
    others: [],
    stated,
    approximate: approximate || stated.approximate,
    from: bound,
    to: read.next,
  };
}

/** "1 Gbit = 1/8 GB": an eighth of it, not one per eight. */
function isFractionOfUnit(expression: Expression): boolean {
  if (expression.kind !== 'product' || expression.factors.length !== 2) return false;
  const [over, under] = expression.factors.map(({ factor }) => factor);
  return (
    !expression.factors[1]!.over &&
    over?.kind === 'operand' &&
    over.bare &&
    under?.kind === 'operand' &&
    under.amounts[0]!.units.some(({ power }) => power === 1)
  );
}

function endsClause(tokens: readonly Token[], i: number): boolean {
  return i >= tokens.length || (isBoundary(tokens, i) && tokens[i]!.kind !== 'relation') || is(tokens[i], ')');
}

/** `~50 KB (7 × 16 × 24 × 12 bytes)`: a result with its calculation in brackets, both of the same kind. */
export function bracketedClaim(tokens: readonly Token[], bound: number, open: number): Claim | null {
  if (open === 0 || !tokens[open]!.spaced) return null;
  const close = closing(tokens, open);
  const read = close < 0 ? null : readExpression(tokens, open + 1, close);
  if (!read || read.next !== close || !multiplies(read)) return null;
  for (let start = Math.max(bound, open - 8); start < open; start++) {
    if (tokens[start]!.kind !== 'number' && !is(tokens[start], '~') && !is(tokens[start], '$')) continue;
    const stated = readOperand(tokens, start, open);
    if (!stated || stated.next !== open) continue;
    // "10MB for local testing (…)": the brackets belong to what stands between
    if (tokens[open - 1]!.end > stated.figure.end && open - start > 4) return null;
    const before = start > bound ? tokens[start - 1]! : undefined;
    if (
      before &&
      (before.kind === 'operator' ||
        isOperatorWord(tokens, start - 1) ||
        (before.kind === 'punctuation' && before.text !== '('))
    )
      return null;
    return sameKind(read.expression, stated)
      ? {
          left: read.expression,
          others: [],
          stated,
          approximate: stated.approximate,
          from: start,
          to: close + 1,
          doubtful: true,
        }
      : null;
  }
  return null;
}

function families(operand: Operand): Set<string> {
  return new Set(operand.amounts[0]!.units.flatMap(({ unit }) => familiesOf(unit.dimension)));
}

/** Whether result and calculation have units of one kind, so that they are worth comparing without a sign between them. */
export function sameKind(expression: Expression, stated: Operand): boolean {
  const mine = new Set(
    unitsIn(expression, new Map())
      .flatMap(({ unit }) => familiesOf(unit.dimension))
      .filter((family) => family !== 'time'),
  );
  const theirs = new Set(
    unitsIn(stated, new Map())
      .flatMap(({ unit }) => familiesOf(unit.dimension))
      .filter((family) => family !== 'time'),
  );
  if (mine.size !== theirs.size || [...mine].some((family) => !theirs.has(family))) return false;
  if (mine.size > 0) return true;
  const times = (e: Expression) =>
    unitsIn(e, new Map()).some(({ unit }) => familiesOf(unit.dimension).includes('time'));
  if (times(stated)) return times(expression);
  return !stated.bare && [...operandsOf(expression)].some((operand) => !operand.bare);
}
