import type { Section } from '../document/section.ts';
import { amongSiblings } from './among-siblings.ts';
import type { HeldIn } from './held-content.ts';
import { isSure, LOWEST_HEADING, NOTHING, placementOf, type Placement } from './placement.ts';
import { strongest, type Meaning, type TitleReading } from './read-title.ts';
import { NO_SURVEY, surveyOf, type Survey } from './survey.ts';
import type { Strength } from './title-hits.ts';
import type { Phase } from './template.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The placement of a section and all below it; the document's title plays nothing and passes nothing on. */
export function placements(
  root: Section,
  title: Section | undefined,
  vocabulary: Vocabulary,
  heldIn: HeldIn,
): ReadonlyMap<Section, Placement> {
  const placed = placeAll(root, title, vocabulary, NO_SURVEY, heldIn);
  return placeAll(root, title, vocabulary, surveyOf(root, placed, vocabulary), heldIn);
}

function placeAll(
  root: Section,
  title: Section | undefined,
  vocabulary: Vocabulary,
  survey: Survey,
  heldIn: HeldIn,
): ReadonlyMap<Section, Placement> {
  const placed = new Map<Section, Placement>();
  const context = { order: vocabulary.phases, unplayed: survey.unplayed, heldIn };
  const place = (section: Section, byTitle: Placement): void => {
    if (section !== root && section !== title && isForOthers(section, byTitle, vocabulary))
      return passOn(section, byTitle, placed);
    const { children } = section;
    const readings = children.map((child) => vocabulary.readTitle(withoutSubject(child.title, title, vocabulary)));
    const chapterLevels = levelsOfChapters(children, readings);
    const below = (above: Placement): Placement[] =>
      children.map((child, i) => {
        const isOneOfMany = child.level > LOWEST_HEADING && chapterLevels.has(child.level);
        const standing = {
          weakest: isOneOfMany ? 2 : weakestOf(child, title),
          apart: survey.apart.has(child),
        } as const;
        return child === title ? NOTHING : placementOf(child, readings[i]!, above, standing, context);
      });
    const own =
      isFrame(byTitle, readings) || standsAboveOthers(byTitle, vocabulary.readTitle(section.title), readings)
        ? NOTHING
        : holdsOtherParts(byTitle, below(byTitle))
          ? withoutPart(byTitle)
          : byTitle;
    placed.set(section, own);
    const byTitles = below(own);
    const settled =
      own.roles.length > 0 || own.outside
        ? byTitles
        : amongSiblings(
            children.map((child, i) => ({ section: child, reading: readings[i]!, placement: byTitles[i]! })),
            survey,
            vocabulary,
            heldIn,
          );
    children.forEach((child, i) => place(child, settled[i]!));
  };
  place(root, NOTHING);
  return placed;
}

/** “System APIs – Parcels” in “Parcels: a system design” says no more than “System APIs”. */
function withoutSubject(heading: string, title: Section | undefined, vocabulary: Vocabulary): string {
  const at = Math.max(...SEPARATORS.map((sign) => heading.lastIndexOf(sign)));
  if (title === undefined || at <= 0) return heading;
  const subject = new Set(vocabulary.contentKey(title.title).split(' '));
  const words = vocabulary.contentKey(heading.slice(at)).split(' ');
  const before = heading.slice(0, at);
  const isSaid = words.every((word) => subject.has(word)) && vocabulary.readTitle(before).meanings.length > 0;
  return isSaid ? before : heading;
}

const SEPARATORS = [' – ', ' — ', ' - ', ': '];

/**
 * “Solution design” above “Requirements”, “Architecture” and more is a frame around the phases: what it seems to name is
 * named by a surer heading in it, beside others. And no design as such, but a document's or an episode's title, stands above
 * the features and qualities that are wanted, and other phases.
 */
