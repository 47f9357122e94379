import { isAllowance } from './allowance.ts';
import type { Claim } from './claim.ts';
import { operandsOf, type Expression } from './expression.ts';
import { isSame, isShareOfUncounted } from './nouns.ts';
import type { Operand } from './operand.ts';
import type { Comparison } from './readings.ts';
import { isSlip, PREFIX_STEPS, slipWithin } from './slip.ts';
import type { Precision } from './tolerance.ts';
import { scaleWord } from './number-words.ts';
import { is, type Token } from './token.ts';
import { findUnit } from './units.ts';
import { withoutEnd } from '../text/without-end.ts';

/** Whether a difference of this factor may come from what the text leaves out, rather than from a mistake. */
export function provesNothing(
  claim: Claim,
  factor: number,
  unsure: boolean,
  { step }: Precision,
  tokens: readonly Token[],
): boolean {
  if (isAllowance(factor, claim, tokens) || isPriceOfMany(factor, claim.stated)) return true;
  // "10M messages/s × 1 KB × 7 days = 6 TB per broker": over how many brokers, it doesn't say
  if (factor < 1 && isShareOfUncounted(claim.left, claim.stated)) return true;
  if (isOfTheRest(claim.left, factor)) return true;
  if (claim.left.kind === 'operand')
    return (claim.doubtful === true || claim.unsure === true) && !isMixedUp(factor, claim.doubtful === claim.unsure);
  return (unsure || claim.doubtful === true) && !isSlip(factor, PREFIX_STEPS, slipWithin(step));
}

/** "10,000 SSDs = 1 EXB × 3 copies = 30,000 SSDs": far off, and what the factors count is not what the result does. */
export function countsOther({ left, stated }: Claim, factor: number, { step }: Precision): boolean {
  const far = Math.abs(Math.log10(factor)) >= 2 && !isSlip(factor, PREFIX_STEPS, slipWithin(step));
  const nouns = [...operandsOf(left)].flatMap((operand) => operand.nouns);
  return far && stated.noun !== '' && nouns.length > 0 && !nouns.some((noun) => isSame(noun, stated.noun));
}

/** A price is per so many as nobody repeats: far off, it proves nothing. */
function isPriceOfMany(factor: number, { amounts }: Operand): boolean {
  return Math.abs(Math.log10(factor)) > 3.1 && amounts[0]!.units.some(({ unit }) => unit.dimension === 'money');
}

/** `1 GB = 1000 KB` slips by a prefix, a byte or an hour, `64 bits = 16 bytes` by a little; what else differs leaves out how many there are. */
function isMixedUp(factor: number, only: boolean): boolean {
  const exact = factor > 1 ? factor : 1 / factor;
  return (
    (exact <= 5 && !only) || [8, 10, 24, 60, 3600, 1e3, 1e6, 1e9].some((known) => Math.abs(exact / known - 1) < 0.03)
  );
}

/** `5 ^ 3 = 6`: of bits, as programs write it. */
export function isExclusiveOr(left: Expression, stated: number): boolean {
  if (left.kind !== 'power' || left.base.kind !== 'operand' || left.exponent.kind !== 'operand') return false;
  const [a, b] = [left.base.amounts[0]!.value, left.exponent.amounts[0]!.value];
  return Number.isInteger(a) && Number.isInteger(b) && Math.max(a, b) < 2 ** 31 && (a ^ b) === stated;
}

/** `192 = 128 + 64 = 11000000`, `1011 + 1100 = 10111`: in figures of base two. */
export function isBinary({ left, stated }: Claim, computed: number, digitsOf: (operand: Operand) => string): boolean {
  const digits = digitsOf(stated);
  if (!stated.bare || !BITS.test(digits)) return false;
  return (
    Number.parseInt(digits, 2) === computed ||
    [...operandsOf(left)].every((operand) => operand.bare && BITS.test(digitsOf(operand)))
  );
}

const BITS = /^[01]{3,}$/;

/** "2 h/day focused · ~50 h of work ≈ 25 days": a dot between phrases multiplies nothing. */
export function separatesByDot({ from, to }: Claim, tokens: readonly Token[], text: string): boolean {
  return tokens.slice(from, to).some((token, n) => {
    if (token.kind !== 'operator' || text[token.start] !== '·' || !token.spaced) return false;
    const [before, after] = [tokens[from + n - 1], tokens[from + n + 1]];
    const named =
      before?.kind === 'word' && findUnit(before.text) === undefined && scaleWord(before.lower) === undefined;
    return named || (after?.kind === 'relation' && is(after, '~'));
  });
}

