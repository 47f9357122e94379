import { familiesOf, type Family } from './evaluate.ts';
import type { UnitPower } from './amount.ts';

/** What the two sides of a claim measure. */
export interface Measured {
  readonly left: readonly UnitPower[];
  readonly right: readonly UnitPower[];
  readonly leftFamilies: ReadonlySet<Family>;
  readonly rightFamilies: ReadonlySet<Family>;
  /** Units of time with their power, as in `day-1` and `ms1`; rates count as per second. */
  readonly leftTimes: ReadonlySet<string>;
  readonly rightTimes: ReadonlySet<string>;
}

/** What sides of these units measure. */
export function measured(left: readonly UnitPower[], right: readonly UnitPower[]): Measured {
  return {
    left,
    right,
    leftFamilies: families(left),
    rightFamilies: families(right),
    leftTimes: timesOf(left),
    rightTimes: timesOf(right),
  };
}

/** The families of units. */
export function families(units: readonly UnitPower[]): Set<Family> {
  return new Set(units.flatMap(({ unit }) => familiesOf(unit.dimension)));
}

/** The units of time with their power, as in `day-1` and `ms1`; rates count as per second. */
export function timesOf(units: readonly UnitPower[]): Set<string> {
  const times = new Set<string>();
  for (const { unit, power } of units) {
    if (unit.dimension === 'time') times.add(`${unit.id}${power}`);
    else if (unit.id === 'requests/min') times.add(`min${-power}`);
    else if (unit.dimension === 'rate' || unit.dimension === 'data-rate') times.add(`s${-power}`);
  }
  return times;
}
