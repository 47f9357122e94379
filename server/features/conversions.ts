import type { DesignDoc } from '../document/design-doc.ts';
import { blocksAt, lineEndAt, lineStartAt } from '../document/places.ts';
import { sectionAt, sectionsOf, type Section } from '../document/section.ts';
import { estimatesOf } from '../estimate/estimates.ts';
import { statementsOf, type Statement } from '../evidence/statement.ts';
import { inlineDescendants, type Block, type Inline } from '../markdown/block.ts';
import { allConversionsOf, conversionOf, kindOf, type Kind } from '../quantity/conversions.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { terms } from '../requirement/terms.ts';
import { wordsOf } from '../requirement/words.ts';
import type { Alignment } from '../template/alignment.ts';
import { firstWhere } from '../text/first-where.ts';
import { remembering } from '../text/remember.ts';
import { overlaps, shift, type Span } from '../text/span.ts';

/** A figure with what it is in other units. */
export interface PlacedConversion {
  /** The quantity, in the document's offsets. */
  readonly span: Span;
  readonly text: string;
}

const remembered = new WeakMap<Alignment, readonly PlacedConversion[]>();

/**
 * The figures that are worth converting where they stand: in the phases that figures answer, and there only what the
 * section doesn't say itself, at most one for each figure.
 */
export function conversionHints(doc: DesignDoc, alignment: Alignment): readonly PlacedConversion[] {
  let hints = remembered.get(alignment);
  if (hints === undefined) {
    const sections = sectionsOf(doc.root).filter((section) => asksForFigures(section, alignment));
    remembered.set(alignment, (hints = sections.flatMap((section) => hintsIn(doc, section))));
  }
  return hints;
}

/** What the figure at an offset is in all other periods, wherever in the document it stands, except in code. */
export function conversionsAt(doc: DesignDoc, offset: number): PlacedConversion | undefined {
  const section = sectionAt(doc.root, offset);
  for (const { statement, quantity, kind, span } of convertiblesIn(doc, section)) {
    if (offset < span.start || offset > span.end) continue;
    const all = allConversionsOf(quantity, kind);
    const stated = statement.said.text.slice(quantity.span.start, quantity.span.end).trim();
    return { span, text: `${stated.replace(/\s+/g, ' ')}: ${all.join(' · ')}` };
  }
  return undefined;
}

/** A section of a phase whose questions figures answer. */
function asksForFigures(section: Section, alignment: Alignment): boolean {
  return alignment
    .rolesOf(section)
    .some(({ phase, part }) =>
      (part ?? phase).questions.some(({ evidence }) => evidence.some(({ kind }) => kind === 'quantity')),
    );
}

interface Convertible {
  readonly statement: Statement;
  readonly quantity: Quantity;
  readonly kind: Kind;
  /** The quantity's, in the document. */
  readonly span: Span;
}

function hintsIn(doc: DesignDoc, section: Section): PlacedConversion[] {
  const saysItself = sayings(doc, section);
  return [...convertiblesIn(doc, section)].flatMap((one) => {
    const { quantity, kind, span } = one;
    const text = conversionOf(quantity, kind);
    return text === undefined || saysItself(one) || isOperand(doc, span) || isEach(one) ? [] : [{ span, text }];
  });
}

/**
 * Whether a section gives a figure in another period itself: a rate of about the same size anywhere, a downtime in the
 * same line.
 */
function sayings(doc: DesignDoc, section: Section): (one: Convertible) => boolean {
  const windows = new Map<string, Set<number>>();
  const times = new Set<number>();
  for (const { said, span } of statementsOf(section)) {
    for (const quantity of said.quantities) {
      if (quantity.dimension === 'time') times.add(lineStartAt(doc.text, span.start + quantity.span.start));
      const size = `${quantity.dimension} ${sizeOf(quantity)}`;
      windows.set(size, (windows.get(size) ?? new Set()).add(quantity.window ?? 1));
    }
  }
  return ({ quantity, kind, span }) => {
    if (kind === 'availability') return times.has(lineStartAt(doc.text, span.start));
    const own = quantity.window ?? 1;
    return [-1, 0, 1].some((step) => {
      const known = windows.get(`${quantity.dimension} ${sizeOf(quantity) + step}`);
      return known !== undefined && known.size > (known.has(own) ? 1 : 0);
    });
  };
}

/** Steps of a fifth: figures on the same or neighbouring steps are roundings of each other. */
function sizeOf({ base }: Quantity): number {
  return Math.round(Math.log(base) / Math.log(1.2));
}

function* convertiblesIn(doc: DesignDoc, section: Section): Generator<Convertible> {
  for (const statement of statementsOf(section)) {
    if (statement.said.form === 'code') continue;
    for (const quantity of statement.said.quantities) {
      const span = shift(quantity.span, statement.span.start);
      const kind = kindIn(doc, statement, quantity);
      if (kind && !isCode(doc, span)) yield { statement, quantity, kind, span };
    }
  }
}

