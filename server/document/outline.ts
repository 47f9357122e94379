import type { Block } from '../markdown/block.ts';
import type { Chunk, PlacedChunk } from '../markdown/chunks.ts';
import { plainText } from '../markdown/prose.ts';
import { shift, type Span } from '../text/span.ts';
import type { Section, SectionForm } from './section.ts';

interface Growing extends Section {
  extent: Span;
  readonly blocks: Block[];
  readonly children: Growing[];
  readonly parent: Growing | undefined;
}

/** The sections of a document as a tree. */
export function outline(text: string, chunks: readonly PlacedChunk[]): Section {
  const whole = { start: 0, end: text.length };
  const first = chunks[0]!;
  const root: Growing = {
    form: 'document',
    title: '',
    level: 0,
    heading: { start: 0, end: 0 },
    extent: whole,
    blocks: [],
    children: [],
    parent: undefined,
    chunk: first.chunk,
    base: first.base,
  };
  let current = root;
  for (const { chunk, base } of chunks) {
    for (const block of chunk.blocks) {
      const opened = headingOf(chunk, block);
      if (opened) current = open(current, opened, chunk, base, text.length);
      else current.blocks.push(block);
    }
  }
  return root;
}

interface HeadingLine {
  readonly form: SectionForm;
  readonly title: string;
  readonly level: number;
  readonly span: Span;
}

const BOLD_LEVEL = 7;

function headingOf(chunk: Chunk, block: Block): HeadingLine | undefined {
  if (block.kind === 'heading') {
    return { form: block.form!, title: plainText(chunk.text, block), level: block.depth!, span: block.span };
  }
  if (isBoldLine(chunk, block)) {
    return { form: 'bold', title: plainText(chunk.text, block), level: BOLD_LEVEL, span: block.span };
  }
  return undefined;
}

function isBoldLine(chunk: Chunk, block: Block): boolean {
  if (block.kind !== 'paragraph') return false;
  const solid = block.inlines.filter(
    ({ kind, span }) => !(kind === 'text' && /^[\s:：.*_]*$/.test(chunk.text.slice(span.start, span.end))),
  );
  return solid.length === 1 && solid[0]!.kind === 'strong' && !chunk.text.slice(block.span.start, block.span.end).includes('\n');
}

function open(current: Growing, line: HeadingLine, chunk: Chunk, base: number, textEnd: number): Growing {
  const heading = shift(line.span, base);
  let parent = current;
  while (parent.level >= line.level) {
    parent.extent = { start: parent.extent.start, end: heading.start };
    parent = parent.parent!;
  }
  const section: Growing = {
    form: line.form,
    title: line.title,
    level: line.level,
    heading,
    extent: { start: heading.start, end: textEnd },
    blocks: [],
    children: [],
    parent,
    chunk,
    base,
  };
  parent.children.push(section);
  return section;
}
