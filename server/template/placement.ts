import { LEVELS } from '../document/outline-forms.ts';
import type { Section } from '../document/section.ts';
import type { Role } from './alignment.ts';
import type { HeldIn } from './held-content.ts';
import { strongest, type Meaning, type TitleReading } from './read-title.ts';
import type { Strength } from './title-hits.ts';
import type { Part, Phase } from './template.ts';

/** What a section plays, and what that means for those below it. */
export interface Placement {
  readonly roles: readonly Role[];
  /** Whether it stands in a section that belongs to no phase: there only the surest words count. */
  readonly outside: boolean;
  /** Whether the heading names features or qualities as requirements in so many words. */
  readonly explicit: boolean;
  /** Whether its own words say so wherever it stands. */
  readonly sure: boolean;
  /** Whether its own words are such that they tell a design from other documents: “Usage” doesn't. */
  readonly telling: boolean;
}

export const NOTHING: Placement = { roles: [], outside: false, explicit: false, sure: false, telling: false };

/** The lowest rank of what is a heading by its form. */
export const LOWEST_HEADING = 6;

/** The section of the nearest real heading: a bold or plain line, or a list item, is a label in it. */
export function headingOver(section: Section): Section {
  let at = section;
  while (at.parent && at.level > LOWEST_HEADING) at = at.parent;
  return at;
}

/** A section that opens a phase, or a part of it. */
export function opening(phase: Phase, part?: Part): Placement {
  return { ...NOTHING, roles: [{ phase, part, inherited: false }] };
}

export function opensAny({ roles }: Placement): boolean {
  return roles.some(({ inherited }) => !inherited);
}

export interface PlacementContext {
  /** The template's phases. */
  readonly order: readonly Phase[];
  /** Phases that have to be read where their heading stands, since nothing else plays them. */
  readonly unplayed: ReadonlySet<Phase>;
  readonly heldIn: HeldIn;
}

/** How a heading stands in its document, whatever its words. */
export interface Standing {
  /** How weak a word may be where nothing above plays anything. */
  readonly weakest: Strength;
  /** Whether it is a chapter of its own although its kind mostly belongs to what it stands in. */
  readonly apart: boolean;
}

/** What a heading plays below one that plays something, or nothing. */
export function placementOf(
  section: Section,
  { meanings, within, whole }: TitleReading,
  above: Placement,
  { weakest, apart }: Standing,
  context: PlacementContext,
): Placement {
  const passedOn = above.roles.map((role) => ({ ...role, inherited: true }));
  const inherited = { ...NOTHING, roles: passedOn, outside: above.outside };
  const isNeeded = meanings.some(
    (meaning) =>
      meaning.phase &&
      (apart || context.unplayed.has(meaning.phase)) &&
      (isItsSubject(meaning) || (isStructure(meaning) && namesThings(meaning) && canHold(section.level, above))),
  );
  const label = isLabel(section);
  if (above.roles.some(({ phase, part }) => (part && within.has(part)) || (!isNeeded && within.has(phase))))
    return inherited;
  const least = above.roles.length === 0 ? weakest : 1;
  const own = atHome(meanings, above).filter(
    (meaning) =>
      meaning.strength >= least &&
      counts(meaning, above, context) &&
      !staysWithKind(section, meaning, above, context) &&
      !(label && (above.outside || isForeign(meaning, above))),
  );
  if (own.length === 0) return inherited;
  // “Open questions” below a design are no part of it, as “Monitoring” may be; an “API gateway” is one of its components.
  const isApart = whole && within.size === 0 && section.level <= LOWEST_HEADING && own.some(isOutsideForSure);
  const roles = rolesOf(own);
  if (roles.length === 0) return above.roles.length === 0 || isApart ? { ...NOTHING, outside: true } : inherited;
  // A heading that repeats what it stands in opens nothing new.
  if (roles.every((role) => above.roles.some(({ phase }) => phase === role.phase) && !role.part)) return inherited;
  const explicit = own.some(
    ({ part, strength, subject }) => strength === 4 && subject && part !== undefined && part.holds !== 'wishes',
  );
  return { roles, outside: false, explicit, sure: own.some(isSure), telling: own.some(isTelling) };
}

