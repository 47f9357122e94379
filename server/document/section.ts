import type { Block } from '../markdown/block.ts';
import type { Chunk } from '../markdown/chunks.ts';
import { firstWhere } from '../text/first-where.ts';
import { remembering } from '../text/remember.ts';
import { shift, type Span } from '../text/span.ts';

/** How the line that plays the part of a heading is written. */
export type SectionForm = 'document' | 'atx' | 'setext' | 'html' | 'bold' | 'line' | 'item';

/**
 * A heading, or whatever plays that part, with everything below it. Spans are the document's; only the blocks' own count
 * from their chunk, which `base` places: see {@link absolute}.
 */
export interface Section {
  readonly form: SectionForm;
  /** The heading's words on one line, without markup; numbering and emoji are kept. Empty for the document itself. */
  readonly title: string;
  /** Nesting rank: 0 the document, 1–6 headings, above 6 the forms that stand within them. */
  readonly level: number;
  /** The text that plays the heading, marks included. */
  readonly heading: Span;
  /** From the heading's start to the next section of the same or a higher rank, or to the end of the list that it stands in. */
  readonly extent: Span;
  /** The content that stands in no section below, in order; mostly before the first of these. */
  readonly blocks: readonly Block[];
  readonly children: readonly Section[];
  readonly parent: Section | undefined;
  /** Its number among the sections of its document, in order: the document's own is 0. */
  readonly index: number;
  readonly chunk: Chunk;
  /** Where the chunk starts in the document. */
  readonly base: number;
  /**
   * The section as its chunk shows it by itself: all spans count from the chunk's start, and what other chunks hold is neither
   * above it nor below. It stays the same value as long as the chunk does, so what is judged of it alone is remembered on it:
   * see `remembering`.
   */
  readonly passage: Section;
}

/** A span of a section's block as one of the document. */
export function absolute(section: Section, span: Span): Span {
  return shift(span, section.base);
}

/** A section and all below it, in the document's order. */
export function sectionsOf(section: Section): readonly Section[] {
  return section.parent === undefined ? allSections(section) : listed(section);
}

/** Every judgement of a document walks through all of its sections. */
const allSections = remembering(listed);

function listed(section: Section): readonly Section[] {
  const sections: Section[] = [];
  const add = (one: Section): void => {
    sections.push(one);
    one.children.forEach(add);
  };
  add(section);
  return sections;
}

/** The section behind that stands in the same one. */
export function nextSibling({ parent, index }: Section): Section | undefined {
  return parent?.children[firstWhere(parent.children, (one) => one.index > index)];
}

/** The innermost section that an offset stands in; between two, the later one. */
export function sectionAt(root: Section, offset: number): Section {
  let at = root;
  for (;;) {
    const behind = firstWhere(at.children, ({ extent }) => extent.start > offset);
    const child = at.children[behind - 1];
    if (child === undefined || child.extent.end < offset) return at;
    at = child;
  }
}

/** The titles from the document down to the section: what a reader has in mind when reading its items. */
export function headingPath(section: Section): readonly string[] {
  const titles: string[] = [];
  for (let at: Section | undefined = section; at; at = at.parent) if (at.title !== '') titles.unshift(at.title);
  return titles;
}

/** The section whose heading is the next one that is not below this section's: what follows where it is empty. */
export function nextHeading(section: Section): Section | undefined {
  for (let at: Section | undefined = section; at; at = at.parent) {
    const next = nextSibling(at);
    if (next) return next;
  }
  return undefined;
}
