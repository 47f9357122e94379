import type { DesignDoc } from '../document/design-doc.ts';
import { inChunks } from '../document/gather.ts';
import { findQuantities } from '../quantity/find-quantities.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { shift, type Span } from '../text/span.ts';
import type { Estimate } from './estimate.ts';
import { estimatesOf } from './estimates.ts';
import { segmentsOf, type Segment } from './segments.ts';

/** A result that a sentence gives away before a displayed calculation comes to another. */
export interface Announcement {
  readonly announced: Place;
  readonly computed: Place;
}

interface Place {
  /** The figure as the author wrote it. */
  readonly text: string;
  readonly span: Span;
}

/** Figures that differ by less are roundings of each other. */
const ROUNDING = 1.25;

/**
 * The displayed calculations whose result differs from what the paragraph right before them announces: the only figure there
 * of its kind that is no factor of the calculation.
 */
export function announcedResults(doc: DesignDoc): readonly Announcement[] {
  return displaying(doc).flatMap(({ chunk, base }) => {
    const estimates = estimatesOf(doc);
    const segments = segmentsOf(chunk);
    return segments.flatMap((segment, n) => {
      const before = segments[n - 1];
      if (before?.kind !== 'text' || !isDisplayed(segment, chunk.text)) return [];
      if (chunk.text.slice(before.base + before.text.length, segment.base).trim() !== '') return [];
      // a paragraph that computes something itself speaks of several results
      const inBefore = estimatesIn(estimates, before, base);
      const inFormula = estimatesIn(estimates, segment, base);
      return inBefore.length > 0 || inFormula.length !== 1
        ? []
        : compare(doc, base, before, segment, inFormula[0]!.figure);
    });
  });
}

/** The chunks that can hold a displayed formula: hardly any does. */
const displaying = inChunks(({ text }) => text.includes('$$') || undefined);

/** A formula between double dollars, by itself. */
function isDisplayed({ kind, base, text }: Segment, source: string): boolean {
  if (kind !== 'text' || !source.startsWith('$$', base)) return false;
  return source
    .slice(base, base + text.length)
    .trimEnd()
    .endsWith('$$');
}

/** The estimates, which are in order, that a segment holds. */
function estimatesIn(estimates: readonly Estimate[], { base, text }: Segment, chunkBase: number): readonly Estimate[] {
  const from = firstFrom(estimates, chunkBase + base);
  const to = firstFrom(estimates, chunkBase + base + text.length);
  return estimates.slice(from, to);
}

function firstFrom(estimates: readonly Estimate[], offset: number): number {
  let [low, high] = [0, estimates.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (estimates[middle]!.span.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function compare(doc: DesignDoc, chunkBase: number, before: Segment, formula: Segment, figure: Span): Announcement[] {
  const quantities = findQuantities(formula.text);
  const at = quantities.findIndex((one) => chunkBase + formula.base + one.figure.end > figure.start);
  const result = quantities[at];
  if (!result || !hasKind(result)) return [];
  const alike = findQuantities(before.text).filter((one) => isAlike(one, result));
  const free = alike.filter((one) => !quantities.slice(0, at).some(({ value }) => isClose(value, one.value)));
  const [announced] = free;
  if (!announced || free.length > 1 || isClose(announced.base, result.base)) return [];
  return [
    {
      announced: placeOf(doc, chunkBase + before.base, announced),
      computed: placeOf(doc, chunkBase + formula.base, result),
    },
  ];
}

/** Amounts of data and money: a bare number, a count or a time may be any of the paragraph's. */
function hasKind({ dimension }: Quantity): boolean {
  return dimension === 'data' || dimension === 'data-rate' || dimension === 'money';
}

function isAlike(one: Quantity, result: Quantity): boolean {
  return (
    one.dimension === result.dimension &&
    one.window === result.window &&
    one.comparator === 'equal' &&
    one.upper === undefined &&
    one.role !== 'identifier'
  );
}

function isClose(a: number, b: number): boolean {
  return Math.abs(Math.log(a / b)) <= Math.log(ROUNDING);
}

function placeOf(doc: DesignDoc, base: number, { figure, span }: Quantity): Place {
  const place = shift({ start: figure.start, end: span.end }, base);
  return { text: doc.text.slice(place.start, place.end).replaceAll('\\space', ' ').replace(/\s+/g, ' '), span: place };
}
