import { titleWords, type TitleWord } from './title-words.ts';

/** A phrase of a template's aliases, ready to be looked for among a heading's words. */
export interface Phrase {
  readonly items: readonly PhraseItem[];
}

type PhraseItem =
  /** Up to two words of any kind. */
  | { readonly kind: 'gap' }
  | { readonly kind: 'word'; readonly choices: readonly WordShape[] };

interface WordShape {
  readonly text: string;
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

const LONGEST_GAP = 2;

/** Reads a phrase as {@link import('./template.ts').Aliases} describes it. */
export function phraseOf(source: string): Phrase {
  return { items: source.trim().split(/\s+/).flatMap(itemsOf) };
}

function itemsOf(source: string): PhraseItem[] {
  if (source === '_') return [{ kind: 'gap' }];
  const choices = source.split('|').map((choice) => ({
    openStart: choice.startsWith('*'),
    openEnd: choice.endsWith('*'),
    words: titleWords(choice.replaceAll('*', '')).map((word) => word.text),
  }));
  const [first] = choices;
  // A word of a script without spaces is a run of one-character words.
  if (choices.length === 1 && first && first.words.length > 1) {
    return first.words.map((text) => ({ kind: 'word', choices: [{ text, openStart: false, openEnd: false }] }));
  }
  return [
    {
      kind: 'word',
      choices: choices.map(({ openStart, openEnd, words }) => ({ text: words[0] ?? '', openStart, openEnd })),
    },
  ];
}

/** Where the phrase ends when it begins at a word, or -1 where it doesn't begin there. Of several ends, the nearest. */
export function matchPhrase({ items }: Phrase, words: readonly TitleWord[], at: number, item = 0): number {
  const wanted = items[item];
  if (wanted === undefined) return at;
  if (wanted.kind === 'gap') {
    for (let skipped = 0; skipped <= LONGEST_GAP; skipped++) {
      const end = matchPhrase({ items }, words, at + skipped, item + 1);
      if (end >= 0) return end;
      if (words[at + skipped]?.kind === 'break') return -1;
    }
    return -1;
  }
  const word = words[at];
  if (word === undefined || word.kind === 'break' || !wanted.choices.some((choice) => fits(choice, word.text))) return -1;
  return matchPhrase({ items }, words, at + 1, item + 1);
}

function fits({ text, openStart, openEnd }: WordShape, word: string): boolean {
  if (openStart && openEnd) return word.includes(text);
  if (openStart) return word.endsWith(text);
  return openEnd ? word.startsWith(text) : word === text;
}

/** What a word has to begin with so that the phrase can begin there; empty where any beginning will do. */
export function phraseKeys({ items }: Phrase): readonly string[] {
  const first = items[0];
  if (first?.kind !== 'word') return [''];
  return first.choices.map(({ text, openStart }) => (openStart ? '' : text.slice(0, KEY_LENGTH)));
}

/** How many letters of a word's beginning the index of phrases is kept by. */
export const KEY_LENGTH = 3;
