import { is, type Token } from './token.ts';

/** `x`, `X` and `_` (a `*` that a formatter took for emphasis) in front of a number or a bracket; "times 5". */
export function isOperatorWord(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  const following = tokens[i + 1];
  if (token?.kind !== 'word' || !following) return false;
  const operand =
    following.kind === 'number' ||
    is(following, '(') ||
    is(following, '~') ||
    is(following, '$') ||
    is(following, '€') ||
    is(following, '[');
  // "10x 100 GB" is ten times something
  if (token.lower === 'x' && !token.spaced && following.spaced && tokens[i - 1]?.kind === 'number') return false;
  return operand && (token.lower === 'x' || token.text === '_' || token.lower === 'х' || token.lower === 'times');
}