function kindIn(doc: DesignDoc, statement: Statement, quantity: Quantity): Kind | undefined {
  const { text } = statement.said;
  // a minute or a month
  if (/\/\s*m$/.test(text.slice(quantity.span.start, quantity.span.end))) return undefined;
  switch (quantity.dimension) {
    case 'percent':
      return kindOf(quantity, isAvailability(doc, statement, quantity));
    case 'data-rate':
      return kindOf(quantity, false, PASSING.test(`${lineOf(doc, statement.span)} ${statement.section.title}`));
    default:
      return kindOf(quantity, false);
  }
}

/** What data passes through and does not stay in. */
const PASSING =
  /\b(?:bandwidth|ingress|egress|ingoing|outgoing|incoming|outbound|inbound|network|traffic|throughput)\b/i;

function lineOf(doc: DesignDoc, { start, end }: Span): string {
  const from = Math.max(lineStartAt(doc.text, start), start - NEAR);
  return doc.text.slice(from, Math.min(lineEndAt(doc.text, end), end + NEAR));
}

/** What a calculation is made of needs no other unit; its result may. */
function isOperand(doc: DesignDoc, span: Span): boolean {
  const estimates = estimatesOf(doc);
  // they stand in order, so that a long list of them is not gone through for each figure
  for (let i = firstFrom(estimates, span.start); i < estimates.length && estimates[i]!.span.start <= span.end; i++)
    if (overlaps(estimates[i]!.span, span) && !overlaps(estimates[i]!.figure, span)) return true;
  return false;
}

/** The index of the last of some things in order that begins at or before an offset, or 0. */
function firstFrom(ordered: readonly { readonly span: Span }[], offset: number): number {
  return Math.max(0, firstWhere(ordered, ({ span }) => span.start > offset) - 1);
}

/** How far from a figure its sentence is read for what it is of, in UTF-16 code units: longer sentences are none. */
const NEAR = 200;

/** `10 MB/day per user`: a year of one user's tells nothing about the system. */
function isEach({ statement, quantity }: Convertible): boolean {
  const { text } = statement.said;
  const { start, end } = quantity.span;
  return (
    /^\s*(?:per|each|\/)/i.test(text.slice(end, end + NEAR)) ||
    /\b(?:each|every|per)\b/i.test(text.slice(Math.max(0, start - NEAR), start))
  );
}

/** Whether a percentage is of the time that something is available, by the nearest word that names a quality. */
function isAvailability(doc: DesignDoc, { said, section, span }: Statement, { span: own }: Quantity): boolean {
  const behind = said.text.slice(own.end, own.end + 12).toLowerCase();
  if (/^\s*of\s/.test(behind) && !/^\s*of\s+the\s+ti/.test(behind)) return false;
  const from = Math.max(0, own.start - NEAR);
  const sentence = nearestTerm(said.text.slice(from, own.end + NEAR), shift(own, -from));
  if (sentence !== undefined) return sentence === 'availability';
  const around = [lineOf(doc, span), headerOf(doc, span), section.title];
  return around.map((text) => nearestTerm(text)).find(Boolean) === 'availability';
}

/** The attribute named nearest to a place in a text, or first in it. */
function nearestTerm(text: string, to?: Span): string | undefined {
  const words = wordsOf(text);
  let best: { readonly attribute: string; readonly distance: number } | undefined;
  for (const { from, to: until, value } of terms.find(words)) {
    const distance = to
      ? Math.max(words[from]!.start - to.end, to.start - words[until - 1]!.end, 0)
      : words[from]!.start;
    if (!best || distance < best.distance) best = { attribute: value.attribute, distance };
  }
  return best?.attribute;
}

/** The first row of the table that a place stands in. */
function headerOf(doc: DesignDoc, span: Span): string {
  const header = blocksAt(doc, span.start).find(({ block }) => block.kind === 'table');
  return header ? doc.text.slice(header.span.start, lineEndAt(doc.text, header.span.start)) : '';
}

function isCode(doc: DesignDoc, span: Span): boolean {
  const holder = blocksAt(doc, span.start).at(-1);
  if (holder === undefined) return false;
  const within = shift(span, holder.block.span.start - holder.span.start);
  const code = codeIn(holder.block);
  const at = firstFrom(code, within.start);
  return code.slice(at, at + 2).some((inline) => overlaps(inline.span, within));
}

/** The inline code of a block, in order. */
const codeIn = remembering((block: Block): readonly Inline[] =>
  inlineDescendants(block.inlines).filter(({ kind }) => kind === 'code'),
);
