import { shift, trimmed, type Span } from '../text/span.ts';
import type { Item } from './items.ts';

/** Longer lines are prose, however they are broken. */
const LONGEST = 80;

/**
 * The lines of a paragraph as items of their own where its author set out a list without bullets, or the paragraph alone.
 * A wrapped line breaks where the next word would not have fitted into the width; in a list it would have, line by line.
 */
export function plainListOf(item: Item): Item[] {
  if (!item.text.includes('\n')) return [item];
  const spans = linesOf(item.text);
  if (spans.length < 2) return [item];
  const marked = markedSpans(item.text, spans);
  if (marked) return marked.map((span) => lineOf(item, span));
  const texts = spans.map(({ start, end }) => item.text.slice(start, end));
  if (spans.some(({ start, end }) => end - start > LONGEST)) return [item];
  if (texts.some((text, i) => i < texts.length - 1 && GOES_ON.test(text))) return [item];
  const width = Math.max(...texts.map(({ length }) => length));
  const full = texts.filter((text, i) => i < texts.length - 1 && text.length + 1 + firstWord(texts[i + 1]!) > width);
  // The widest line of a list is full by itself; of few lines that tells nothing.
  return full.length <= (texts.length > 3 ? 1 : 0) ? spans.map((span) => lineOf(item, span)) : [item];
}

/**
 * From marker to marker, where lines begin as items of a list do: Markdown takes “0. Fast search” below a paragraph, or
 * “1)快速” without a space, for more of the paragraph.
 */
function markedSpans(text: string, lines: readonly Span[]): readonly Span[] | undefined {
  const starts = lines.filter(({ start, end }) => MARKER.test(text.slice(start, end)));
  // Only a list that begins at 1 interrupts a paragraph: one that begins at 0 leaves its first item there.
  const isZeroth = starts.length === 1 && text.startsWith('0', starts[0]!.start);
  if (starts.length < LEAST_MARKED && !isZeroth) return undefined;
  const opening = lines[0]!.start < starts[0]!.start ? [lines[0]!] : [];
  const from = [...opening, ...starts];
  return from.map(({ start, end }, i) => {
    const marker = MARKER.exec(text.slice(start, end))?.[0].length ?? 0;
    return trimmed(text, { start: start + marker, end: from[i + 1]?.start ?? text.length });
  });
}

const LEAST_MARKED = 2;
const MARKER = /^(?:\(?\d{1,2}[.)）、](?!\d)|[•◦▪‣–—*-]\s)/;

/** What goes on behind its line’s end, or is a sentence among others. */
const GOES_ON = /[,:：，、(.!?。–—-]$|\b(?:and|or|of|the|an?|to|for|with|in|on|by)$/i;

function linesOf(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    const span = trimmed(text, { start: match.index, end: match.index + match[0].length });
    if (span.end > span.start) spans.push(span);
  }
  return spans;
}

function firstWord(text: string): number {
  const end = text.search(/\s/);
  return end < 0 ? text.length : end;
}

function lineOf(item: Item, { start, end }: Span): Item {
  return {
    ...item,
    form: 'bullet',
    text: item.text.slice(start, end),
    plain: item.plain.slice(start, end),
    base: item.base + start,
    firstLine: shift({ start, end }, item.base),
  };
}