function isFrame({ roles, sure }: Placement, readings: readonly TitleReading[]): boolean {
  const [role] = roles;
  if (role === undefined || role.inherited || roles.length > 1) return false;
  const below = readings.flatMap(({ meanings }) => meanings.filter(({ strength }) => strength >= 3));
  const sureBelow = below.filter(isSure);
  const isWanted = sureBelow.some(({ phase, part }) => part && phase !== role.phase);
  if (isWanted && phasesOf(below).size > 2) return true;
  const named = phasesOf(sureBelow);
  return !sure && named.has(role.phase) && named.size > 2;
}

/** “Operations” above “Monitoring” and “Deployment”: a weak name above chapters of no phase, and of none of its own. */
function standsAboveOthers({ roles }: Placement, own: TitleReading, readings: readonly TitleReading[]): boolean {
  const [role] = roles;
  if (role === undefined || role.inherited || role.part || strongest(own.meanings) !== 1) return false;
  const named = readings.map(({ meanings }) => meanings.filter(({ strength }) => strength >= 2));
  if (named.some((meanings) => meanings.some(({ phase }) => phase === role.phase))) return false;
  return named.filter((meanings) => meanings.some(({ phase }) => phase === undefined)).length >= LEAST_OTHERS;
}

const LEAST_OTHERS = 2;

function phasesOf(meanings: readonly Meaning[]): ReadonlySet<Phase | undefined> {
  return new Set(meanings.map(({ phase }) => phase));
}

/** “Interview questions”, “Checklist”: what is asked there is for somebody else, and “What is the data model?” opens no phase. */
function isForOthers({ title, level }: Section, { roles }: Placement, vocabulary: Vocabulary): boolean {
  if (roles.some(({ inherited }) => !inherited)) return false;
  const guide = vocabulary.guideTitle(title);
  // “# Designing a chat: an interview question” holds the design.
  return guide === 'whole' || (guide === 'partly' && level > 1);
}

function passOn(section: Section, placement: Placement, placed: Map<Section, Placement>): void {
  placed.set(section, placement);
  const below = { ...placement, roles: placement.roles.map((role) => ({ ...role, inherited: true })) };
  for (const child of section.children) passOn(child, below, placed);
}

/** “System requirements” alone are one part of the requirements; above the other part, or both, they are the phase. */
function holdsOtherParts({ roles, sure }: Placement, children: readonly Placement[]): boolean {
  const own = roles.find(({ part, inherited }) => part && !inherited)?.part?.holds;
  if (own === undefined) return false;
  const held = new Set(
    children.flatMap((child) => child.roles.flatMap(({ part, inherited }) => (part && !inherited ? [part.holds] : []))),
  );
  const hasBoth = held.has('features') && held.has('qualities');
  return hasBoth || (!sure && held.has(own === 'features' ? 'qualities' : 'features'));
}

function withoutPart(placement: Placement): Placement {
  return { ...placement, roles: placement.roles.map((role) => ({ ...role, part: undefined })) };
}

/**
 * How weak a word may be where nothing above plays anything: any among the document's chapters, none that needs a context
 * further down, and only a sure one in a bold or plain line there (“Solution:” in a list of riddles).
 */
function weakestOf({ level, parent }: Section, title: Section | undefined): Strength {
  if (parent === undefined || parent === title || parent.form === 'document') return 1;
  return level > LOWEST_HEADING ? 4 : 2;
}

/** The ranks on which several phases are named for certain: what else stands there is a chapter, even if its form is plain. */
function levelsOfChapters(children: readonly Section[], readings: readonly TitleReading[]): ReadonlySet<number> {
  const named = new Map<number, Set<Phase>>();
  children.forEach(({ level }, i) => {
    for (const { phase } of readings[i]!.meanings.filter(isSure))
      if (phase) named.set(level, (named.get(level) ?? new Set()).add(phase));
  });
  return new Set([...named].flatMap(([level, { size }]) => (size >= 3 ? [level] : [])));
}