/** Whether what follows says what should stand there instead. */
function isPutRight(tokens: readonly Token[], to: number): boolean {
  let i = to;
  while (tokens[i] && ((tokens[i]!.kind === 'punctuation' && tokens[i]!.text !== '.') || LINKS.has(tokens[i]!.lower)))
    i++;
  return tokens[i]?.lower === 'should' && tokens[i + 1]?.lower === 'be';
}

const LINKS = new Set(['but', 'it', 'which', 'this', 'that']);

/** Words of a sentence about what somebody gets wrong. */
const SLIPS = new Set([
  'slip',
  'slips',
  'mistake',
  'mistakes',
  'misconception',
  'typo',
  'typos',
  'mistakenly',
  'wrongly',
]);

/** Words that say of what follows them that somebody got it wrong. */
const MISTAKEN = new Set(['wrong', 'incorrect', 'mistake', 'mistakes', 'неверно', '错误', 'falsch', 'incorrecto']);

/** How far before a calculation its line says that it is an example of a mistake, in tokens. */
const LEAD = 12;

/**
 * "❌ 1M × 1 KB = 1 MB", "Wrong: 100M/day = 100M QPS", "a common slip is that 10^3 is 100K", "says 2M/day = 230/s, should
 * be 20M": a mistake that the author shows as one.
 */
export function isQuotedMistake({ from, to }: Claim, tokens: readonly Token[]): boolean {
  if (isPutRight(tokens, to)) return true;
  for (let i = from - 1; i >= Math.max(0, from - LEAD); i--) {
    const token = tokens[i]!;
    if (token.text === '\u2028' || token.text === '|') return false;
    if (token.text === '❌' || SLIPS.has(token.lower) || (MISTAKEN.has(token.lower) && tokens[i + 1]?.text === ':'))
      return true;
  }
  return false;
}

/** "2 × 99.9 % ≈ 99.9999 %" is no product: a share of more than all, stated as one of less. */
export function isMoreThanAll({ computed }: Comparison, operand: Operand): boolean {
  return (
    computed > 1 &&
    operand.amounts[0]!.value <= 100 &&
    operand.amounts[0]!.units.some(({ unit }) => unit.dimension === 'percent')
  );
}

/** "100 × 50 × 60 = 5,101": a figure this exact is no careless product of round numbers, but comes from elsewhere. */
export function isOtherwiseExact(
  { computed, stated }: Comparison,
  { significant }: Precision,
  { approximate, noun }: Operand,
): boolean {
  const factor = Math.max(computed / stated, stated / computed);
  // twice, eight times, ten times: that is a slip after all
  const far = factor > 2 && (factor > 12 || Math.abs(factor - Math.round(factor)) > 0.01 * factor);
  return (
    far &&
    !approximate &&
    noun !== '' &&
    Number.isInteger(computed) &&
    Number.isInteger(stated) &&
    significant >= Math.max(4, significantDigits(computed) + 2)
  );
}

function significantDigits(value: number): number {
  const digits = value.toPrecision(12).replace(/\D/g, '').replace(/^0+/, '');
  return withoutEnd(digits, /0/).length;
}

/** "95 % of 10M/s = 500K/s to the origin": the other five. */
function isOfTheRest(left: Expression, factor: number): boolean {
  const shares = [...operandsOf(left)].flatMap(({ amounts: [amount] }) =>
    amount!.units.some(({ unit }) => unit.dimension === 'percent') ? [amount!.value / 100] : [],
  );
  const [share] = shares;
  return shares.length === 1 && Math.abs(factor / ((1 - share!) / share!) - 1) < 0.01;
}

/** "180 s / 1 year = 99.9994 % available": what is left of all, not the share itself. */
export function isComplement({ computed }: Comparison, { amounts: [amount] }: Operand): boolean {
  return (
    computed < 0.1 &&
    amount!.value > 90 &&
    amount!.value <= 100 &&
    amount!.units.some(({ unit }) => unit.dimension === 'percent')
  );
}

/** "1 connection per 5 s = 30M connections/s", "$0.02/1M tokens = $0.024": how many there are of them is said elsewhere. */
export function isOneOfMany(left: Expression, { computed, stated }: Comparison): boolean {
  const first =
    left.kind === 'product' && left.factors.length === 2 && !left.factors[1]!.over
      ? left.factors[0]!.factor
      : undefined;
  if (first?.kind !== 'operand') return false;
  const price = first.amounts[0]!.units.some(({ unit }) => unit.dimension === 'money');
  return (price || (first.noun !== '' && first.amounts[0]!.value <= 10)) && stated / computed > 900;
}
