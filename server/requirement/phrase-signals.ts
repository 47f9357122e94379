import { findTimeUnit } from '../quantity/units.ts';
import type { AttributeId } from './attributes.ts';
import { terms, type Term } from './terms.ts';
import type { PhraseHit } from './phrase-table.ts';
import {
  COPULAS,
  EXTREMES,
  GUARDS,
  HARMS,
  IMPORTANCE,
  LIGHT,
  MODALS,
  NEGATIONS,
  PROMISES,
  STOPS,
  UNDEFINED_SETS,
  WITHOUT,
} from './phrase-words.ts';
import { textReferredTo } from './references.ts';
import type { Signal } from './signal.ts';
import type { Word } from './words.ts';

type Known = PhraseHit<Term>;

/** “as fast as possible”, “as much data as possible”, “as long as necessary”. */
export function* possibles(words: readonly Word[]): Generator<Signal> {
  for (let i = 0; i < words.length; i++) {
    if (words[i]!.text !== 'as') continue;
    for (let j = i + 2; j <= Math.min(i + 6, words.length - 2); j++) {
      if (words[j]!.kind === 'sign') break;
      if (
        words[j]!.text !== 'as' ||
        !/^(?:possible|practical|practicable|feasible|necessary|needed)$/.test(words[j + 1]!.text)
      )
        continue;
      const inside = terms.find(words, i + 1, j)[0];
      yield { kind: 'limit', attribute: inside?.value.attribute, from: i, to: j + 2 };
      break;
    }
  }
}

/** Where a letter stands for a figure that is still to come: “xx.xx %”, “N ms”. */
export function* standIns(words: readonly Word[]): Generator<Signal> {
  for (let i = 0; i < words.length; i++) {
    const { text } = words[i]!;
    if (!text.startsWith('x') && text !== 'n' && text !== 'y') continue;
    const next = words[i + 1]?.text ?? '';
    const isLetter =
      (text === 'x' || text === 'n' || text === 'y') && (next === '%' || findTimeUnit(next) !== undefined);
    if (/^x{2,}$/.test(text) || isLetter) yield { kind: 'limit', attribute: undefined, from: i, to: i + 1 };
  }
}

/** What is said to matter, and what is promised. */
export function* predicates(words: readonly Word[], known: readonly Known[]): Generator<Signal> {
  for (const { from, to, value } of known) {
    if (value.kind !== 'noun') continue;
    const promise = promiseBefore(words, from);
    if (promise >= 0 && !isOfSomething(words, to))
      yield { kind: 'promise', attribute: value.attribute, from: promise, to };
    const importance = importanceBehind(words, to);
    if (importance >= 0) yield { kind: 'importance', attribute: value.attribute, from, to: importance };
  }
  for (let i = 0; i < words.length - 1; i++) {
    if (!EXTREMES.has(words[i]!.text) || words[i + 1]!.kind !== 'word') continue;
    const object = known.find(({ from }) => from > i && from <= i + 5);
    yield { kind: 'limit', attribute: object?.value.attribute, from: i, to: object?.to ?? objectEnd(words, i + 1) };
  }
}

/** Behind the words that a verb takes, four at the most. */
export function objectEnd(words: readonly Word[], at: number): number {
  let end = at + 1;
  while (end < at + 4 && words[end]?.kind === 'word' && !STOPS.has(words[end]!.text)) end++;
  return end;
}

/** A promising verb up to three words before, with nothing between that takes another object. */
function promiseBefore(words: readonly Word[], noun: number): number {
  for (let at = noun - 1; at >= Math.max(0, noun - 4); at--) {
    const word = words[at]!;
    if (word.kind === 'sign') return -1;
    if (word.text === 'no' || word.text === 'zero') return -1;
    if (PROMISES.has(word.text)) return at;
    if (STOPS.has(word.text) && word.text !== 'and') return -1;
  }
  return -1;
}

/** “support performance testing”, “provide quality metrics”: the name is only part of another thing's. */
function isOfSomething(words: readonly Word[], to: number): boolean {
  const next = words[to];
  return (
    next !== undefined &&
    next.kind === 'word' &&
    !STOPS.has(next.text) &&
    !MODALS.has(next.text) &&
    !LIGHT.has(next.text)
  );
}

/** “Without degrading performance”, “must not impact latency”: how much of it would be harm has to be said. */
export function* unharmed(words: readonly Word[], known: readonly Known[]): Generator<Signal> {
  for (const { from, to, value } of known) {
    if (value.kind !== 'noun') continue;
    const harm = [...wordsBefore(words, from, HARM_REACH), to].find((at) => isHarm(words[at]));
    if (harm === undefined) continue;
    const denial = wordsBefore(words, Math.min(harm, from), DENIAL_REACH).find((at) => isDenial(words[at]!, at));
    if (denial !== undefined)
      yield { kind: 'limit', attribute: value.attribute, from: denial, to: Math.max(to, harm + 1) };
  }
}

