import type { Claim } from './claim.ts';
import type { Operand } from './operand.ts';
import { is, type Token } from './token.ts';

const MOST_ALLOWED = 5;

/**
 * Whether the text says that a figure is more than what is computed, or less: "3 nodes (with headroom)", "300 TB (with
 * growth)", "40 GB after compression".
 */
export function isAllowance(factor: number, claim: Claim, tokens: readonly Token[]): boolean {
  const { from, to, stated } = claim;
  const size = factor < 1 ? 1 / factor : factor;
  if (isQualified(tokens, stated, to)) return size <= MOST_ALLOWED || isMinimum(stated, factor);
  if (factor < 1 || factor > MOST_ALLOWED) return false;
  for (let i = from; i < Math.min(tokens.length, to + 6); i++)
    if (ALLOWANCES.has(tokens[i]!.lower) && (grants(tokens[i - 1]) || grants(tokens[i - 2]))) return true;
  return false;
}

/** Words behind a figure that say what more it holds, or what was done to it. */
const QUALIFY = new Set(['with', 'including', 'incl', 'plus', 'after', 'с', 'со', 'com', 'con', 'mit', 'avec', 'inkl']);

/** Whether such a word stands right behind the figure, alone or in brackets, and a word behind it. */
function isQualified(tokens: readonly Token[], { figure }: Operand, to: number): boolean {
  let i = to;
  while (i > 0 && tokens[i - 1]!.start >= figure.end) i--;
  for (; i <= to + 1; i++) {
    const token = tokens[i];
    if (QUALIFY.has(token?.lower ?? '')) return ['word', 'number', 'operator'].includes(tokens[i + 1]?.kind ?? '');
    if (token?.kind !== 'word' && !is(token, '(') && !is(token, ',') && !is(token, '|')) return false;
  }
  return false;
}

/** One server would do, and there are two. */
function isMinimum({ amounts: [amount] }: Operand, factor: number): boolean {
  return Number.isInteger(amount!.value) && amount!.value <= MOST_ALLOWED && amount!.value / factor < 1;
}

const ALLOWANCES = new Set([
  'headroom',
  'buffer',
  'overhead',
  'redundancy',
  'redundant',
  'margin',
  'safety',
  'spare',
  'failover',
  'reserve',
  'slack',
  'cushion',
]);

/** `with` or `50 %` before it makes "buffer" an allowance; a disk buffer is none. */
function grants(token: Token | undefined): boolean {
  return (
    token !== undefined && (GRANTS.has(token.lower) || token.text === '%' || token.text === '(' || token.text === '+')
  );
}

const GRANTS = new Set(['with', 'for', 'incl', 'including', 'plus', 'and', 'after', 'some']);
