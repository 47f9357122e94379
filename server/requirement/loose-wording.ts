import { shift } from '../text/span.ts';
import { statingWords } from './clauses.ts';
import type { Item } from './items.ts';
import { isLinked } from './linked.ts';
import { looseWords } from './loose-words.ts';
import type { PhraseHit } from './phrase-table.ts';
import { STOPS } from './phrase-words.ts';
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
  'absolute',
];

/** Prose that explains is longer than a requirement. */
const LONGEST = 40;

/** Without a modal, even a bullet of that many words explains. */
const LONGEST_BARE = 18;

/** The loose wordings of an item's own words, the gravest first; those of links and quotations aren't the author's. */
export function looseWordingsIn(item: Item, place: Surroundings['place']): readonly LooseWording[] {
  const words = wordsOf(withoutQuotes(item.text));
  if (words.length > LONGEST || !(isItem(item, place, words) || (SETS_OUT.has(place) && obliges(words)))) return [];
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

/** Goals and prose tell of more than what is required. */
const SETS_OUT: ReadonlySet<Surroundings['place']> = new Set(['qualities', 'features', 'mixed']);

/** Whether an item requires by its place alone: in a list of one part, or a line where each states a quality. */
function isItem({ form }: Item, place: Surroundings['place'], words: readonly Word[]): boolean {
  if (words.length > LONGEST_BARE) return false;
  return place === 'qualities' || (place === 'features' && form !== 'paragraph');
}

/** Between features and explanations only a modal tells what is required. */
function obliges(words: readonly Word[]): boolean {
  return words.some(({ text }) => OBLIGING.has(text));
}

const OBLIGING = new Set(['should', 'shall', 'must', 'needs', 'need', 'will']);

/**
 * “Etc.” ends a list of examples, who “can cancel if needed” may, “if it is done regularly” only says when, and
 * “zero-downtime deployments” are a practice of that name.
 */
function isInnocent(words: readonly Word[], { from, to, value }: PhraseHit<LooseKind>): boolean {
  const before = words.slice(0, from);
  if (value === 'open-ended') return before.some(({ text }, i) => isExample(text, words[i + 1]?.text ?? ''));
  if (value === 'escape' && NEEDED.has(words[to - 1]!.text))
    return (
      before.some(({ text }) => PERMITTING.has(text)) && !before.some(({ text }) => text === 'must' || text === 'shall')
    );
  if (value !== 'escape' && words.slice(0, from).some(({ text }) => text === 'if' || text === 'when')) return true;
  return value === 'absolute' && words[to]?.kind === 'word' && !STOPS.has(words[to].text);
}

/** “e.g. …, etc.”: the author calls them examples. */
function isExample(text: string, next: string): boolean {
  return (text === 'e' && next === '.') || text === 'eg' || (text === 'such' && next === 'as') || text === 'like';
}

const NEEDED = new Set(['needed', 'necessary', 'required']);
const PERMITTING = new Set(['can', 'may', 'able', 'allow', 'allows', 'allowed', 'optionally', 'option']);
