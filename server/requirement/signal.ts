import type { AttributeId } from './attributes.ts';

/**
 * Why a wording has no bound.
 *
 * - `label`: nothing but an attribute's name: “Scalability”.
 * - `degree`: an attribute with a degree and no figure: “low latency”, “latency should be minimal”.
 * - `gradable`: a word that has degrees by itself: “fast”, “smoothly”.
 * - `limit`: an amount that names none: “a few seconds”, “as small as possible”.
 * - `importance`: an attribute that is said to matter: “correctness is important”.
 * - `promise`: an attribute that is promised: “ensures data integrity”.
 * - `change`: something is to change, and by how much isn't said: “reduce duplication”.
 * - `open-set`: something is kept away that has no bound: “prevents attacks”.
 */
export type SignalKind = 'label' | 'degree' | 'gradable' | 'limit' | 'importance' | 'promise' | 'change' | 'open-set';

/** Words that are vague: from word `from` up to word `to`. */
export interface Signal {
  readonly kind: SignalKind;
  readonly attribute: AttributeId | undefined;
  readonly from: number;
  readonly to: number;
}
