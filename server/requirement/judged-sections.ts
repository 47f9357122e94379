import type { Section } from '../document/section.ts';
import { inCast, type Casting } from '../template/in-cast.ts';
import { remembering } from '../text/remember.ts';
import { judgedIn, type Judged, type Place } from './judged-items.ts';
import { namedPart } from './named-part.ts';
import { isOfFigures } from './of-figures.ts';
import { terms } from './terms.ts';
import { wordsOf } from './words.ts';

/** The sections that require something, with their judged items. */
export const judgedSections = inCast(judgedItemsOf);

/** What a section requires, by what it plays. */
export function judgedItemsOf(section: Section, casting: Casting): readonly Judged[] | undefined {
  const place = placeOf(casting, section);
  return place && judgedIn(section.passage, place, casting.template, isBareHeading(section));
}

/** What a section's role in the template makes of its items; nothing where it holds no requirements. */
function placeOf(alignment: Casting, section: Section): Place | undefined {
  if (demandsNothing(section.passage)) return undefined;
  const roles = alignment.rolesOf(section);
  const named =
    roles.length > 0 && roles.every(({ part }) => part === undefined) ? namedPart(alignment, section.title) : undefined;
  if (named) return named.holds === 'qualities' ? 'qualities' : named.holds === 'features' ? 'features' : undefined;
  if (roles.some(({ part }) => part?.holds === 'qualities') || isQualityAmongSuch(alignment, section))
    return 'qualities';
  if (roles.some(({ part }) => part?.holds === 'features')) return 'features';
  if (isAboutCriteria(section.passage)) return 'goals';
  // The goals of a step of the design are what that step does.
  if (isAboutGoals(section.passage)) return isWithinDesign(alignment, section) ? 'prose' : 'goals';
  if (isConstraints(section.passage) || roles.some(({ phase, part }) => part === undefined && phase.parts.length > 0))
    return 'mixed';
  // What a calculation concludes is no demand of its own.
  return roles.some(({ phase }) => isOfFigures(phase)) ? undefined : 'prose';
}

/**
 * “Non-goals” deny what they name; “Requirements compliance”, “Currently implemented” tell what is so; “Performance vs.
 * maintainability” weighs.
 */
const demandsNothing = remembering(({ title }: Section): boolean => {
  const words = wordsOf(title).filter(({ kind }) => kind === 'word');
  if (words.length === 0 || words.length > LONGEST_TITLE + 2) return false;
  if (words.some(({ text }) => text === 'vs' || text === 'versus')) return true;
  if (words.some(({ text }) => DENIES.has(text)) && words.some(({ text }) => GOALS.has(text))) return true;
  const isOfRequirements = words.some(({ text }) => text === 'requirement' || text === 'requirements');
  return TELLS.has(words.at(-1)!.text) && (isOfRequirements || words.at(-1)!.text === 'implemented');
});

const TELLS = new Set([
  'compliance',
  'coverage',
  'implemented',
  'met',
  'achieved',
  'fulfilled',
  'satisfied',
  'fulfilment',
  'fulfillment',
]);

/** “Fault tolerance” is the name of a phase's matter too; below “Non-functional requirements” it is one of these. */
function isQualityAmongSuch(alignment: Casting, { parent, title }: Section): boolean {
  return (
    parent !== undefined &&
    alignment.rolesOf(parent).some(({ part }) => part?.holds === 'qualities') &&
    terms.find(wordsOf(title)).length > 0
  );
}

/** Whether a heading above opens a phase that designs, whose own sections are its steps. */
function isWithinDesign(alignment: Casting, { parent }: Section): boolean {
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

/** What success or acceptance depends on has to be told by a test, whatever phase it stands in. */
const isAboutCriteria = remembering((section: Section): boolean => {
  if (section.title.length <= LONGEST_IDEOGRAPHIC && IDEOGRAPHIC_CRITERIA.test(section.title)) return true;
  const title = wordsOf(section.title).filter(({ kind }) => kind === 'word');
  return (
    title.length <= LONGEST_TITLE &&
    title.some(({ text }) => CRITERIA.has(text)) &&
    title.some(({ text }) => DECIDED.has(text))
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

const CRITERIA = new Set(
  'criteria criterion standards metrics measures indicators metas métricas indicadores indikatoren criterios critérios kriterien critères критерии erfolgskriterien akzeptanzkriterien abnahmekriterien'.split(
    ' ',
  ),
);
const DECIDED = new Set(
  'success acceptance completion quality exit release éxito aceptación calidad sucesso aceitação aceite qualidade erfolgskriterien akzeptanzkriterien abnahmekriterien succès acceptation qualité успеха приемки приёмки качества'.split(
    ' ',
  ),
);
const IDEOGRAPHIC_CRITERIA =
  /(?:成功|验收|驗收|质量|受け入れ|品質|성공|인수|품질) ?(?:标准|標準|基準|指标|指標|조건|기준|지표)/;

/** Scripts without spaces, or with endings. “Not a goal” denies it in front. */
const IDEOGRAPHIC_GOALS = /^[^非不]*(?:目标|目標|목표)/;
const LONGEST_IDEOGRAPHIC = 16;

const DENIES = new Set(['non', 'no', 'not', 'não', 'nicht', 'не', 'anti']);

/** A heading below that of the qualities with nothing under it is an item in large letters. */
function isBareHeading(section: Section): boolean {
  return section.blocks.length === 0 && section.children.length === 0 && section.form !== 'document';
}
