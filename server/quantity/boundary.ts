import { is, type Token } from './token.ts';

/** A calculation longer than this is not looked at: no sentence holds one. */
export const LONGEST = 80;

/** Punctuation that cannot stand within a calculation. Box drawing and emoji, which no list names, cannot either. */
const INNER = new Set(['(', ')', '[', ']', '%', '$', '€', '£', '¥', '₹', '₽', '.', '+']);

/** Whether a calculation cannot go on across token `i`. */
export function isBoundary(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  if (token.kind === 'relation')
    return (
      token.text === '→' ||
      token.text === '<' ||
      token.text === '>' ||
      token.text === '≤' ||
      token.text === '≥' ||
      token.text === '≠'
    );
  if (token.kind === 'operator') return token.text === '–' || token.text === '±';
  if (token.kind === 'opaque') return true;
  if (token.kind !== 'punctuation') return false;
  if (token.text === '.') return tokens[i + 1] === undefined || tokens[i + 1]!.spaced;
  return !INNER.has(token.text);
}

/** The index of the bracket that closes the one at `open`; -1 where a relation stands before it, or none does. */
export function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let n = open; n < Math.min(tokens.length, open + LONGEST); n++) {
    if (is(tokens[n], '(')) depth++;
    else if (is(tokens[n], ')') && --depth === 0) return n;
    else if (tokens[n]!.kind === 'relation' && !is(tokens[n], '~')) return -1;
  }
  return -1;
}
