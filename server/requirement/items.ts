import { absolute, sectionsOf, type Section } from '../document/section.ts';
import { plainListOf } from './plain-list.ts';
import { inlineDescendants, type Block } from '../markdown/block.ts';
import { isStruck, prose } from '../markdown/prose.ts';
import { remembering } from '../text/remember.ts';
import { shift, trimmed, type Span } from '../text/span.ts';

/** What may state a requirement: a bullet, a paragraph, a table row, or a heading that has nothing below it. */
export interface Item {
  readonly section: Section;
  readonly form: 'bullet' | 'paragraph' | 'row' | 'heading';
  /** Its own text, markup blanked out: bullets without their children, rows as cells between `|`. */
  readonly text: string;
  /** The same with inline code shown: figures stand there too. */
  readonly plain: string;
  /** Where {@link text} begins in the document. */
  readonly base: number;
  /** The words of its first line, in the document. */
  readonly firstLine: Span;
  /** The paragraph or row that {@link text} was read from; nothing for a heading. */
  readonly block: Block | undefined;
  /** What belongs to it beside its own text: further paragraphs, and the header of a row's table. */
  readonly more: readonly Piece[];
  readonly children: readonly Item[];
  /** Whether it heads what follows: sections that stand in it, or a list below a line of a few words. They speak for it. */
  readonly isHead: boolean;
  /** Whether it is ticked off: the line tells what was dealt with, or that a requirement is met. */
  readonly isDone?: boolean;
  /** The line of a few words that it stands below: “Latency:”. */
  readonly label: string | undefined;
}

/** A text at its place in the document. */
export interface Piece {
  readonly text: string;
  readonly base: number;
}

/** The items in a passage, in order; those below another item are its children. */
export const itemsOf = remembering((section: Section): readonly Item[] => {
  const items = itemsIn(section, section.blocks);
  const within = section.children.filter(({ form }) => form === 'item');
  if (within.length === 0) return items;
  const holders = new Map<number, Section[]>();
  for (const one of within) {
    const holder = holderOf(items, one);
    if (holder) holders.set(holder.base, [...(holders.get(holder.base) ?? []), one]);
  }
  return holders.size === 0 ? items : items.map((item) => withSections(item, holders));
});

/** The short lines with figures of fences that name no language: targets are set out there as in a table. */
export function plainLinesOf(section: Section): readonly Item[] {
  return section.blocks.flatMap(({ kind, language, content }): Item[] => {
    if (kind !== 'code' || content === undefined || (language !== undefined && language !== 'text')) return [];
    const { text } = section.chunk;
    const items: Item[] = [];
    for (let at = content.start; at < content.end;) {
      const end = Math.min(content.end, (text.indexOf('\n', at) + 1 || content.end + 1) - 1);
      const line = text.slice(at, end);
      if (line.length < LONGEST_TARGET && /\d/.test(line)) items.push(lineItem(section, line, at));
      at = end + 1;
    }
    return items;
  });
}

const LONGEST_TARGET = 120;

function lineItem(section: Section, text: string, base: number): Item {
  return {
    section,
    form: 'bullet',
    text,
    plain: text,
    base,
    firstLine: firstLineOf(text, base),
    block: undefined,
    more: [],
    children: [],
    isHead: false,
    label: undefined,
  };
}

/** The bullet that a section stands in: the last one before it that is indented less. */
function holderOf(items: readonly Item[], { chunk, base, heading }: Section): Item | undefined {
  const indent = indentAt(chunk.text, heading.start - base);
  const before = [...allItems(items)].filter((item) => item.base < heading.start);
  const outer = before.findLast((item) => indentAt(item.section.chunk.text, item.base - item.section.base) < indent);
  return outer?.form === 'bullet' ? outer : undefined;
}

/** The items and what stands below them. */
export function* allItems(items: readonly Item[]): Generator<Item> {
  for (const item of items) {
    yield item;
    yield* allItems(item.children);
  }
}

function indentAt(text: string, offset: number): number {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return line.length - line.trimStart().length;
}

/** The figures in its sections are the item's too. */
function withSections(item: Item, holders: ReadonlyMap<number, readonly Section[]>): Item {
  const children = item.children.map((child) => withSections(child, holders));
  const own = holders.get(item.base);
  if (own === undefined) return { ...item, children };
  const pieces = own
    .flatMap((section) => sectionsOf(section))
    .flatMap((section) => [...allItems(itemsIn(section, section.blocks))])
    .map(({ plain, base }): Piece => ({ text: plain, base }));
  return { ...item, children, more: [...item.more, ...pieces], isHead: true };
}

