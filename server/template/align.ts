import type { DesignDoc } from '../document/design-doc.ts';
import { sectionsOf, type Section } from '../document/section.ts';
import type { Alignment } from './alignment.ts';
import { guideSections } from './guide-sections.ts';
import { isTelling, LOWEST_HEADING } from './placement.ts';
import { placements } from './placements.ts';
import type { Part, Phase, Template } from './template.ts';
import { SUBTITLE, titleSection } from './title-section.ts';
import { vocabularyOf, type Vocabulary } from './vocabulary.ts';

/** Which section plays which phase: each heading read by its words, in the context of the one above it. */
export function align(doc: DesignDoc, template: Template): Alignment {
  const vocabulary = vocabularyOf(template);
  const title = titleSection(doc, vocabulary);
  const placed = placements(doc.root, title, vocabulary);
  const byPhase = new Map<Phase, Section[]>(template.phases.map((phase) => [phase, []]));
  const byPart = new Map<Part, Section[]>(template.phases.flatMap(({ parts }) => parts.map((part) => [part, []])));
  const opens = (section: Section, phase: Phase): boolean =>
    placed.get(section)!.roles.some((role) => !role.inherited && role.phase === phase);
  const chapters = new Set<Phase>();
  let explicit = false;
  for (const section of sectionsOf(doc.root)) {
    const { roles, explicit: named, telling } = placed.get(section)!;
    explicit ||= named;
    for (const { phase, part, inherited } of roles) {
      if (inherited) continue;
      if (part) byPart.get(part)!.push(section);
      const list = byPhase.get(phase)!;
      if (list.at(-1) === section || isBelow(section, (above) => opens(above, phase))) continue;
      // A phase that only occurs deep in another one, or as a label, says little of what the document as a whole is.
      if (telling && isChapter(section)) chapters.add(phase);
      list.push(section);
    }
  }
  const alignment: Alignment = {
    template,
    rolesOf: (section) => placed.get(section)?.roles ?? [],
    sectionsOf: (phase) => byPhase.get(phase) ?? [],
    partsOf: (part) => byPart.get(part) ?? [],
    missing: template.phases.filter((phase) => byPhase.get(phase)!.length === 0),
    onlyPhase: onlyPhaseOf(title ?? entitled(doc), vocabulary),
    recognised: explicit || chapters.size >= PHASES_TO_RECOGNISE,
    isGuide: (section) => (guides ??= guideSections(doc, title, alignment, vocabulary)).has(section),
  };
  let guides: ReadonlySet<Section> | undefined;
  return alignment;

  function isChapter({ parent, level }: Section): boolean {
    if (parent === undefined || parent === title || parent.form === 'document') return true;
    return level <= LOWEST_HEADING && placed.get(parent)!.roles.length === 0;
  }
}

/** Of 72 industry proposals and 136 system designs, five phases take almost none of the first and nearly all of the second. */
const PHASES_TO_RECOGNISE = 5;

/** The first heading where it names a subject, as titles do, though it opens a phase. */
function entitled({ root }: DesignDoc): Section | undefined {
  const [first] = root.children;
  return first && SUBTITLE.test(first.title) ? first : undefined;
}

/** “High-level design” names a kind of document rather than one of its phases. */
function onlyPhaseOf(heading: Section | undefined, vocabulary: Vocabulary): Phase | undefined {
  if (heading === undefined) return undefined;
  const { meanings } = vocabulary.readTitle(heading.title);
  const [phase, ...others] = new Set(meanings.flatMap((meaning) => (isTelling(meaning) ? [meaning.phase!] : [])));
  return others.length === 0 && phase?.holds !== 'components' ? phase : undefined;
}

function isBelow(section: Section, test: (above: Section) => boolean): boolean {
  for (let at = section.parent; at; at = at.parent) if (test(at)) return true;
  return false;
}
