import { isOperatorWord } from './operator-word.ts';
import { is, type Token } from './token.ts';

const LONGEST_REMARK = 40;

/**
 * The index after a remark in brackets; `i` itself where no word stands in them, so that "0.9 (3.2 - 2.1) / 16" are two
 * columns; -1 where they are glued to what stands before, or hold a relation.
 */
export function remarkEnd(tokens: readonly Token[], i: number, end: number): number {
  // glued to a number it is a remark still, as in `3(replicas)`, but `2(n + 1)` multiplies
  if (!tokens[i]!.spaced && !(tokens[i - 1]?.kind === 'number' && holdsOnlyWords(tokens, i, end))) return -1;
  let depth = 0;
  for (let n = i; n < Math.min(end, i + LONGEST_REMARK); n++) {
    if (is(tokens[n], '(')) depth++;
    else if (is(tokens[n], ')') && --depth === 0) return holdsWord(tokens, i, n) ? n + 1 : i;
    else if (tokens[n]!.kind === 'relation' && !is(tokens[n], '~')) return -1;
  }
  return -1;
}

/** Where the first bracket closes behind the one at `open`; -1 where what stands between is too long for a remark. */
export function closingBracket(tokens: readonly Token[], open: number): number {
  for (let n = open + 1; n < Math.min(tokens.length, open + LONGEST_REMARK); n++) if (is(tokens[n], ')')) return n;
  return -1;
}

/** Whether nothing but words of several letters stands in the brackets. */
function holdsOnlyWords(tokens: readonly Token[], open: number, end: number): boolean {
  let i = open + 1;
  while (i < end && tokens[i]!.kind === 'word' && tokens[i]!.text.length > 1) i++;
  return i > open + 1 && i < end && is(tokens[i], ')');
}

function holdsWord(tokens: readonly Token[], from: number, to: number): boolean {
  for (let n = from; n < to; n++) if (tokens[n]!.kind === 'word' && !isOperatorWord(tokens, n)) return true;
  return false;
}

export function holdsFigure(tokens: readonly Token[], from: number, to: number): boolean {
  for (let n = from; n + 1 < to; n++) {
    const following = tokens[n + 1]!;
    if (tokens[n]!.kind === 'number' && following.kind === 'word' && !isOperatorWord(tokens, n + 1)) return true;
  }
  return false;
}
