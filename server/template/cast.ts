import type { DesignDoc } from '../document/design-doc.ts';
import { sectionsOf, type Section } from '../document/section.ts';
import { hidden } from '../text/hidden.ts';
import { heldIn } from './held-content.ts';
import { LOWEST_HEADING, type Placement } from './placement.ts';
import { placements } from './placements.ts';
import type { Part, Phase, Template } from './template.ts';
import { titleSection } from './title-section.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * What each section plays, by its number in the document. It is read of the headings, and of what some sections hold: the
 * same value for two versions of a document in which these say the same, so that what is judged by it is remembered with it.
 */
export interface Cast {
  readonly template: Template;
  readonly title: number | undefined;
  readonly placements: readonly Placement[];
  readonly byPhase: ReadonlyMap<Phase, readonly number[]>;
  readonly byPart: ReadonlyMap<Part, readonly number[]>;
  /** The phases that chapters of their own open in words that tell. */
  readonly chapters: ReadonlySet<Phase>;
  /** Whether a heading names requirements of a kind in so many words. */
  readonly isExplicit: boolean;
  /** The sections whose content was looked at, and what they held. */
  readonly held: ReadonlyMap<number, Held>;
}

type Held = ReturnType<typeof heldIn>;

const remembered = hidden<readonly Cast[]>();

export function castOf(doc: DesignDoc, template: Template, vocabulary: Vocabulary): Cast {
  const known = remembered.get(doc.shape) ?? [];
  const sections = sectionsOf(doc.root);
  const same = known.find(
    (cast) => cast.template === template && [...cast.held].every(([i, held]) => isSame(heldIn(sections[i]!), held)),
  );
  if (same) return same;
  const cast = made(doc, template, vocabulary);
  remembered.set(doc.shape, [cast, ...known.slice(0, MOST - 1)]);
  return cast;
}

/** Casts that are remembered for the same headings. */
const MOST = 4;

function isSame(a: Held, b: Held): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one));
}

function made(doc: DesignDoc, template: Template, vocabulary: Vocabulary): Cast {
  const held = new Map<number, Held>();
  const title = titleSection(doc, vocabulary);
  const placed = placements(doc.root, title, vocabulary, (section) => {
    const found = heldIn(section);
    held.set(section.index, found);
    return found;
  });
  const byPhase = new Map<Phase, number[]>(template.phases.map((phase) => [phase, []]));
  const byPart = new Map<Part, number[]>(template.phases.flatMap(({ parts }) => parts.map((part) => [part, []])));
  const opens = (section: Section, phase: Phase): boolean =>
    placed.get(section)!.roles.some((role) => !role.inherited && role.phase === phase);
  const isChapter = ({ parent, level }: Section): boolean => {
    if (parent === undefined || parent === title || parent.form === 'document') return true;
    return level <= LOWEST_HEADING && placed.get(parent)!.roles.length === 0;
  };
  const chapters = new Set<Phase>();
  let isExplicit = false;
  const sections = sectionsOf(doc.root);
  for (const section of sections) {
    const { roles, explicit, telling } = placed.get(section)!;
    isExplicit ||= explicit;
    for (const { phase, part, inherited } of roles) {
      if (inherited) continue;
      if (part) byPart.get(part)!.push(section.index);
      const list = byPhase.get(phase)!;
      if (list.at(-1) === section.index || isBelow(section, (above) => opens(above, phase))) continue;
      // A phase that only occurs deep in another one, or as a label, says little of what the document as a whole is.
      if (telling && isChapter(section)) chapters.add(phase);
      list.push(section.index);
    }
  }
  const byNumber = sections.map((section) => placed.get(section)!);
  return { template, title: title?.index, placements: byNumber, byPhase, byPart, chapters, isExplicit, held };
}

function isBelow(section: Section, test: (above: Section) => boolean): boolean {
  for (let at = section.parent; at; at = at.parent) if (test(at)) return true;
  return false;
}
