import { KEY_LENGTH, matchPhrase, phraseKey, phrasesOf, type Phrase } from '../template/phrase.ts';
import type { TitleWord } from '../template/title-words.ts';

/** Phrases by what their first word begins with, so that most words of a text are looked at once. */
type Index = ReadonlyMap<string, readonly Phrase[]>;

/** A template's lists of words are few and asked for again and again. */
const read = new WeakMap<readonly string[], Index>();

/** Whether words hold one of the phrases of a template, whole and without regard to case. */
export function holdsPhrase(words: readonly TitleWord[], sources: readonly string[]): boolean {
  return findPhrase(words, sources) >= 0;
}

/** The index of the first word that one of the phrases begins with; -1 where there is none. */
export function findPhrase(words: readonly TitleWord[], sources: readonly string[]): number {
  let index = read.get(sources);
  if (index === undefined) {
    index = indexOf(sources);
    read.set(sources, index);
  }
  const anywhere = index.get('');
  for (let at = 0; at < words.length; at++) {
    const here = index.get(words[at]!.text.slice(0, KEY_LENGTH));
    if (here !== undefined && beginsOne(here, words, at)) return at;
    if (anywhere !== undefined && beginsOne(anywhere, words, at)) return at;
  }
  return -1;
}

function beginsOne(phrases: readonly Phrase[], words: readonly TitleWord[], at: number): boolean {
  for (const phrase of phrases) if (matchPhrase(phrase, words, at) >= 0) return true;
  return false;
}

const readSingly = new WeakMap<readonly string[], readonly (readonly string[])[]>();

/** Whether words hold every one of the phrases. */
export function holdsEach(words: readonly TitleWord[], sources: readonly string[]): boolean {
  return singly(sources).every((one) => holdsPhrase(words, one));
}

/** Each phrase of a list as a list of its own, always the same ones. */
export function singly(sources: readonly string[]): readonly (readonly string[])[] {
  let single = readSingly.get(sources);
  if (single === undefined) {
    single = sources.map((source) => [source]);
    readSingly.set(sources, single);
  }
  return single;
}

function indexOf(sources: readonly string[]): Index {
  const index = new Map<string, Phrase[]>();
  for (const phrase of sources.flatMap(phrasesOf)) {
    const key = phraseKey(phrase);
    const phrases = index.get(key);
    if (phrases) phrases.push(phrase);
    else index.set(key, [phrase]);
  }
  return index;
}

/** Whether words hold one of the phrases of a list within so many words of one of another list. */
export function holdsNear(
  words: readonly TitleWord[],
  sources: readonly string[],
  others: readonly string[],
  reach: number,
): boolean {
  for (let from = 0; from < words.length;) {
    const at = findPhrase(words.slice(from), sources);
    if (at < 0) return false;
    if (holdsPhrase(words.slice(Math.max(0, from + at - reach), from + at + reach + 1), others)) return true;
    from += at + 1;
  }
  return false;
}
