import type { Block } from '../markdown/block.ts';
import type { Chunk, PlacedChunk } from '../markdown/chunks.ts';
import { remembering } from '../text/remember.ts';
import { shift, type Span } from '../text/span.ts';
import {
  hashLead,
  headingOf,
  itemHeading,
  LEVELS,
  numberedLine,
  type BetterForm,
  type HeadingLine,
  type LineContext,
  type TitleTest,
} from './outline-forms.ts';
import { cutAtTitles, markedLines, numberedChapters } from './outline-series.ts';
import type { Section } from './section.ts';

/**
 * The sections of a document as a tree, chunk by chunk. What holds for every text: sections nest, each span lies in its parent's extent,
 * and the sections' blocks are the document's content, each piece of it in exactly one section.
 *
 * Headings and bold lines are sections by their form. List items, numbered and plain lines are sections only where
 * `isTitle` knows their words: a list of features looks the same as a list of chapters.
 */
export function* outline(text: string, chunks: readonly PlacedChunk[], isTitle: TitleTest): Generator<void, Outline> {
  const better = betterForm(chunks);
  const parts: ChunkOutline[] = [];
  for (const { chunk } of chunks) {
    parts.push(outlineOf(chunk, isTitle, better));
    yield;
  }
  const passage = parts[0]!.top;
  const extent = { start: 0, end: text.length };
  const root: Placed = { ...passage, extent, children: [], parent: undefined, index: 0, base: 0, passage };
  let at = root;
  let count = 1;
  parts.forEach((part, i) => {
    at = graft(part, { base: chunks[i]!.base, index: count }, at, text.length);
    count += part.passages.length;
  });
  return { root, parts };
}

export interface Outline {
  readonly root: Section;
  /** Chunk by chunk. */
  readonly parts: readonly ChunkOutline[];
}

/** A section in its place; how far it goes is known only when the next one of its rank is. */
interface Placed extends Section {
  extent: Span;
  readonly children: Placed[];
  readonly parent: Placed | undefined;
}

/** Adds a chunk's sections to the one that is open before it; returns the one that is open behind it. */
function graft(
  { top, last }: ChunkOutline,
  { base, index }: Pick<Section, 'base' | 'index'>,
  before: Placed,
  textEnd: number,
): Placed {
  let at = before;
  let open = before;
  const place = (passage: Growing, parent: Placed): void => {
    const heading = shift(passage.heading, base);
    const section: Placed = {
      form: passage.form,
      title: passage.title,
      level: passage.level,
      heading,
      extent: { start: heading.start, end: passage.isOpen ? textEnd : passage.extent.end + base },
      blocks: passage.blocks,
      children: [],
      parent,
      index: index + passage.index,
      chunk: passage.chunk,
      base,
      passage,
    };
    parent.children.push(section);
    if (passage === last) at = section;
    for (const child of passage.children) place(child, section);
  };
  for (const child of top.children) {
    const start = child.heading.start + base;
    while (open.level >= child.level) {
      open.extent = { start: open.extent.start, end: start };
      open = open.parent!;
    }
    place(child, open);
  }
  return at;
}

/** The sections that open in a chunk, as a tree below the one that is open before it; of the first, the document's. */
export interface ChunkOutline {
  readonly top: Growing;
  /** All below it, in order. */
  readonly passages: readonly Section[];
  /** The one that is open at the chunk's end. */
  readonly last: Growing;
}

/** What a chunk's blocks make of it. */
const outlineOf = remembering((chunk: Chunk, isTitle: TitleTest, better: BetterForm): ChunkOutline => {
  const top = growing({ form: 'document', title: '', level: 0, span: { start: 0, end: 0 } }, chunk, undefined, 0);
  const grower = new Grower(top, chunk, { isTitle, better, isMarked: markedLines(chunk, isTitle, better) });
  grower.read(chunk.blocks);
  return { top, passages: grower.passages, last: grower.at };
});

/** A passage while its chunk is read. */
interface Growing extends Section {
  extent: Span;
  readonly blocks: Block[];
  readonly children: Growing[];
  readonly parent: Growing | undefined;
  passage: Growing;
  /** Whether it goes on behind its chunk. */
  isOpen: boolean;
}

