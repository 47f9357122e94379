import type { DesignDoc } from '../document/design-doc.ts';
import { sectionsOf, type Section } from '../document/section.ts';
import type { Alignment } from '../template/alignment.ts';
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
  const sections = [...sectionsOf(doc.root)]
    .filter((section) => holdings(alignment, section).has('entities') === (where === 'data'))
    .map(wordsIn);
  return (name) => {
    const words = tellingWords(name);
    return words.length === 0 || sections.some((own) => words.every((word) => own.has(word)));
  };
}

const remembered = new WeakMap<Section['blocks'], ReadonlySet<string>>();

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