function itemsIn(section: Section, blocks: readonly Block[]): Item[] {
  const items: Item[] = [];
  let label: string | undefined;
  const add = (own: readonly Item[]): void => {
    items.push(...(label === undefined ? own : own.map((item) => ({ ...item, label }))));
    label = undefined;
  };
  blocks.forEach((block, i) => {
    if (block.kind === 'paragraph' && !isStruck(block)) {
      const lines = plainListOf(itemOf(section, 'paragraph', block, []));
      const item = lines.pop()!;
      if (lines.length > 0) add(lines);
      const next = blocks[i + 1]?.kind;
      const isHead = isLine(item.text) && (next === 'list' || next === 'table');
      add([{ ...item, isHead }]);
      if (isHead || (isLine(item.text) && /[:：]$/.test(item.text.trimEnd()))) label = item.text;
    } else if (block.kind === 'list') {
      const own = block.children.flatMap((child) => bulletOf(section, child));
      const head = blocks[i - 1] && headOf(blocks[i - 1]!, items.at(-1));
      if (head) items[items.length - 1] = { ...head, children: own };
      else add(own);
    } else if (block.kind === 'table') add(rowsOf(section, block));
  });
  return items;
}

/** “1. Security” right above “- No plain text is stored”: an item alone in its list, of a few words, heads the list that follows. */
function headOf({ kind, children }: Block, item: Item | undefined): Item | undefined {
  if (kind !== 'list' || children.length !== 1 || item?.form !== 'bullet') return undefined;
  return item.children.length === 0 && isLine(item.text) ? item : undefined;
}

/** A few words that end no sentence. */
function isLine(text: string): boolean {
  const line = text.trim();
  return line.length <= LONGEST_LINE && !/[.!?。！？\n]/.test(line);
}

const LONGEST_LINE = 40;

function bulletOf(section: Section, bullet: Block): Item[] {
  const first = bullet.children.findIndex(({ kind }) => kind === 'paragraph');
  const block = bullet.children[first];
  if (block === undefined) return itemsIn(section, bullet.children);
  if (isStruck(block)) return [];
  const item = itemOf(section, 'bullet', block, bullet.children.slice(first + 1));
  return [bullet.checked === true ? { ...item, isDone: true } : item];
}

function itemOf(section: Section, form: Item['form'], block: Block, below: readonly Block[]): Item {
  const text = prose(section.chunk.text, block);
  const base = absolute(section, block.span).start;
  return {
    section,
    form,
    text,
    plain: holdsCode(block) ? prose(section.chunk.text, block, { code: 'keep' }) : text,
    base,
    firstLine: firstLineOf(text, base),
    block,
    more: below.filter(({ kind }) => kind === 'paragraph').map((one) => pieceOf(section, one)),
    children: itemsIn(
      section,
      below.filter(({ kind }) => kind === 'list' || kind === 'table'),
    ),
    isHead: false,
    label: undefined,
  };
}

/** A cell's text in its table's row, with the header's cell above it as something that belongs to the row. */
function rowsOf(section: Section, table: Block): Item[] {
  const [header, ...rows] = table.children;
  const heads = header?.children.map((cell) => pieceOf(section, cell)) ?? [];
  return rows.flatMap((row): Item[] => {
    const filled = row.children.filter((cell) => prose(section.chunk.text, cell).trim() !== '');
    const first = filled.find((cell) => !ROW_ID.test(prose(section.chunk.text, cell).trim())) ?? filled[0];
    if (first === undefined) return [];
    const base = absolute(section, row.span).start;
    const text = rowText(section, row);
    return [
      {
        section,
        form: 'row',
        text,
        plain: row.children.some(holdsCode) ? rowText(section, row, 'keep') : text,
        base,
        firstLine: firstLineOf(prose(section.chunk.text, first), absolute(section, first.span).start),
        block: row,
        more: heads,
        children: [],
        isHead: false,
        label: undefined,
      },
    ];
  });
}

/** `3`, `NFR-2`, `R1.4`: what numbers a row and says nothing. */
const ROW_ID = /^#?[A-Za-z]{0,8}[-_ ]?[\d.]+$/;

function rowText(section: Section, row: Block, code: 'keep' | 'opaque' = 'opaque'): string {
  const { chunk } = section;
  let text = '';
  for (const cell of row.children) {
    const gap = cell.span.start - row.span.start - text.length;
    text += `${' '.repeat(Math.max(0, gap - 1))}${gap > 0 ? '|' : ''}${prose(chunk.text, cell, { code })}`;
  }
  return text;
}

function pieceOf(section: Section, block: Block): Piece {
  return { text: prose(section.chunk.text, block, { code: 'keep' }), base: absolute(section, block.span).start };
}

function firstLineOf(text: string, base: number): Span {
  const inner = trimmed(text, { start: 0, end: text.length });
  const lineEnd = text.slice(inner.start, inner.end).search(/[\r\n]/);
  const line = lineEnd < 0 ? inner : { start: inner.start, end: inner.start + lineEnd };
  return shift(trimmed(text, line), base);
}

function holdsCode(block: Block): boolean {
  for (const { kind } of inlineDescendants(block.inlines)) if (kind === 'code') return true;
  return false;
}
