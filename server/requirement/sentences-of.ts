import { shift, trimmed } from '../text/span.ts';
import type { Item, Piece } from './items.ts';

/**
 * A paragraph’s sentences as items of their own, each with the others as what belongs to it, since its measure may stand
 * there. Other items stay whole.
 */
export function sentencesOf(item: Item): readonly Item[] {
  if (item.form !== 'paragraph') return [item];
  const ends = [...item.text.matchAll(END)].map(({ index, 0: sign }) => index + sign.trimEnd().length);
  if (ends.length === 0 || (ends.length === 1 && item.text.slice(ends[0]).trim() === '')) return [item];
  const spans = [0, ...ends]
    .map((start, i) => trimmed(item.text, { start, end: ends[i] ?? item.text.length }))
    .filter(({ start, end }) => end > start);
  const pieces = spans.map(({ start, end }): Piece => ({
    text: item.plain.slice(start, end),
    base: item.base + start,
  }));
  return spans.map(({ start, end }, i): Item => {
    const text = item.text.slice(start, end);
    const line = /[\r\n]/.exec(text)?.index ?? text.length;
    return {
      ...item,
      text,
      plain: pieces[i]!.text,
      base: item.base + start,
      firstLine: shift(trimmed(text, { start: 0, end: line }), item.base + start),
      more: [...item.more, ...pieces.filter((_, at) => at === i + 1)],
      children: i === spans.length - 1 ? item.children : [],
    };
  });
}

/** The end of a sentence, where a capital or a script without capitals follows. */
const END = /[.!?]["”)]?\s+(?=["“(]?[\p{Lu}\p{Lo}])|[。！？]/gu;
