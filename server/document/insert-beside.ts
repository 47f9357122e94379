import { inlineDescendants, type Block } from '../markdown/block.ts';
import { shift, type Span } from '../text/span.ts';
import type { Edit } from '../text/edit.ts';
import type { DesignDoc } from './design-doc.ts';
import { blocksAt, bodyStart, endsOpen, lineEndAt, lineStartAt } from './places.ts';
import type { Section } from './section.ts';

/**
 * Text behind the words of a heading, paragraph, cell or item (behind its first paragraph), on the same line. Undefined
 * where there are no words to stand behind, or where the text would end a table's cell or the line.
 */
export function insertBehind(
  doc: DesignDoc,
  section: Section,
  block: Block,
  text: string,
): readonly Edit[] | undefined {
  const words = block.kind === 'item' ? block.children[0] : block;
  const last = words?.inlines.at(-1);
  if (words === undefined || last === undefined || /[\r\n]/.test(text)) return undefined;
  const end = trimmedEnd(doc.text, { start: words.span.start + section.base, end: last.span.end + section.base });
  return insertion(end, words.kind === 'cell' ? text.replace(/\\?\|/g, '\\|') : text);
}

/** Where the words end: before white space. */
function trimmedEnd(text: string, span: Span): number {
  let end = span.end;
  while (end > span.start && /\s/.test(text[end - 1]!)) end--;
  return end;
}

/**
 * Lines of Markdown right below a paragraph, below an item's first paragraph (as its child), or, for `'heading'`, below
 * the section's heading. The lines are written as at the left margin; they get the place's indentation and quote marks.
 * Undefined below a table's cell, a raw HTML item, and what nothing closes.
 */
export function insertBelow(
  doc: DesignDoc,
  section: Section,
  block: Block | 'heading',
  lines: readonly string[],
): readonly Edit[] | undefined {
  const place = block === 'heading' ? belowHeading(doc, section) : belowBlock(doc, section, block);
  if (place === undefined || endsOpen(doc, place.end)) return undefined;
  return linesBelow(doc, place, lines);
}

/**
 * A list, written as at the left margin with hyphens, behind what a section says itself, its sub-sections aside: a list of
 * its own, whatever stands above. Undefined where nothing closes what is there.
 */
export function insertAtEnd(doc: DesignDoc, section: Section, lines: readonly string[]): readonly Edit[] | undefined {
  const last = section.blocks.findLast(({ span }) => doc.text[span.start + section.base] !== '<');
  if (last === undefined || section.form === 'document') return insertBelow(doc, section, 'heading', lines);
  // Behind a list with the same marks it would be more of that.
  const isAlike = last.kind === 'list' && doc.text[last.span.start + section.base] === '-';
  return insertBelow(doc, section, last, isAlike ? lines.map((line) => line.replace(/^( *)-/, '$1*')) : lines);
}

interface BelowPlace {
  /** The end of what the lines go below. */
  readonly end: number;
  /** What every line begins with. */
  readonly prefix: string;
  /** Whether a list may follow without a blank line: below the words of an item. */
  readonly isItem: boolean;
}

function belowHeading(doc: DesignDoc, section: Section): BelowPlace | undefined {
  if (section.form === 'document') return undefined;
  if (section.form === 'item') {
    const item = blocksAt(doc, section.heading.start).findLast(({ block }) => block.kind === 'item');
    return item && belowBlock(doc, section, item.block, item.span);
  }
  const prefix = containerPrefix(doc, section.heading.start);
  // A heading may be no more than the first words of a paragraph, which a line between would tear apart.
  const holder = blocksAt(doc, section.heading.start).at(-1);
  return { end: Math.max(section.heading.end, holder?.span.end ?? 0), prefix, isItem: false };
}

function belowBlock(
  doc: DesignDoc,
  section: Section,
  block: Block,
  span = shift(block.span, section.base),
): BelowPlace | undefined {
  if (block.kind === 'cell' || block.kind === 'row' || block.kind === 'heading') return undefined;
  if (block.kind !== 'item') {
    const item = blocksAt(doc, span.start).findLast((holder) => holder.block.kind === 'item');
    if (item && item.block.children[0]?.span.start === block.span.start)
      return belowBlock(doc, section, item.block, item.span);
    if (doc.text[span.start] === '<') return undefined;
    return { end: span.end, prefix: containerPrefix(doc, span.start), isItem: false };
  }
  const indent = markerWidth(doc.text, span.start);
  if (indent === undefined) return undefined;
  const base = span.start - block.span.start;
  const first = block.children[0];
  const end = first?.kind === 'paragraph' ? first.span.end + base : span.start + indent;
  return {
    end: Math.max(end, span.start + 1),
    prefix: containerPrefix(doc, span.start) + ' '.repeat(indent),
    isItem: true,
  };
}

/** What stands on the line before an offset. */
function leadOf(text: string, offset: number): string {
  return text.slice(lineStartAt(text, offset), offset);
}

/** The indentation and quote marks of what begins at an offset; list markers that stand before it on its line become spaces. */
function containerPrefix(doc: DesignDoc, offset: number): string {
  return leadOf(doc.text, offset).replace(/[^\s>]/g, ' ');
}

