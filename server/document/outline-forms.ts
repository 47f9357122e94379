import { inlineDescendants, type Block, type Inline } from '../markdown/block.ts';
import type { Chunk } from '../markdown/chunks.ts';
import { plainText } from '../markdown/prose.ts';
import type { Span } from '../text/span.ts';
import { endsHard, endsSentence, wouldWrap } from './line-ends.ts';
import type { SectionForm } from './section.ts';

/**
 * How surely the words of a line make it a heading where its form alone leaves that open: 0 not at all, 1 in bold, 2 as
 * a plain line right above a list, 3 as a plain line of a document that has no better headings, 4 as any plain line.
 */
export type TitleTest = (title: string) => 0 | 1 | 2 | 3 | 4;

/** A line that plays the part of a heading, and what of its block is left for the content below it. */
export interface HeadingLine {
  readonly form: SectionForm;
  readonly title: string;
  readonly level: number;
  /** In the chunk. */
  readonly span: Span;
  readonly rest: readonly Block[];
  /** Whether bold type marks it. */
  readonly bold: boolean;
}

/**
 * The ranks of the forms that stand within headings. A bold line that names something known ranks above numbered and
 * plain lines, and one that doesn't below them: the heading of a group, against a label in the text. A plain line above a
 * list is such a label as well, unless the document has no better headings.
 */
export const LEVELS = { knownBold: 7, line: 8, bold: 9, label: 10, item: 11 } as const;

export type BetterForm = 'headings' | 'bold' | 'none';

/** What judging a line needs to know of the text around it. */
export interface LineContext {
  readonly isTitle: TitleTest;
  /** What the document has in the way of headings of a surer form; where it has none, plainer lines count. */
  readonly better: BetterForm;
  /** Whether a line that begins with a pictograph is a heading, whatever its words. */
  readonly isMarked: (line: string) => boolean;
}

/** A block that is a heading as a whole, or begins with one; `next` is the block behind it. */
export function headingOf(
  chunk: Chunk,
  block: Block,
  next: Block | undefined,
  context: LineContext,
): HeadingLine | undefined {
  if (block.kind === 'heading') {
    const title = plainText(chunk.text, block);
    return { form: block.form!, title, level: block.depth!, span: block.span, rest: [], bold: false };
  }
  return block.kind === 'paragraph' ? paragraphHeading(chunk, block, next, context) : undefined;
}

function paragraphHeading(
  chunk: Chunk,
  block: Block,
  next: Block | undefined,
  context: LineContext,
): HeadingLine | undefined {
  const hashes = hashLead(chunk, block);
  if (hashes) return hashes;
  const bold = boldLead(chunk, block);
  if (
    bold &&
    (bold.whole
      ? !endsSentence(bold.title) && !isSpeaker(bold.title)
      : context.isTitle(bold.title) >= (bold.line ? 2 : 4))
  ) {
    const level = context.isTitle(bold.title) > 0 ? LEVELS.knownBold : LEVELS.bold;
    return { form: 'bold', title: bold.title, level, span: bold.span, rest: bold.rest, bold: true };
  }
  const label = bold ? undefined : labelLead(chunk, block, context.isTitle);
  if (label) return { ...label, form: 'line', level: LEVELS.line, bold: false };
  if (bold) return undefined;
  const line = lineLead(chunk, block, context.isTitle);
  if (line) return line;
  if (isLongOrBroken(chunk, block) || isLink(chunk, block)) return undefined;
  const title = plainText(chunk.text, block);
  const isSure = context.isTitle(title) >= (context.better === 'headings' ? 4 : 3) || context.isMarked(title);
  const isLabel = next?.kind === 'list' && context.isTitle(title) >= 2;
  if (!(isSure || isLabel) || endsSentence(title)) return undefined;
  const level = isSure || context.better === 'none' ? LEVELS.line : LEVELS.label;
  return { form: 'line', title, level, span: block.span, rest: [], bold: false };
}

/** “**A:**” with the answer below it, or nothing: whose turn it is heads nothing. */
function isSpeaker(title: string): boolean {
  return /^\p{L}[:：]$/u.test(title);
}

