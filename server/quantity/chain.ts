import type { Claim } from './claim.ts';
import { operandsOf, type Expression } from './expression.ts';

/** Whether a claim goes on with the result of the one before it. */
export function goesOnFrom(claim: Claim, previous: Claim | undefined): boolean {
  const [first] = operandsOf(claim.left);
  return previous !== undefined && first!.digits.start === previous.stated.digits.start;
}

/**
 * The claims, where those that begin a line with an operator may also take the figure that the lines above began with: in
 * `600 reads/s`, `× 80 % = 480`, `× 20 % = 120` the last line shares out the 600, not the 480.
 */
export function withBases(claims: readonly Claim[], lineStarts: (i: number) => boolean): Claim[] {
  let previous: Claim | undefined;
  let base: Expression | undefined;
  return claims.map((claim) => {
    const fansOut = goesOnFrom(claim, previous) && lineStarts([...operandsOf(claim.left)][0]!.next);
    base = fansOut ? (base ?? firstOf(previous!.left)) : undefined;
    previous = claim;
    return base ? { ...claim, others: [...claim.others, withFirst(claim.left, base)] } : claim;
  });
}

function firstOf(expression: Expression): Expression {
  switch (expression.kind) {
    case 'product':
      return firstOf(expression.factors[0]!.factor);
    case 'sum':
      return firstOf(expression.terms[0]!.term);
    default:
      return expression;
  }
}

function withFirst(expression: Expression, first: Expression): Expression {
  switch (expression.kind) {
    case 'product': {
      const [head, ...rest] = expression.factors;
      return { ...expression, factors: [{ over: head!.over, factor: withFirst(head!.factor, first) }, ...rest] };
    }
    case 'sum': {
      const [head, ...rest] = expression.terms;
      return { ...expression, terms: [{ sign: head!.sign, term: withFirst(head!.term, first) }, ...rest] };
    }
    default:
      return first;
  }
}
