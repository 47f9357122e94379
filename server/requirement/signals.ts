import type { AttributeId } from './attributes.ts';
import { changes } from './changes.ts';
import { concedingWords } from './clauses.ts';
import { degrees, type Term } from './terms.ts';
import { limits, type LimitOf } from './limits.ts';
import type { PhraseHit } from './phrase-table.ts';
import {
  availabilities,
  objectEnd,
  openSets,
  possibles,
  predicates,
  standIns,
  unharmed,
  unnamedTexts,
} from './phrase-signals.ts';
import { COPULAS, LIGHT, MODALS, STOPS } from './phrase-words.ts';
import { isQuality, isQualityAdjective } from './quality-name.ts';
import { isOtherSense, isWaived } from './senses.ts';
import type { Signal } from './signal.ts';
import type { Word } from './words.ts';

/** The vague wordings among an item's words, in order; `counts` says which words state the requirement itself. */
export function signalsIn(
  words: readonly Word[],
  known: readonly PhraseHit<Term>[],
  counts: (at: number) => boolean,
): readonly Signal[] {
  const found = [
    ...labels(words, known),
    ...gradedNames(words),
    ...degreesOfNouns(words, known),
    ...gradables(words, known),
    ...limits
      .find(words)
      .filter(isNoAgent(words))
      .filter(({ from, to }) => words[from]!.text !== 'best' || words[to]?.kind === 'word')
      .map(({ from, to, value }): Signal => ({
        kind: 'limit',
        attribute: value === 'any' ? undefined : value === 'latency' && isKept(words, from) ? 'retention' : value,
        from,
        to: amountEnd(words, to),
      })),
    ...possibles(words),
    ...standIns(words),
    ...predicates(words, known),
    ...changes(words),
    ...openSets(words),
    ...availabilities(words),
    ...unharmed(words, known),
    ...unnamedTexts(words),
  ];
  const concedes = concedingWords(words);
  return found
    .filter(
      ({ kind, attribute, from }) =>
        // Whatever it is for, which law is meant has to be said.
        (counts(from) || (kind === 'limit' && attribute === 'compliance')) &&
        ((kind === 'limit' && attribute === 'latency') || !concedes(from)),
    )
    .sort((a, b) => Number(a.kind === 'label') - Number(b.kind === 'label') || a.from - b.from || b.to - a.to);
}

type Known = PhraseHit<Term>;

/** “Millions of” reads on: “millions of users”, “large no. of users”. */
function amountEnd(words: readonly Word[], to: number): number {
  const of = words[to - 1]!.text === 'no' ? words.findIndex(({ text }, i) => i >= to && text !== '.') : to - 1;
  return words[of]?.text === 'of' && words[of + 1]?.kind === 'word' ? objectEnd(words, of + 1) : to;
}

/** “Links *expire after* some time”: how long something is kept, not how long it takes. */
function isKept(words: readonly Word[], from: number): boolean {
  return (
    /^(?:after|for)$/.test(words[from - 1]?.text ?? '') &&
    words.slice(Math.max(0, from - 4), from - 1).some(({ text }) => KEEPING.test(text))
  );
}

const KEEPING = /^(?:expir|delet|remov|purg|keep|kept|retain|stor|archiv)/;

/** “booked *by* multiple users”: who does something is no amount that it is done in. */
function isNoAgent(words: readonly Word[]): (hit: PhraseHit<LimitOf>) => boolean {
  return ({ from, value }) => value !== 'scalability' || words[from - 1]?.text !== 'by';
}

/** The whole text is names of attributes, degrees and words that add nothing, but for a clause in brackets behind them. */
export function labels(words: readonly Word[], known: readonly Known[]): readonly Signal[] {
  let first: AttributeId | undefined;
  let any = false;
  const rest = asideAt(words);
  for (let at = 0; at < rest;) {
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
      if (isQuality(word.text) || (isQualityAdjective(word.text) && endsName(words[at + 1]))) any = true;
      else if (word.kind !== 'sign' && !LIGHT.has(word.text)) return [];
      at++;
    }
  }
  // where a quality holds belongs to its name, and what it is of doesn't
  let end = WHERE.has(words[rest]?.text ?? '') ? words.length : rest;
  while (end > 0 && words[end - 1]!.kind === 'sign') end--;
  return any ? [{ kind: 'label', attribute: first, from: 0, to: end }] : [];
}

