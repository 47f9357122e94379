import type { Expression } from './expression.ts';
import type { Operand } from './operand.ts';

const TIME_CONSTANTS = new Set([
  1e6, 1e9, 4.3, 4.33, 4.345, 4.35, 30.4, 30.42, 30.44, 30.5, 365.25, 60, 3600, 86_400, 24, 7, 30, 31, 365, 360, 12,
  1000, 100_000, 1440, 52, 4, 90, 28, 720, 730, 744, 168, 8760, 8766, 2_592_000, 2_500_000, 2_600_000, 31_536_000,
  31_500_000, 3.6, 43_200, 525_600,
]);

/** The lengths of the units of time, in seconds. */
const PERIODS = new Set([
  1, 60, 3600, 86_400, 100_000, 604_800, 2_419_200, 2_592_000, 2_678_400, 31_104_000, 31_449_600, 31_536_000,
]);

/** Whether a factor is a number that leads from one unit of time to another: 24, 3600, 86,400, 10^5. */
export function hasTimeConstant(expression: Expression): boolean {
  if (expression.kind === 'product') return expression.factors.some(({ factor }) => hasTimeConstant(factor));
  if (expression.kind === 'sum') return expression.terms.some(({ term }) => hasTimeConstant(term));
  if (expression.kind === 'scaled') return hasTimeConstant(expression.inner);
  // 10^5 seconds are a day
  if (expression.kind === 'power')
    return expression.base.kind === 'operand' && expression.base.amounts[0]!.value === 10;
  const { amounts, noun } = expression;
  const [{ value, units }] = amounts as readonly [Operand['amounts'][number]];
  if (noun !== '' || !units.every(({ unit }) => unit.dimension === 'time')) return false;
  // 24 hours are a day, and 30 s are nothing but 30 s
  return units.length === 0
    ? TIME_CONSTANTS.has(value)
    : units.some(({ unit, power }) => power === 1 && PERIODS.has(Math.round(value * unit.factor)));
}
