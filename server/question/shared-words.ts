import { rememberingText } from '../text/remember.ts';
import { isUnspacedUnit, wordsOf } from './phrases.ts';
import { STOP_WORDS } from './words.ts';

/**
 * The words of a text that carry its content, cut back to their stems: what a question and its answer have in common.
 * Scripts without spaces give pairs of neighbouring characters instead.
 */
export function contentWords(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const word of wordsOf(text)) {
    if (isUnspacedUnit(word[0]!)) {
      for (let i = 0; i + 1 < word.length; i++) found.add(word.slice(i, i + 2));
    } else if (word.length > 1 && !STOP_WORDS.has(word)) found.add(stem(word));
  }
  return found;
}

/** The same, remembered: questions are compared with each other again and again. */
export const questionWords = rememberingText(contentWords);

/** Whether two texts share a content word. */
export function shareContent(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const word of a) if (b.has(word)) return true;
  return false;
}

const SUFFIXES = [
  'ations',
  'ation',
  'ings',
  'ing',
  'ions',
  'ion',
  'ives',
  'ive',
  'ments',
  'ment',
  'ables',
  'able',
  'ers',
  'er',
  'ors',
  'or',
  'ies',
  'ied',
  'ed',
  'es',
  'ly',
  's',
  'e',
  'y',
];
const SHORTEST_STEM = 4;

/** A light stemmer: cuts the longest known ending that leaves four letters, so that “distribute” meets “distributed”. */
function stem(word: string): string {
  const bare = word.replace(/['’]s?$/, '');
  for (const suffix of SUFFIXES) {
    if (bare.length - suffix.length >= SHORTEST_STEM && bare.endsWith(suffix)) {
      const cut = bare.slice(0, -suffix.length);
      return cut.at(-1) === cut.at(-2) ? cut.slice(0, -1) : cut;
    }
  }
  return bare.length > SHORTEST_STEM - 1 && bare.endsWith('s') && !bare.endsWith('ss') ? bare.slice(0, -1) : bare;
}
