import { elidedFactors } from './elided.ts';
import { amountValue, COPIES, evaluate, isPartner, isWindow, type Picks, type Reading } from './evaluate.ts';
import { operandsOf, type Expression } from './expression.ts';
import { multipliesDivisor } from './multiplies-divisor.ts';
import type { Operand } from './operand.ts';
import { picksOf } from './picks.ts';
import { sidesOf, type Sides } from './sides.ts';
import { cancelsWithin, isPerWhole, timeModes, type Mode } from './time-modes.ts';
import { agreement, type Agreement, type Precision } from './tolerance.ts';

/** One value of a calculation beside the stated one, under a reading that is permitted. */
export interface Comparison {
  /** In the base of {@link stated}: the two compare as they are. */
  readonly computed: number;
  readonly stated: number;
  readonly agreement: Agreement;
  /** How much the reading supposes: 0 for nothing, more for a mode that is not the first, for units of unlike kinds, for factors. */
  readonly supposes: number;
  /** Whether it takes a spelling for what it doesn't say, as `Kb` for KB. */
  readonly careless: boolean;
  /** Whether it takes a scale letter for a unit of memory. */
  readonly guessed: boolean;
  /** Whether something may be left out, so that a difference proves little. */
  readonly uncertain: boolean;
  /** Whether only the result has a unit of data, and one with a prefix, so that nobody knows what the factors are in. */
  readonly guessesUnit: boolean;
}

export interface Stated {
  readonly operand: Operand;
  readonly precision: Precision;
  /** Whether the sentence says that the figure is rough. */
  readonly approximate: boolean;
  /** Whether its author writes `Kb` nearby, and so doesn't tell bits from bytes; asked only where that matters. */
  readonly confusesBits: () => boolean;
}

/** A sum that this many readings leave open is no estimate that a person wrote. */
const MOST_COMPARISONS = 6000;

/**
 * All comparisons of a calculation with a stated result that the closed list of readings permits: labels or conversions of
 * time, bytes by 1,000 or 1,024, the meanings of ambiguous letters, divisors without brackets, a unit or a "per day" that
 * only one side names. Just the first that fits, if one does. Null where the two sides don't measure the same thing, or too
 * much is open.
 */
export function comparisons(left: Expression, stated: Stated): Comparison[] | null {
  const result: Comparison[] = [];
  const combinations = picksOf(operandsIn(left, stated), stated.confusesBits);
  if (!combinations) return null;
  for (const picks of combinations) {
    const sides = sidesOf(left, stated.operand, picks);
    if (!sides) continue;
    for (const comparison of under(left, stated, picks, sides)) {
      if (comparison.agreement === 'fits' && !comparison.careless) return [comparison];
      if (sides.open && comparison.agreement !== 'fits') continue;
      if (result.push(comparison) > MOST_COMPARISONS) return null;
    }
  }
  // what only a guess makes comparable is not compared
  return result.some(({ guessed }) => !guessed) ? result : null;
}

function* under(left: Expression, stated: Stated, picks: Picks, sides: Sides): Generator<Comparison> {
  const careless = operandsIn(left, stated).some((operand) => {
    const { guess } = operand.amounts[picks.get(operand) ?? 0]!;
    return guess === 'careless' || guess === 'alike';
  });
  const alike = sides.leftFamilies.has('data') === sides.rightFamilies.has('data');
  const guessed = operandsIn(left, stated).some(
    (operand) => operand.amounts[picks.get(operand) ?? 0]!.guess === 'memory',
  );
  const preferred = timeModes(left, sides)[0];
  // where the calculation has no unit of data, one is supposed already: another supposition must fit closely
  const lacksData = !sides.leftFamilies.has('data') && sides.rightFamilies.has('data');
  const guessesUnit = lacksData && sides.right.some(({ unit }) => unit.factor > 1);
  const divides = stated.precision.decimals === 0 && left.kind === 'product' && left.factors.some(({ over }) => !over);
  for (const [mine, theirs] of readingsOf(left, sides)) {
    const value = evaluate(left, mine, picks);
    if (!Number.isFinite(value)) continue;
    for (const { claimed, supposed } of claimsOf(left, stated.operand, theirs, picks)) {
      const elided = elidedFactors(left, sides, mine);
      const instead = elided.some(({ likely }) => likely === 'instead');
      for (const { factor, strict, likely } of elided) {
        const computed = value * factor;
        const agrees =
          (divides && isRoundedUp(computed, claimed)) || isWholeUnits(left, computed, claimed, stated)
            ? 'fits'
            : agreement(computed, claimed, stated.precision, stated.approximate, strict || (lacksData && factor !== 1));
        const supposes =
          (factor === 1 && instead ? 1 : 0) +
          ((factor === 1 || likely) && mine.kilo === 1000 && theirs.kilo === 1000 && UNSUPPOSED.has(mine.form)
            ? 0
            : 4) +
          (alike ? 0 : 2) +
          (mine.time === preferred ? 0 : 1) +
          supposed;
        const { uncertain } = sides;
        yield { computed, stated: claimed, agreement: agrees, supposes, careless, guessed, uncertain, guessesUnit };
      }
    }
  }
}

