import type { Edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import type { Operand } from './operand.ts';
import { readStated } from './stated.ts';
import { is, type Token } from './token.ts';

/** A figure that repeats the result before it, and what it should say instead. */
export interface Restatement {
  readonly figure: Span;
  readonly correct: string;
  readonly corrections: readonly Edit[];
}

/**
 * What repeats a wrong result behind it: the `30M` of `250K × 12 = 30,000K = 30M`, where a correction of the first alone
 * would leave a new mistake. Empty where nothing does; null where what follows cannot be corrected along with it.
 * `holds` tells whether a figure is the calculation's result after all, `repeats` whether one is the same as another.
 */
export function restatements(
  stated: Operand,
  from: number,
  tokens: readonly Token[],
  holds: (operand: Operand) => boolean,
  repeats: (operand: Operand, earlier: Operand) => boolean,
  correct: (operand: Operand) => Restatement,
): readonly Restatement[] | null {
  const found: Restatement[] = [];
  let at = from;
  while (isEquality(tokens[at])) {
    const next = readStated(tokens, is(tokens[at + 1], '≈') ? at + 2 : at + 1, tokens.length);
    if (!next || holds(next.operand)) return found;
    if (next.whole || next.open || !repeats(next.operand, stated)) return null;
    found.push(correct(next.operand));
    at = next.operand.next;
  }
  return found;
}

function isEquality(token: Token | undefined): boolean {
  return token?.kind === 'relation' && '=≈⇒~'.includes(token.text);
}