/** “Low CPU usage”, “short build times”: a few words that are nothing but a degree of something. */
function gradedNames(words: readonly Word[]): readonly Signal[] {
  const end = asideAt(words);
  const length = words[end - 1]?.text === '.' ? end - 1 : end;
  if (length < 2 || length > LONGEST_NAME || !GRADES.has(words[0]!.text)) return [];
  return words.slice(1, length).every(isNominal) ? [{ kind: 'label', attribute: undefined, from: 0, to: length }] : [];
}

/** In words. */
const LONGEST_NAME = 4;

/** Adjectives with which anything is wanted to a degree, and hardly any that names a kind of thing. */
const GRADES = new Set(
  'low lower high higher short shorter small smaller good better great best optimal optimum minimal minimum maximal maximum reasonable acceptable easy easier simple straightforward quick fast smooth efficient cheap'.split(
    ' ',
  ),
);

/** Whether nothing follows that an adjective could stand before. */
function endsName(next: Word | undefined): boolean {
  return next === undefined || next.kind === 'sign' || next.text === 'and';
}

/**
 * Where a bracket begins that ends the text with a reason, “Durability (orders are critical)”, or the few words that say
 * what the quality is of, or where, “Consistency of orders and payments”, “Reliability across regions”; else the text's end.
 */
function asideAt(words: readonly Word[]): number {
  const open = words.at(-1)?.text === ')' ? words.findIndex(({ text }) => text === '(') : -1;
  if (open > 0 && words.slice(open).some(({ text }) => COPULAS.has(text))) return open;
  const end = words.at(-1)?.text === '.' ? words.length - 1 : words.length;
  const of = words.findIndex(({ text }) => SCOPES.has(text));
  const isScope = of > 0 && end - of - 1 <= LONGEST_SCOPE && words.slice(of, end).every(isNominal);
  return isScope ? of : words.length;
}

const WHERE = new Set(['across', 'between', 'among', 'under', 'during', 'throughout', 'over', 'in', 'on', 'at']);
const SCOPES = new Set(['of', 'for', ...WHERE]);

function isNominal({ kind, text }: Word): boolean {
  return kind === 'word' && !MODALS.has(text) && !COPULAS.has(text);
}

const LONGEST_SCOPE = 5;

const REACH = 2;

/** “Basic *performance monitoring*”: the degree is that of what is done about it. */
const OBSERVING = new Set(
  'monitoring metrics metric testing tests test tracking analysis logging dashboards dashboard alerts alerting'.split(
    ' ',
  ),
);

function* degreesOfNouns(words: readonly Word[], known: readonly Known[]): Generator<Signal> {
  for (const { from, to, value } of known) {
    if (value.kind !== 'noun' || OBSERVING.has(words[to]?.text ?? '')) continue;
    // “Consistent performance” is as steady, and no model of what is read.
    const before = words[from - 1]?.text === 'consistent' ? from - 1 : degreeBefore(words, from);
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
    if (ARTICLES.has(word.text)) return -1;
  }
  return -1;
}

/** Begin a noun that what stands before does not belong to: “for large files *the* speed”. */
const ARTICLES = new Set(['the', 'a', 'an', 'its', 'our', 'this']);

/** “end-to-end latency”, “read and write throughput”. */
const IN_COMPOUNDS = new Set(['to', 'and']);

/** “Eventual consistency acceptable”: directly behind a name these concede it, and set no degree. */
const CONCEDES = new Set(['acceptable', 'ok', 'tolerable', 'fair', 'enough', 'sufficient']);

/** Where a degree ends that is said of the noun before `at`: “latency should be minimal”, “keep latency low”. */
function degreeBehind(words: readonly Word[], at: number): number {
  const direct = words[at] && degrees.at(words, at);
  if (direct && !words[direct.to]?.text.match(/^\p{L}/u) && !CONCEDES.has(words[at]!.text)) return direct.to;
  for (let i = at; i < Math.min(at + 8, words.length); i++) {
    const word = words[i]!;
    if (word.kind === 'sign' && word.text !== ',') return -1;
    if (!COPULAS.has(word.text)) continue;
    for (let j = i + 1; j <= Math.min(i + 3, words.length - 1); j++) {
      const hit = degrees.at(words, j);
      // “traffic is much larger than …” compares
      if (hit) return words.slice(hit.to, hit.to + 2).some(({ text }) => text === 'than') ? -1 : hit.to;
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