/** Each phase or part once, though the heading names it twice. */
function rolesOf(meanings: readonly Meaning[]): readonly Role[] {
  const roles: Role[] = [];
  for (const { phase, part } of meanings)
    if (phase && !roles.some((role) => role.phase === phase && role.part === part))
      roles.push({ phase, part, inherited: false });
  return roles;
}

/** Whether the words name a phase or part for certain, as what the heading is about. */
export function isItsSubject(meaning: Meaning): boolean {
  return isSure(meaning) && meaning.subject;
}

/** “Storage” below an estimate is one of its sums; a heading below a part of the design may be another one. */
export function canHold(level: number, { roles }: Placement): boolean {
  return level <= LOWEST_HEADING && roles.every(({ phase }) => phase.holds !== undefined);
}

/** “Data” below an architecture: it says enough where nothing else holds the data. */
export function isStructure({ phase, strength, subject }: Meaning): boolean {
  return phase?.holds !== undefined && strength >= 2 && subject;
}

export function isTelling({ phase, strength }: Meaning): boolean {
  return phase !== undefined && strength >= 3;
}

export function isSure({ phase, strength }: Meaning): boolean {
  return phase !== undefined && strength === 4;
}

function isOutsideForSure({ phase, strength, subject }: Meaning): boolean {
  return phase === undefined && strength === 4 && subject;
}

/**
 * Of several things that a heading may mean, what is at home in the phase above it counts, unless another one is sure; else
 * a word that takes its meaning from its context counts only where no better one stands beside it.
 */
function atHome(meanings: readonly Meaning[], above: Placement): readonly Meaning[] {
  const home = meanings.filter(({ phase }) => above.roles.some((role) => role.phase === phase));
  if (home.length > 0 && !meanings.some(isSure)) return home;
  const least = Math.min(strongest(meanings), 2);
  return meanings.filter(({ strength }) => strength >= least);
}

/**
 * “Trade-off:” within a deep dive names what the next lines are, and opens no chapter of its own, unless all chapters below the
 * title are plain or bold lines.
 */
function isLabel({ level, title, parent }: Section): boolean {
  return level === LEVELS.label || (level > LOWEST_HEADING && /[:：]$/.test(title) && standsInChapter(parent));
}

/** Whether a heading other than the document's title stands above. */
function standsInChapter(section: Section | undefined): boolean {
  for (let at = section; at; at = at.parent) if (at.level > 1 && at.level <= LOWEST_HEADING) return true;
  return false;
}

/** “Problem” below a deep dive is what that solves: a single word leads on to a later phase, not back to an earlier one. */
function goesBack(phase: Phase, { roles }: Placement, order: readonly Phase[]): boolean {
  return roles.every((role) => order.indexOf(phase) < order.indexOf(role.phase));
}

/** Below a phase that holds data or operations, a single word names one of them. */
export function namesThings({ phase }: Pick<Meaning, 'phase'>): boolean {
  return phase?.holds === 'operations' || phase?.holds === 'entities';
}

function isForeign({ phase }: Pick<Meaning, 'phase'>, above: Placement): boolean {
  return above.roles.length > 0 && !above.roles.some((role) => role.phase === phase);
}

/** “Create trip estimate” among the endpoints, above a request, is one of them. */
function staysWithKind(section: Section, meaning: Meaning, above: Placement, { heldIn }: PlacementContext): boolean {
  if (isSure(meaning) || !isForeign(meaning, above)) return false;
  return above.roles.some(({ phase: { holds } }) => holds !== undefined && heldIn(section).has(holds));
}

function counts(
  { phase, part, strength, subject }: Meaning,
  above: Placement,
  { order, unplayed }: PlacementContext,
): boolean {
  // “Payment with failure handling” in a flow names no phase of its own.
  if (strength === 4) return subject || !isForeign({ phase }, above);
  if (above.outside) return false;
  // “Core requirements” below the qualities are the qualities that count most; “Traffic” below an API is a resource.
  if (part?.holds === 'features' && above.roles.some((role) => role.part?.holds === 'qualities')) return false;
  if (
    strength <= 2 &&
    isForeign({ phase }, above) &&
    (above.roles.some(namesThings) || (phase && !unplayed.has(phase) && goesBack(phase, above, order)))
  )
    return false;
  if (strength >= 2 || above.roles.length === 0) return true;
  return part !== undefined && above.roles.some((role) => role.phase === phase && !role.part);
}
