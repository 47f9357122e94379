import type { DesignDoc } from '../document/design-doc.ts';
import type { Section } from '../document/section.ts';
import type { Alignment } from '../template/alignment.ts';
import type { Span } from '../text/span.ts';

/** A section as an editor's outline shows it. */
export interface OutlineSymbol {
  readonly name: string;
  /** The phases and parts that the heading opens, by their canonical titles. */
  readonly detail: string;
  readonly isPhase: boolean;
  readonly span: Span;
  readonly heading: Span;
  readonly children: readonly OutlineSymbol[];
}

export function symbolsOf(doc: DesignDoc, alignment: Alignment): readonly OutlineSymbol[] {
  return doc.root.children.map((section) => symbolOf(section, alignment));
}

function symbolOf(section: Section, alignment: Alignment): OutlineSymbol {
  const own = alignment.rolesOf(section).filter(({ inherited }) => !inherited);
  return {
    name: section.title === '' ? '(untitled)' : section.title,
    detail: own.map(({ phase, part }) => (part ?? phase).title).join(', '),
    isPhase: own.length > 0,
    span: section.extent,
    heading: section.heading,
    children: section.children.map((child) => symbolOf(child, alignment)),
  };
}
