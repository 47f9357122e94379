import { matchPhrase, phrasesOf, type Phrase } from '../template/phrase.ts';
import { titleWords } from '../template/title-words.ts';

/** A template's lists of words are few and asked for again and again. */
const read = new WeakMap<readonly string[], readonly Phrase[]>();

/** Whether a text holds one of the phrases of a template, on whole words and without regard to case. */
export function holdsPhrase(text: string, sources: readonly string[]): boolean {
  let phrases = read.get(sources);
  if (phrases === undefined) {
    phrases = sources.flatMap(phrasesOf);
    read.set(sources, phrases);
  }
  const words = titleWords(text);
  return phrases.some((phrase) => words.some((_, at) => matchPhrase(phrase, words, at) >= 0));
}
