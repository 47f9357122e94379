import type { Section } from '../document/section.ts';
import type { Phase, Template } from './template.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The phases that a document's chapters name for certain, in its order. */
interface Named {
  /** By any heading that no phase stands above. */
  readonly chapters: ReadonlySet<Phase>;
  /** By those right below the title. */
  readonly top: ReadonlySet<Phase>;
  readonly title: Section | undefined;
}

/**
 * Whether a document without a heading for features or qualities reads as a design nonetheless: when it has most of the phases;
 * when it says what is wanted and what that amounts to, and designs something; when it follows the template from the first
 * phase on; or when its title calls it a design and it has what is wanted, and two phases more. Of 447 proposals by some 60
 * large projects this takes five, three of them for a heading of features or qualities.
 */
export function readsAsDesign({ chapters, top, title }: Named, { phases }: Template, vocabulary: Vocabulary): boolean {
  if (chapters.size >= MOST) return true;
  const [first] = phases;
  if (first === undefined || !chapters.has(first)) return false;
  if (chapters.size >= IN_A_DESIGN && title !== undefined && vocabulary.isDesignTitle(title.title)) return true;
  const early = phases.slice(
    0,
    phases.findIndex(({ holds }) => holds !== undefined),
  );
  if (early.length > 1 && top.size > early.length && early.every((phase) => top.has(phase))) return true;
  return top.has(first) && top.size >= IN_ORDER && isInOrder([...top], phases);
}

function isInOrder(chapters: readonly Phase[], phases: readonly Phase[]): boolean {
  return chapters.every((phase, i) => i === 0 || phases.indexOf(phase) > phases.indexOf(chapters[i - 1]!));
}

const MOST = 5;
const IN_ORDER = 4;
const IN_A_DESIGN = 3;
