import type { Claim } from './claim.ts';
import { familiesOf, unitsIn } from './evaluate.ts';
import type { Expression } from './expression.ts';
import type { UnitPower } from './amount.ts';

const SPANS: readonly (readonly [factor: number, small: string, large: string])[] = [
  [60, 'minute', 'hour'],
  [60, 'second', 'minute'],
  [3600, 'second', 'hour'],
  [86_400, 'second', 'day'],
  [1440, 'minute', 'day'],
  [24, 'hour', 'day'],
  [7, 'day', 'week'],
  [30, 'day', 'month'],
  [365, 'day', 'year'],
  [12, 'month', 'year'],
  [2_592_000, 'second', 'month'],
];
const NAMES: Readonly<Record<string, string>> = { s: 'second', min: 'minute', h: 'hour' };

/** How close a factor must be to one that a mix-up makes. */
const CLOSE = 0.03;

/**
 * Names the mix-up that a factor between stated and computed gives away: bits and bytes (8), a day and a second (86,400),
 * prefixes of 1,000 and 1,024. Undefined where it gives nothing away, or the sides have no such units.
 */
export function nameMixUp(factor: number, { left, stated }: Claim): string | undefined {
  const units = [...unitsIn(left, new Map()), ...unitsIn(stated, new Map())];
  const has = (family: 'data' | 'time') => units.some(({ unit }) => familiesOf(unit.dimension).includes(family));
  if (has('data')) {
    if (isClose(factor, 8)) return 'it would be right in bits';
    if (isClose(factor, 1 / 8)) return 'bits were taken for bytes';
    const steps = Math.abs(levelOf(unitsIn(stated, new Map())) - levelOf(unitsIn(left, new Map())));
    for (const n of [steps, 2 * steps])
      if (n > 0 && (near(factor, 1.024 ** n) || near(factor, 1 / 1.024 ** n)))
        return 'units of 1,000 were taken for units of 1,024';
  }
  return has('time') ? timeMixUp(factor, left, stated) : undefined;
}

/** How many prefixes the unit of data stands above the byte. */
function levelOf(units: readonly UnitPower[]): number {
  const data = units.find(({ unit }) => familiesOf(unit.dimension).includes('data'));
  return data ? 'KMGTPEZ'.indexOf(data.unit.id[0]!) + 1 : 0;
}

function isClose(factor: number, other: number): boolean {
  return Math.abs(factor / other - 1) < CLOSE;
}

function near(factor: number, other: number): boolean {
  return Math.abs(factor / other - 1) < 0.004;
}

function article(word: string): string {
  return word === 'hour' ? 'an' : 'a';
}

function timeMixUp(factor: number, left: Expression, stated: Claim['stated']): string | undefined {
  const named = new Set(
    [...unitsIn(left, new Map()), ...unitsIn(stated, new Map())].map(({ unit }) =>
      unit.dimension === 'data-rate' || unit.dimension === 'rate' ? 'second' : (NAMES[unit.id] ?? unit.id),
    ),
  );
  for (const [times, small, large] of SPANS) {
    if ((isClose(factor, times) || isClose(factor, 1 / times)) && (named.has(small) || named.has(large)))
      return `${article(small)} ${small} was taken for ${article(large)} ${large}, or the reverse`;
  }
  return undefined;
}
