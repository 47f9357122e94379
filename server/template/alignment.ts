import type { Section } from '../document/section.ts';
import type { Part, Phase, Template } from './template.ts';

/** What a section plays in the template; `inherited` where a section above it plays that and it says nothing of its own. */
export interface Role {
  readonly phase: Phase;
  readonly part: Part | undefined;
  readonly inherited: boolean;
}

/** Which section plays which phase. */
export interface Alignment {
  readonly template: Template;
  /** Stays the same value as long as the sections of a document, by their numbers, are and play the same. */
  readonly cast: object;
  /** A section's roles, its own or inherited; empty where it plays none. A heading such as “Requirements and scale” has two. */
  rolesOf(section: Section): readonly Role[];
  /** The sections that open a phase, in the document's order; those of its parts where no heading of the phase stands above them. */
  sectionsOf(phase: Phase): readonly Section[];
  /** The sections that open a part, in the document's order. */
  partsOf(part: Part): readonly Section[];
  /** Phases that no section plays, in the template's order. */
  readonly missing: readonly Phase[];
  /** The one phase that the document's title says that all of it is about: “Uber: system requirements”. */
  readonly onlyPhase: Phase | undefined;
  /** Whether the document reads as a design document by itself: without front matter, configuration or command to say so. */
  readonly recognised: boolean;
  /**
   * Sections (outermost ones) that are made of questions for somebody else to answer: a guide, an interview script, a
   * template. The document's root stands for all of it.
   */
  isGuide(section: Section): boolean;
}