const MARKER = /(?:[-+*]|\d{1,9}[.)])([ \t]*)/y;

/** How far an item's text is indented from its marker; undefined where no Markdown marker stands. */
function markerWidth(text: string, start: number): number | undefined {
  MARKER.lastIndex = start;
  const match = MARKER.exec(text);
  if (!match) return undefined;
  const bare = match[0].length - match[1]!.length;
  const spaces = match[1]!;
  return spaces === '' || spaces.includes('\t') || spaces.length > 4 ? bare + 1 : bare + spaces.length;
}

function linesBelow(doc: DesignDoc, place: BelowPlace, lines: readonly string[]): readonly Edit[] {
  const { text, lineEnding } = doc;
  const at = lineEndAt(text, place.end);
  const isList = /^(?:[-+*]|1[.)]) /.test(lines[0] ?? '');
  const isComment = lines[0]?.startsWith('<!--') === true;
  const gap = place.isItem && (isList || isComment) ? '' : lineEnding + place.prefix.trimEnd();
  const rest = text.slice(at);
  const nextLine = rest.replace(/^\r?\n/, '').split('\n', 1)[0]!;
  const bareNext = nextLine.replace(/[\s>]/g, '');
  const needsGap =
    bareNext !== '' && !(place.isItem && isList && /^\s*(?:>\s*)*(?:[-+*]|\d{1,9}[.)])\s/.test(nextLine));
  const body = lines.map((line) => lineEnding + (place.prefix + line).trimEnd()).join('');
  return insertion(at, gap + body + (needsGap ? lineEnding + place.prefix.trimEnd() : ''));
}

/**
 * A comment that speaks of the line an offset stands in: at the end of the line in running text, list items and tables,
 * where a line of its own would tear them apart; else, given `above`, on the line before. Undefined in front matter.
 */
export function insertComment(
  doc: DesignDoc,
  offset: number,
  comment: { readonly above: string; readonly behind: string },
): readonly Edit[] | undefined {
  if (offset < bodyStart(doc)) return undefined;
  const holders = blocksAt(doc, offset);
  const top = holders[0];
  const inner = holders.at(-1);
  const start = lineStartAt(doc.text, offset);
  if (top === undefined || inner === undefined) return insertion(start, comment.above + doc.lineEnding);
  const opensTop = lineStartAt(doc.text, top.span.start) === start;
  if (holders.length === 1 && (top.block.kind !== 'paragraph' || opensTop)) return above(doc, top, comment.above);
  if (inner.block.kind === 'cell') {
    const last = inner.block.inlines.at(-1);
    return (
      last &&
      insertion(trimmedEnd(doc.text, shift(last.span, inner.span.start - inner.block.span.start)), ` ${comment.behind}`)
    );
  }
  if (inner.block.kind !== 'paragraph' && inner.block.kind !== 'heading') return undefined;
  const at = lineWordsEnd(doc.text, start);
  return isInsideInline(inner.block, at - inner.span.start + inner.block.span.start)
    ? undefined
    : insertion(at, ` ${comment.behind}`);
}

/** Where a line's words end: before white space and before a backslash that breaks the line. */
function lineWordsEnd(text: string, start: number): number {
  const end = trimmedEnd(text, { start, end: lineEndAt(text, start) });
  return text[end - 1] === '\\' && text[end - 2] !== '\\' ? trimmedEnd(text, { start, end: end - 1 }) : end;
}

/** Whether an offset of the chunk stands in something that a comment would become a part of. */
function isInsideInline({ inlines }: Block, offset: number): boolean {
  for (const { kind, span } of inlineDescendants(inlines)) {
    const swallows = kind === 'code' || kind === 'link' || kind === 'image' || kind === 'html';
    if (swallows && span.start < offset && offset < span.end) return true;
  }
  return false;
}

/** Above a block that stands in no other; the raw HTML and the fence that a comment would get into are whole blocks as well. */
function above(doc: DesignDoc, { span }: { readonly span: Span }, comment: string): readonly Edit[] | undefined {
  const start = lineStartAt(doc.text, span.start);
  if (endsOpen(doc, start)) return undefined;
  const lineAbove = doc.text.slice(lineStartAt(doc.text, Math.max(0, start - 1)), start);
  // Behind a paragraph's last line a comment is still a block of its own; below raw HTML it would become part of that.
  const gap = lineAbove.trimStart().startsWith('<') && !lineAbove.trimEnd().endsWith('-->') ? doc.lineEnding : '';
  return insertion(start, gap + comment + doc.lineEnding);
}

/** A line of its own at the document's top, behind its front matter. */
export function insertAtTop(doc: DesignDoc, line: string): readonly Edit[] {
  const at = bodyStart(doc);
  const isAtEnd = at === doc.text.length && at > 0 && !doc.text.endsWith('\n');
  return insertion(at, isAtEnd ? doc.lineEnding + line : line + doc.lineEnding);
}

function insertion(at: number, text: string): readonly Edit[] {
  return [{ span: { start: at, end: at }, text }];
}
