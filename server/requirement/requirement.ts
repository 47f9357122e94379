import type { Section } from '../document/section.ts';
import type { Span } from '../text/span.ts';
import type { AttributeId } from './attributes.ts';
import type { SignalKind } from './signal.ts';

/**
 * How testable a requirement is.
 *
 * - `quantified`: a figure bounds it.
 * - `verifiable`: no figure, but a named standard, model or mechanism, an access rule or an absolute prohibition.
 * - `unquantified`: its wording has a degree and nothing bounds that.
 * - `feature`: it names no degree, so it owes no measure.
 */
export type RequirementState = 'quantified' | 'verifiable' | 'unquantified' | 'feature';

/** One thing that a document requires; all spans are the document's. */
export interface Requirement {
  /** The words of its first paragraph on one line, without markup; of a table's row the first cell. */
  readonly text: string;
  /** The text of its first line. */
  readonly span: Span;
  readonly section: Section;
  /** The quality that it is about, where its words or a heading above it tell. */
  readonly attribute: AttributeId | undefined;
  readonly state: RequirementState;
  /** The figures that bound it, in its text, its cells or below it. */
  readonly measures: readonly Span[];
  /** The wording that has no bound; only where nothing else bounds the requirement. */
  readonly vague: VagueWording | undefined;
  /** What keeps an unquantified requirement from being reported: its attribute is bounded or defined in another place. */
  readonly settledBy: Span | undefined;
  /** A wording that leaves open what is meant, where no measure is owed. */
  readonly loose: LooseWording | undefined;
  /** Whether it has a blank for a figure that is still to be filled in: then the place-holder is what is reported. */
  readonly hasBlank: boolean;
  /** Where a measure is written: behind its text, before a final full stop. */
  readonly insertAt: number;
}

/** Of the kinds of vague words that the standards name, the gravest first. */
export type LooseKind =
  'subjective' | 'superlative' | 'comparative' | 'escape' | 'open-ended' | 'indefinite-time' | 'absolute';

export interface LooseWording {
  readonly kind: LooseKind;
  readonly span: Span;
}

export interface VagueWording {
  readonly kind: SignalKind;
  readonly span: Span;
  /** What the wording is of; a label may name another quality: “Durability: … low *latency*”. */
  readonly attribute: AttributeId | undefined;
  /** Whether it tells an order of magnitude: “millions of requests”. */
  readonly isMagnitude: boolean;
  /** A second attribute that the item has to a degree: “high availability with *minimal latency*”. */
  readonly also?: { readonly attribute: AttributeId; readonly span: Span };
}
