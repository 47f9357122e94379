import type { Exponents } from './exponents.ts';
import type { Expression } from './expression.ts';
import type { UnitPower } from './amount.ts';
import type { Operand } from './operand.ts';
import { hasTimeConstant } from './time-constant.ts';
import { families, timesOf, type Measured } from './measured.ts';
import {
  isAllOfEach,
  isOfDivisor,
  isOfUncounted,
  missesOperand,
  multipliesEach,
  namesAnother,
  repeatsFactor,
} from './nouns.ts';

/** Whether a factor is plainly missing, so that the two sides cannot be compared. */
export function missesFactor(
  left: Expression,
  operands: readonly Operand[],
  stated: Operand,
  sides: Measured,
): boolean {
  return (
    multipliesEach(left, stated) ||
    missesOperand(operands, stated) ||
    (sides.leftTimes.has('s-1') && lacksWindow(left, sides.left, sides.right))
  );
}

/** Whether something may be left out that only the reader knows. */
export function isOmitting(
  left: Expression,
  operands: readonly Operand[],
  stated: Operand,
  { left: units, right, rightFamilies, leftTimes, rightTimes }: Measured,
): boolean {
  const counted = operands.some(({ noun }) => noun !== '');
  const timeless = leftTimes.size === 0 && counted;
  return (
    (timeless && ['s-1', 'min-1', 'h-1'].some((unit) => rightTimes.has(unit))) ||
    (leftTimes.size === 0 && right.some(({ unit, power }) => unit.dimension === 'time' && power === 1)) ||
    (!rightFamilies.has('money') && gainsTime(left, leftTimes, rightTimes)) ||
    lacksDuration(left, leftTimes, rightTimes) ||
    mixesPeriods(left, leftTimes, rightTimes) ||
    lacksWindow(left, units, right) ||
    isOfUncounted(operands, stated) ||
    operands.some(({ aside }) => aside) ||
    mixesCounts(left)
  );
}

/** Whether something is left out for sure: only that the sides agree says anything then. */
export function leavesOpen(
  left: Expression,
  operands: readonly Operand[],
  stated: Operand,
  exponents: Exponents,
  sides: Measured,
): boolean {
  return (
    losesTime(left, stated, exponents, sides) ||
    countsTerms(left, stated) ||
    runsSideBySide(operands, stated) ||
    isShareOfNothing(operands) ||
    outgrowsWhole(operands, stated) ||
    isAllOfEach(operands, stated) ||
    holdsFraction(left) ||
    isOfDivisor(left, stated) ||
    (namesAnother(operands, stated) && (PARTS.has(stated.noun) || repeatsFactor(operands, stated))) ||
    amassesBeforeRate(left, exponents, sides) ||
    countsCycles(sides)
  );
}

/** "2 weeks / 90 % = 0.022" is a score, and "300 s × 4 tiers = 200" leaves out what happens in them. */
function losesTime(left: Expression, stated: Operand, { time }: Exponents, { rightTimes }: Measured): boolean {
  const unnamed = stated.noun === '' && stated.amounts[0]!.units.length === 0;
  return left.kind === 'product' && time !== 0 && rightTimes.size === 0 && unnamed && !hasTimeConstant(left);
}

/** "4 shards × 5 min = 5 min": they run at once. */
function runsSideBySide(operands: readonly Operand[], stated: Operand): boolean {
  const { value, units } = stated.amounts[0]!;
  const isTime = (own: readonly UnitPower[]) =>
    own.length === 1 && own[0]!.unit.dimension === 'time' && own[0]!.power === 1;
  if (!isTime(units)) return false;
  const repeats = ({ amounts: [own] }: Operand) =>
    own!.value === value && isTime(own!.units) && own!.units[0]!.unit.id === units[0]!.unit.id;
  return operands.length === 2 && operands.some(repeats) && operands.some(({ amounts: [own] }) => !isTime(own!.units));
}

/** What a thing has any number of. */
const PARTS = new Set(['word', 'character']);

/** "300K × 10 min × 3 events = 54M events": in how long each of them comes, it doesn't say. */
function gainsTime(left: Expression, leftTimes: ReadonlySet<string>, rightTimes: ReadonlySet<string>): boolean {
  return (
    rightTimes.size === 0 &&
    leftTimes.size === 1 &&
    ![...leftTimes][0]!.includes('-') &&
    !hasTimeConstant(left) &&
    left.kind === 'product'
  );
}

/** "30 % DAU × 16 KB": how many there are, it doesn't say. */
function isShareOfNothing(operands: readonly Operand[]): boolean {
  const isPercent = ({ amounts: [amount] }: Operand) => amount!.units.some(({ unit }) => unit.dimension === 'percent');
  const isSize = ({ amounts: [amount] }: Operand) => families(amount!.units).size > 0;
  return (
    operands.length > 1 &&
    operands.some((operand) => isPercent(operand) && operand.noun !== '') &&
    operands.every(
      (operand) =>
        (isPercent(operand) && operand.noun !== '') ||
        (isSize(operand) && !operand.amounts[0]!.units.some(({ power }) => power < 0)),
    )
  );
}

