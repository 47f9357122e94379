import { shift } from '../text/span.ts';
import { statingWords } from './clauses.ts';
import type { Item } from './items.ts';
import { isLinked } from './linked.ts';
import { looseWords } from './loose-words.ts';
import type { PhraseHit } from './phrase-table.ts';
import { withoutQuotes } from './quotes.ts';
import type { LooseKind, LooseWording } from './requirement.ts';
import type { Surroundings } from './surroundings.ts';
import { wordsOf, type Word } from './words.ts';

const GRAVEST_FIRST: readonly LooseKind[] = [
  'subjective',
  'superlative',
  'comparative',
  'escape',
  'open-ended',
  'indefinite-time',
  'indefinite-amount',
  'absolute',
];

/** Between features and explanations only a modal tells what is required. */
const OBLIGING = new Set(['should', 'shall', 'must', 'needs', 'need', 'will']);

/** Prose that explains is longer than a requirement. */
const LONGEST = 40;

/** The loose wordings of an item's own words, the gravest first; those of links and quotations aren't the author's. */
export function looseWordingsIn(item: Item, place: Surroundings['place']): readonly LooseWording[] {
  const words = wordsOf(withoutQuotes(item.text));
  if (
    words.length > LONGEST ||
    ((place === 'mixed' || item.form === 'paragraph') && !words.some(({ text }) => OBLIGING.has(text)))
  )
    return [];
  const counts = statingWords(words);
  const hits = looseWords.find(words).filter((hit) => counts(hit.from) && !isInnocent(words, hit));
  const ranked = hits.toSorted(
    (a, b) => GRAVEST_FIRST.indexOf(a.value) - GRAVEST_FIRST.indexOf(b.value) || a.from - b.from,
  );
  return ranked
    .map(({ from, to, value }) => ({
      kind: value,
      span: shift({ start: words[from]!.start, end: words[to - 1]!.end }, item.base),
    }))
    .filter(({ span }) => !isLinked(item, span));
}

/** “Various” that a list spells out names its members, and “if a user is in several groups” only says when. */
function isInnocent(words: readonly Word[], { from, to, value }: PhraseHit<LooseKind>): boolean {
  if (value !== 'escape' && words.slice(0, from).some(({ text }) => text === 'if' || text === 'when')) return true;
  if (value === 'indefinite-amount')
    return words.slice(to).some(({ text }) => text === ':' || text === '(' || text === 'like' || text === 'including');
  return false;
}
