import type { Section } from '../document/section.ts';
import type { Role } from './alignment.ts';
import type { Meaning, Strength, TitleReading } from './read-title.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a section plays, and what that means for those below it. */
export interface Placement {
  readonly roles: readonly Role[];
  /** Whether it stands in a section that belongs to no phase: there only the surest words count. */
  readonly outside: boolean;
  /** Whether the heading names features or qualities as requirements in so many words. */
  readonly explicit: boolean;
  /** Whether its own words are such that they tell a design from other documents: “Usage” doesn't. */
  readonly telling: boolean;
}

const NOTHING: Placement = { roles: [], outside: false, explicit: false, telling: false };

/** The placement of a section and all below it; the document's title plays nothing and passes nothing on. */
export function placements(
  root: Section,
  title: Section | undefined,
  vocabulary: Vocabulary,
): ReadonlyMap<Section, Placement> {
  const placed = new Map<Section, Placement>();
  const place = (section: Section, own: Placement): void => {
    placed.set(section, own);
    const readings = section.children.map((child) => vocabulary.readTitle(child.title));
    const children = section.children.map((child, i) =>
      child === title ? NOTHING : placementOf(readings[i]!, own, standing(child, title)),
    );
    const settled =
      own.roles.length > 0 || own.outside
        ? children
        : children.map((child, i) => amidPhases(child, readings[i]!, children, i));
    section.children.forEach((child, i) => place(child, settled[i]!));
  };
  place(root, NOTHING);
  return placed;
}

/** A section between two phases whose heading names none, but a mechanism of the system: what the phase of details is about. */
function amidPhases(
  placement: Placement,
  { meanings, amid }: TitleReading,
  all: readonly Placement[],
  at: number,
): Placement {
  if (amid === undefined || meanings.length > 0 || placement.roles.length > 0) return placement;
  const isPhase = ({ roles }: Placement): boolean => roles.length > 0;
  if (!all.slice(0, at).some(isPhase) || !all.slice(at + 1).some(isPhase)) return placement;
  return { ...NOTHING, roles: [{ phase: amid, part: undefined, inherited: false }] };
}

/**
 * How weak a word may be where nothing above plays anything: any among the document's chapters, none that needs a context
 * further down, and only a sure one in a bold or plain line there (“Solution:” in a list of riddles).
 */
function standing({ level, parent }: Section, title: Section | undefined): Strength {
  if (parent === undefined || parent === title || parent.form === 'document') return 1;
  return level > LOWEST_HEADING ? 4 : 2;
}

const LOWEST_HEADING = 6;

function placementOf({ meanings, within }: TitleReading, above: Placement, weakest: Strength): Placement {
  const passedOn = above.roles.map((role) => ({ ...role, inherited: true }));
  const inherited = { ...NOTHING, roles: passedOn, outside: above.outside };
  if (above.roles.some(({ phase, part }) => within.has(phase) || (part && within.has(part)))) return inherited;
  const least = above.roles.length === 0 ? weakest : 1;
  const own = meanings.filter((meaning) => meaning.strength >= least && counts(meaning, above));
  if (own.length === 0) return inherited;
  const roles = own.flatMap(({ phase, part }) => (phase ? [{ phase, part, inherited: false }] : []));
  if (roles.length === 0) return above.roles.length > 0 ? inherited : { ...NOTHING, outside: true };
  // A heading that repeats what it stands in opens nothing new.
  if (roles.every((role) => above.roles.some(({ phase }) => phase === role.phase) && !role.part)) return inherited;
  const explicit = own.some(
    ({ part, strength, subject }) => strength === 4 && subject && part !== undefined && part.holds !== 'wishes',
  );
  return { roles, outside: false, explicit, telling: own.some(({ phase, strength }) => phase && strength >= 3) };
}

function counts({ phase, part, strength }: Meaning, above: Placement): boolean {
  if (strength === 4) return true;
  if (above.outside) return false;
  if (strength >= 2 || above.roles.length === 0) return true;
  return part !== undefined && above.roles.some((role) => role.phase === phase && !role.part);
}
