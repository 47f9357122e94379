import type { AliasIndex, AliasKind, Entry } from './alias-index.ts';
import { DEGREES, FORMS, LIGHT, PREPOSITIONS } from './function-words.ts';
import { KEY_LENGTH, matchPhrase } from './phrase.ts';
import type { TitleWord } from './title-words.ts';

/** A phrase of the template that stands in a heading, in words. */
export interface Hit extends Entry {
  readonly start: number;
  readonly end: number;
  readonly strength: Strength;
}

const STRENGTH: Readonly<Record<AliasKind, Strength>> = {
  names: 4,
  exact: 4,
  heads: 3,
  alone: 2,
  topics: 1,
  within: 0,
  late: 0,
  lacking: 0,
  amid: 0,
};

/**
 * 4 decides wherever the heading stands, 2 and 3 where it doesn't stand in a section outside of all phases, 1 only where
 * nothing above it says anything.
 */
export type Strength = 0 | 1 | 2 | 3 | 4;

/** One of the things that an “and” joins. */
export interface Conjunct {
  readonly start: number;
  readonly end: number;
  /** Behind the last word of its noun phrase, before “of the system”. */
  readonly headEnd: number;
}

/** What the heading's “and”s join, in their order. */
export function conjunctsOf(words: readonly TitleWord[]): Conjunct[] {
  const conjuncts: Conjunct[] = [];
  let start = 0;
  for (let at = 0; at <= words.length; at++) {
    if (at < words.length && words[at]!.kind !== 'join') continue;
    // “Components and how they interact” joins nothing: it says what is said of them.
    const isClause = conjuncts.length > 0 && CLAUSES.has(words[start]?.text ?? '');
    if (at > start && !isClause) conjuncts.push({ start, end: at, headEnd: nounPhraseEnd(words, start, at) });
    start = at + 1;
  }
  return conjuncts;
}

const CLAUSES: ReadonlySet<string> = new Set(['how', 'why', 'what', 'where', 'when', 'who']);

function nounPhraseEnd(words: readonly TitleWord[], start: number, end: number): number {
  let at = start + 1;
  while (at < end && (!PREPOSITIONS.has(words[at]!.text) || isReduplicated(words, at))) at++;
  return at;
}

/** “End-to-end request flow”, “peer-to-peer delivery”: what stands between two equal words makes one of them. */
function isReduplicated(words: readonly TitleWord[], at: number): boolean {
  return words[at - 1]!.text === words[at + 1]?.text;
}

/** Every phrase that counts where it stands. */
export function hitsIn(index: AliasIndex, words: readonly TitleWord[], conjuncts: readonly Conjunct[]): Hit[] {
  const hits: Hit[] = [];
  const anywhere = index.get('') ?? [];
  for (let start = 0; start < words.length; start++) {
    if (words[start]!.kind !== 'word') continue;
    const text = words[start]!.text;
    const conjunct = conjuncts.find((one) => start >= one.start && start < one.end);
    if (conjunct === undefined) continue;
    const lengths = text.length < KEY_LENGTH ? [text.length] : [1, 2, KEY_LENGTH];
    for (const entries of [anywhere, ...lengths.map((length) => index.get(text.slice(0, length)) ?? [])]) {
      for (const entry of entries) {
        const matched = matchPhrase(entry.phrase, words, start);
        const end = matched > start && isSubjectOutside(entry) ? formEnd(words, conjunct, matched) : matched;
        if (end > start && stands(entry.kind, words, conjunct, start, end)) {
          hits.push({ ...entry, start, end, strength: STRENGTH[entry.kind] });
        }
      }
    }
  }
  return hits;
}

function isSubjectOutside({ kind, phase }: Entry): boolean {
  return kind === 'heads' && phase === undefined;
}

/** The end of what “security” takes along in “security architecture”. */
export function formEnd(words: readonly TitleWord[], { headEnd }: Conjunct, end: number): number {
  let at = end;
  while (at < headEnd && FORMS.has(words[at]!.text)) at++;
  return at;
}

/** Whether a phrase of this kind counts where it stands. */
function stands(kind: AliasKind, words: readonly TitleWord[], conjunct: Conjunct, start: number, end: number): boolean {
  if (kind === 'names') return true;
  if (kind === 'amid' && start === conjunct.start) return true;
  if (kind === 'heads' || kind === 'within' || kind === 'amid') return isHead(words, conjunct, end);
  return coversContent(words, conjunct, { start, end });
}

/** Whether nothing but light words follow in the noun phrase. */
export function isHead(words: readonly TitleWord[], conjunct: Conjunct, end: number): boolean {
  return end <= conjunct.headEnd && onlyLight(words, end, conjunct.headEnd);
}

/** Whether nothing but light words stand beside it in the conjunct. */
function coversContent(
  words: readonly TitleWord[],
  conjunct: Conjunct,
  { start, end }: { start: number; end: number },
): boolean {
  return onlyLight(words, conjunct.start, start) && onlyLight(words, end, conjunct.end);
}

/** “High availability” is the same item as “Availability”. */
export function onlyDegrees(words: readonly TitleWord[], start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!LIGHT.has(words[at]!.text) && !DEGREES.has(words[at]!.text)) return false;
  return true;
}

export function onlyLight(words: readonly TitleWord[], start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!LIGHT.has(words[at]!.text)) return false;
  return true;
}

/** A longer phrase says what a shorter one in it only seems to say: “functional tests” are no functional requirement. */
export function withoutContained(hits: readonly Hit[]): Hit[] {
  return hits.filter(
    (hit) =>
      hit.strength === 0 ||
      !hits.some(
        (other) =>
          other.start <= hit.start &&
          hit.end <= other.end &&
          other.end - other.start > hit.end - hit.start &&
          other.strength >= 2,
      ),
  );
}

/**
 * The strongest; of equals the one that holds the head of the noun phrase (“High-level *requirements*”), then the longest, then
 * the last: the head of an English noun phrase is its end.
 */
export function bestOf(hits: readonly Hit[], isHeadHit: (hit: Hit) => boolean): Hit | undefined {
  let best: Hit | undefined;
  for (const hit of hits) if (best === undefined || compare(hit, best, isHeadHit) > 0) best = hit;
  return best;
}

function compare(a: Hit, b: Hit, isHeadHit: (hit: Hit) => boolean): number {
  return (
    a.strength - b.strength ||
    (a.strength === 4 && a.phase !== b.phase ? Number(isHeadHit(a)) - Number(isHeadHit(b)) : 0) ||
    a.end - a.start - (b.end - b.start) ||
    a.start - b.start ||
    Number(a.part !== undefined) - Number(b.part !== undefined)
  );
}
