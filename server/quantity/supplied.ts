import type { Claim } from './claim.ts';
import { scalesAmong, type Context } from './context.ts';
import type { UnitPower } from './amount.ts';
import { unitsIn } from './evaluate.ts';
import { operandsOf, type Expression } from './expression.ts';
import { families } from './measured.ts';
import { readOperand, type Operand } from './operand.ts';
import { isOperatorWord } from './operator-word.ts';
import type { Comparison, Stated } from './readings.ts';
import { is, type Token } from './token.ts';
import { agreement } from './tolerance.ts';

/**
 * Whether the text around a calculation supplies what it lacks to come to its result: a scale or a unit that a number had
 * before, how many there are of what it is of, a share or a multiplier in brackets.
 */
export function isSupplied(
  claim: Claim,
  all: readonly Comparison[],
  stated: Stated,
  factor: number,
  tokens: readonly Token[],
  context?: Context,
): boolean {
  return (
    isCarried(claim, all, stated, scalesBefore(claim, tokens, context)) ||
    isOfEach(claim, factor, tokens) ||
    isOfSize(claim, all, stated, tokens) ||
    isOfRemark(claim, all, stated, tokens)
  );
}

/** Smaller numbers stand everywhere in a document, with every scale. */
const LEAST_CARRIED = 10;

/**
 * Whether a factor has the scale or the unit that the text gave the same number before: "500 million … 500 × 12", and
 * "0.1 TB/s … 0.1 Tb/s × 60", where the bits are bytes.
 */
function isCarried(
  { left }: Claim,
  all: readonly Comparison[],
  stated: Stated,
  scalesOf: (number: number, any: boolean) => Iterable<number>,
): boolean {
  const raised = new Set(basesIn(left));
  for (const operand of operandsOf(left)) {
    // the ten of 10^5 is no ten of anything
    if (raised.has(operand)) continue;
    const { value, units } = operand.amounts[0]!;
    const bits = units.find(({ unit, power }) => unit.id.includes('bit') && power === 1)?.unit;
    if (!bits && !operand.bare) continue;
    for (const scale of scalesOf(value / operand.scale, bits !== undefined)) {
      if (bits && scale !== bits.factor * 8) continue;
      if (all.some((one) => fitsTimes(one, bits ? 8 : scale, stated))) return true;
    }
  }
  return false;
}

/** The operands of the powers of a calculation. */
function basesIn(expression: Expression): Operand[] {
  if (expression.kind === 'power') return [...operandsOf(expression)];
  if (expression.kind === 'product') return expression.factors.flatMap(({ factor }) => basesIn(factor));
  if (expression.kind === 'sum') return expression.terms.flatMap(({ term }) => basesIn(term));
  return expression.kind === 'scaled' ? basesIn(expression.inner) : [];
}

/** The scales that stood with a number in the text before, and in the sentence before the calculation. */
function scalesBefore(
  { from }: Claim,
  tokens: readonly Token[],
  context?: Context,
): (number: number, any: boolean) => Iterable<number> {
  const here = scalesAmong(tokens.slice(Math.max(0, from - FAR), from));
  return (number, any) => [
    ...(here.get(number) ?? []),
    ...((any || number >= LEAST_CARRIED ? context?.scalesOf(number) : undefined) ?? []),
  ];
}

/** How far before a calculation a sentence says of how many things it speaks, in tokens. */
const FAR = 40;

/**
 * "… 1M keys each. 20 counters × 8 bytes = 160 MB", "to 1000 recipients; 100 chats × 1/min = 100K/min": what it is multiplied
 * by stands right before, as a count of something that the calculation doesn't count.
 */
function isOfEach({ from, left }: Claim, factor: number, tokens: readonly Token[]): boolean {
  if (factor < 10) return false;
  const start = Math.max(0, from - FAR);
  for (let i = start; i < from; i++) {
    if (tokens[i]!.kind !== 'number') continue;
    const count = readOperand(tokens, i, from);
    const amount = count?.amounts[0];
    if (!amount?.units.every(({ unit }) => unit.dimension === 'count') || Math.abs(amount.value / factor - 1) > 0.02)
      continue;
    if (count!.noun !== '' && ![...operandsOf(left)].some(({ noun }) => noun === count!.noun)) return true;
  }
  return false;
}

/** "500 bytes each → 100M/day × 365 = 18 TB": the size of what is counted stands right before the calculation. */
function isOfSize(
  { left, from }: Claim,
  all: readonly Comparison[],
  stated: Stated,
  tokens: readonly Token[],
): boolean {
  const holdsData = (units: readonly UnitPower[]) => families(units).has('data');
  if (!holdsData(stated.operand.amounts[0]!.units) || holdsData(unitsIn(left, new Map()))) return false;
  for (let i = Math.max(0, from - NEARBY); i < from; i++) {
    if (tokens[i]!.kind !== 'number') continue;
    const [amount] = readOperand(tokens, i, from)?.amounts ?? [];
    const [size] = amount?.units ?? [];
    if (!amount || amount.units.length !== 1 || size!.unit.dimension !== 'data') continue;
    const by = amount.value * size!.unit.factor;
    if (all.some((one) => !one.guessed && one.supposes <= PLAINLY && fitsTimes(one, by, stated))) return true;
  }
  return false;
}

/** How far before a calculation the size of what it counts may stand, in tokens. */
const NEARBY = 12;

/** What a reading supposes at most that takes no factor for granted. */
const PLAINLY = 3;

/**
 * "1B × 2 MB (but dedup ~50 %) = 1 PB", "250 × 3 TB = 2.25 PB (3x)": a share or a multiplier that a remark within or right
 * behind the calculation names.
 */
function isOfRemark(claim: Claim, all: readonly Comparison[], stated: Stated, tokens: readonly Token[]): boolean {
  const end = Math.min(tokens.length, claim.to + FAR);
  for (let i = claim.from, depth = 0; i < end; i++) {
    if (is(tokens[i], '(')) depth++;
    else if (is(tokens[i], ')')) depth--;
    if (i >= claim.to && depth <= 0 && !is(tokens[i], ')')) return false;
    if (depth <= 0 || tokens[i]!.kind !== 'number' || isFactor(claim.left, tokens[i]!)) continue;
    if (multipliersAt(tokens, i).some((by) => all.some((one) => fitsTimes(one, by, stated)))) return true;
  }
  return false;
}

function isFactor(left: Expression, { start }: Token): boolean {
  return [...operandsOf(left)].some(({ digits }) => digits.start === start);
}

/** What a number in a remark multiplies by: a share or the rest, `3x`. */
function multipliersAt(tokens: readonly Token[], i: number): readonly number[] {
  const { value } = tokens[i]!;
  if (is(tokens[i + 1], '%') && value < 100) return [value / 100, 1 - value / 100];
  return is(tokens[i + 1], 'x') || isOperatorWord(tokens, i - 1) || is(tokens[i - 1], '*') ? [value] : [];
}

function fitsTimes({ computed, stated: claimed }: Comparison, by: number, stated: Stated): boolean {
  return agreement(computed * by, claimed, stated.precision, stated.approximate) === 'fits';
}
