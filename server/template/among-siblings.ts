import { sectionsOf, type Section } from '../document/section.ts';
import type { HeldIn } from './held-content.ts';
import { isSure, NOTHING, opening, type Placement } from './placement.ts';
import { strongest, type TitleReading } from './read-title.ts';
import type { Survey } from './survey.ts';
import type { Part, Phase } from './template.ts';
import { titleWords } from './title-words.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A heading with what its words say, and what it plays by them alone. */
export interface Sibling {
  readonly section: Section;
  readonly reading: TitleReading;
  readonly placement: Placement;
}

/** What the children of a section that plays nothing play, once they are seen beside each other. */
export function amongSiblings(
  siblings: readonly Sibling[],
  survey: Survey,
  vocabulary: Vocabulary,
  heldIn: HeldIn,
): readonly Placement[] {
  const others = vocabulary.phases.find((phase) => phase.others);
  const first = siblings.findIndex(playsAny);
  const last = siblings.findLastIndex(playsAny);
  const opened = new Set<Phase>();
  let before = NOTHING;
  return siblings.map((sibling, i) => {
    const placement = asksWhy(sibling, survey) ? before : placementAmong(sibling, first < i && i < last);
    before = placement;
    for (const { phase, inherited } of sibling.placement.roles) if (!inherited) opened.add(phase);
    return placement;
  });

  function placementAmong(sibling: Sibling, isBetween: boolean): Placement {
    const { late, lacking } = sibling.reading;
    if (isBeforeDesign(sibling, opened, survey, vocabulary.phases)) return opening(vocabulary.phases[0]!);
    const items = itemsBeforeDesign(sibling, opened, survey, vocabulary.phases);
    if (items) return opening(vocabulary.phases[0]!, items);
    if (late && isBehind(late, sibling, opened, vocabulary.phases)) return opening(late);
    if (
      lacking &&
      survey.design &&
      sibling.placement.roles.length === 0 &&
      !survey.played.has(lacking.part ?? lacking.phase)
    )
      return opening(lacking.phase, lacking.part);
    const amid =
      amidPhase(sibling, isBetween, survey) ??
      (isOther(sibling, survey, vocabulary)
        ? (heldBy(heldIn(sibling.section), survey, vocabulary) ?? others)
        : undefined);
    if (amid) return opening(amid);
    return isBack(sibling, opened, vocabulary.phases) ? NOTHING : sibling.placement;
  }
}

function playsAny({ placement }: Sibling): boolean {
  return placement.roles.length > 0;
}

/** “Problem” behind a design that has its requirements already is a problem of the design: a weak word doesn't lead back. */
function isBack({ placement }: Sibling, opened: ReadonlySet<Phase>, [first]: readonly Phase[]): boolean {
  const [role] = placement.roles;
  if (role === undefined || role.inherited || role.part || placement.telling || placement.roles.length > 1)
    return false;
  return role.phase === first && opened.has(first) && [...opened].some(({ holds }) => holds);
}

/**
 * “Design considerations” right behind the requirements, before the estimate, are what the design has to keep to, where its
 * details stand further down.
 */
function isBeforeDesign(
  { section, placement: { roles } }: Sibling,
  opened: ReadonlySet<Phase>,
  { last }: Survey,
  [first, ...later]: readonly Phase[],
): boolean {
  const [role, ...others] = roles;
  if (!role?.phase.others || role.inherited || others.length > 0 || bearsItsTitle(section, role.phase)) return false;
  const isAhead = (phase: Phase): boolean => (last.get(phase) ?? 0) > section.heading.start;
  const isOnlyWanted = opened.size === 1 && first !== undefined && opened.has(first);
  return isOnlyWanted && isAhead(role.phase) && later.some((phase) => !phase.holds && !phase.others && isAhead(phase));
}

/** Whether a section bears the very title that the template gives to a phase. */
function bearsItsTitle({ title }: Section, phase: Phase): boolean {
  const words = (text: string): string =>
    titleWords(text)
      .map((word) => word.text)
      .join(' ');
  return words(title) === words(phase.title);
}

/**
 * “Availability and latency” right behind the requirements: the qualities that are wanted, where no other heading names these;
 * behind a design they are how it is met.
 */
