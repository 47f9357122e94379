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
  const anywhere = index.get('') ?? [];
  return words.findIndex(({ text }, at) => {
    const here = index.get(text.slice(0, KEY_LENGTH));
    return [here ?? [], anywhere].some((phrases) => phrases.some((phrase) => matchPhrase(phrase, words, at) >= 0));
  });
}

const readSingly = new WeakMap<readonly string[], readonly (readonly string[])[]>();

/** Whether words hold every one of the phrases. */
export function holdsEach(words: readonly TitleWord[], sources: readonly string[]): boolean {
  let single = readSingly.get(sources);
  if (single === undefined) {
    single = sources.map((source) => [source]);
    readSingly.set(sources, single);
  }
  return single.every((one) => holdsPhrase(words, one));
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