/** In words: “degradation *of the overall* performance”, “without *any negative* impact”. */
const HARM_REACH = 4;
const DENIAL_REACH = 3;

/** The places of the words before one, the nearest first, up to the next sign. */
function wordsBefore(words: readonly Word[], at: number, reach: number): readonly number[] {
  const places: number[] = [];
  for (let i = at - 1; i >= Math.max(0, at - reach) && words[i]!.kind !== 'sign'; i--) places.push(i);
  return places;
}

function isHarm(word: Word | undefined): boolean {
  return word !== undefined && HARMS.some((stem) => word.text.startsWith(stem));
}

/** “No impact on …” demands it where the text begins so; elsewhere it tells as often how it is. */
function isDenial({ text }: Word, at: number): boolean {
  return WITHOUT.has(text) || (NEGATIONS.has(text) && (text !== 'no' || at === 0));
}

function importanceBehind(words: readonly Word[], at: number): number {
  for (let i = at; i < Math.min(at + 10, words.length); i++) {
    const word = words[i]!;
    if (word.kind === 'sign' && word.text !== ',') return -1;
    if (!COPULAS.has(word.text)) continue;
    for (let j = i + 1; j <= Math.min(i + 3, words.length - 1); j++) if (IMPORTANCE.has(words[j]!.text)) return j + 1;
    return -1;
  }
  return -1;
}

export function* openSets(words: readonly Word[]): Generator<Signal> {
  for (let i = 0; i < words.length; i++) {
    const negated = NEGATIONS.has(words[i]!.text);
    if (!GUARDS.has(words[i]!.text) && !negated) continue;
    for (let j = i + 1; j < Math.min(i + 9, words.length); j++) {
      if (words[j]!.kind === 'sign' && words[j]!.text !== ',' && words[j]!.text !== '(') break;
      const attribute = OPEN_SETS.find(([, set]) => set.has(words[j]!.text))?.[0];
      if (attribute === undefined && AROUND.has(words[j]!.text)) break;
      if (attribute === undefined || (negated && attribute !== 'accuracy')) continue;
      yield { kind: 'open-set', attribute, from: guardStart(words, i), to: setEnd(words, j) };
      break;
    }
  }
}

/** “*Protection* against”: a preposition is quoted with what it stands behind. */
function guardStart(words: readonly Word[], at: number): number {
  return PREPOSITIONS.has(words[at]!.text) && words[at - 1]?.kind === 'word' ? at - 1 : at;
}

/** “denial *of service*”, “failures *of individual depots*”, “malicious *requests*”. */
function setEnd(words: readonly Word[], at: number): number {
  if (words[at + 1]?.text === 'of' && words[at + 2]?.kind === 'word') return objectEnd(words, at + 2);
  return OF_THINGS.has(words[at]!.text) && words[at + 1]?.kind === 'word' ? at + 2 : at + 1;
}

const PREPOSITIONS = new Set(['against', 'from']);

/** What names no set by itself: “malicious *requests*”. */
const OF_THINGS = new Set([
  'malicious',
  'abusive',
  'unauthorized',
  'unauthorised',
  'fraudulent',
  'incorrect',
  'invalid',
  'wrong',
  'inaccurate',
  'ddos',
  'dos',
]);

/** “Prevent loss *during* failures”: what is kept away stands before these. */
const AROUND = new Set([
  'during',
  'when',
  'if',
  'while',
  'through',
  'via',
  'by',
  'using',
  'after',
  'upon',
  'on',
  'case',
]);

/** “comply with local regulations”: which ones has to be said. */
export function* unnamedTexts(words: readonly Word[]): Generator<Signal> {
  for (let i = 0; i < words.length - 1; i++) {
    const text = textReferredTo(words, i);
    if (text !== undefined && !text.isNamed)
      yield { kind: 'limit', attribute: 'compliance', from: text.from, to: text.to };
  }
}

const OPEN_SETS = Object.entries(UNDEFINED_SETS) as readonly (readonly [AttributeId, ReadonlySet<string>])[];

/** “should be available”: without saying when or how much. */
export function* availabilities(words: readonly Word[]): Generator<Signal> {
  for (let i = 1; i < words.length; i++) {
    if (words[i]!.text !== 'available' && words[i]!.text !== 'accessible') continue;
    const before = words[i - 1]!.text;
    const next = words[i + 1];
    const ends =
      next === undefined ||
      next.kind === 'sign' ||
      /^(?:even|and|always|all|whenever|during|despite|globally|with)$/.test(next.text);
    if (
      before === 'highly' ||
      before === 'always' ||
      before === 'continuously' ||
      (words[i]!.text === 'available' && before === 'be' && ends)
    ) {
      yield { kind: 'gradable', attribute: 'availability', from: before === 'be' ? i : i - 1, to: i + 1 };
    }
  }
}
