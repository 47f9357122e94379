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

/** Without a modal, even a bullet of that many words explains. */
const LONGEST_BARE = 18;

/** The loose wordings of an item's own words, the gravest first; those of links and quotations aren't the author's. */
export function looseWordingsIn(item: Item, place: Surroundings['place']): readonly LooseWording[] {
  const words = wordsOf(withoutQuotes(item.text));
  if (
    words.length > LONGEST ||
    (((place !== 'qualities' && place !== 'features') || item.form === 'paragraph' || words.length > LONGEST_BARE) &&
      !words.some(({ text }) => OBLIGING.has(text)))
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

/**
 * “Various” that a list spells out names its members, “if a user is in several groups” only says when, “etc.” ends a list
 * of examples, and who “can cancel if needed” may.
 */
function isInnocent(words: readonly Word[], { from, to, value }: PhraseHit<LooseKind>): boolean {
  const before = words.slice(0, from);
  if (value === 'open-ended') return before.some(({ text }, i) => isExample(text, words[i + 1]?.text ?? ''));
  if (value === 'escape' && NEEDED.has(words[to - 1]!.text))
    return (
      before.some(({ text }) => PERMITTING.has(text)) && !before.some(({ text }) => text === 'must' || text === 'shall')
    );
  if (value !== 'escape' && words.slice(0, from).some(({ text }) => text === 'if' || text === 'when')) return true;
  if (value === 'indefinite-amount')
    return words.slice(to).some(({ text }) => text === ':' || text === '(' || text === 'like' || text === 'including');
  return false;
}

/** “e.g. …, etc.”: the author calls them examples. */
function isExample(text: string, next: string): boolean {
  return (text === 'e' && next === '.') || text === 'eg' || (text === 'such' && next === 'as') || text === 'like';
}

const NEEDED = new Set(['needed', 'necessary', 'required']);
const PERMITTING = new Set(['can', 'may', 'able', 'allow', 'allows', 'allowed', 'optionally', 'option']);