function growing(
  { form, title, level, span }: Pick<HeadingLine, 'form' | 'title' | 'level' | 'span'>,
  chunk: Chunk,
  parent: Growing | undefined,
  index: number,
): Growing {
  const extent = { start: span.start, end: chunk.text.length };
  const own = { form, title, level, heading: span, extent, blocks: [], children: [], parent, index, chunk, base: 0 };
  const passage = { ...own, isOpen: true } as unknown as Growing;
  passage.passage = passage;
  return passage;
}

/** What the document has beside its title. */
function betterForm(chunks: readonly PlacedChunk[]): BetterForm {
  let headings = 0;
  let bold = 0;
  for (const { chunk } of chunks) {
    for (const { kind, inlines } of chunk.blocks) {
      if (kind === 'heading' && ++headings > 1) return 'headings';
      if (kind === 'paragraph' && inlines[0]?.kind === 'strong' && inlines.length < 3) bold++;
    }
  }
  return bold > 1 ? 'bold' : 'none';
}

/** Reads one chunk's blocks as sections; all offsets are the chunk's. */
class Grower {
  at: Growing;
  readonly passages: Growing[] = [];
  readonly #chunk: Chunk;
  readonly #context: LineContext;
  readonly #holding = new Map<Block, boolean>();
  #numbered = false;
  #chapters: ReadonlyMap<Block, readonly HeadingLine[]> = new Map();

  constructor(at: Growing, chunk: Chunk, context: LineContext) {
    this.at = at;
    this.#chunk = chunk;
    this.#context = context;
  }