/** The heading of a list item: its first line in bold, or a plain one that has content below it. */
export function itemHeading(chunk: Chunk, item: Block, depth: number, isTitle: TitleTest): HeadingLine | undefined {
  const [first, ...rest] = item.children;
  if (first?.kind !== 'paragraph' || isAgenda(item)) return undefined;
  const level = LEVELS.item + depth;
  const bold = boldLead(chunk, first);
  if (bold?.whole === true || (bold && isTitle(bold.title) === 4)) {
    const span = { start: item.span.start, end: bold.span.end };
    return { form: 'item', title: bold.title, level, span, rest: [...bold.rest, ...rest], bold: true };
  }
  const label = bold ? undefined : labelLead(chunk, first, isTitle);
  if (label) {
    const span = { start: item.span.start, end: label.span.end };
    return { form: 'item', title: label.title, level, span, rest: [...label.rest, ...rest], bold: false };
  }
  if (rest.length === 0 || isLongOrBroken(chunk, first) || isLink(chunk, first)) return undefined;
  const title = plainText(chunk.text, first);
  return { form: 'item', title, level, span: { start: item.span.start, end: first.span.end }, rest, bold: false };
}

/** “High-level design” above nothing but boxes to tick is a plan of what to write. */
function isAgenda({ checked, children }: Block): boolean {
  if (checked === false) return true;
  const lists = children.slice(1);
  return lists.length > 0 && lists.every(({ kind, children: items }) => kind === 'list' && items.every(isUndone));
}

function isUndone({ checked }: Block): boolean {
  return checked === false;
}

/** “3. Data model” on a line of its own: an ordered list of one short item, to Markdown. */
export function numberedLine(chunk: Chunk, block: Block): HeadingLine | undefined {
  const [item, ...others] = block.children;
  if (block.kind !== 'list' || !block.ordered || item === undefined || others.length > 0) return undefined;
  const [first, ...rest] = item.children;
  if (first?.kind !== 'paragraph' || rest.length > 0 || isLongOrBroken(chunk, first) || isLink(chunk, first))
    return undefined;
  const title = plainText(chunk.text, { ...first, span: first.span });
  if (title === '' || endsSentence(title)) return undefined;
  return {
    form: 'line',
    title,
    level: LEVELS.line,
    span: { start: block.span.start, end: first.span.end },
    rest: [],
    bold: false,
  };
}

/**
 * “##Storage”: to Markdown a paragraph, for want of a space, to its author and to older renderers a heading. One mark
 * alone is a tag or a number of an issue.
 */
export function hashLead({ text }: Chunk, block: Block): HeadingLine | undefined {
  const { start } = block.span;
  let at = start;
  while (text[at] === '#') at++;
  const level = at - start;
  if (level < 2 || level > 6 || block.inlines[0]?.kind !== 'text') return undefined;
  const newline = text.indexOf('\n', at);
  const end = newline < 0 || newline > block.span.end ? block.span.end : newline;
  const title = text.slice(at, end).trim();
  if (title === '' || end - at > LONGEST_PLAIN) return undefined;
  const rest = end === block.span.end ? [] : [behind(text, block, end)];
  return { form: 'line', title, level, span: { start, end }, rest, bold: false };
}

interface BoldLead {
  readonly title: string;
  /** The bold text with its marks, and a colon behind it. */
  readonly span: Span;
  /** Whether nothing else stands in the block. */
  readonly whole: boolean;
  /** Whether nothing else stands on the line. */
  readonly line: boolean;
  /** The block's text behind the bold one. */
  readonly rest: readonly Block[];
}

/** The bold text that a block begins with, where the block ends with it, a colon follows, or the next line begins. */
function boldLead(chunk: Chunk, block: Block): BoldLead | undefined {
  const at = block.inlines.findIndex((inline) => !isFiller(chunk, inline));
  const strong = block.inlines[at];
  if (strong?.kind !== 'strong' || chunk.text.slice(strong.span.start, strong.span.end).includes('\n'))
    return undefined;
  const { text } = chunk;
  let end = strong.span.end;
  while (end < block.span.end && ' \t:：'.includes(text[end]!)) end++;
  const number = plainText(text, {
    ...block,
    span: { start: block.span.start, end: strong.span.start },
    inlines: block.inlines.slice(0, at),
  });
  const title = `${number} ${plainText(text, { ...block, span: strong.span, inlines: [strong] })}`.trim();
  const whole = block.inlines.slice(at + 1).every((inline) => isFiller(chunk, inline));
  const start = block.span.start;
  if (title === '') return undefined;
  if (whole) {
    const isLine = !text.slice(start, block.span.end).trimEnd().includes('\n');
    return { title, span: isLine ? block.span : { start, end }, whole, line: true, rest: [] };
  }
  const colon = title.endsWith(':') || title.endsWith('：') || /[:：]/.test(text.slice(strong.span.end, end));
  const line = text[end] === '\n' || text[end] === '\r';
  if (!colon && !line) return undefined;
  return { title, span: { start, end }, whole, line, rest: [behind(text, block, end)] };
}

