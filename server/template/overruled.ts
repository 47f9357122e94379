import { sectionsOf, type Section } from '../document/section.ts';
import { isItsSubject, LOWEST_HEADING, opensAny, type Placement } from './placement.ts';
import type { Meaning } from './read-title.ts';
import type { Phase } from './template.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Headings that have to be read although what they stand in keeps their kind to itself. */
export interface Overruled {
  /** Phases that nothing else plays. */
  readonly phases: ReadonlySet<Phase>;
  /** Chapters of their own. */
  readonly sections: ReadonlySet<Section>;
}

/**
 * “Trade-offs” below an architecture belong to it, unless the document weighs nothing elsewhere, or they are one of its
 * chapters: directly below a phase's heading, and not the same heading that stands below others as well.
 */
export function overruled(root: Section, placed: ReadonlyMap<Section, Placement>, vocabulary: Vocabulary): Overruled {
  const played = new Set([...placed.values()].flatMap(({ roles }) => roles.map(({ phase }) => phase)));
  const phases = new Set<Phase>();
  const chapters = new Map<string, Section[]>();
  for (const section of sectionsOf(root)) {
    const { roles } = placed.get(section)!;
    if (section.level > LOWEST_HEADING || roles.length === 0 || opensAny(placed.get(section)!)) continue;
    const { meanings, whole, within } = vocabulary.readTitle(section.title);
    const isKept = roles.some((role) => within.has(role.phase) || (role.part && within.has(role.part)));
    for (const meaning of meanings) {
      const { phase } = meaning;
      // “Database schema and relations” says enough of the data; of what a phase holds no structure, only its whole name.
      const isNamed = isItsSubject(meaning) && (whole || phase?.holds !== undefined);
      if (phase && !played.has(phase) && (isNamed || (whole && !isKept && isStructure(meaning)))) phases.add(phase);
      if (isNamed && whole && phase?.holds === 'weaknesses') {
        const key = vocabulary.contentKey(section.title);
        chapters.set(key, [...(chapters.get(key) ?? []), section]);
      }
    }
  }
  const sections = [...chapters.values()].flatMap(([one, ...others]) =>
    one?.parent && others.length === 0 && opensAny(placed.get(one.parent)!) ? [one] : [],
  );
  return { phases, sections: new Set(sections) };
}

/** “Data” below an architecture, where nothing else holds the data. */
function isStructure({ phase, strength, subject }: Meaning): boolean {
  return phase?.holds !== undefined && strength === 2 && subject;
}
