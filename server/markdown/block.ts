import { shift, type Span } from '../text/span.ts';

export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'list'
  | 'item'
  | 'table'
  | 'row'
  | 'cell'
  | 'code'
  | 'html'
  | 'comment'
  | 'quote'
  | 'rule'
  | 'definition'
  | 'front-matter';

/**
 * A block of a document: what the rest of the engine sees of Markdown. All spans count from the start of the chunk that
 * the block was read from, so that a block can be remembered while text before it grows or shrinks.
 */
export interface Block {
  readonly kind: BlockKind;
  readonly span: Span;
  readonly children: readonly Block[];
  /** The text of a heading, paragraph or cell; empty for every other kind. */
  readonly inlines: readonly Inline[];
  /** How a heading is written; only for headings. */
  readonly form?: 'atx' | 'setext' | 'html';
  /** 1–6; only for headings. */
  readonly depth?: number;
  /** Only for lists. */
  readonly ordered?: boolean;
  /** The text between marker and content of a task item: done or not; only for task items. */
  readonly checked?: boolean;
  /** The first word of a fence's info string, in lower case; absent for indented code and fences that name none. */
  readonly language?: string;
  /** What stands between a fence's two lines, or the front matter's; only for code, comments and front matter. */
  readonly content?: Span;
  /** How many block quotes the block stands in. */
  readonly quoteDepth: number;
}

export type InlineKind = 'text' | 'code' | 'link' | 'image' | 'strong' | 'emphasis' | 'delete' | 'break' | 'html';

/** A piece of running text; spans count from the chunk's start, as those of blocks do. */
export interface Inline {
  readonly kind: InlineKind;
  readonly span: Span;
  readonly children: readonly Inline[];
  /** Where a link or image leads; only for these. A reference that the document doesn't define keeps its label. */
  readonly url?: string;
}

/** A block and everything below it, parents first. */
export function descendants(block: Block): readonly Block[] {
  const found: Block[] = [];
  collectBlocks(block, found);
  return found;
}

function collectBlocks(block: Block, found: Block[]): void {
  found.push(block);
  for (const child of block.children) collectBlocks(child, found);
}

/** Inlines and everything below them, parents first. */
export function inlineDescendants(inlines: readonly Inline[]): readonly Inline[] {
  // Most running text is one piece, or several with nothing in them.
  if (inlines.every(({ children }) => children.length === 0)) return inlines;
  const found: Inline[] = [];
  collectInlines(inlines, found);
  return found;
}

function collectInlines(inlines: readonly Inline[], found: Inline[]): void {
  for (const inline of inlines) {
    found.push(inline);
    collectInlines(inline.children, found);
  }
}

/** The blocks with all their spans moved by `by` code units. */
export function movedBlocks(blocks: readonly Block[], by: number): readonly Block[] {
  return by === 0 ? blocks : blocks.map((block) => movedBlock(block, by));
}

function movedBlock(block: Block, by: number): Block {
  const { span, children, inlines, content } = block;
  return {
    ...block,
    span: shift(span, by),
    children: children.length === 0 ? children : children.map((child) => movedBlock(child, by)),
    inlines: inlines.length === 0 ? inlines : inlines.map((inline) => movedInline(inline, by)),
    ...(content && { content: shift(content, by) }),
  };
}

function movedInline(inline: Inline, by: number): Inline {
  const { span, children } = inline;
  const below = children.length === 0 ? children : children.map((child) => movedInline(child, by));
  return { ...inline, span: shift(span, by), children: below };
}
