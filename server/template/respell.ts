import { editDistance } from '../text/edit-distance.ts';
import type { AliasIndex } from './alias-index.ts';
import { LIGHT } from './function-words.ts';
import { fits, type WordShape } from './phrase.ts';
import type { TitleWord } from './title-words.ts';

/** In letters. Shorter words are a slip away from other words. */
const SHORTEST = 8;

/** Of each of two words that were written as one. */
const SHORTEST_PART = 6;

/** Words whose correction is remembered: headings use few that no template knows. */
const REMEMBERED = 20_000;

/**
 * Puts right what is one slip away from a word of a template's phrases (“requiremment”), and parts two of them that stand without
 * a space (“FunctionalRequirements”). A slip that changes a word's first or last letter makes another word or form of it, and
 * is left alone, as are words that any phrase knows.
 */
export function respelling(index: AliasIndex): (words: readonly TitleWord[]) => readonly TitleWord[] {
  const shapes = [...shapesIn(index)];
  const long = shapes.filter(({ text, openStart }) => text.length >= SHORTEST && !openStart);
  const parts = shapes.filter(({ text, openStart }) => text.length >= SHORTEST_PART && !openStart);
  const known = new Map<string, readonly TitleWord[]>();
  return (words) => (words.some(mayBeMisspelt) ? words.flatMap(corrected) : words);

  function corrected(word: TitleWord): readonly TitleWord[] {
    if (!mayBeMisspelt(word)) return [word];
    let right = known.get(word.text);
    if (right === undefined) {
      right = parted(word) ?? [{ ...word, text: respelt(word.text) }];
      if (known.size >= REMEMBERED) known.clear();
      known.set(word.text, right);
    }
    return right;
  }

  function respelt(text: string): string {
    if (LIGHT.has(text) || shapes.some((shape) => fits(shape, text))) return text;
    for (const { text: right, openEnd } of long) {
      if (right[0] !== text[0]) continue;
      for (const ending of openEnd ? ['', 's'] : ['']) {
        const whole = right + ending;
        if (
          whole.at(-1) === text.at(-1) &&
          Math.abs(whole.length - text.length) <= 1 &&
          editDistance(whole, text) === 1
        )
          return whole;
      }
    }
    return text;
  }

  function parted(word: TitleWord): readonly TitleWord[] | undefined {
    const { text } = word;
    if (shapes.some((shape) => fits(shape, text))) return undefined;
    for (let at = SHORTEST_PART; at <= text.length - SHORTEST_PART; at++) {
      const pair = [text.slice(0, at), text.slice(at)];
      if (pair.every((part) => parts.some((shape) => isWord(shape, part))))
        return pair.map((part) => ({ ...word, text: part }));
    }
    return undefined;
  }
}

function mayBeMisspelt({ kind, text }: TitleWord): boolean {
  return kind === 'word' && text.length >= SHORTEST - 1 && ASCII.test(text);
}

const ASCII = /^[a-z]+$/;

/** A stem with more than a plural's ending may be any word. */
function isWord({ text, openEnd }: WordShape, part: string): boolean {
  return part === text || (openEnd && part === `${text}s`);
}

function* shapesIn(index: AliasIndex): Generator<WordShape> {
  const seen = new Set<WordShape['text']>();
  for (const entries of index.values())
    for (const { phrase } of entries)
      for (const item of phrase.items) {
        if (item === 'gap') continue;
        const key = `${item.openStart}${item.text}${item.openEnd}`;
        if (!seen.has(key)) yield item;
        seen.add(key);
      }
}
