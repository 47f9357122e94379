import { shift, trimmed, type Span } from '../text/span.ts';
import { attributeOf, type AttributeId } from './attributes.ts';
import type { Item } from './items.ts';
import { measuresIn } from './judge.ts';
import { labels } from './signals.ts';
import { degrees, terms } from './terms.ts';
import { wordsOf, type Word } from './words.ts';

/**
 * The qualities that an item only names beside another one with its measure: “*highly available* and *secure*” of “low latency
 * (< 200 ms), highly available and secure”. Neighbours are one item. A part behind a label explains what that names, and a
 * figure that could be of a quality named before it may be of both.
 */
export function unmeasuredParts(item: Item): readonly Item[] {
  if (item.form === 'row' || item.form === 'heading' || item.children.length > 0 || item.more.length > 0) return [];
  if (!/\d/.test(item.plain)) return [];
  const words = wordsOf(item.text);
  if (words.some(({ text }) => text === ':' || text === '：')) return [];
  const parts = partsOf(item, words);
  const measured = parts.findIndex(({ measures }) => measures.length > 0);
  if (measured < 0 || parts.length < 2) return [];
  const taken = new Set(parts.filter(({ hasFigure }) => hasFigure).flatMap(({ attributes }) => attributes));
  const spans: Span[] = [];
  parts.forEach((part, i) => {
    if (part.hasFigure || !part.isName || part.attributes.some((one) => taken.has(one))) return;
    if (i < measured && part.attributes.some((one) => fits(one, parts[measured]!))) return;
    const last = spans.at(-1);
    if (last && i > 0 && parts[i - 1]!.span.end === last.end)
      spans[spans.length - 1] = { start: last.start, end: part.span.end };
    else spans.push(part.span);
  });
  return spans.map((span) => partOf(item, trimmed(item.text, span)));
}

interface Part {
  readonly span: Span;
  readonly attributes: readonly AttributeId[];
  readonly measures: ReturnType<typeof measuresIn>;
  readonly hasFigure: boolean;
  /** Whether it is nothing but names of qualities with their degrees. */
  readonly isName: boolean;
}

/** What stands between commas, full stops and “and”, outside of brackets. */
function partsOf(item: Item, words: readonly Word[]): readonly Part[] {
  const parts: Part[] = [];
  let start = 0;
  let depth = 0;
  const close = (end: number): void => {
    if (end > start) parts.push(readPart(item, { start, end }));
  };
  for (let i = 0; i < words.length; i++) {
    const { text, start: at, end } = words[i]!;
    if (text === '(') depth++;
    if (text === ')') depth--;
    if (depth > 0 || !PARTS.has(text) || words[i + 1]?.start === end) continue;
    close(at);
    start = end;
  }
  close(item.text.length);
  return parts;
}

const PARTS = new Set([',', ';', '.', '&', 'and', 'with', 'y', 'e', 'und', 'et', 'и', '，', '、', '；', '。']);

function readPart(item: Item, span: Span): Part {
  const plain = item.plain.slice(span.start, span.end);
  const words = wordsOf(item.text.slice(span.start, span.end));
  const known = terms.find(words);
  return {
    span,
    attributes: known.map(({ value }) => value.attribute),
    measures: measuresIn(plain),
    hasFigure: /\d/.test(plain),
    isName: known.length > 0 && labels(words, known).length > 0 && isOfDegree(words, known),
  };
}

/** “Low latency”, “secure”; a bare noun may be what the figure is of. */
function isOfDegree(words: readonly Word[], known: ReturnType<typeof terms.find>): boolean {
  return degrees.find(words).length > 0 || known.some(({ value }) => value.kind !== 'noun');
}

/** Of what a number is, only its unit could tell. */
function fits(attribute: AttributeId, { measures }: Part): boolean {
  const { dimensions } = attributeOf(attribute);
  return measures.some(({ dimension }) => dimension === 'number' || dimensions.includes(dimension));
}

function partOf(item: Item, { start, end }: Span): Item {
  return {
    ...item,
    text: item.text.slice(start, end),
    plain: item.plain.slice(start, end),
    base: item.base + start,
    firstLine: shift({ start, end }, item.base),
  };
}
