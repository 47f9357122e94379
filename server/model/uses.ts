import type { DesignDoc } from '../document/design-doc.ts';
import { sectionsOf, type Section } from '../document/section.ts';
import type { Alignment } from '../template/alignment.ts';
import { PREPOSITIONS } from '../template/function-words.ts';
import { joinedInCast } from '../template/in-cast.ts';
import { hidden } from '../text/hidden.ts';
import { holdings } from './model.ts';
import { nameWords, tellingWords } from './name-words.ts';

/**
 * Tests whether a name is mentioned in the sections that design the data, or in all others: its telling words, in whatever
 * form and order, within one section. Generous on purpose, since a design speaks of `order_items` as “the items of an order”.
 */
export function mentionedIn(
  doc: DesignDoc,
  alignment: Alignment,
  where: 'data' | 'elsewhere',
): (name: string) => boolean {
  const runs = holdersOfWords(doc, alignment, where);
  return (name) => {
    const words = tellingWords(name);
    return words.length === 0 || runs.some(({ value }) => meet(words.map((word) => value.get(word) ?? NOWHERE)));
  };
}

/** By word, the numbers of the sections that hold it. */
const holdersOfWords = joinedInCast(
  (section, alignment, where: 'data' | 'elsewhere') =>
    holdings(alignment, section).has('entities') === (where === 'data') ? wordsIn(section) : undefined,
  (found) => {
    const holders = new Map<string, Set<number>>();
    for (const { at, value: words } of found)
      for (const word of words) {
        const known = holders.get(word);
        if (known) known.add(at);
        else holders.set(word, new Set([at]));
      }
    return holders;
  },
);

const NOWHERE: ReadonlySet<never> = new Set();

/** Whether an abbreviation stands in a text as a word of its own, in the plural or not. */
function holdsShort(text: string, short: string): boolean {
  for (let at = text.indexOf(short); at >= 0; at = text.indexOf(short, at + 1)) {
    const end = at + short.length;
    if (!/[\p{L}\d]/u.test(text[at - 1] ?? ' ') && /^s?(?![\p{L}\d])/u.test(text.slice(end, end + 3))) return true;
  }
  return false;
}

/**
 * Tests whether the sections that don't design the data speak of a name by a shorter or another form: “DCs” for
 * `DistributionCenter`, “op” for `Operation`, “configure the channel” for `channel_config`.
 */
export function hintedElsewhere(doc: DesignDoc, alignment: Alignment): (name: string) => boolean {
  const sections = sectionsOf(doc.root).filter((section) => !holdings(alignment, section).has('entities'));
  return (name) => {
    const initials = nameWords(name).map((word) => word[0]!.toUpperCase());
    if (initials.length > 1 && sections.some((section) => holdsShort(textOf(section), initials.join('')))) return true;
    const holding = (word: string): ReadonlySet<Section> =>
      new Set(sections.filter((section) => [...wordsIn(section)].some((other) => isFormOf(word, other))));
    return meet(tellingWords(name).map(holding));
  };
}

/** Whether some section is in each of the sets. */
function meet(sets: readonly ReadonlySet<unknown>[]): boolean {
  const [rarest, ...others] = sets.toSorted((one, other) => one.size - other.size);
  return rarest !== undefined && [...rarest].some((section) => others.every((set) => set.has(section)));
}

/** Whether a word is the other, has its beginning, or is cut short by it: down to a consonant, as abbreviations are. */
function isFormOf(word: string, other: string): boolean {
  if (word === other) return true;
  if (word.length >= STEM && other.length >= STEM && word.slice(0, STEM) === other.slice(0, STEM)) return true;
  const isShort = other.length >= 2 && other.length <= SHORT && /[^aeiouy]$/.test(other);
  return isShort && word.startsWith(other) && !PREPOSITIONS.has(other);
}

/** In letters. */
const STEM = 6;
const SHORT = 4;

const remembered = hidden<ReadonlySet<string>>();

/** All words of a section itself, of identifiers too, in the singular. */
function wordsIn({ blocks, chunk, title }: Section): ReadonlySet<string> {
  let known = remembered.get(blocks);
  if (known === undefined) {
    known = new Set(nameWords(textOf({ blocks, chunk, title })));
    remembered.set(blocks, known);
  }
  return known;
}

function textOf({ blocks, chunk, title }: Pick<Section, 'blocks' | 'chunk' | 'title'>): string {
  return [title, ...blocks.map(({ span }) => chunk.text.slice(span.start, span.end))].join('\n');
}
