import { sectionsOf, type Section } from '../document/section.ts';
import type { Role } from './alignment.ts';
import { strongest, type Meaning, type TitleReading } from './read-title.ts';
import type { Strength } from './title-hits.ts';
import type { Phase } from './template.ts';
import type { Vocabulary } from './vocabulary.ts';

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

const NOTHING: Placement = { roles: [], outside: false, explicit: false, sure: false, telling: false };

/** The placement of a section and all below it; the document's title plays nothing and passes nothing on. */
export function placements(
  root: Section,
  title: Section | undefined,
  vocabulary: Vocabulary,
): ReadonlyMap<Section, Placement> {
  const placed = placeAll(root, title, vocabulary, new Set());
  const unplayed = overruled(root, placed, vocabulary);
  // “Trade-offs” below an architecture belong to it, unless the document weighs nothing elsewhere.
  return unplayed.size > 0 ? placeAll(root, title, vocabulary, unplayed) : placed;
}

/** The phases that nothing plays although a heading names them, below one that keeps such headings to itself. */
function overruled(root: Section, placed: ReadonlyMap<Section, Placement>, vocabulary: Vocabulary): ReadonlySet<Phase> {
  const played = new Set([...placed.values()].flatMap(({ roles }) => roles.map(({ phase }) => phase)));
  const named = new Set<Phase>();
  for (const section of sectionsOf(root)) {
    const { roles } = placed.get(section)!;
    if (section.level > LOWEST_HEADING || roles.length === 0 || roles.some(({ inherited }) => !inherited)) continue;
    const { meanings, whole, within } = vocabulary.readTitle(section.title);
    const isKept = roles.some((role) => within.has(role.phase) || (role.part && within.has(role.part)));
    for (const meaning of meanings) {
      const { phase } = meaning;
      // “Database schema and relations” says enough of the data; of what a phase holds no structure, only its whole name.
      const isNamed = isItsSubject(meaning) && (whole || phase?.holds !== undefined);
      if (phase && !played.has(phase) && (isNamed || (whole && !isKept && isStructure(meaning)))) named.add(phase);
    }
  }
  return named;
}

/** “Data” below an architecture, where nothing else holds the data. */
function isStructure({ phase, strength, subject }: Meaning): boolean {
  return phase?.holds !== undefined && strength === 2 && subject;
}

function isItsSubject(meaning: Meaning): boolean {
  return isSure(meaning) && meaning.subject;
}

function placeAll(
  root: Section,
  title: Section | undefined,
  vocabulary: Vocabulary,
  unplayed: ReadonlySet<Phase>,
): ReadonlyMap<Section, Placement> {
  const placed = new Map<Section, Placement>();
  const context = { order: vocabulary.phases, unplayed };
  const place = (section: Section, byTitle: Placement): void => {
    if (section !== root && section !== title && isForOthers(section, byTitle, vocabulary))
      return passOn(section, byTitle, placed);
    const readings = section.children.map((child) => vocabulary.readTitle(child.title));
    const below = (above: Placement): Placement[] =>
      section.children.map((child, i) =>
        child === title ? NOTHING : placementOf(readings[i]!, above, standing(child, title), isLabel(child), context),
      );
    const own = isFrame(byTitle, readings)
      ? NOTHING
      : holdsOtherParts(byTitle, below(byTitle))
        ? withoutPart(byTitle)
        : byTitle;
    placed.set(section, own);
    const children = below(own);
    const settled =
      own.roles.length > 0 || own.outside
        ? children
        : children.map((child, i) => {
            const { late } = readings[i]!;
            const isLate = late && isBehind(late, child, children.slice(0, i), vocabulary.phases);
            return isLate ? opening(late) : amidPhases(child, readings[i]!, children, i);
          });
    section.children.forEach((child, i) => place(child, settled[i]!));
  };
  place(root, NOTHING);
  return placed;
}

/**
 * “Solution design” above “Requirements”, “Architecture” and more is a frame around the phases: what it seems to name is
 * named by a surer heading in it, beside others.
 */
function isFrame({ roles, sure }: Placement, readings: readonly TitleReading[]): boolean {
  const [role] = roles;
  if (role === undefined || role.inherited || sure || roles.length > 1) return false;
  const named = new Set(readings.flatMap(({ meanings }) => meanings.filter(isSure).map(({ phase }) => phase)));
  return named.has(role.phase) && named.size > 2;
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
  return opening(amid);
}

function opening(phase: Phase): Placement {
  return { ...NOTHING, roles: [{ phase, part: undefined, inherited: false }] };
}

/**
 * “Scale” behind a design is how that is made larger, “Scale” before it how large it has to be: the same word means the
 * later of two phases once one that holds the design, and stands between the two, has been opened.
 */
function isBehind(
  late: Phase,
  { roles, outside }: Placement,
  before: readonly Placement[],
  order: readonly Phase[],
): boolean {
  const [role] = roles;
  if (outside || roles.length > 1 || role?.phase === late) return false;
  const between = new Set(order.slice(role ? order.indexOf(role.phase) + 1 : 0, order.indexOf(late)));
  return before.some((one) =>
    one.roles.some(({ phase, inherited }) => !inherited && phase.holds !== undefined && between.has(phase)),
  );
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

interface Context {
  readonly order: readonly Phase[];
  /** Phases that have to be read where their heading stands, since nothing else plays them. */
  readonly unplayed: ReadonlySet<Phase>;
}

function placementOf(
  { meanings, within }: TitleReading,
  above: Placement,
  weakest: Strength,
  label: boolean,
  context: Context,
): Placement {
  const passedOn = above.roles.map((role) => ({ ...role, inherited: true }));
  const inherited = { ...NOTHING, roles: passedOn, outside: above.outside };
  const isNeeded = meanings.some(
    (meaning) => meaning.phase && context.unplayed.has(meaning.phase) && isItsSubject(meaning),
  );
  if (above.roles.some(({ phase, part }) => (part && within.has(part)) || (!isNeeded && within.has(phase))))
    return inherited;
  const least = above.roles.length === 0 ? weakest : 1;
  const own = atHome(meanings, above).filter(
    (meaning) =>
      meaning.strength >= least &&
      counts(meaning, above, context) &&
      !(label && (above.outside || isForeign(meaning, above))),
  );
  if (own.length === 0) return inherited;
  const roles = rolesOf(own);
  if (roles.length === 0) return above.roles.length > 0 ? inherited : { ...NOTHING, outside: true };
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

function isTelling({ phase, strength }: Meaning): boolean {
  return phase !== undefined && strength >= 3;
}

function isSure({ phase, strength }: Meaning): boolean {
  return phase !== undefined && strength === 4;
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

/** “Trade-off:” within a deep dive names what the next lines are, and opens no chapter of its own. */
function isLabel({ level, title }: Section): boolean {
  return level > LOWEST_HEADING && /[:：]$/.test(title);
}

/** “Problem” below a deep dive is what that solves: a single word leads on to a later phase, not back to an earlier one. */
function goesBack(phase: Phase, { roles }: Placement, order: readonly Phase[]): boolean {
  return roles.every((role) => order.indexOf(phase) < order.indexOf(role.phase));
}

/** Below a phase that holds data or operations, a single word names one of them. */
function namesThings({ phase }: Role): boolean {
  return phase.holds === 'operations' || phase.holds === 'entities';
}

function isForeign({ phase }: Pick<Meaning, 'phase'>, above: Placement): boolean {
  return above.roles.length > 0 && !above.roles.some((role) => role.phase === phase);
}

function counts({ phase, part, strength, subject }: Meaning, above: Placement, { order, unplayed }: Context): boolean {
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
