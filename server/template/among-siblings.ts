import type { Section } from '../document/section.ts';
import { LOWEST_HEADING, opening, opensAny, type Placement } from './placement.ts';
import type { TitleReading } from './read-title.ts';
import type { Phase } from './template.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A heading with what its words say, and what it plays by them alone. */
export interface Sibling {
  readonly section: Section;
  readonly reading: TitleReading;
  readonly placement: Placement;
}

/** What the children of a section that plays nothing play, once they are seen beside each other. */
export function amongSiblings(siblings: readonly Sibling[], vocabulary: Vocabulary): readonly Placement[] {
  const others = isDesign(siblings, vocabulary) ? vocabulary.phases.find((phase) => phase.others) : undefined;
  return siblings.map((sibling, i) => {
    const { late } = sibling.reading;
    if (late && isBehind(late, sibling, siblings.slice(0, i), vocabulary.phases)) return opening(late);
    const phase =
      amidPhases(sibling, siblings, i) ?? (others && isOther(sibling, siblings, i, vocabulary) ? others : undefined);
    return phase ? opening(phase) : sibling.placement;
  });
}

/**
 * Whether the siblings are the chapters of a design: most phases, one of them from before the design proper, so that the
 * chapters that nothing is known of are most likely its mechanisms.
 */
function isDesign(siblings: readonly Sibling[], { phases }: Vocabulary): boolean {
  const named = new Set(
    siblings.flatMap(({ placement }) => (placement.telling ? placement.roles.map(({ phase }) => phase) : [])),
  );
  const first = phases.findIndex(({ holds }) => holds !== undefined);
  return named.size * 2 > phases.length && phases.slice(0, first).some((phase) => named.has(phase));
}

/** A section whose heading names no phase, but a mechanism of the system, between two phases or behind the design proper. */
function amidPhases({ reading, placement }: Sibling, all: readonly Sibling[], at: number): Phase | undefined {
  const { amid, meanings } = reading;
  if (amid === undefined || meanings.length > 0 || placement.roles.length > 0) return undefined;
  const isPhase = (one: Sibling): boolean => one.placement.roles.length > 0;
  const isBetween = all.slice(0, at).some(isPhase) && all.slice(at + 1).some(isPhase);
  return isBetween ? amid : undefined;
}

/** A chapter amid the design whose words say nothing known: “Surge pricing”. */
function isOther(
  { section: { level, title }, reading, placement }: Sibling,
  all: readonly Sibling[],
  at: number,
  { guideTitle }: Vocabulary,
): boolean {
  if (level > LOWEST_HEADING || reading.meanings.length > 0 || placement.roles.length > 0 || placement.outside)
    return false;
  if (guideTitle(title) !== 'no' || /[?？]\s*$/.test(title)) return false;
  return opensStructure(all.slice(0, at)) && all.slice(at + 1).some((one) => opensAny(one.placement));
}

function opensStructure(siblings: readonly Sibling[]): boolean {
  return siblings.some(({ placement }) => placement.roles.some(({ phase, inherited }) => !inherited && phase.holds));
}

/**
 * “Scale” behind a design is how that is made larger, “Scale” before it how large it has to be: the same word means the
 * later of two phases once one that holds the design, and stands between the two, has been opened.
 */
function isBehind(
  late: Phase,
  { placement: { roles, outside } }: Sibling,
  before: readonly Sibling[],
  order: readonly Phase[],
): boolean {
  const [role] = roles;
  if (outside || roles.length > 1 || role?.phase === late) return false;
  const between = new Set(order.slice(role ? order.indexOf(role.phase) + 1 : 0, order.indexOf(late)));
  return before.some(({ placement }) =>
    placement.roles.some(({ phase, inherited }) => !inherited && phase.holds !== undefined && between.has(phase)),
  );
}
