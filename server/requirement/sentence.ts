import type { Word } from './words.ts';

/** What ends a sentence; the cell of a row ends one. */
export const ENDS: ReadonlySet<string> = new Set(['.', ';', '!', '。', '；', '！', '|']);

/** From where to where the sentence reaches that a word stands in. */
export function sentenceOf(words: readonly Word[], at: number): readonly [from: number, to: number] {
  let from = at;
  while (from > 0 && !ENDS.has(words[from - 1]!.text)) from--;
  let to = at;
  while (to < words.length && !ENDS.has(words[to]!.text)) to++;
  return [from, to];
}
