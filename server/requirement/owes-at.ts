import { OF_THE_SYSTEM } from './attributes.ts';
import { isDemanded } from './demand.ts';
import type { Term } from './terms.ts';
import { isObliged } from './obligation.ts';
import type { PhraseHit } from './phrase-table.ts';
import { STOPS } from './phrase-words.ts';
import { sentenceOf } from './sentence.ts';
import type { Signal } from './signal.ts';
import type { Surroundings } from './surroundings.ts';
import { lengthOf, type Word } from './words.ts';

type Known = readonly PhraseHit<Term>[];
type Place = Surroundings['place'];

/** Whether a vague wording owes a measure at a place: the looser the place says what stands there, the more the words have to. */
export function owesAt(place: Place, signal: Signal, words: readonly Word[], known: Known): boolean {
  return OWES[place](signal, words, known);
}

const OWES: Readonly<Record<Place, (signal: Signal, words: readonly Word[], known: Known) => boolean>> = {
  qualities: () => true,
  goals: (signal, words, known) =>
    (isToChange(signal, words) || isAimed(signal, words) || isPlain(signal, words, known)) && isInOpen(signal, words),
  mixed: (signal, words, known) => isPlain(signal, words, known) && isInOpen(signal, words),
  features: (signal, words) => isStray(signal, words) && isInOpen(signal, words),
  prose: (signal, words) => isDemanded(signal, words) && isInOpen(signal, words),
};

/** “Reduce duplication”, “a *more maintainable* structure”: a goal is a difference from today, by an amount. */
function isToChange({ kind, from }: Signal, words: readonly Word[]): boolean {
  if (kind === 'change') return true;
  if (kind !== 'gradable' || lengthOf(words.slice(0, lineEnd(words, from))) > LONGEST_GOAL) return false;
  const { text } = words[from]!;
  return (text.length > 4 && text.endsWith('er')) || MORE.has(text) || MORE.has(words[from - 1]?.text ?? '');
}

/** “Provide intuitive controls”, “Keep the setup lightweight”: what a goal’s first words say of its object. */
function isAimed({ kind, from }: Signal, words: readonly Word[]): boolean {
  if (kind !== 'gradable' && kind !== 'degree') return false;
  if (from === 0 || from > AIM || lengthOf(words.slice(0, lineEnd(words, from))) > LONGEST_GOAL) return false;
  if (words[from]!.text.endsWith('ly') || namesMeans(words, from)) return false;
  return words.slice(0, from).every((word) => word.kind === 'word' && !/^(?:is|are|remains?|stays?)$/.test(word.text));
}

/** “… *in PostgreSQL*”, “… *via `kubectl`*”: what is named there can be looked at. */
function namesMeans(words: readonly Word[], from: number): boolean {
  return words.some(
    ({ text }, i) =>
      i > from && MEANS.has(text) && (words[i + 1]?.isCapital === true || words[i + 1]?.kind === 'opaque'),
  );
}

const MEANS = new Set(['in', 'via', 'with', 'using', 'by', 'through', 'on']);

/** In words: how far the object of a goal is from its beginning. */
const AIM = 4;

/** What stands behind a dash explains. */
function lineEnd(words: readonly Word[], from: number): number {
  const end = words.findIndex(({ text }, i) => i > from && /^[–—:.-]$/.test(text));
  return end < 0 ? words.length : end;
}

const LONGEST_GOAL = 20;
const MORE = new Set(['more', 'mais', 'más', 'plus', 'mehr', 'более', '更']);

/** Among features only an attribute by name with a degree, or a word that can only be meant of the system, owes a measure. */
function isPlain({ kind, from, to, attribute }: Signal, words: readonly Word[], known: Known): boolean {
  // “Failures are tolerable” concedes
  if (kind === 'degree') return !/^(?:is|are)$/.test(words[to - 2]?.text ?? '') || words[to - 1]!.text !== 'tolerable';
  if (kind === 'label')
    return words.length > 1 && attribute !== undefined && words.slice(to).every((word) => word.kind === 'sign');
  if (kind === 'gradable' && from === 0)
    return to < words.length && lengthOf(words) <= SHORT && !words[0]!.text.endsWith('ly');
  if (isBehindLabel(words, from, known) && lengthOf(words) <= SHORT) return kind === 'gradable' || kind === 'limit';
  return isObliged({ kind, from, to, attribute }, words);
}

const SHORT = 10;

/** “Usability: *simple* API”: said of the attribute that the label names. */
function isBehindLabel(words: readonly Word[], at: number, known: Known): boolean {
  const end = words.findIndex(({ kind, text }) => kind === 'sign' && text !== '/' && text !== '&');
  return (
    end > 0 && end <= LONGEST_LABEL && at > end && known.some(({ to, value }) => to <= end && value.kind === 'noun')
  );
}

const LONGEST_LABEL = 5;

function isStray({ kind, attribute, from, to }: Signal, words: readonly Word[]): boolean {
  // A feature is something that is done; a system quality’s name alone is none.
  if (kind === 'label') return words.length <= 2 && OF_THE_SYSTEM.has(attribute) && words[0]!.text.endsWith('ility');
  if (isThing({ from, to }, words)) return false;
  if (isObliged({ kind, attribute, from, to }, words)) return true;
  return (kind === 'degree' && OF_THE_SYSTEM.has(attribute)) || (kind === 'gradable' && attribute === 'availability');
}

/** “Low-latency clients” are a thing; a quality is said of the system. */
function isThing({ from, to }: Pick<Signal, 'from' | 'to'>, words: readonly Word[]): boolean {
  return from === 0 && words[to]?.kind === 'word' && !STOPS.has(words[to].text);
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

const LONGEST_AMONG_FEATURES = 30;
