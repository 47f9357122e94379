import type { DesignDoc } from '../document/design-doc.ts';
import { inPassages, type InSection } from '../document/gather.ts';
import { absolute, type Section } from '../document/section.ts';
import { statementsOf } from '../evidence/statement.ts';
import { descendants, type Block } from '../markdown/block.ts';
import { prose } from '../markdown/prose.ts';
import { findQuantities } from '../quantity/find-quantities.ts';
import { scaleWord } from '../quantity/number-words.ts';
import type { Quantity } from '../quantity/quantity.ts';
import type { Dimension } from '../quantity/units.ts';
import { shift, type Span } from '../text/span.ts';
import { isAsPlanned, isPlain } from './figure-scope.ts';

/** A figure of the whole system that a document states under a name that means one thing only. */
export interface NamedFigure {
  /** The name as it is shown: `daily active users`. */
  readonly name: string;
  /** The figure as the author wrote it, scale and unit included. */
  readonly text: string;
  /** In the base unit of its dimension. */
  readonly value: number;
  readonly approximate: boolean;
  /** Of the figure, in the document. */
  readonly span: Span;
  readonly section: Section;
}

interface Name {
  readonly name: string;
  readonly dimension: Dimension;
  readonly phrases: readonly string[];
}

/** Names that mean one figure of a system whoever uses them; "storage" and "requests" mean another one in each section. */
const NAMES: readonly Name[] = [
  {
    name: 'daily active users',
    dimension: 'count',
    phrases: ['daily active users (dau)', 'daily active users', 'daily active user', 'daus', 'dau'],
  },
  {
    name: 'monthly active users',
    dimension: 'count',
    phrases: ['monthly active users (mau)', 'monthly active users', 'monthly active user', 'maus', 'mau'],
  },
  { name: 'total users', dimension: 'count', phrases: ['total users', 'registered users', 'total registered users'] },
  {
    name: 'read/write ratio',
    dimension: 'ratio',
    phrases: [
      'read/write ratio',
      'read:write ratio',
      'read to write ratio',
      'read-to-write ratio',
      'read-write ratio',
      'read write ratio',
      'reads to writes',
      'read:write',
      'read/write',
    ],
  },
];

const remembered = new WeakMap<DesignDoc, readonly NamedFigure[]>();

/** The named figures of a document, in order. Bounds, forecasts, peaks and examples are none: they may differ from what is. */
export function namedFigures(doc: DesignDoc): readonly NamedFigure[] {
  let figures = remembered.get(doc);
  if (figures === undefined) remembered.set(doc, (figures = figuresIn(doc).flatMap(placedFigures)));
  return figures;
}

function placedFigures({ section, value }: InSection<readonly NamedFigure[]>): readonly NamedFigure[] {
  return value.map((one) => ({ ...one, span: absolute(section, one.span), section }));
}

const figuresIn = inPassages((section): readonly NamedFigure[] => {
  if (!mayName(section)) return [];
  const sentences = statementsOf(section)
    .filter(({ said }) => said.form === 'sentence' && !said.asks)
    .flatMap(({ said, span }) => figuresOf(said.text, span.start, section));
  const rows = section.blocks.flatMap((block) => rowsOf(block).flatMap((row) => rowFigures(row, section)));
  return [...sentences, ...rows].sort((a, b) => a.span.start - b.span.start);
});

/** Whether the source of a section holds the letters of a name, in whatever marks: in most there is nothing to read. */
function mayName({ blocks, chunk }: Section): boolean {
  const [first] = blocks;
  return first !== undefined && LETTERS.test(chunk.text.slice(first.span.start, blocks.at(-1)!.span.end));
}

/** What each phrase of {@link NAMES} holds. */
const LETTERS = /dau|mau|(?:active|total|registered)[^\n]{1,20}user|read[^\n]{1,20}write/i;

function figuresOf(text: string, base: number, section: Section): NamedFigure[] {
  const lower = text.toLowerCase();
  if (!NAMES.some(({ phrases }) => phrases.some((phrase) => lower.includes(phrase)))) return [];
  const figures: NamedFigure[] = [];
  for (const quantity of findQuantities(text)) {
    const name = NAMES.find(
      (one) => isOf(quantity, one) && one.phrases.some((phrase) => isNamed(lower, quantity, phrase)),
    );
    if (name && isPlain(quantity) && quantity.window === undefined && isAsPlanned(text, quantity))
      figures.push(figure(name.name, quantity, text, base, section));
  }
  return figures;
}

function isOf({ dimension, unit }: Quantity, name: Name): boolean {
  return name.dimension === 'count'
    ? dimension === 'number' || dimension === 'count'
    : dimension === name.dimension && unit === ':';
}

/** What may stand between a name and its figure, without the spaces. */
const BEFORE_FIGURE = /^(?:\((?:dau|mau)\))?(?:[:=~≈|–—-]|is|are|of|about|around|approximately)*$/;

/** How far from its figure a name is looked for, in UTF-16 code units. */
const NEAR = 80;

function isNamed(lower: string, { figure: { start, end } }: Quantity, phrase: string): boolean {
  const behind = lower.slice(end, end + NEAR).trimStart();
  if (behind.startsWith(phrase) && !isLetter(behind[phrase.length])) return true;
  const before = lower.slice(Math.max(0, start - NEAR), start);
  const at = before.lastIndexOf(phrase);
  if (at < 0 || isLetter(before[at - 1]) || qualified(before.slice(0, at))) return false;
  return BEFORE_FIGURE.test(before.slice(at + phrase.length).replace(/\s+/g, ''));
}

/** A word before the name belongs to it: "new daily active users", "US DAU". */
function qualified(before: string): boolean {
  const word = before.trimEnd();
  return (
    isLetter(word.at(-1)) &&
    !/\b(?:the|our|have|has|with|and|assume|assuming|estimated|expected|total|number of|of)$/.test(word)
  );
}

function isLetter(char: string | undefined): boolean {
  return char !== undefined && /[\p{L}\d]/u.test(char);
}

interface Row {
  readonly text: string;
  readonly start: number;
}

/** A cell with a figure and at most a unit: a second value of the row, for another year or tier. */
function isFigure(cell: string): boolean {
  return /\d/.test(cell) && cell.split(/\s+/).length <= 2;
}

/** The rows of two cells, or with remarks behind them, as text. */
function rowsOf(block: Block): readonly Block[] {
  return descendants(block)
    .filter(({ kind }) => kind === 'table')
    .flatMap(({ children }) => children.slice(1));
}

function rowFigures(row: Block, section: Section): NamedFigure[] {
  const [label, value, ...rest] = row.children;
  if (!label || !value) return [];
  const { text } = section.chunk;
  const others = rest.map((cell) => prose(text, cell).trim());
  // "80 | Million" says in its next cell what it counts in
  if (others.some(isFigure) || scaleWord(others[0]?.toLowerCase() ?? '') !== undefined) return [];
  const joined: Row = {
    text: `${prose(text, label).replace(/\s+/g, ' ').trim()}: `,
    start: absolute(section, value.span).start,
  };
  const cell = prose(text, value, { code: 'keep' });
  return figuresOf(joined.text + cell, joined.start - joined.text.length, section);
}

function figure(name: string, quantity: Quantity, text: string, base: number, section: Section): NamedFigure {
  const { figure: own, base: value, approximate } = quantity;
  const end = quantity.unit === ':' ? quantity.span.end : own.end;
  return {
    name,
    text: text.slice(own.start, end),
    value,
    approximate,
    span: shift({ start: own.start, end }, base),
    section,
  };
}
