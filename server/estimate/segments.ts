import type { Block } from '../markdown/block.ts';
import type { Chunk } from '../markdown/chunks.ts';
import { plainFormula } from '../quantity/latex.ts';
import type { Token } from '../quantity/token.ts';
import { remembering } from '../text/remember.ts';
import { htmlText } from './html-text.ts';
import { linesText } from './lines.ts';
import { sourceText } from './source-text.ts';

/** A piece of a document in which calculations are looked for by themselves: a paragraph, a cell, a fence. */
export interface Segment {
  readonly kind: 'text' | 'fence' | 'row';
  /** As long as its source; see `source-text.ts` for what it leaves out. */
  readonly text: string;
  /** Where it begins in its chunk. */
  readonly base: number;
  /** The table that a row belongs to and its number in it, 0 for the header. */
  readonly row?: { readonly table: Block; readonly index: number };
}

/** A row with its text cut. */
export interface CutRow extends Segment {
  readonly tokens: readonly Token[];
}

/**
 * Fences that hold no program: none, plain text, or mathematics. What is only indented is prose under a deeper list as
 * often as a program.
 */
const READABLE = new Set(['', 'text', 'txt', 'plain', 'plaintext', 'math', 'latex', 'tex']);
const FORMULA = new Set(['math', 'latex', 'tex']);

/** The segments of a chunk, in order. Front matter, code, comments and HTML without cells or items hold none. */
export const segmentsOf = remembering(({ text, blocks }: Chunk): readonly Segment[] => segmentsIn(text, blocks, []));

function segmentsIn(text: string, blocks: readonly Block[], found: Segment[]): Segment[] {
  for (const block of blocks) pushSegments(text, block, found);
  return found;
}

function pushSegments(text: string, block: Block, found: Segment[]): void {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      if (worthReading(text, block))
        found.push({ kind: 'text', text: sourceText(text, block), base: block.span.start });
      return;
    case 'code':
      pushFence(text, block, found);
      return;
    case 'html': {
      const html = worthReading(text, block) ? htmlText(text, block) : null;
      if (html !== null) found.push({ kind: 'text', text: html, base: block.span.start });
      return;
    }
    case 'table':
      if (!worthReading(text, block)) return;
      for (const [index, row] of block.children.entries()) {
        found.push({ kind: 'row', text: rowText(text, row), base: row.span.start, row: { table: block, index } });
      }
      return;
    case 'list':
    case 'item':
    case 'quote':
      segmentsIn(text, block.children, found);
      return;
    default:
  }
}

/** A text without a digit states nothing; most paragraphs and tables end here. */
function worthReading(text: string, { span }: Block): boolean {
  for (let i = span.start; i < span.end; i++) {
    const code = text.charCodeAt(i);
    if ((code >= 48 && code <= 57) || code >= 0xff10) return true;
  }
  return false;
}

function pushFence(text: string, block: Block, found: Segment[]): void {
  const language = block.language ?? '';
  if (!READABLE.has(language) || !block.content) return;
  const source = text.slice(block.content.start, block.content.end);
  const plain = FORMULA.has(language) ? plainFormula(source) : source;
  if (plain !== null)
    found.push({ kind: 'fence', text: linesText(plain, !FORMULA.has(language)), base: block.content.start });
}

/** A row with its cells as they are read and `|` between them. */
function rowText(text: string, row: Block): string {
  const { start, end } = row.span;
  const out = new Array<string>(end - start).fill(' ');
  for (const cell of row.children) {
    out[cell.span.start - start] = '|';
    const own = sourceText(text, cell);
    for (let i = 0; i < own.length; i++) if (own[i] !== '|') out[cell.span.start - start + i] = own[i]!;
  }
  return out.join('');
}