/** "10 % × 1 MB = 15 TB": of how many, it doesn't say. */
function outgrowsWhole(operands: readonly Operand[], stated: Operand): boolean {
  const sizes = operands.filter(({ amounts: [amount] }) => families(amount!.units).has('data'));
  const shares = operands.filter(({ amounts: [amount] }) =>
    amount!.units.some(({ unit }) => unit.dimension === 'percent'),
  );
  return (
    operands.length === 2 && sizes.length === 1 && shares.length === 1 && sizeOf(stated) > OUTGROWN * sizeOf(sizes[0]!)
  );
}

/** A slip makes less of a difference. */
const OUTGROWN = 1e4;

/** An amount of data in bytes. */
function sizeOf({ amounts: [amount] }: Operand): number {
  const unit = amount!.units.find((one) => families([one]).has('data'))?.unit;
  return amount!.value * (unit?.factor ?? 1);
}

/** "45 min × (2.5/8 MB/s)": an eighth of it, not one per eight. */
function holdsFraction(left: Expression): boolean {
  if (left.kind !== 'product') return false;
  return left.factors.some(({ factor }) => {
    if (factor.kind !== 'product' || factor.factors.length !== 2 || factor.factors[1]!.over) return false;
    const [over, under] = factor.factors.map((one) => one.factor);
    return (
      over?.kind === 'operand' &&
      over.bare &&
      under?.kind === 'operand' &&
      families(under.amounts[0]!.units).has('data')
    );
  });
}

/** "57 MB × 8 ≈ 114 Mbps": in how long, it doesn't say. */
function amassesBeforeRate(left: Expression, { data, time }: Exponents, { right }: Measured): boolean {
  return data === 1 && time === 0 && right.some(({ unit }) => unit.dimension === 'data-rate') && !hasTimeConstant(left);
}

/** "100K redirects/s × $0.0085 = $700": money per nothing, of something per second; what comes per day or month may be meant per that. */
function lacksWindow(left: Expression, mine: readonly UnitPower[], theirs: readonly UnitPower[]): boolean {
  if (!families(theirs).has('money')) return false;
  const rates = [...timesOf(mine)].filter((unit) => unit.includes('-'));
  return (
    rates.length > 0 && timesOf(theirs).size === 0 && timesOf(mine).size === rates.length && !hasTimeConstant(left)
  );
}

/** "4 cores + 2 disks = 10 connections": a rule of thumb, not a sum. */
function mixesCounts(left: Expression): boolean {
  if (left.kind !== 'sum') return false;
  const nouns = new Set(
    left.terms.flatMap(({ term }) =>
      term.kind === 'operand' && term.noun !== '' && families(term.amounts[0]!.units).size === 0 ? [term.noun] : [],
    ),
  );
  return nouns.size > 1;
}

/** "10,000 RPS × 15 × 500 B = 2.25 GB": over how long, the sentence doesn't say. */
function lacksDuration(left: Expression, leftTimes: ReadonlySet<string>, rightTimes: ReadonlySet<string>): boolean {
  return (
    rightTimes.size === 0 &&
    leftTimes.size > 0 &&
    [...leftTimes].every((unit) => unit.includes('-')) &&
    !hasTimeConstant(left)
  );
}

/** "10 requests/s × 50 ms = 10,000 docs/s": a rate over a time is no rate. */
function mixesPeriods(left: Expression, leftTimes: ReadonlySet<string>, rightTimes: ReadonlySet<string>): boolean {
  const both = [...leftTimes].some((unit) => unit.includes('-')) && [...leftTimes].some((unit) => !unit.includes('-'));
  return both && [...rightTimes].some((unit) => unit.includes('-')) && !hasTimeConstant(left);
}

/** "25 + 5 = 2 coins" and "25 + 5 × 1 = 6 coins" list them. */
function countsTerms(left: Expression, stated: Operand): boolean {
  if (left.kind !== 'sum' || stated.noun === '') return false;
  let counts = [0];
  for (const { term } of left.terms) {
    const many = multiplicitiesOf(term);
    if (many.length === 0) return false;
    counts = counts.flatMap((count) => many.map((more) => count + more)).slice(0, 64);
  }
  return counts.includes(stated.amounts[0]!.value);
}

/** How many of a thing a term may list: one for `25`, five or one for `5 × 1`. */
function multiplicitiesOf(term: Expression): number[] {
  if (term.kind === 'operand') return term.bare ? [1] : [];
  if (term.kind !== 'product' || term.factors.length !== 2) return [];
  return term.factors.flatMap(({ over, factor }) =>
    over && factor.kind === 'operand' && factor.bare ? [factor.amounts[0]!.value] : [],
  );
}

/** "10 GHz / 0.1 ms = 100,000 requests/s": cycles are not what comes. */
function countsCycles({ left, right }: Measured): boolean {
  const cycles = (units: readonly UnitPower[]) => units.some(({ unit }) => unit.dimension === 'frequency');
  return cycles(left) && !cycles(right) && left.length > 1;
}