  read(all: readonly Block[]): void {
    const { isTitle, isMarked, better } = this.#context;
    const isHeading = (line: string): boolean => isTitle(line) >= 3 || isMarked(line);
    const blocks = better === 'none' ? all.flatMap((block) => cutAtTitles(this.#chunk, block, isHeading)) : all;
    if (better !== 'headings') this.#chapters = numberedChapters(this.#chunk, blocks, isTitle);
    this.#numbered = this.#hasNumberedLines(blocks);
    blocks.forEach((block, i) => this.#readBlock(block, blocks[i + 1]));
  }

  #readChapters(lines: readonly HeadingLine[]): void {
    for (const line of lines) {
      this.#open(line);
      line.rest.forEach((block, i) => this.#readBlock(block, line.rest[i + 1]));
    }
  }

  #readBlock(block: Block, next: Block | undefined): void {
    const chapters = this.#chapters.get(block);
    if (chapters) return this.#readChapters(chapters);
    const line = headingOf(this.#chunk, block, next, this.#context) ?? this.#numberedHeading(block);
    if (line) {
      this.#open(line);
      // Lines with marks but without a space between follow each other in one paragraph.
      for (const rest of line.rest) {
        if (hashLead(this.#chunk, rest)) this.#readBlock(rest, undefined);
        else this.at.blocks.push(rest);
      }
    } else if (block.kind === 'list') this.#readList(block, 0);
    else this.at.blocks.push(block);
  }

  /** Once two lines of a series are known to be headings, so are the others. */
  #hasNumberedLines(blocks: readonly Block[]): boolean {
    let known = 0;
    for (const block of blocks) {
      const line = numberedLine(this.#chunk, block);
      if (line && this.#context.isTitle(line.title) >= 1) known++;
    }
    return known >= 2;
  }

  #numberedHeading(block: Block): HeadingLine | undefined {
    const line = numberedLine(this.#chunk, block);
    if (line === undefined) return undefined;
    return this.#numbered || this.#context.isTitle(line.title) >= 4 ? line : undefined;
  }

  #open(line: HeadingLine): void {
    let parent = this.at;
    while (parent.level >= line.level) {
      close(parent, line.span.start);
      parent = parent.parent!;
    }
    this.at = growing(line, this.#chunk, parent, this.passages.length);
    parent.children.push(this.at);
    this.passages.push(this.at);
  }

  #readList(list: Block, depth: number): void {
    if (!this.#holdsHeadings(list)) {
      this.at.blocks.push(list);
      return;
    }
    const lines = this.#itemHeadings(list, depth);
    const home = this.at;
    let run: Block[] = [];
    const flush = (): void => {
      if (run.length === 0) return;
      // An item without content of its own heads the items behind it; else these are its siblings.
      if (this.at !== home && !isBare(this.at)) this.#closeTo(home, run[0]!.span.start);
      this.at.blocks.push({
        ...list,
        span: { start: run[0]!.span.start, end: run.at(-1)!.span.end },
        children: run,
      });
      run = [];
    };
    list.children.forEach((item, i) => {
      const line = lines[i];
      const below = (line ? line.rest : item.children).filter((block) => this.#holdsHeadings(block));
      if (line) {
        flush();
        this.#open(line);
        this.at.blocks.push(...line.rest.filter((block) => !below.includes(block)));
      } else {
        run.push(below.length === 0 ? item : withoutBlocks(item, below));
        if (below.length > 0) flush();
      }
      const outer = this.at;
      for (const block of below) {
        this.#readList(block, depth + 1);
        this.#closeTo(outer, item.span.end);
      }
    });
    flush();
    // Numbered chapters go on behind their list: a fence in the first column ends it. Bullets hold what is in them.
    if (!list.ordered && this.at !== home && !isBare(this.at)) this.#closeTo(home, list.span.end);
  }

  /** Whether any item of a list, or of a list in it, is a heading. */
  #holdsHeadings(block: Block): boolean {
    if (block.kind !== 'list') return false;
    let holds = this.#holding.get(block);
    if (holds === undefined) {
      holds = block.children.some((item) => item.children.some((child) => this.#holdsHeadings(child)));
      holds ||= this.#itemHeadings(block, 0).some((line) => line !== undefined);
      this.#holding.set(block, holds);
    }
    return holds;
  }

  #itemHeadings(list: Block, depth: number): readonly (HeadingLine | undefined)[] {
    const lines = list.children.map((item) => itemHeading(this.#chunk, item, depth, this.#context.isTitle));
    // “**Error handling**: by retries” among “**Security**: …” is one of the list's points; chapters are most of their list.
    const mostly = lines.filter((line) => line && this.#isKnown(line)).length * 2 >= lines.length;
    const candidates = mostly ? lines : lines.map((line) => (line && this.#isLabelled(line) ? undefined : line));
    const known = candidates.filter((line) => line !== undefined && this.#isKnown(line));
    // Among chapters, an item of the same form with content of its own is a chapter too.
    const isChapter = (line: HeadingLine): boolean =>
      known.length >= 2 && line.rest.length > 0 && known.every((one) => one?.bold === line.bold);
    return candidates.map((line) => (line && (this.#isKnown(line) || isChapter(line)) ? line : undefined));
  }

  /** Whether the text goes on behind the heading, on its line. */
  #isLabelled({ span, rest }: HeadingLine): boolean {
    const behind = rest[0];
    return behind?.kind === 'paragraph' && !this.#chunk.text.slice(span.end, behind.span.start).includes('\n');
  }

  #isKnown(line: HeadingLine): boolean {
    return this.#context.isTitle(line.title) >= (line.bold ? 1 : 4);
  }

  #closeTo(section: Growing, offset: number): void {
    for (; this.at !== section && this.at.level >= LEVELS.item; this.at = this.at.parent!) close(this.at, offset);
  }
}

/** An item without the lists in it that are read on their own. */
function withoutBlocks(item: Block, taken: readonly Block[]): Block {
  const children = item.children.filter((child) => !taken.includes(child));
  const end = children.at(-1)?.span.end ?? taken[0]!.span.start;
  return { ...item, span: { start: item.span.start, end }, children };
}

function close(passage: Growing, offset: number): void {
  passage.extent = { start: passage.extent.start, end: offset };
  passage.isOpen = false;
}

function isBare({ blocks, children }: Section): boolean {
  return blocks.length === 0 && children.length === 0;
}
