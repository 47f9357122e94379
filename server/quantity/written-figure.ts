/** A number with its scale, before any unit: `10^9`, `2.5 million`, `100K`, `three hundred`, `1/2`. */
export interface Figure {
  readonly value: number;
  /** The index of the first token and of the one after the last. */
  readonly from: number;
  readonly next: number;
  /** Whether it is written in words alone, so that it may be no number at all ("that one"). */
  readonly inWords: boolean;
  /** Whether a word or a letter multiplies it. */
  readonly scaled: boolean;
  /** Another value that the same spelling has under another convention. */
  readonly other?: number;
}
