import type { AttributeId } from './attributes.ts';

/** What the place of an item says of it. */
export interface Surroundings {
  /**
   * `qualities`: each item states one; `mixed`: features and qualities side by side, so that the words have to tell;
   * `features`: only what names an attribute and its degree is a quality that strayed there.
   */
  readonly place: 'qualities' | 'mixed' | 'features';
  /** The attribute that a heading above names. */
  readonly attribute: AttributeId | undefined;
  /** Whether the heading calls it an assumption: what is so already isn't required. */
  readonly isAssumption: boolean;
  /** Whether the item elaborates another one. */
  readonly isChild: boolean;
}
