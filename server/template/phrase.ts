import { wordsOf, type TitleWord } from './title-words.ts';

/** A phrase of a template's aliases, ready to be looked for among a heading's words. */
export interface Phrase {
  readonly items: readonly PhraseItem[];
}

type PhraseItem = 'gap' | WordShape;

/** One word of a phrase; open where more letters may stand. */
export interface WordShape {
  readonly text: string;
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

/** What a gap may pass over, in words. */
const LONGEST_GAP = 2;

/** Reads a phrase as {@link import('./template.ts').Aliases} describes it: one for each choice that it leaves. */
export function phrasesOf(source: string): readonly Phrase[] {
  let phrases: readonly Phrase[] = [{ items: [] }];
  for (const word of source.trim().split(/\s+/)) {
    const choices = word.split('|').map(itemsOf);
    phrases = phrases.flatMap(({ items }) => choices.map((choice) => ({ items: [...items, ...choice] })));
  }
  return phrases;
}

function itemsOf(source: string): readonly PhraseItem[] {
  if (source === '_') return ['gap'];
  // A word of a script without spaces is a run of one-character words.
  const words = wordsOf(source.replaceAll('*', '')).map(({ text }) => text);
  return words.map((text, i) => ({
    text,
    openStart: i === 0 && source.startsWith('*'),
    openEnd: i === words.length - 1 && source.endsWith('*'),
  }));
}

/** Where the phrase ends when it begins at a word, or -1 where it doesn't begin there. Of several ends, the nearest. */
export function matchPhrase({ items }: Phrase, words: readonly TitleWord[], at: number): number {
  return matchFrom(items, 0, words, at);
}

function matchFrom(items: readonly PhraseItem[], item: number, words: readonly TitleWord[], at: number): number {
  const wanted = items[item];
  if (wanted === undefined) return at;
  if (wanted === 'gap') {
    for (let skipped = 0; skipped <= LONGEST_GAP && at + skipped <= words.length; skipped++) {
      const end = matchFrom(items, item + 1, words, at + skipped);
      if (end >= 0) return end;
    }
    return -1;
  }
  const word = words[at];
  return word !== undefined && fits(wanted, word.text) ? matchFrom(items, item + 1, words, at + 1) : -1;
}

/** Whether a word is what a phrase has there. */
export function fits({ text, openStart, openEnd }: WordShape, word: string): boolean {
  if (openStart && openEnd) return word.includes(text);
  if (openStart) return word.endsWith(text);
  return openEnd ? word.startsWith(text) : word === text;
}

/** What a word has to begin with so that the phrase can begin there; empty where any beginning will do. */
export function phraseKey({ items }: Phrase): string {
  const first = items[0];
  return first === undefined || first === 'gap' || first.openStart ? '' : first.text.slice(0, KEY_LENGTH);
}

/** How many letters of a word's beginning the index of phrases is kept by. */
export const KEY_LENGTH = 3;
