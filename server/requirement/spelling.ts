import { editDistance } from '../text/edit-distance.ts';
import { english } from './lexicon-english.ts';
import { isQuality } from './quality-name.ts';
import type { Word } from './words.ts';

/** Only long names: short ones are a slip away from other words. */
const SHORTEST = 8;

/** A longer name bears two slips, where its ending tells that it is one of a quality. */
const LONG = 10;

/** Words of the language that are two slips away from a name. */
const OWN_WORDS = new Set(['throughout', 'probability', 'appearing']);

const NAMES = namesByInitial();

/**
 * The words with misspelt names of qualities put right: “availablity”, “scalablilty”. Only words that begin and end as the
 * name does count, since forms of a word differ at its end. Asked only where names of qualities are expected.
 */
export function respelt(words: readonly Word[]): readonly Word[] {
  return words.some(mayBeMisspelt) ? words.map((word) => (mayBeMisspelt(word) ? corrected(word) : word)) : words;
}

function mayBeMisspelt({ kind, text }: Word): boolean {
  return (
    kind === 'word' && text.length >= SHORTEST - 1 && !text.endsWith('ly') && !ALL.has(text) && !OWN_WORDS.has(text)
  );
}

function corrected(word: Word): Word {
  const { text } = word;
  const name = NAMES.get(text[0]!)?.find(
    (one) => one.at(-1) === text.at(-1) && editDistance(text, one) <= slipsIn(one, text),
  );
  return name === undefined ? word : { ...word, text: name };
}

function slipsIn(name: string, text: string): number {
  return name.length >= LONG && name.endsWith('ity') && !isQuality(text) ? 2 : 1;
}

function namesByInitial(): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const list of [...Object.values(english.nouns), ...Object.values(english.adjectives)])
    for (const phrase of list.split(',')) {
      const name = phrase.trim();
      if (name.length < SHORTEST || name.includes(' ')) continue;
      names.set(name[0]!, [...(names.get(name[0]!) ?? []), name]);
    }
  return names;
}

const ALL: ReadonlySet<string> = new Set([...NAMES.values()].flat());
