import { editDistance } from '../text/edit-distance.ts';
import { rememberingLast } from '../text/remember.ts';
import type { AliasIndex } from './alias-index.ts';
import { LIGHT } from './function-words.ts';
import { fits, type WordShape } from './phrase.ts';
import type { TitleWord } from './title-words.ts';

/** In letters. Shorter words are a slip away from other words: “sharing” is no “sharding”. */
const SHORTEST = 10;

/** Of each of two words that were written as one. */
const SHORTEST_PART = 4;

/** Words whose correction is remembered: headings use few that no template knows. */
const REMEMBERED = 20_000;

/**
 * Puts right what is one slip away from a word of a template's English phrases (“requiremment”), and parts two that stand without
 * a space though a phrase has them side by side (“FunctionalRequirements”). A slip puts a letter in, leaves one out or swaps two:
 * one letter for another mostly makes another word (“throughout”), as does a change at a word's first or last letter. Words
 * that any phrase knows are left alone.
 */
export function respelling(index: AliasIndex): (words: readonly TitleWord[]) => readonly TitleWord[] {
  const phrases = [...index.values()].flat();
  const shapes = distinct(phrases.flatMap(({ phrase }) => phrase.items.filter((item) => item !== 'gap')));
  const english = phrases.filter(({ language }) => language === 'en').map(({ phrase }) => phrase.items);
  const long = distinct(english.flatMap((items) => items.filter((item) => item !== 'gap'))).filter(
    ({ text, openStart }) => text.length >= SHORTEST && !openStart,
  );
  const pairs = english.flatMap((items) =>
    items.slice(1).flatMap((second, i): (readonly [WordShape, WordShape])[] => {
      const first = items[i]!;
      return first !== 'gap' && second !== 'gap' && isLongPart(first) && isLongPart(second) ? [[first, second]] : [];
    }),
  );
  const known = rememberingLast(REMEMBERED, rightFormOf);
  return (words) => (words.some(mayBeMisspelt) ? words.flatMap(corrected) : words);

  function corrected(word: TitleWord): readonly TitleWord[] {
    if (!mayBeMisspelt(word)) return [word];
    return known(word.text).map((text) => ({ ...word, text }));
  }

  function rightFormOf(text: string): readonly string[] {
    if (LIGHT.has(text) || shapes.some((shape) => fits(shape, text))) return [text];
    for (const [first, second] of pairs) {
      if (!text.startsWith(first.text)) continue;
      const rest = text.slice(first.text.length);
      if (isWord(second, rest)) return [first.text, rest];
    }
    return [long.flatMap(formsOf).find((form) => isSlipOf(form, text)) ?? text];
  }
}

function mayBeMisspelt({ kind, text }: TitleWord): boolean {
  return kind === 'word' && text.length >= SHORTEST - 1 && ASCII.test(text);
}

const ASCII = /^[a-z]+$/;

function isLongPart({ text, openStart }: WordShape): boolean {
  return text.length >= SHORTEST_PART && !openStart;
}

/** A stem with more than an ending may be any word. */
function isWord({ text, openEnd }: WordShape, part: string): boolean {
  return part === text || (openEnd && part.startsWith(text) && part.length <= text.length + LONGEST_ENDING);
}

const LONGEST_ENDING = 3;

function formsOf({ text, openEnd }: WordShape): readonly string[] {
  return openEnd ? [text, `${text}s`] : [text];
}

function isSlipOf(right: string, text: string): boolean {
  if (right[0] !== text[0] || right.at(-1) !== text.at(-1) || Math.abs(right.length - text.length) > 1) return false;
  if (editDistance(right, text) !== 1) return false;
  return right.length !== text.length || lettersOf(right) === lettersOf(text);
}

function lettersOf(text: string): string {
  return [...text].sort().join('');
}

function distinct(shapes: readonly WordShape[]): readonly WordShape[] {
  return [...new Map(shapes.map((shape) => [`${shape.openStart}${shape.text}${shape.openEnd}`, shape])).values()];
}
