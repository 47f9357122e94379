import type { Block } from '../markdown/block.ts';
import type { Chunk, PlacedChunk } from '../markdown/chunks.ts';
import { shift, type Span } from '../text/span.ts';
import {
  hashLead,
  headingOf,
  itemHeading,
  LEVELS,
  numberedLine,
  type HeadingLine,
  type LineContext,
  type TitleTest,
} from './outline-forms.ts';
import type { Section } from './section.ts';

/**
 * The sections of a document as a tree. What holds for every text: sections nest, each span lies in its parent's extent,
 * and the sections' blocks are the document's content, each piece of it in exactly one section.
 *
 * Headings and bold lines are sections by their form. List items, numbered and plain lines are sections only where
 * `isTitle` knows their words: a list of features looks the same as a list of chapters.
 */
export function outline(text: string, chunks: readonly PlacedChunk[], isTitle: TitleTest): Section {
  const first = chunks[0]!;
  const root: Growing = {
    form: 'document',
    title: '',
    level: 0,
    heading: { start: 0, end: 0 },
    extent: { start: 0, end: text.length },
    blocks: [],
    children: [],
    parent: undefined,
    chunk: first.chunk,
    base: first.base,
  };
  const context = { isTitle, plain: !hasHeadings(chunks) };
  let at = root;
  for (const { chunk, base } of chunks) {
    const grower = new Grower(at, chunk, base, text.length, context);
    grower.read(chunk.blocks);
    at = grower.at;
  }
  return root;
}

/** Whether the document has headings beside its title. */
function hasHeadings(chunks: readonly PlacedChunk[]): boolean {
  let headings = 0;
  for (const { chunk } of chunks)
    for (const block of chunk.blocks) if (block.kind === 'heading' && ++headings > 1) return true;
  return false;
}

interface Growing extends Section {
  extent: Span;
  readonly blocks: Block[];
  readonly children: Growing[];
  readonly parent: Growing | undefined;
}

/** Adds one chunk's blocks to the tree, at the section that is open. */
class Grower {
  at: Growing;
  readonly #chunk: Chunk;
  readonly #base: number;
  readonly #textEnd: number;
  readonly #context: LineContext;
  readonly #holding = new Map<Block, boolean>();
  #numbered = false;

  constructor(at: Growing, chunk: Chunk, base: number, textEnd: number, context: LineContext) {
    this.at = at;
    this.#chunk = chunk;
    this.#base = base;
    this.#textEnd = textEnd;
    this.#context = context;
  }

  read(blocks: readonly Block[]): void {
    this.#numbered = this.#hasNumberedLines(blocks);
    for (const block of blocks) this.#readBlock(block);
  }

  #readBlock(block: Block): void {
    const line = headingOf(this.#chunk, block, this.#context) ?? this.#numberedHeading(block);
    if (line) {
      this.#open(line);
      // Lines with marks but without a space between follow each other in one paragraph.
      for (const rest of line.rest) {
        if (hashLead(this.#chunk, rest)) this.#readBlock(rest);
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
    return this.#numbered || this.#context.isTitle(line.title) >= 3 ? line : undefined;
  }

  #open(line: HeadingLine): void {
    const heading = shift(line.span, this.#base);
    let parent = this.at;
    while (parent.level >= line.level) {
      parent.extent = { start: parent.extent.start, end: heading.start };
      parent = parent.parent!;
    }
    const section: Growing = {
      form: line.form,
      title: line.title,
      level: line.level,
      heading,
      extent: { start: heading.start, end: this.#textEnd },
      blocks: [],
      children: [],
      parent,
      chunk: this.#chunk,
      base: this.#base,
    };
    parent.children.push(section);
    this.at = section;
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
      this.at.blocks.push({ ...list, span: { start: run[0]!.span.start, end: run.at(-1)!.span.end }, children: run });
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
    return this.#context.isTitle(line.title) >= (line.bold ? 1 : 3);
  }

  #closeTo(section: Growing, offset: number): void {
    for (; this.at !== section && this.at.level >= LEVELS.item; this.at = this.at.parent!) {
      this.at.extent = { start: this.at.extent.start, end: this.#base + offset };
    }
  }
}

/** An item without the lists in it that are read on their own. */
function withoutBlocks(item: Block, taken: readonly Block[]): Block {
  const children = item.children.filter((child) => !taken.includes(child));
  const end = children.at(-1)?.span.end ?? taken[0]!.span.start;
  return { ...item, span: { start: item.span.start, end }, children };
}

function isBare({ blocks, children }: Section): boolean {
  return blocks.length === 0 && children.length === 0;
}
