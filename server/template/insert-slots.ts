import type { DesignDoc } from '../document/design-doc.ts';
import { chapterHome, insertSections, type NewSection, type SectionPlace } from '../document/insert.ts';
import type { Section } from '../document/section.ts';
import type { Edit } from '../text/edit.ts';
import type { Alignment } from './alignment.ts';
import { endOfRun } from './continues.ts';
import type { Part, Phase, Slot } from './template.ts';
import { vocabularyOf } from './vocabulary.ts';

/**
 * Edits that write missing phases, with their parts, guides and questions, where the template's order has them among the
 * phases that are there. Undefined where the document offers no safe place for one of them.
 */
export function insertPhases(
  doc: DesignDoc,
  alignment: Alignment,
  missing: readonly Phase[],
): readonly Edit[] | undefined {
  const { phases } = alignment.template;
  const anchor = (phase: Phase): Section | undefined => {
    const last = alignment.sectionsOf(phase).at(-1);
    return last && phaseLevel(alignment, endOfRun(phaseLevel(alignment, last), alignment));
  };
  return insertAll(doc, missing, (phase) => {
    const at = phases.indexOf(phase);
    const before = phases.slice(0, at).findLast((one) => anchor(one));
    if (before) return { after: anchor(before)! };
    const [behind] = phases.slice(at + 1).flatMap((one) => alignment.sectionsOf(one).slice(0, 1));
    return behind ? { before: phaseLevel(alignment, behind) } : { in: chapterHome(doc) };
  });
}

/** Edits that write missing parts of a phase that is there, in the template's order. */
export function insertParts(
  doc: DesignDoc,
  alignment: Alignment,
  phase: Phase,
  missing: readonly Part[],
): readonly Edit[] | undefined {
  const home = homeOf(phase, alignment);
  if (home === undefined) return undefined;
  const isPart = alignment.rolesOf(home).some(({ part }) => part);
  return insertAll(doc, missing, (part) => {
    const at = phase.parts.indexOf(part);
    const before = phase.parts.slice(0, at).findLast((one) => alignment.partsOf(one).length > 0);
    if (before) return { after: endOfRun(alignment.partsOf(before).at(-1)!, alignment) };
    const behind = phase.parts.slice(at + 1).find((one) => alignment.partsOf(one).length > 0);
    if (behind) return { before: alignment.partsOf(behind)[0]! };
    return isPart ? { after: home } : { in: home };
  });
}

/**
 * Of the sections that open a phase, the one that its parts belong in: that holds some, else that bears the phase's own name,
 * as “Requirements” behind “Problem statement” does, else the first.
 */
export function homeOf(phase: Phase, alignment: Alignment): Section | undefined {
  const homes = alignment.sectionsOf(phase);
  const parts = phase.parts.flatMap((part) => alignment.partsOf(part));
  const { contentKey } = vocabularyOf(alignment.template);
  return (
    homes.find((home) => parts.some((part) => part.parent === home)) ??
    homes.find(({ title }) => contentKey(title) === contentKey(phase.title)) ??
    homes[0]
  );
}

/** Slots that go to one place are written at once, so that their numbers follow one another. */
function insertAll<T extends Slot>(
  doc: DesignDoc,
  slots: readonly T[],
  placeOf: (slot: T) => SectionPlace,
): readonly Edit[] | undefined {
  const groups = new Map<string, { readonly place: SectionPlace; readonly sections: NewSection[] }>();
  for (const slot of slots) {
    const place = placeOf(slot);
    const key = keyOf(place);
    const group = groups.get(key);
    if (group) group.sections.push(newSection(slot));
    else groups.set(key, { place, sections: [newSection(slot)] });
  }
  const edits: Edit[] = [];
  for (const { place, sections } of groups.values()) {
    const own = insertSections(doc, place, sections);
    if (own === undefined) return undefined;
    edits.push(...own);
  }
  return edits;
}

function keyOf(place: SectionPlace): string {
  if ('before' in place) return `before ${place.before.heading.start}`;
  return 'after' in place ? `after ${place.after.heading.start}` : `in ${place.in.heading.start}`;
}

function newSection(slot: Slot & { readonly parts?: readonly Part[] }): NewSection {
  return {
    title: slot.title,
    body: [slot.guide, ...(slot.questions.length > 0 ? ['', ...slot.questions.map(({ text }) => `- ${text}`)] : [])],
    children: (slot.parts ?? []).map(newSection),
  };
}

/** The section that stands beside the other phases: a data model below a deep dive is inserted behind the deep dive. */
function phaseLevel(alignment: Alignment, section: Section): Section {
  let at = section;
  while (at.parent && alignment.rolesOf(at.parent).length > 0) at = at.parent;
  return at;
}
