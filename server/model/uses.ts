import type { DesignDoc } from '../document/design-doc.ts';
import { sectionsOf, type Section } from '../document/section.ts';
import type { Alignment } from '../template/alignment.ts';
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
  const holders = new Map<string, Set<Section>>();
  for (const section of sectionsOf(doc.root)) {
    if (holdings(alignment, section).has('entities') !== (where === 'data')) continue;
    for (const word of wordsIn(section)) {
      const known = holders.get(word);
      if (known) known.add(section);
      else holders.set(word, new Set([section]));
    }
  }
  return (name) => {
    const sets = tellingWords(name).map((word) => holders.get(word) ?? new Set<Section>());
    const [rarest, ...others] = sets.toSorted((one, other) => one.size - other.size);
    return rarest === undefined || [...rarest].some((section) => others.every((set) => set.has(section)));
  };
}

const remembered = hidden<ReadonlySet<string>>();

/** All words of a section itself, of identifiers too, in the singular. */
function wordsIn({ blocks, chunk, title }: Section): ReadonlySet<string> {
  let known = remembered.get(blocks);
  if (known === undefined) {
    const text = blocks.map(({ span }) => chunk.text.slice(span.start, span.end)).join('\n');
    known = new Set(nameWords(`${title}\n${text}`));
    remembered.set(blocks, known);
  }
  return known;
}
