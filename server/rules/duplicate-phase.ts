import type { Section } from '../document/section.ts';
import type { Alignment } from '../template/alignment.ts';
import { LOWEST_HEADING } from '../template/placement.ts';
import type { Slot } from '../template/template.ts';
import { titleWords } from '../template/title-words.ts';
import { vocabularyOf } from '../template/vocabulary.ts';
import type { Rule } from './rule.ts';

export const duplicatePhase: Rule = {
  id: 'duplicate-phase',
  severity: 'warning',
  summary: 'Two sections side by side bear the heading of one phase.',
  scope: 'structure',
  *check({ doc, alignment }) {
    if (alignment.isGuide(doc.root)) return;
    for (const phase of alignment.template.phases) {
      for (const slot of [phase, ...phase.parts]) {
        yield* repeated(alignment, slot);
      }
    }
  },
};

/**
 * Only headings that say the same word for word (numbers and words like “design” aside) repeat each other: a phase may
 * well take several sections, “Caching” and “Sharding”, “First draft” and “Final draft”, and each of several designs in a
 * document has its own.
 */
function* repeated(alignment: Alignment, slot: Slot) {
  const alike = new Map<Section | undefined, Map<string, Section[]>>();
  for (const section of sectionsWith(alignment, slot)) {
    const siblings = alike.get(section.parent) ?? new Map<string, Section[]>();
    alike.set(section.parent, siblings);
    const key = wordingOf(section.title);
    siblings.set(key, [...(siblings.get(key) ?? []), section]);
  }
  for (const [first, second, ...others] of [...alike.values()].flatMap((siblings) => [...siblings.values()])) {
    // What comes back again and again is a refrain, of each of several things that are designed.
    if (first === undefined || second === undefined || others.length > 0) continue;
    yield {
      span: second.heading,
      message: `“${second.title}” repeats the section “${first.title}” above. Merge the two, or give one the name of what sets it apart.`,
      related: [{ span: first.heading, message: `The first section for “${slot.title}”.` }],
    };
  }
}

function wordingOf(title: string): string {
  const words = titleWords(title)
    .filter(({ kind }) => kind === 'word')
    .map(({ text }) => text);
  const own = words.filter((text) => !OF_ANY_SECTION.has(text));
  return (own.length > 0 ? own : words).join(' ');
}

/** Say of a heading no more than that it is one. */
const OF_ANY_SECTION = new Set(['design', 'overview', 'phase', 'section', 'the']);

/** Sections that carry this slot and nothing else: a heading for two phases repeats neither. */
function sectionsWith(alignment: Alignment, slot: Slot): readonly Section[] {
  const { phases } = alignment.template;
  const phase = phases.find((one) => one === slot);
  const part = phases.flatMap(({ parts }) => parts).find((one) => one === slot);
  const sections = phase ? alignment.sectionsOf(phase) : part ? alignment.partsOf(part) : [];
  const { readTitle } = vocabularyOf(alignment.template);
  return sections.filter((section) => {
    // What only its place makes a part of the design bears no phase's name.
    if (!readTitle(section.title).meanings.some((meaning) => meaning.phase === slot || meaning.part === slot))
      return false;
    // A label repeats itself as often as there is something to label.
    if (section.level > LOWEST_HEADING && section.parent?.parent?.parent) return false;
    const [role, ...others] = alignment.rolesOf(section);
    return others.length === 0 && role?.part === part;
  });
}
