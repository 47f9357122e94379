import type { DesignDoc } from '../document/design-doc.ts';
import { sectionsOf, type Section } from '../document/section.ts';
import type { Alignment } from './alignment.ts';
import { castOf } from './cast.ts';
import { guideSections } from './guide-sections.ts';
import { isTelling } from './placement.ts';
import type { Phase, Template } from './template.ts';
import { SUBTITLE } from './title-section.ts';
import { vocabularyOf, type Vocabulary } from './vocabulary.ts';

/** Which section plays which phase: each heading read by its words, in the context of the one above it. */
export function align(doc: DesignDoc, template: Template): Alignment {
  const vocabulary = vocabularyOf(template);
  const cast = castOf(doc, template, vocabulary);
  const sections = sectionsOf(doc.root);
  const title = cast.title === undefined ? undefined : sections[cast.title];
  const placed = (numbers: readonly number[] = []): readonly Section[] => numbers.map((i) => sections[i]!);
  const alignment: Alignment = {
    template,
    cast,
    rolesOf: (section) => (sections[section.index] === section ? cast.placements[section.index]!.roles : []),
    sectionsOf: (phase) => placed(cast.byPhase.get(phase)),
    partsOf: (part) => placed(cast.byPart.get(part)),
    missing: template.phases.filter((phase) => cast.byPhase.get(phase)!.length === 0),
    onlyPhase: onlyPhaseOf(title ?? entitled(doc), vocabulary),
    recognised: cast.isExplicit || cast.chapters.size >= PHASES_TO_RECOGNISE,
    isGuide: (section) => (guides ??= guideSections(doc, title, alignment, vocabulary)).has(section),
  };
  let guides: ReadonlySet<Section> | undefined;
  return alignment;
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
