import type { AttributeId } from './attributes.ts';

/** What the place of an item says of it. */
export interface Surroundings {
  /**
   * `qualities`: each item states one; `mixed`: features and qualities side by side, so that the words have to tell;
   * `goals`: the same, and what is to change states a quality too; `features`: only what names an attribute and its degree
   * is a quality that strayed there; `prose`: anywhere else, where only a sentence that obliges the system requires something.
   */
  readonly place: 'qualities' | 'mixed' | 'goals' | 'features' | 'prose';
  /** The attribute that a heading above names. */
  readonly attribute: AttributeId | undefined;
  /** Whether the heading calls it an assumption: what is so already isn't required. */
  readonly isAssumption: boolean;
  /** Whether the item elaborates another one. */
  readonly isChild: boolean;
}
