import type { AttributeId } from './attributes.ts';
import { statingWords } from './clauses.ts';
import type { Item } from './items.ts';
import { degrees, type Term } from './lexicon.ts';
import { isObliged, OBLIGES } from './obligation.ts';
import type { PhraseHit } from './phrase-table.ts';
import { MODALS, STOPS } from './phrase-words.ts';
import { signalsIn, type Signal } from './signals.ts';
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
  if (around.isAssumption && !requires(words) && words.some(({ text }) => text === 'is' || text === 'are')) return [];
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
  if (around.place === 'features') return signals.filter((signal) => isStray(signal, words) && isInOpen(signal, words));
  if (around.place === 'mixed')
    return signals.filter((signal) => isPlain(signal, words, known) && isInOpen(signal, words));
  return signals;
}

/** “Scale, latency, availability, consistency”: names what to think of. */
function isListOfTopics(words: readonly Word[], known: Known): boolean {
  const nouns = known.filter(({ value }) => value.kind === 'noun').length;
  return nouns >= 4 && words.length <= nouns * 3 && degrees.find(words).length === 0;
}

const LONGEST_AMONG_FEATURES = 30;

/** From where to where the sentence reaches that a word stands in; the cell of a row ends one. */
function sentenceOf(words: readonly Word[], at: number): readonly [from: number, to: number] {
  let from = at;
  while (from > 0 && !ENDS.has(words[from - 1]!.text)) from--;
  let to = at;
  while (to < words.length && !ENDS.has(words[to]!.text)) to++;
  return [from, to];
}

const ENDS: ReadonlySet<string> = new Set(['.', ';', '。', '；', '|']);

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

/** Among features, whether a wording is said of what is required: not in brackets, nor in a clause that describes a thing. */
function isInOpen({ kind, from }: Signal, words: readonly Word[]): boolean {
  const [start, end] = sentenceOf(words, from);
  if (end - start > LONGEST_AMONG_FEATURES) return false;
  let depth = 0;
  for (let i = start; i < from; i++) {
    const { text } = words[i]!;
    if (text === '(') depth++;
    if (text === ')') depth--;
    if (kind === 'degree' && (text === 'which' || text === 'who' || text === 'that')) return false;
  }
  return depth <= 0;
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

/** Among features only an attribute by name with a degree, or a word that can only be meant of the system, owes a measure. */
function isPlain({ kind, from, to, attribute }: Signal, words: readonly Word[], known: Known): boolean {
  if (kind === 'degree') return true;
  if (kind === 'label') return words.length > 1 && attribute !== undefined;
  if (kind === 'gradable' && from === 0)
    return to < words.length && lengthOf(words) <= SHORT && !words[0]!.text.endsWith('ly');
  if (kind === 'gradable' && lengthOf(words) <= SHORT && isBehindLabel(words, from, known)) return true;
  return isObliged({ kind, from, to, attribute }, words);
}

/** “Usability: *simple* API”: said of the attribute that the label names. */
function isBehindLabel(words: readonly Word[], at: number, known: Known): boolean {
  const end = words.findIndex(({ kind, text }) => kind === 'sign' && text !== '/' && text !== '&');
  return (
    end > 0 && end <= LONGEST_LABEL && at > end && known.some(({ to, value }) => to <= end && value.kind === 'noun')
  );
}

const OF_THE_SYSTEM: ReadonlySet<AttributeId | undefined> = new Set([
  'latency',
  'throughput',
  'scalability',
  'availability',
  'durability',
  'recovery',
  'consistency',
]);

function isStray({ kind, attribute, from, to }: Signal, words: readonly Word[]): boolean {
  // “Low-latency clients” are a thing; a quality is said of the system
  if (from === 0 && words[to]?.kind === 'word' && !STOPS.has(words[to].text)) return false;
  if (isObliged({ kind, attribute, from, to }, words)) return true;
  return (kind === 'degree' && OF_THE_SYSTEM.has(attribute)) || (kind === 'gradable' && attribute === 'availability');
}

const SHORT = 10;

/** Where each paragraph states a quality, one line is a requirement without a modal too. */
const LONGEST_LINE = 16;