/** `a / 24*3600` means the one as often as the other. */
const UNSUPPOSED: ReadonlySet<Reading['form']> = new Set(['plain', 'grouped']);

function operandsIn(left: Expression, { operand }: Stated): Operand[] {
  return [...operandsOf(left), operand];
}

/** Half a server is one server. */
function isRoundedUp(computed: number, claimed: number): boolean {
  return Number.isInteger(claimed) && claimed < 1000 && claimed > computed && claimed - computed < 1;
}

/** "200 MB + 1 GB ≈ 2 GB" rounds up to whole units, and "270 / 100 = 2" down to what fits in. */
function isWholeUnits(left: Expression, computed: number, claimed: number, stated: Stated): boolean {
  const { operand, precision, approximate } = stated;
  const whole = operand.amounts[0]!.value / operand.scale;
  if (precision.decimals > 0 || !Number.isInteger(whole) || whole > MOST_WHOLE) return false;
  const short = (computed - claimed) / (claimed / whole);
  if (left.kind === 'sum') return approximate && short < 0 && short > -1;
  const bare = operand.bare && [...operandsOf(left)].every((one) => one.bare);
  return bare && left.kind === 'product' && left.factors.some(({ over }) => !over) && short > 0 && short < 1;
}

/** Larger figures are not rounded to whole units by as much as one. */
const MOST_WHOLE = 9;

function* readingsOf(left: Expression, sides: Sides): Generator<readonly [Reading, Reading]> {
  const forms = formsOf(left, sides);
  for (const time of timeModes(left, sides)) {
    for (const data of dataModes(sides)) {
      for (const other of otherModes(sides)) {
        for (const form of forms) {
          for (const [mine, theirs] of kilos(sides, data)) {
            yield [
              { time, data, other, form, kilo: mine },
              { time, data, other, form, kilo: theirs },
            ];
            // 24 hours at one every 5 minutes are 288, whatever they are per; so is what a rate comes to in a year, "per year"
            if (
              time === 'convert' &&
              (form === 'period' || (form === 'plain' && (isPerWhole(sides) || cancelsWithin(sides))))
            )
              yield [
                { time, data, other, form, kilo: mine },
                { time: 'label', data, other, form, kilo: theirs },
              ];
          }
        }
      }
    }
  }
}

/** Bytes convert wherever both sides have them, unless both have them in one and the same unit. */
function dataModes({ left, right, leftFamilies, rightFamilies }: Sides): readonly Mode[] {
  if (!leftFamilies.has('data') && !rightFamilies.has('data')) return ['label'];
  if (!leftFamilies.has('data') || !rightFamilies.has('data')) return ['convert', 'label'];
  const ids = new Set(
    [...left, ...right]
      .filter(({ unit }) => unit.dimension === 'data' || unit.dimension === 'data-rate')
      .map(({ unit }) => unit.id),
  );
  return ids.size === 1 ? ['convert', 'label'] : ['convert'];
}

function otherModes({ leftFamilies, rightFamilies }: Sides): readonly Mode[] {
  const has = (families: Sides['leftFamilies']) => families.has('other') || families.has('money');
  return has(leftFamilies) || has(rightFamilies) ? ['convert', 'label'] : ['label'];
}

