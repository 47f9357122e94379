import type { Span } from '../text/span.ts';
import type { Dimension } from './units.ts';

/**
 * What a quantity does in its sentence.
 *
 * - `measure`: bounds, sets or schedules something: "within 200 ms", "99.9 %", "hourly", "10K users".
 * - `condition`: says when or over what something holds: "with 1000+ items", "during the first 5 minutes", "after two weeks of use".
 * - `trigger`: starts a behaviour: "for jobs that run longer than 30 s".
 * - `identifier`: names something: a version, a port, a status code, a standard, a list number, a year, "100 % reliable".
 */
export type Role = 'measure' | 'condition' | 'trigger' | 'identifier';

/** How the true value relates to the stated one. `equal` also stands for a plain statement. */
export type Comparator = 'less' | 'at-most' | 'equal' | 'at-least' | 'more';

/** A quantity as it stands in a text. */
export interface Quantity {
  /** From the comparator or the approximation to the tail: `p99 < 200 ms`, `100 reads per write`. */
  readonly span: Span;
  /** Just the digits or number words with their scale: `200`, `10 million`. Empty (at the word's start) for `hourly` and the like. */
  readonly figure: Span;
  /** The value as written, scale included, in `unit`; a range's lower end; NaN for a clock window such as "8am to 6pm". */
  readonly value: number;
  /** A range's upper end. */
  readonly upper?: number;
  /** The value in the base unit of its dimension: seconds, bytes, per second, bytes per second, percent; as `value` for the rest. */
  readonly base: number;
  readonly dimension: Dimension;
  /** The unit's id as in `units.ts`, a count noun's singular-free name included; empty for a bare number. */
  readonly unit: string;
  readonly comparator: Comparator;
  /** Behind `~`, `about` and the like. */
  readonly approximate: boolean;
  /** 99 for `p99`, 99.9 for `p999` and `p99.9`, 50 for `median`. */
  readonly percentile?: number;
  /** The time that it refers to, in seconds: 2,592,000 for "per month" and "over 30 days". A rate's own time counts. */
  readonly window?: number;
  readonly role: Role;
}
