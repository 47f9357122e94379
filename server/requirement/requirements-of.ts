import type { DesignDoc } from '../document/design-doc.ts';
import { absolute, type Section } from '../document/section.ts';
import type { Alignment } from '../template/alignment.ts';
import { inCast } from '../template/in-cast.ts';
import { hidden } from '../text/hidden.ts';
import { remembering } from '../text/remember.ts';
import { overlaps, type Span } from '../text/span.ts';
import { definedTerms } from './defined-terms.ts';
import { judgedIn, type Judged, type JudgedSection, type Place } from './judged-items.ts';
import { terms } from './terms.ts';
import { isOfFigures } from './measured-attributes.ts';
import { namedPart } from './named-part.ts';
import type { LooseWording, Requirement } from './requirement.ts';
import { scheduled } from './scheduled.ts';
import { settling } from './settling.ts';
import { wordsOf } from './words.ts';

/**
 * The requirements of a document, in its order: what stands where the template holds qualities, and elsewhere among the
 * requirements what speaks of one. Asked again of the same alignment, it answers from memory. Whoever only wants some of
 * them says which: of thousands, a keystroke puts just these in their places.
 */
export function requirementsOf(
  doc: DesignDoc,
  alignment: Alignment,
  isWanted: (one: Judged) => boolean = () => true,
): readonly Requirement[] {
  let known = remembered.get(alignment);
  if (known === undefined) remembered.set(alignment, (known = read(doc, alignment)));
  const wanted: Requirement[] = [];
  for (const { judged, requirements, place } of known)
    judged.forEach((one, i) => {
      if (isWanted(one)) wanted.push((requirements[i] ??= place(one)));
    });
  return wanted;
}

const remembered = hidden<readonly PlacedSection[]>();

/** The judged items of a section, and the requirements that they are, as far as somebody asked for them. */
interface PlacedSection extends JudgedSection {
  readonly requirements: (Requirement | undefined)[];
  readonly place: (one: Judged) => Requirement;
}

function read(doc: DesignDoc, alignment: Alignment): readonly PlacedSection[] {
  const found = judgedSections(doc, alignment).map(({ section, value }): JudgedSection => ({ section, judged: value }));
  const defined = definedTerms(doc);
  const timed = scheduled(doc);
  let settled: ReturnType<typeof settling> | undefined;
  return found.map(({ section, judged }) => ({
    section,
    judged,
    requirements: [],
    place: (one) => {
      const isOpen = one.judgement.state === 'unquantified';
      const settledBy = isOpen ? (settled ??= settling(doc, alignment, found, defined))(section, one) : undefined;
      return placed(section, one, settledBy, looseIn(one, defined, timed));
    },
  }));
}

const judgedSections = inCast((section, alignment) => {
  const place = placeOf(alignment, section);
  return place && judgedIn(section.passage, place, alignment.template, isBareHeading(section));
});

/** A requirement in its place. */
function placed(
  section: Section,
  { item, judgement, text, insertAt }: Judged,
  settledBy: Span | undefined,
  loose: LooseWording | undefined,
): Requirement {
  const { attribute, state, measures, vague, hasBlank } = judgement;
  const move = (span: Span): Span => absolute(section, span);
  return {
    text,
    span: move(item.firstLine),
    section,
    attribute,
    state,
    measures: measures.map(move),
    vague: vague && {
      ...vague,
      span: move(vague.span),
      ...(vague.also && { also: { ...vague.also, span: move(vague.also.span) } }),
    },
    settledBy,
    loose: loose && { ...loose, span: move(loose.span) },
    hasBlank,
    insertAt: insertAt + section.base,
  };
}

/**
 * The gravest loose wording that the document settles nowhere: no glossary defines it, and of “regularly” no other line says
 * how often. Beside a measure only an absolute that is the measure itself.
 */