/** “Non-functional requirements: low latency …”: a plain line that begins with a sure name and a colon, or a dash. */
function labelLead(
  chunk: Chunk,
  block: Block,
  isTitle: TitleTest,
): Pick<HeadingLine, 'title' | 'span' | 'rest'> | undefined {
  const [first] = block.inlines;
  if (first?.kind !== 'text') return undefined;
  const lead = chunk.text.slice(first.span.start, Math.min(first.span.end, first.span.start + LONGEST_PLAIN));
  const colon = lead.search(/[:：\n]| [-–—] /);
  // A colon in a bracket, “[NEEDS CLARIFICATION: …]”, ends no name.
  if (colon <= 0 || lead[colon] === '\n' || /[[({<]/.test(lead.slice(0, colon))) return undefined;
  const end = first.span.start + colon + (lead[colon] === ' ' ? 2 : 1);
  if (chunk.text.slice(end, block.span.end).trim() === '' || isTitle(lead.slice(0, colon)) < 4) return undefined;
  return {
    title: lead.slice(0, colon).trim(),
    span: { start: block.span.start, end },
    rest: [behind(chunk.text, block, end)],
  };
}

/**
 * “Non-functional requirements” above a text without a blank line between: a sure name on a line of its own, which ends
 * where the next word would well have fitted.
 */
function lineLead({ text }: Chunk, block: Block, isTitle: TitleTest): HeadingLine | undefined {
  const { start } = block.span;
  const newline = text.indexOf('\n', start);
  if (newline < 0 || newline >= block.span.end || newline - start > LONGEST_PLAIN) return undefined;
  const title = text.slice(start, newline).trim();
  const next = text.slice(newline + 1, block.span.end).trimStart();
  if ((wouldWrap(title, next) && !endsHard(text, newline)) || block.inlines[0]?.kind !== 'text') return undefined;
  if (isTitle(title) < 4 || endsSentence(title)) return undefined;
  const span = { start, end: newline };
  return { form: 'line', title, level: LEVELS.line, span, rest: [behind(text, block, newline)], bold: false };
}

/** What follows an offset of a block, as a block. */
export function behind(text: string, block: Block, offset: number): Block {
  let start = offset;
  while (start < block.span.end && ' \t\r\n'.includes(text[start]!)) start++;
  const inlines = block.inlines.flatMap((inline): Inline[] => {
    if (inline.span.end <= start) return [];
    return inline.span.start >= start ? [inline] : [{ ...inline, span: { start, end: inline.span.end } }];
  });
  return { ...block, span: { start, end: block.span.end }, inlines };
}

/** White space, numbering and marks around the words that count. */
function isFiller(chunk: Chunk, { kind, span }: Inline): boolean {
  if (kind === 'break') return true;
  if (kind === 'html') return true;
  return kind === 'text' && /^[\s\d:：.)*_#]*$/.test(chunk.text.slice(span.start, span.end));
}

const LONGEST_PLAIN = 80;

function isLongOrBroken(chunk: Chunk, { span }: Block): boolean {
  return span.end - span.start > LONGEST_PLAIN || chunk.text.slice(span.start, span.end).trimEnd().includes('\n');
}

/** A line that is nothing but a link leads to a section and isn't one: a table of contents. */
function isLink(chunk: Chunk, block: Block): boolean {
  const solid = block.inlines.filter((inline) => !isFiller(chunk, inline));
  return solid.length === 1 && inlineDescendants(solid).some(({ kind }) => kind === 'link');
}
