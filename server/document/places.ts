import type { Block } from '../markdown/block.ts';
import type { PlacedChunk } from '../markdown/chunks.ts';
import { firstWhere } from '../text/first-where.ts';
import { shift, type Span } from '../text/span.ts';
import type { DesignDoc } from './design-doc.ts';

/** Where the document's text begins: behind its front matter, with the line ending. */
export function bodyStart(doc: DesignDoc): number {
  const block = doc.chunks[0]!.chunk.blocks[0];
  if (block?.kind !== 'front-matter') return 0;
  const end = doc.text.indexOf('\n', block.span.end);
  return end < 0 ? doc.text.length : end + 1;
}

/** Where the line of an offset starts. A carriage return alone ends a line as well. */
export function lineStartAt(text: string, offset: number): number {
  if (offset <= 0) return 0;
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(start, text[offset] === '\n' ? offset - 1 : offset);
  return start + before.lastIndexOf('\r') + 1;
}

/** The end of the line that an offset stands in, before its line ending. */
export function lineEndAt(text: string, offset: number): number {
  const next = text.indexOf('\n', offset);
  const end = next < 0 ? text.length : next;
  const lone = text.slice(offset, end).indexOf('\r');
  return lone < 0 ? end : offset + lone;
}

/** The chunk that holds an offset; the last one holds the document's end. */
export function chunkAt(doc: DesignDoc, offset: number): PlacedChunk {
  const behind = firstWhere(doc.chunks, ({ base }) => base > offset);
  return doc.chunks[Math.max(0, behind - 1)]!;
}

/** The blocks that hold an offset, outermost first, with their places in the document. */
export function blocksAt(doc: DesignDoc, offset: number): readonly PlacedBlock[] {
  const { chunk, base } = chunkAt(doc, offset);
  const found: PlacedBlock[] = [];
  for (let level: readonly Block[] = chunk.blocks; ;) {
    const block = level[firstWhere(level, ({ span }) => offset <= span.end + base)];
    if (block === undefined || block.span.start + base > offset) return found;
    found.push({ block, span: shift(block.span, base) });
    level = block.children;
  }
}

/** A block at its place in the document. */
interface PlacedBlock {
  readonly block: Block;
  readonly span: Span;
}

/** The blocks right before and behind the innermost block that holds an offset, in what holds that. */
export function besideAt(
  doc: DesignDoc,
  offset: number,
): { readonly before: PlacedBlock | undefined; readonly behind: PlacedBlock | undefined } {
  const { chunk, base } = chunkAt(doc, offset);
  const [own, holder] = blocksAt(doc, offset).toReversed();
  if (own === undefined) return { before: undefined, behind: undefined };
  const level = holder?.block.children ?? chunk.blocks;
  const at = level.indexOf(own.block);
  const placed = (block: Block | undefined) => block && { block, span: shift(block.span, base) };
  return { before: placed(level[at - 1]), behind: placed(level[at + 1]) };
}

/** The innermost list item that holds an offset. */
export function itemAt(doc: DesignDoc, offset: number): Block | undefined {
  return blocksAt(doc, offset).findLast(({ block }) => block.kind === 'item')?.block;
}

/** Whether what stands before an offset leaves something open that would swallow text inserted there. */
export function endsOpen(doc: DesignDoc, offset: number): boolean {
  const { chunk, base } = chunkAt(doc, Math.max(0, offset - 1));
  return reaching(chunk.blocks, offset - base).some((block) => isOpen(chunk.text, block));
}

/** The blocks, those within others included, that begin before an offset and end there or behind it. */
function reaching(blocks: readonly Block[], offset: number): readonly Block[] {
  const found: Block[] = [];
  for (let i = firstWhere(blocks, ({ span }) => span.end >= offset); i < blocks.length; i++) {
    const block = blocks[i]!;
    if (block.span.start >= offset) break;
    found.push(block, ...reaching(block.children, offset));
  }
  return found;
}

const RAW = /^<(pre|script|style|textarea)[\s>]/i;

function isOpen(text: string, block: Block): boolean {
  const own = text.slice(block.span.start, block.span.end);
  switch (block.kind) {
    case 'code':
      return isOpenFence(own);
    case 'comment':
      return !own.endsWith('-->');
    case 'html': {
      const raw = RAW.exec(own)?.[1];
      if (raw) return !own.toLowerCase().includes(`</${raw.toLowerCase()}`);
      if (own.startsWith('<?')) return !own.includes('?>');
      if (own.startsWith('<![CDATA[')) return !own.includes(']]>');
      if (/^<![A-Z]/i.test(own)) return !own.includes('>');
      return own.lastIndexOf('<!--') > own.lastIndexOf('-->');
    }
    default:
      return false;
  }
}

function isOpenFence(own: string): boolean {
  const fence = /^(?:`{3,}|~{3,})/.exec(own)?.[0];
  if (fence === undefined) return false;
  const lastLine = own
    .slice(own.lastIndexOf('\n') + 1)
    .replace(/^[\s>]+/, '')
    .trimEnd();
  return !own.includes('\n') || !lastLine.startsWith(fence) || lastLine.replaceAll(fence[0]!, '') !== '';
}