function itemsBeforeDesign(
  { section, reading: { itemsOf }, placement: { roles, outside } }: Sibling,
  opened: ReadonlySet<Phase>,
  { last, played }: Survey,
  phases: readonly Phase[],
): Part | undefined {
  const [first, ...later] = phases;
  if (itemsOf === undefined || outside || played.has(itemsOf) || !first?.parts.includes(itemsOf)) return undefined;
  const isOnlyWanted = opened.size === 1 && opened.has(first);
  const isAhead = (phase: Phase): boolean => (last.get(phase) ?? 0) > section.heading.start;
  const design = phases.findIndex(({ holds }) => holds);
  const meansDesign = roles.every(({ phase, inherited }) => !inherited && phases.indexOf(phase) >= design);
  return isOnlyWanted && meansDesign && later.some(isAhead) ? itemsOf : undefined;
}

/** A section whose heading names no phase, but a mechanism of the system, between two phases or behind the design proper. */
function amidPhase(
  { section, reading, placement }: Sibling,
  isBetween: boolean,
  { design }: Survey,
): Phase | undefined {
  const { amid, meanings } = reading;
  if (amid === undefined || meanings.length > 0 || placement.roles.length > 0) return undefined;
  const isBehindDesign = design !== undefined && section.heading.start > design.start && section.level <= design.level;
  return isBetween || isBehindDesign ? amid : undefined;
}

/**
 * A chapter amid the design whose words say nothing known, “Surge pricing”: one of the mechanisms. What holds phases itself
 * is no chapter, but the title of another design.
 */
function isOther({ section, reading, placement }: Sibling, { design }: Survey, vocabulary: Vocabulary): boolean {
  const { title } = section;
  if (titleWords(title).length === 0) return false;
  if (!isInDesign(section, design)) return false;
  if (!isFree({ placement }) || reading.meanings.length > 0 || reading.lacking) return false;
  if (vocabulary.guideTitle(title) !== 'no' || /^(?:what|why) /i.test(title)) return false;
  const below = sectionsOf(section)
    .slice(1)
    .flatMap((one) => vocabulary.readTitle(one.title).meanings.filter(isSure));
  const named = new Set(below.map(({ phase }) => phase));
  return named.size < 3 && !vocabulary.phases.some((phase, i) => named.has(phase) && isEarly(phase, i, vocabulary));
}

/** “Why Kafka?” as a chapter of a design gives the reasons for what the chapter before it shows. */
function asksWhy({ section, reading, placement }: Sibling, { design }: Survey): boolean {
  if (!isInDesign(section, design) || placement.outside || strongest(reading.meanings) === 4) return false;
  return WHY.has(titleWords(section.title)[0]?.text ?? '');
}

const WHY: ReadonlySet<string> = new Set([
  'why',
  'warum',
  'wieso',
  'pourquoi',
  'perché',
  'почему',
  'зачем',
  'чому',
  'dlaczego',
  'neden',
  'niçin',
  '왜',
]);

function isInDesign({ heading, level }: Section, design: Survey['design']): boolean {
  return design !== undefined && level === design.level && heading.start >= design.start && heading.start <= design.end;
}

/** “Persistence of a ride” above columns and their types, where nothing else holds the data. */
function heldBy(held: ReturnType<HeldIn>, { played }: Survey, { phases }: Vocabulary): Phase | undefined {
  return phases.find((phase) => phase.holds && held.has(phase.holds) && !played.has(phase));
}

/** What is wanted and estimated stands before the design proper. */
function isEarly({ holds }: Phase, at: number, { phases }: Vocabulary): boolean {
  return holds === undefined && phases.slice(0, at).every((before) => before.holds === undefined);
}

function isFree({ placement: { roles, outside } }: Pick<Sibling, 'placement'>): boolean {
  return roles.length === 0 && !outside;
}

/**
 * “Scale” behind a design is how that is made larger, “Scale” before it how large it has to be: the same word means the
 * later of two phases once one that holds the design, and stands between the two, has been opened.
 */
function isBehind(
  late: Phase,
  { placement: { roles, outside, sure } }: Sibling,
  opened: ReadonlySet<Phase>,
  order: readonly Phase[],
): boolean {
  const [role] = roles;
  // “Capacity estimation and performance” is an estimate, wherever it stands.
  if (outside || sure || roles.length > 1 || role?.phase === late) return false;
  const between = new Set(order.slice(role ? order.indexOf(role.phase) + 1 : 0, order.indexOf(late)));
  return [...opened].some((phase) => phase.holds !== undefined && between.has(phase));
}
