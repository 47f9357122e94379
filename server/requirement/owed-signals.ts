import { statingWords } from './clauses.ts';
import type { Item } from './items.ts';
import { degrees, type Term } from './terms.ts';
import { OBLIGES } from './obligation.ts';
import { owesAt } from './owes-at.ts';
import type { PhraseHit } from './phrase-table.ts';
import { MODALS } from './phrase-words.ts';
import { ENDS } from './sentence.ts';
import type { Signal } from './signal.ts';
import { signalsIn } from './signals.ts';
import type { Surroundings } from './surroundings.ts';
import { lengthOf, type Word } from './words.ts';

type Known = readonly PhraseHit<Term>[];

/** A text of that many words explains; a requirement is shorter. */
const LONGEST = 60;
const LONGEST_ROW = 150;

/** The vague wordings by which an item, where it stands, owes a measure. */
export function signalsOf(item: Item, words: readonly Word[], known: Known, around: Surroundings): readonly Signal[] {
  if (words.length > LONGEST_ROW || longestSentence(words) > LONGEST || isListOfTopics(words, known)) return [];
  const signals = signalsIn(words, known, statingWords(words));
  if (around.isAssumption && !requires(words) && tells(words, signals)) return [];
  const longest = around.place === 'qualities' ? LONGEST_LINE : SHORT;
  if (item.form === 'paragraph' && !requires(words) && lengthOf(words) > longest && !opens(words, signals[0]?.from))
    return [];
  if (
    isFact(words) &&
    signals.every(
      ({ kind, attribute }) => kind === 'limit' && (attribute === 'scalability' || attribute === 'throughput'),
    )
  )
    return [];
  if (around.isChild) return signals.filter(({ kind }) => kind !== 'importance' && kind !== 'label');
  return signals.filter((signal) => owesAt(around.place, signal, words, known));
}

/** “Traffic is high”, “peak traffic occurs by night”: an assumption tells what is so. */
function tells(words: readonly Word[], signals: readonly Signal[]): boolean {
  if (words.some(({ text }) => text === 'is' || text === 'are')) return true;
  return signals.length > 0 && signals.every(({ from, to }) => from === 0 && /[^s]s$/.test(words[to]?.text ?? ''));
}

/** “Scale, latency, availability, consistency”: names what to think of. */
function isListOfTopics(words: readonly Word[], known: Known): boolean {
  const nouns = known.filter(({ value }) => value.kind === 'noun').length;
  return nouns >= 4 && words.length <= nouns * 3 && degrees.find(words).length === 0;
}

function longestSentence(words: readonly Word[]): number {
  let longest = 0;
  let start = 0;
  for (let i = 0; i <= words.length; i++) {
    if (i < words.length && !ENDS.has(words[i]!.text)) continue;
    longest = Math.max(longest, i - start);
    start = i + 1;
  }
  return longest;
}

const LONGEST_LABEL = 5;

/** Whether a wording opens the text, or what stands behind its label. */
function opens(words: readonly Word[], from: number | undefined): boolean {
  return from === 0 || (from !== undefined && from <= LONGEST_LABEL && words[from - 1]!.kind === 'sign');
}

/** “There may be many customers”: what may happen is no requirement. */
function isFact(words: readonly Word[]): boolean {
  return (
    words.some(({ text }) => text === 'may' || text === 'might' || text === 'there') &&
    !words.some(
      ({ text }, i) =>
        OBLIGES.has(text) && words[i - 1]?.text !== 'there' && (!text.startsWith('ha') || words[i + 1]?.text === 'to'),
    )
  );
}

function requires(words: readonly Word[]): boolean {
  return words.some(({ text }) => MODALS.has(text) && !POSSIBLE.has(text));
}

const POSSIBLE: ReadonlySet<string> = new Set(['may', 'might', 'could', 'would', 'can', 'have', 'has', 'cannot']);

const SHORT = 10;

/** Where each paragraph states a quality, one line is a requirement without a modal too. */
const LONGEST_LINE = 16;
