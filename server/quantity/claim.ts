import type { Expression } from './expression.ts';
import type { Operand } from './operand.ts';

/** Somebody's assertion that a calculation has a result. */
export interface Claim {
  readonly left: Expression;
  /** Other extents of the calculation that the punctuation permits; the claim holds if it holds for one of them. */
  readonly others: readonly Expression[];
  readonly stated: Operand;
  /** The calculation that goes on behind the result: `5 × 4 = 20 × 3 = 60`; the claim holds if it equals this. */
  readonly whole?: Expression;
  /** Whether the sign between them, or the figure, says "about". */
  readonly approximate: boolean;
  /** The tokens of the calculation and of the result. */
  readonly from: number;
  readonly to: number;
  /** Whether the text leaves open where the calculation begins. */
  readonly unsure?: boolean;
  /** Whether no sign says that the two are equal, or something else is left open, so that only a slipped prefix or zero is worth a word. */
  readonly doubtful?: boolean;
}
