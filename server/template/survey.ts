import { sectionsOf, type Section } from '../document/section.ts';
import type { Span } from '../text/span.ts';
import {
  canHold,
  isItsSubject,
  isStructure,
  LOWEST_HEADING,
  namesThings,
  opensAny,
  type Placement,
} from './placement.ts';
import type { Part, Phase } from './template.ts';
import { isCounted } from './title-words.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a first reading of all headings tells, to read each of them in the light of the others. */
export interface Survey {
  /** Phases that nothing plays although a heading names them, below one that keeps such headings to itself. */
  readonly unplayed: ReadonlySet<Phase>;
  /** Headings that are chapters of their own although what they stand in keeps their kind to itself. */
  readonly apart: ReadonlySet<Section>;
  /** All that some heading plays. */
  readonly played: ReadonlySet<Phase | Part>;
  /** Where the design proper goes; undefined where there is none. */
  readonly design: Design | undefined;
  /** Where the last heading stands that opens a phase. */
  readonly last: ReadonlyMap<Phase, number>;
}

/** The stretch of a document from the first to the last chapter of a design, which are of a rank or above it. */
export interface Design extends Span {
  readonly level: number;
}

/** Before anything is known. */
export const NO_SURVEY: Survey = {
  unplayed: new Set(),
  apart: new Set(),
  played: new Set(),
  design: undefined,
  last: new Map(),
};

export function surveyOf(root: Section, placed: ReadonlyMap<Section, Placement>, vocabulary: Vocabulary): Survey {
  const played = new Set(
    [...placed.values()].flatMap(({ roles }) => roles.flatMap(({ phase, part }) => (part ? [phase, part] : [phase]))),
  );
  const { unplayed, apart } = overruled(root, placed, played, vocabulary);
  const last = new Map<Phase, number>();
  for (const [{ heading }, { roles }] of placed)
    for (const { phase, inherited } of roles)
      if (!inherited) last.set(phase, Math.max(last.get(phase) ?? 0, heading.start));
  return { unplayed, apart, played, design: designIn(root, placed, vocabulary.phases), last };
}

/**
 * “Trade-offs” below an architecture belong to it, unless the document weighs nothing elsewhere, or they are one of its
 * chapters: directly below a phase's heading, and not the same heading that stands below others as well.
 */
function overruled(
  root: Section,
  placed: ReadonlyMap<Section, Placement>,
  played: Survey['played'],
  vocabulary: Vocabulary,
): Pick<Survey, 'unplayed' | 'apart'> {
  const unplayed = new Set<Phase>();
  const chapters = new Map<string, Section[]>();
  for (const section of sectionsOf(root)) {
    const { roles } = placed.get(section)!;
    if (section.level > LOWEST_HEADING || roles.length === 0 || opensAny(placed.get(section)!)) continue;
    const { meanings, whole, within } = vocabulary.readTitle(section.title);
    const isKept = roles.some((role) => within.has(role.phase) || (role.part && within.has(role.part)));
    for (const meaning of meanings) {
      const { phase } = meaning;
      // “Database schema and relations” says enough of the data; of what a phase holds no structure, only its whole name.
      const isNamed = isItsSubject(meaning) && (whole || phase?.holds !== undefined);
      const isBelowChapter = section.parent !== undefined && opensAny(placed.get(section.parent)!);
      const isShort =
        whole &&
        (!isKept || (isBelowChapter && namesThings(meaning) && canHold(section.level, placed.get(section)!))) &&
        isStructure(meaning);
      if (phase && !played.has(phase) && (isNamed || isShort)) unplayed.add(phase);
      if (isNamed && whole && phase?.holds === 'weaknesses') {
        const key = vocabulary.contentKey(section.title);
        chapters.set(key, [...(chapters.get(key) ?? []), section]);
      }
    }
  }
  const apart = [...chapters.values()].flatMap(([one, ...others]) =>
    one?.parent && others.length === 0 && opensAny(placed.get(one.parent)!) ? [one] : [],
  );
  return { unplayed, apart: new Set(apart) };
}

/**
 * From the first chapter that holds structure to the last one of its rank, in a document that has most of a design: what is
 * wanted or estimated, and several phases more.
 */
function designIn(
  root: Section,
  placed: ReadonlyMap<Section, Placement>,
  phases: readonly Phase[],
): Design | undefined {
  const named = new Set<Phase>();
  const early = phases.slice(
    0,
    phases.findIndex(({ holds }) => holds !== undefined),
  );
  let wanted: Section | undefined;
  let first: Section | undefined;
  let last: Section | undefined;
  for (const section of sectionsOf(root)) {
    const placement = placed.get(section)!;
    if (!opensAny(placement) || !isChapter(section, placed)) continue;
    if (placement.telling) for (const { phase } of placement.roles) named.add(phase);
    if (placement.roles.some(({ phase }) => phase.holds)) first ??= section;
    else if (placement.roles.some(({ phase }) => early.includes(phase))) wanted ??= section;
    if (first && section.level <= first.level) last = section;
  }
  if (!first || !last || named.size < LEAST_PHASES || !early.some((phase) => named.has(phase))) return undefined;
  const { level } = first;
  const start = wanted?.level === level && isCounted(wanted.title) && isCounted(first.title) ? wanted : first;
  return { start: start.heading.start, end: endOf(last, placed).heading.start, level };
}

/** The last of the chapters right behind the design that are counted with it, and say nothing known: “Step 7: Write policies”. */
function endOf(last: Section, placed: ReadonlyMap<Section, Placement>): Section {
  if (!isCounted(last.title)) return last;
  const siblings = last.parent?.children ?? [];
  let end = last;
  for (const section of siblings.slice(siblings.indexOf(last) + 1)) {
    const { roles, outside } = placed.get(section)!;
    if (section.level !== last.level || roles.length > 0 || outside || !isCounted(section.title)) break;
    end = section;
  }
  return end;
}

/** A heading that no phase stands above, or a line of a document that has no headings. */
function isChapter({ level, form, parent }: Section, placed: ReadonlyMap<Section, Placement>): boolean {
  if (parent === undefined || placed.get(parent)!.roles.length > 0) return false;
  return level <= LOWEST_HEADING || (form === 'line' && parent.form === 'document');
}

const LEAST_PHASES = 3;
