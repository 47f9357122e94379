import { findTimeUnit } from '../quantity/units.ts';
import type { AttributeId } from './attributes.ts';
import { degrees, terms, type Term } from './lexicon.ts';
import { limits } from './limits.ts';
import type { PhraseHit } from './phrase-table.ts';
import {
  COPULAS,
  EXTREMES,
  GUARDS,
  IMPORTANCE,
  LIGHT,
  MODALS,
  NEGATIONS,
  PROMISES,
  STOPS,
  UNDEFINED_SETS,
} from './phrase-words.ts';
import { isOtherSense, isWaived } from './senses.ts';
import type { Word } from './words.ts';

/**
 * Why a wording has no bound.
 *
 * - `label`: nothing but an attribute's name: “Scalability”.
 * - `degree`: an attribute with a degree and no figure: “low latency”, “latency should be minimal”.
 * - `gradable`: a word that has degrees by itself: “fast”, “smoothly”.
 * - `limit`: an amount that names none: “a few seconds”, “as small as possible”.
 * - `importance`: an attribute that is said to matter: “correctness is important”.
 * - `promise`: an attribute that is promised: “ensures data integrity”.
 * - `open-set`: something is kept away that has no bound: “prevents attacks”.
 */
export type SignalKind = 'label' | 'degree' | 'gradable' | 'limit' | 'importance' | 'promise' | 'open-set';

/** Words that are vague: from word `from` up to word `to`. */
export interface Signal {
  readonly kind: SignalKind;
  readonly attribute: AttributeId | undefined;
  readonly from: number;
  readonly to: number;
}

/** The vague wordings among an item's words, in order; `counts` says which words state the requirement itself. */
export function signalsIn(words: readonly Word[], counts: (at: number) => boolean): readonly Signal[] {
  const known = terms.find(words);
  const found = [
    ...labels(words, known),
    ...degreesOfNouns(words, known),
    ...gradables(words, known),
    ...limits
      .find(words)
      .map(({ from, to, value }): Signal => ({
        kind: 'limit',
        attribute: value === 'any' ? undefined : value,
        from,
        to,
      })),
    ...possibles(words),
    ...standIns(words),
    ...predicates(words, known),
    ...openSets(words),
    ...availabilities(words),
  ];
  return found
    .filter(({ from }) => counts(from))
    .sort((a, b) => Number(a.kind === 'label') - Number(b.kind === 'label') || a.from - b.from || b.to - a.to);
}

type Known = PhraseHit<Term>;

/** The whole text is names of attributes, degrees and words that add nothing. */
function labels(words: readonly Word[], known: readonly Known[]): readonly Signal[] {
  let first: AttributeId | undefined;
  let any = false;
  for (let at = 0; at < words.length;) {
    const hit = known.find(({ from }) => from === at);
    if (hit) {
      any = true;
      first ??= hit.value.attribute;
      at = hit.to;
      continue;
    }
    const degree = degrees.at(words, at);
    if (degree) at = degree.to;
    else {
      const word = words[at]!;
      if (isQuality(word.text)) any = true;
      else if (word.kind !== 'sign' && !LIGHT.has(word.text)) return [];
      at++;
    }
  }
  let end = words.length;
  while (end > 0 && words[end - 1]!.kind === 'sign') end--;
  return any ? [{ kind: 'label', attribute: first, from: 0, to: end }] : [];
}

const NO_QUALITIES = new Set([
  'business',
  'wilderness',
  'witness',
  'harness',
  'completeness',
  'uniqueness',
  'liveness',
  'awareness',
  'statelessness',
  'immutability',
  'linearizability',
  'serializability',
  'readiness',
  'ability',
  'capability',
  'liability',
]);

/** “Politeness”, “discoverability”: what English makes of an adjective is a quality, and has degrees. */
function isQuality(text: string): boolean {
  return text.length > 6 && (text.endsWith('ness') || text.endsWith('bility')) && !NO_QUALITIES.has(text);
}

const REACH = 2;

function* degreesOfNouns(words: readonly Word[], known: readonly Known[]): Generator<Signal> {
  for (const { from, to, value } of known) {
    if (value.kind !== 'noun') continue;
    const before = degreeBefore(words, from);
    if (before >= 0) yield { kind: 'degree', attribute: value.attribute, from: before, to };
    const behind = degreeBehind(words, to);
    if (behind >= 0) yield { kind: 'degree', attribute: value.attribute, from, to: behind };
  }
}

