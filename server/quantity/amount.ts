import type { Unit } from './units.ts';

/** One meaning of a written operand: a number and the units that it stands in. */
export interface Amount {
  /** The number with its scale, without any unit's factor. */
  readonly value: number;
  readonly units: readonly UnitPower[];
  /**
   * How the letters came to mean this, where they usually don't: `memory` for the GB of `20G`, `careless` for the KB of `5 Kb`,
   * `alike` for the GB of `5 Gb`, which only an author may mean who writes `Kb` too.
   */
  readonly guess?: 'memory' | 'careless' | 'alike';
}

export interface UnitPower {
  readonly unit: Unit;
  /** 1 above the line, -1 for what it is per. */
  readonly power: 1 | -1;
}
