import type { DesignDoc } from '../document/design-doc.ts';
import { sectionsOf, type Section } from '../document/section.ts';
import { LOWEST_HEADING } from './placement.ts';
import type { Phase } from './template.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * The heading that names the whole document, whatever words it is made of (“Distributed API rate limiter”): the only one
 * of the highest rank, unless it is nothing but a phase's sure name and the phases below it don't say otherwise. Beside peers
 * a first heading of level 1 is the title unless its words are sure ones.
 */
export function titleSection({ root }: DesignDoc, vocabulary: Vocabulary): Section | undefined {
  const [first] = root.children;
  if (first === undefined || first.level > LOWEST_HEADING) return undefined;
  // “# Parcel tracker – capacity estimation” opens that phase, and what stands below is its matter.
  if (namedPhase(first, vocabulary) && phasesBelow(first, vocabulary) < PHASES_BELOW_A_TITLE) return undefined;
  const [, second] = root.children;
  // A line of a lower rank than the chapters behind it, “Detailed design: parcels”, stands above them by its place.
  if (second && second.level < first.level && first.children.length === 0 && SUBTITLE.test(first.title)) return first;
  const hasPeers = root.children.length > 1;
  const { meanings, whole } = vocabulary.readTitle(first.title);
  const isSure = meanings.some(({ strength }) => strength === 4);
  // “# System design” above requirements, estimates and an API is what the document is, even with an appendix beside it.
  const isTitle = (): boolean => !whole || phasesBelow(first, vocabulary) >= PHASES_BELOW_A_TITLE;
  if (hasPeers) return first.level === 1 && !isSure && isTitle() ? first : undefined;
  // “# High-level design” above chapters says what kind of document it is.
  const isKind =
    first.level === 1 && first.children.length > 0 && meanings.every(({ phase }) => phase?.holds === 'components');
  return isSure && whole && !isKind && phasesBelow(first, vocabulary) < PHASES_BELOW_A_TITLE ? undefined : first;
}

const PHASES_BELOW_A_TITLE = 3;

/**
 * The one phase that a title names by itself, beside its subject: “Parcel tracker: requirements”. “High-level design” names
 * a kind of document rather than one of its phases.
 */
function namedPhase({ title }: Section, vocabulary: Vocabulary): Phase | undefined {
  const readings = title.split(SUBTITLE).map((part) => vocabulary.readTitle(part));
  const named = new Set(readings.flatMap(({ meanings }) => meanings.map(({ phase }) => phase)));
  const [phase] = named;
  const isWhole = readings.some(({ meanings, whole }) => whole && meanings.some(({ strength }) => strength === 4));
  return named.size === 1 && isWhole && phase?.holds !== 'components' ? phase : undefined;
}

/** What parts a subject from what is said of it. */
export const SUBTITLE = / [-–—|] |[:：]\s?/u;

function phasesBelow(section: Section, vocabulary: Vocabulary): number {
  const named = new Set<Phase>();
  for (const child of section.children.flatMap((one) => sectionsOf(one))) {
    for (const { phase, strength } of vocabulary.readTitle(child.title).meanings)
      if (phase && strength >= 2) named.add(phase);
  }
  return named.size;
}
