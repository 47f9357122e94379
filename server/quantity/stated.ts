import { readExpression, type Expression } from './expression.ts';
import { isOperatorWord } from './operator-word.ts';
import { readOperand, type Operand } from './operand.ts';
import { closingBracket } from './remark.ts';
import { is, type Token } from './token.ts';

/** What stands behind a sign of equality. */
export interface StatedResult {
  readonly operand: Operand;
  /** The calculation that begins with the figure, where one does. */
  readonly whole?: Expression;
  /** Whether something follows that belongs to it and cannot be computed: a variable, a range, a function. */
  readonly open: boolean;
}

/** Reads the result that starts at token `i`; null where none does, as behind "= up to 5 TB". */
export function readStated(tokens: readonly Token[], i: number, last: number): StatedResult | null {
  const end = asideAt(tokens, i, last);
  const scientific = readScientific(tokens, i, end);
  if (scientific) return { operand: scientific, open: goesOn(tokens, scientific.next) };
  const operand = readOperand(tokens, i, end);
  const read = readExpression(tokens, i, end);
  if (!operand) return null;
  if (!read || read.operators === 0) return { operand, open: goesOn(tokens, operand.next) };
  // 5-10 GB is a range
  const range = is(tokens[operand.next], '-') && !tokens[operand.next]!.spaced;
  return { operand, whole: read.expression, open: range || goesOn(tokens, read.next) };
}

/** How far behind a figure its remark begins, in tokens. */
const REACH = 10;

/**
 * Where a remark in brackets with a figure of its own begins: “= 1,160/s *(peak ×3 = 3,480/s)*”, “= 10 GB *(≈ 9.3 GiB)*”.
 * `last` where there is none.
 */
function asideAt(tokens: readonly Token[], from: number, last: number): number {
  for (let i = from + 1; i < Math.min(last, from + REACH); i++) {
    const { kind, text, spaced } = tokens[i]!;
    if (kind === 'relation' && text !== '~') return last;
    if (text !== '(' || !spaced) continue;
    const close = closingBracket(tokens, i);
    const holdsFigure = close > 0 && tokens.slice(i, Math.min(close, last)).some((token) => token.kind === 'number');
    return holdsFigure && tokens[i - 1]!.kind !== 'operator' ? i : last;
  }
  return last;
}

/** `3.5 × 10^12`, `10^9 bytes`. */
function readScientific(tokens: readonly Token[], start: number, end: number): Operand | null {
  const i = is(tokens[start], '~') ? start + 1 : start;
  const direct = tokens[i]?.value === 10 && is(tokens[i + 1], '^');
  const at = direct ? i : i + 2;
  if (
    !direct &&
    !(
      tokens[i]?.kind === 'number' &&
      (is(tokens[i + 1], '*') || isOperatorWord(tokens, i + 1)) &&
      tokens[at]?.value === 10 &&
      is(tokens[at + 1], '^')
    )
  )
    return null;
  const exponent = tokens[at + 2];
  if (exponent?.kind !== 'number' || at + 2 >= end) return null;
  const value = (direct ? 1 : tokens[i]!.value) * 10 ** exponent.value;
  // what stands behind is read as behind any number
  const label = readOperand(
    [...tokens.slice(0, at + 2), { ...exponent, value }, ...tokens.slice(at + 3, Math.min(end, at + 16))],
    at + 2,
    Math.min(end, at + 16),
  );
  if (!label) return null;
  const digits = direct
    ? { start: tokens[i]!.start, end: exponent.end }
    : { start: tokens[i]!.start, end: tokens[i]!.end };
  return {
    ...label,
    digits,
    figure: { start: tokens[i]!.start, end: label.figure.end },
    scale: direct ? 1 : 10 ** exponent.value,
    approximate: i > start || label.approximate || direct,
  };
}

/** Whether the figure that ends before token `i` is part of something longer. */
function goesOn(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  const following = tokens[i + 1];
  if (!token) return false;
  if (token.kind === 'operator') {
    if (token.text === '-' || token.text === '–') return !token.spaced && following !== undefined && !following.spaced;
    return token.text !== '+' || following?.kind === 'number' || is(following, '(');
  }
  if (token.kind === 'word' && !token.spaced) return true;
  // `1 << 2` shifts
  if ((token.text === '<' || token.text === '>') && following?.text === token.text && !following.spaced) return true;
  return isOperatorWord(tokens, i) || (is(token, 'to') && following?.kind === 'number');
}