/** Where a degree begins that belongs to the noun at `noun`: “low”, “low end-to-end”, “highest possible”. */
function degreeBefore(words: readonly Word[], noun: number): number {
  for (let gap = 0; gap <= REACH + 1; gap++) {
    const at = noun - gap - 1;
    if (at < 0) return -1;
    for (let start = Math.max(0, at - 2); start <= at; start++) {
      const hit = degrees.at(words, start);
      // “strong consistency” is a model
      if (
        hit &&
        hit.to === at + 1 &&
        !(words[at]!.text.startsWith('strong') && words[noun]!.text.startsWith('consisten'))
      )
        return start;
    }
    const word = words[at]!;
    if (word.kind === 'sign' ? word.text !== '/' : STOPS.has(word.text) && !IN_COMPOUNDS.has(word.text)) return -1;
  }
  return -1;
}

/** “end-to-end latency”, “read and write throughput”. */
const IN_COMPOUNDS = new Set(['to', 'and']);

/** Where a degree ends that is said of the noun before `at`: “latency should be minimal”, “keep latency low”. */
function degreeBehind(words: readonly Word[], at: number): number {
  const direct = words[at] && degrees.at(words, at);
  if (direct && !words[direct.to]?.text.match(/^\p{L}/u)) return direct.to;
  for (let i = at; i < Math.min(at + 8, words.length); i++) {
    const word = words[i]!;
    if (word.kind === 'sign' && word.text !== ',') return -1;
    if (!COPULAS.has(word.text)) continue;
    for (let j = i + 1; j <= Math.min(i + 3, words.length - 1); j++) {
      const hit = degrees.at(words, j);
      if (hit) return hit.to;
      if (words[j]!.kind === 'sign') return -1;
    }
    return -1;
  }
  return -1;
}

function* gradables(words: readonly Word[], known: readonly Known[]): Generator<Signal> {
  for (const { from, to, value } of known) {
    if (value.kind === 'noun' || isOtherSense(words, from, to) || isWaived(words, from)) continue;
    const start = isIntensifier(words[from - 1]) ? from - 1 : from;
    const isDegree = to - start > 1 && (isIntensifier(words[start]) || degrees.at(words, start) !== undefined);
    yield { kind: isDegree ? 'degree' : 'gradable', attribute: value.attribute, from: start, to };
  }
}

const INTENSIFIERS = new Set([
  'highly',
  'very',
  'extremely',
  'really',
  'super',
  'ultra',
  'quite',
  'fairly',
  'reasonably',
  'sufficiently',
  'sehr',
  'muy',
  'muito',
  'très',
  'очень',
  'hautement',
  'altamente',
]);

function isIntensifier(word: Word | undefined): boolean {
  return word !== undefined && INTENSIFIERS.has(word.text);
}

/** “as fast as possible”, “as much data as possible”. */
function* possibles(words: readonly Word[]): Generator<Signal> {
  for (let i = 0; i < words.length; i++) {
    if (words[i]!.text !== 'as') continue;
    for (let j = i + 2; j <= Math.min(i + 6, words.length - 2); j++) {
      if (words[j]!.kind === 'sign') break;
      if (words[j]!.text !== 'as' || !/^(?:possible|practical|practicable|feasible)$/.test(words[j + 1]!.text))
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
    const next = words[i + 1]?.text ?? '';
    const isLetter =
      (text === 'x' || text === 'n' || text === 'y') && (next === '%' || findTimeUnit(next) !== undefined);
    if (/^x{2,}$/.test(text) || isLetter) yield { kind: 'limit', attribute: undefined, from: i, to: i + 1 };
  }
}

/** What is said to matter, and what is promised. */
function* predicates(words: readonly Word[], known: readonly Known[]): Generator<Signal> {
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
function objectEnd(words: readonly Word[], at: number): number {
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

function* openSets(words: readonly Word[]): Generator<Signal> {
  for (let i = 0; i < words.length; i++) {
    const negated = NEGATIONS.has(words[i]!.text);
    if (!GUARDS.has(words[i]!.text) && !negated) continue;
    for (let j = i + 1; j < Math.min(i + 9, words.length); j++) {
      if (words[j]!.kind === 'sign' && words[j]!.text !== ',' && words[j]!.text !== '(') break;
      const attribute = OPEN_SETS.find(([, set]) => set.has(words[j]!.text))?.[0];
      if (attribute === undefined && AROUND.has(words[j]!.text)) break;
      if (attribute === undefined || (negated && attribute !== 'accuracy')) continue;
      yield {
        kind: 'open-set',
        attribute,
        from: i,
        to: OF_THINGS.has(words[j]!.text) && words[j + 1]?.kind === 'word' ? j + 2 : j + 1,
      };
      break;
    }
  }
}

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

const OPEN_SETS = Object.entries(UNDEFINED_SETS) as readonly (readonly [AttributeId, ReadonlySet<string>])[];

/** “should be available”: without saying when or how much. */
function* availabilities(words: readonly Word[]): Generator<Signal> {
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
