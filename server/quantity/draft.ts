import type { Quantity } from './quantity.ts';

/** A quantity whose role is not judged yet, with the tokens that it was read from. */
export interface Draft extends Omit<Quantity, 'role'> {
  /** The index of its first token, and of the one after its last. */
  readonly from: number;
  readonly next: number;
  /** Whether its number stands in words, or is only implied ("an hour", "weekly"). */
  readonly inWords: boolean;
  /** Whether a scale word or letter multiplies it. */
  readonly scaled: boolean;
}