function formsOf(expression: Expression, { left, rightTimes, rightFamilies }: Sides): readonly Reading['form'][] {
  const forms: Reading['form'][] = ['plain'];
  if (multipliesDivisor(expression)) forms.push('grouped');
  if (expression.kind === 'product') {
    const { factors } = expression;
    const times = left.filter(({ unit, power }) => unit.dimension === 'time' && power === 1).length;
    const perTime = [...rightTimes].some((unit) => unit.includes('-'));
    if ((times > 0 && perTime) || (times > 1 && rightTimes.size === 0)) forms.push('period');
    if (repeatsPeriod(expression, left)) forms.push('window');
    else if (
      rightTimes.size === 0 &&
      factors.some(({ over, factor }) => isWindow(over, factor) && (over || rightFamilies.has('money')))
    )
      forms.push('window');
    if (factors.some(({ factor }) => factor.kind === 'operand' && COPIES.has(factor.noun))) forms.push('copies');
    if (factors.length > 2 && factors.some(({ over, factor }) => over && isPartner(factor, factors)))
      forms.push('paired');
  }
  if (expression.kind === 'sum') {
    const last = expression.terms.at(-1)!.term;
    // units and nouns show what belongs together; bare numbers follow the rules
    const labelled = [...operandsOf(expression)].some(({ bare }) => !bare);
    const plain = (terms: typeof expression.terms) => labelled && terms.every(({ term }) => term.kind === 'operand');
    if (last.kind === 'product' && (last.factors.some(({ over }) => !over) || plain(expression.terms.slice(0, -1))))
      forms.push('whole');
    if (expression.terms[0]!.term.kind === 'product' && plain(expression.terms.slice(1))) forms.push('shared');
  }
  return forms;
}

/** "100K/day / 24 h = 70/min" divides by the day that it is per. */
function repeatsPeriod(left: Expression, units: Sides['left']): boolean {
  const periods = units.flatMap(({ unit, power }) => (unit.dimension === 'time' && power < 0 ? [unit.factor] : []));
  return (
    left.kind === 'product' &&
    left.factors.some(
      ({ over, factor }) =>
        !over &&
        isWindow(over, factor) &&
        factor.kind === 'operand' &&
        periods.filter((period) => period === amountValue(factor.amounts[0]!, SECONDS)).length > 0,
    )
  );
}

const SECONDS: Reading = { time: 'convert', data: 'label', other: 'label', form: 'plain', kilo: 1000 };

function kilos({ leftFamilies, rightFamilies }: Sides, data: Mode): readonly (readonly [1000 | 1024, 1000 | 1024])[] {
  if (data === 'label') return [[1000, 1000]];
  if (leftFamilies.has('data') && rightFamilies.has('data'))
    return [
      [1000, 1000],
      [1024, 1024],
      [1000, 1024],
      [1024, 1000],
    ];
  return [
    [1000, 1000],
    [1024, 1024],
  ];
}

/**
 * The values that the stated operand can claim, and how much each supposes: percentages and points are hundredths or not,
 * and "35 per 100" may be 35.
 */
function claimsOf(
  left: Expression,
  stated: Operand,
  reading: Reading,
  picks: Picks,
): readonly { readonly claimed: number; readonly supposed: number }[] {
  const amount = stated.amounts[picks.get(stated) ?? 0]!;
  const value = amountValue(amount, reading);
  const plainly = { claimed: value, supposed: 0 };
  if (amount.units.some(({ unit }) => unit.dimension === 'percent')) {
    // "… × 100 = 1.67 %" has made a percentage of it already
    const made = [...operandsOf(left)].some(({ bare, amounts }) => bare && amounts[0]!.value === 100);
    return [
      { claimed: value, supposed: made ? 1 : 0 },
      { claimed: value * 100, supposed: 0 },
    ];
  }
  if (stated.perMany > 1) return [plainly, { claimed: value * stated.perMany, supposed: 0 }];
  const shares = [...operandsOf(left)].filter(({ amounts }) =>
    amounts[0]!.units.some(({ unit }) => unit.dimension === 'percent'),
  );
  const points = stated.noun === 'point' && ![...operandsOf(left)].some(({ noun }) => noun === 'point');
  if (points) return [plainly, { claimed: value / 100, supposed: 1 }];
  if (shares.length === 0 || !stated.bare) return [plainly];
  const onlyShares = shares.length === [...operandsOf(left)].length;
  return [plainly, { claimed: value / 100, supposed: onlyShares ? 0 : 1 }];
}