function looseIn(
  { item, judgement, loose }: Judged,
  defined: (wording: string) => Span | undefined,
  timed: (text: string) => Span | undefined,
): LooseWording | undefined {
  const first = loose.find(
    ({ kind, span }) =>
      defined(item.section.chunk.text.slice(span.start, span.end)) === undefined &&
      !(kind === 'indefinite-time' && timed(item.text)),
  );
  if (judgement.state !== 'quantified') return first;
  const [measure, ...others] = judgement.measures;
  const isMeasure = measure && others.length === 0 && first?.kind === 'absolute' && overlaps(first.span, measure);
  return isMeasure ? first : undefined;
}

type Cast = Pick<Alignment, 'template' | 'rolesOf'>;

/** What a section's role in the template makes of its items; nothing where it holds no requirements. */
function placeOf(alignment: Cast, section: Section): Place | undefined {
  const roles = alignment.rolesOf(section);
  const named =
    roles.length > 0 && roles.every(({ part }) => part === undefined) ? namedPart(alignment, section.title) : undefined;
  if (named) return named.holds === 'qualities' ? 'qualities' : named.holds === 'features' ? 'features' : undefined;
  if (roles.some(({ part }) => part?.holds === 'qualities') || isQualityAmongSuch(alignment, section))
    return 'qualities';
  if (roles.some(({ part }) => part?.holds === 'features')) return 'features';
  // The goals of a step of the design are what that step does.
  if (isAboutGoals(section.passage)) return isWithinDesign(alignment, section) ? 'prose' : 'goals';
  if (isConstraints(section.passage) || roles.some(({ phase, part }) => part === undefined && phase.parts.length > 0))
    return 'mixed';
  // What a calculation concludes is no demand of its own.
  return roles.some(({ phase }) => isOfFigures(phase)) ? undefined : 'prose';
}

/** “Fault tolerance” is the name of a phase's matter too; below “Non-functional requirements” it is one of these. */
function isQualityAmongSuch(alignment: Cast, { parent, title }: Section): boolean {
  return (
    parent !== undefined &&
    alignment.rolesOf(parent).some(({ part }) => part?.holds === 'qualities') &&
    terms.find(wordsOf(title)).length > 0
  );
}

/** Whether a heading above opens a phase that designs, whose own sections are its steps. */
function isWithinDesign(alignment: Cast, { parent }: Section): boolean {
  if (parent === undefined) return false;
  const roles = alignment.rolesOf(parent);
  return roles.length > 0 && roles.every(({ phase, part }) => part === undefined && phase.parts.length === 0);
}

/** Goals are requirements wherever a document states them. */
const isAboutGoals = remembering((section: Section): boolean => {
  if (section.title.length <= LONGEST_IDEOGRAPHIC && IDEOGRAPHIC_GOALS.test(section.title)) return true;
  const title = wordsOf(section.title).filter(({ kind }) => kind === 'word');
  return (
    title.length <= LONGEST_TITLE &&
    title.some(({ text }) => GOALS.has(text)) &&
    !title.some(({ text }) => DENIES.has(text))
  );
});

const isConstraints = remembering(({ title }: Section) => {
  const words = wordsOf(title).filter(({ kind }) => kind === 'word');
  return words.length <= 3 && words.at(-1)?.text === 'constraints';
});

const LONGEST_TITLE = 4;

const GOALS = new Set(
  'goals goal objectives objective objetivos objetivo metas ziele objectifs objectif цели цель obiettivi cele hedefler цілі'.split(
    ' ',
  ),
);

/** Scripts without spaces, or with endings. “Not a goal” denies it in front. */
const IDEOGRAPHIC_GOALS = /^[^非不]*(?:目标|目標|목표)/;
const LONGEST_IDEOGRAPHIC = 16;

const DENIES = new Set(['non', 'no', 'not', 'não', 'nicht', 'не', 'anti']);

/** A heading below that of the qualities with nothing under it is an item in large letters. */
function isBareHeading(section: Section): boolean {
  return section.blocks.length === 0 && section.children.length === 0 && section.form !== 'document';
}
