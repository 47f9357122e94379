import { closing } from './boundary.ts';
import { readExpression, type Expression } from './expression.ts';
import { FUNCTIONS } from './functions.ts';
import { isOperatorWord } from './operator-word.ts';
import { is, type Token } from './token.ts';

/** A calculation in front of a sign of equality. */
export interface Left {
  readonly expression: Expression;
  readonly from: number;
}

/** The calculations that end right before `end`, the longest first; more than one only where punctuation leaves it open. */
export function leftsBefore(
  tokens: readonly Token[],
  bound: number,
  end: number,
  lineStarts: (i: number) => boolean,
): Left[] {
  const lefts: Left[] = [];
  for (let start = bound; start < end; start++) {
    if (!startsOperand(tokens[start]!) && !isNegative(tokens, bound, start)) continue;
    if (isNegative(tokens, bound, start - 1)) continue;
    const entry = entryTo(tokens, bound, start, lineStarts);
    if (entry === 'closed' || (entry === 'dash' && lefts.length === 0 && joinsNumbers(tokens, bound, start))) continue;
    if (lefts.length > 0 && entry === 'open') continue;
    const read = readExpression(tokens, start, end);
    if (read && read.next === end && read.operators > 0 && !read.ranged)
      lefts.push({ expression: read.expression, from: start });
  }
  return lefts;
}

function startsOperand(token: Token): boolean {
  return (
    token.kind === 'number' ||
    (token.kind === 'punctuation' && '([$€£¥₹'.includes(token.text)) ||
    is(token, '~') ||
    (token.kind === 'word' && (token.text === 'USD' || token.text === 'EUR'))
  );
}

/** Whether a minus that belongs to the number behind it begins what is computed. */
function isNegative(tokens: readonly Token[], bound: number, i: number): boolean {
  return (
    i >= bound &&
    is(tokens[i], '-') &&
    tokens[i + 1]?.kind === 'number' &&
    !tokens[i + 1]!.spaced &&
    (i === bound || tokens[i - 1]!.kind === 'relation')
  );
}

/** Signs that take what follows: roots and sums of it, or so many of it. */
const CLAIMS_NEXT = new Set(['√', '∛', '∑', '∏', 'Σ', 'Π', '∫', '@']);

/**
 * Whether a calculation may begin at `start`: `closed` behind an operator or a name that belongs to it, `dash` behind a sign
 * that may be a minus or a dash, or an operator that begins a line.
 */
export function entryTo(
  tokens: readonly Token[],
  bound: number,
  start: number,
  lineStarts: (i: number) => boolean,
): 'open' | 'closed' | 'dash' {
  const before = tokens[start - 1];
  const token = tokens[start]!;
  if (before && CLAIMS_NEXT.has(before.text)) return 'closed';
  // the second side of a ratio: `100:1 × 5M`
  if (is(before, ':') && !before!.spaced && !token.spaced && tokens[start - 2]?.kind === 'number') return 'closed';
  if (start === bound || !before) return 'open';
  if (is(before, '(') || is(before, '[')) return 'open';
  if (is(before, '-') && before.spaced && token.spaced) return 'dash';
  if (before.kind === 'operator' || isOperatorWord(tokens, start - 1)) return lineStarts(start - 1) ? 'dash' : 'closed';
  // the rest of m5.2xlarge, and a remark behind what it remarks on
  if (is(before, '.') && !before.spaced && !token.spaced) return 'closed';
  if (is(token, '(') && before.kind === 'word' && isRemark(tokens, start)) return 'closed';
  if (is(before, '~') || (before.kind === 'punctuation' && before.text !== '.' && before.text !== '%')) return 'closed';
  if (before.kind === 'word') {
    if (!token.spaced || FUNCTIONS.has(before.lower)) return 'closed';
    return before.text.length === 1 && before.lower !== 'a' ? 'closed' : 'open';
  }
  return before.kind === 'number' && is(token, '(') ? 'closed' : 'open';
}

function isRemark(tokens: readonly Token[], open: number): boolean {
  const close = closing(tokens, open);
  const read = close < 0 ? null : readExpression(tokens, open + 1, close);
  return !read || read.operators === 0;
}

/** Whether what stands before a spaced minus is a word, so that it is a dash: "daily cost - 5 × 3 = 15". */
function joinsNumbers(tokens: readonly Token[], bound: number, start: number): boolean {
  const before = start - 2 >= bound ? tokens[start - 2] : undefined;
  return before !== undefined && before.kind !== 'word' && !is(before, ')');
}

/** Words that begin another clause. */
const CONJUNCTIONS = new Set([
  'and',
  'or',
  'but',
  'so',
  'then',
  'is',
  'are',
  'gives',
  'means',
  'if',
  'when',
  'while',
  'which',
  'that',
  'we',
  'it',
  'read',
  'write',
  'yields',
  'und',
  'et',
  'y',
  'e',
  'и',
]);

/** "2 relevant in the top 5 / 5 = 0.4": a number that words tie to the calculation. */
export function numberBefore(tokens: readonly Token[], bound: number, from: number): boolean {
  for (let i = from - 1; i >= Math.max(bound, from - 6); i--) {
    if (tokens[i]!.kind === 'number') return true;
    if (CONJUNCTIONS.has(tokens[i]!.lower)) return false;
  }
  return false;
}
