import { rememberingWord } from '../text/remember.ts';
import type { Word } from './words.ts';

/** A phrase found among words: the words from `from` up to `to`, and what the phrase stands for. */
export interface PhraseHit<T> {
  readonly from: number;
  readonly to: number;
  readonly value: T;
}

/** Phrases with what they stand for, indexed by their first word. */
export interface PhraseTable<T> {
  /** The longest phrase that begins at a word. */
  at(words: readonly Word[], from: number): PhraseHit<T> | undefined;
  /** The phrases from left to right, the longest at each place, none overlapping another. */
  find(words: readonly Word[], from?: number, to?: number): readonly PhraseHit<T>[];
}

interface Entry<T> {
  readonly items: readonly (readonly string[] | 'gap')[];
  readonly value: T;
}

const LONGEST_GAP = 2;

/**
 * Indexes phrases. A phrase is words between spaces; `a|b` stands for either word, `*` at a word's end for any letters
 * there, `_` for up to two words of any kind. Looking at one place costs as much as the phrases that share its first word.
 */
export function phraseTable<T>(entries: Iterable<readonly [phrase: string, value: T]>): PhraseTable<T> {
  const exact = new Map<string, Entry<T>[]>();
  const open = new Map<string, { readonly prefix: string; readonly entry: Entry<T> }[]>();
  for (const [source, value] of entries) {
    const entry: Entry<T> = { items: itemsOf(source), value };
    for (const first of entry.items[0] as readonly string[]) {
      if (first.endsWith('*')) add(open, first.slice(0, KEY_LENGTH), { prefix: first.slice(0, -1), entry });
      else add(exact, first, entry);
    }
  }
  const beginningWith = rememberingWord((text): readonly Entry<T>[] => {
    const found = [
      ...(exact.get(text) ?? []),
      ...(open.get(text.slice(0, KEY_LENGTH)) ?? []).flatMap(({ prefix, entry }) =>
        text.startsWith(prefix) ? [entry] : [],
      ),
    ];
    return found.length === 0 ? NONE : found;
  });
  const at = (words: readonly Word[], from: number): PhraseHit<T> | undefined => {
    const word = words[from];
    if (word === undefined) return undefined;
    let best: PhraseHit<T> | undefined;
    const candidates = beginningWith(word.text);
    if (candidates === NONE) return undefined;
    for (const { items, value } of candidates) {
      const to = ending(items, words, from + 1, 1);
      if (to > (best?.to ?? from)) best = { from, to, value };
    }
    return best;
  };
  const find = (words: readonly Word[], from = 0, to = words.length): readonly PhraseHit<T>[] => {
    const hits: PhraseHit<T>[] = [];
    for (let i = from; i < to;) {
      const hit = at(words, i);
      if (hit && hit.to <= to) hits.push(hit);
      i = hit && hit.to <= to ? hit.to : i + 1;
    }
    return hits;
  };
  return { at, find };
}

/** What most words begin, one value for all of them. */
const NONE: readonly never[] = [];

/** How many letters of a word's beginning the index of open words is kept by; an open word has at least as many. */
const KEY_LENGTH = 2;

function add<T>(index: Map<string, T[]>, key: string, value: T): void {
  const known = index.get(key);
  if (known) known.push(value);
  else index.set(key, [value]);
}

/** Phrases that all stand for the same thing, written between commas. */
export function phrases<T>(value: T, ...lists: readonly string[]): (readonly [string, T])[] {
  return lists
    .flatMap((list) => list.split(',').map((phrase) => [phrase.trim(), value] as const))
    .filter(([phrase]) => phrase !== '');
}

function itemsOf(source: string): (readonly string[] | 'gap')[] {
  return source.split(' ').flatMap((item): (readonly string[] | 'gap')[] => {
    if (item === '_') return ['gap'];
    const isRun = !item.includes('|') && /^[\u3040-\u30ff\u3400-\u9fff]+$/.test(item);
    return isRun ? [...item].map((unit) => [unit]) : [item.split('|')];
  });
}

function ending(items: Entry<unknown>['items'], words: readonly Word[], at: number, item: number): number {
  const wanted = items[item];
  if (wanted === undefined) return at;
  if (wanted === 'gap') {
    for (let skipped = 0; skipped <= LONGEST_GAP; skipped++) {
      const end = ending(items, words, at + skipped, item + 1);
      if (end >= 0) return end;
      if (words[at + skipped]?.kind === 'sign') return -1;
    }
    return -1;
  }
  const word = words[at];
  if (word === undefined || !wanted.some((choice) => fits(choice, word.text))) return -1;
  return ending(items, words, at + 1, item + 1);
}

function fits(choice: string, word: string): boolean {
  return choice.endsWith('*') ? word.startsWith(choice.slice(0, -1)) : word === choice;
}
