import type { Span } from '../text/span.ts';

/** A line above the text that says something of what follows. */
export interface Lens {
  readonly span: Span;
  readonly title: string;
  /** Whether a click leads to the checklist. */
  readonly opensChecklist?: boolean;
}
