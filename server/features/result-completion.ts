import type { DesignDoc } from '../document/design-doc.ts';
import { blocksAt, chunkAt, lineEndAt, lineStartAt } from '../document/places.ts';
import { sourceText } from '../estimate/source-text.ts';
import type { Block } from '../markdown/block.ts';
import { resultOf } from '../quantity/result.ts';

/** A result that the author can have written. */
export interface ResultCompletion {
  readonly text: string;
  readonly detail: string;
}

/** The results of the calculation that ends, with its sign of equality, at an offset: as it is, then per second. */
export function resultsAt(doc: DesignDoc, offset: number): readonly ResultCompletion[] {
  const lineStart = lineStartAt(doc.text, offset);
  const typed = doc.text.slice(lineStart, offset).trimEnd();
  if (!/[=≈]$/.test(typed) || !endsThere(doc.text.slice(offset, lineEndAt(doc.text, offset)))) return [];
  const written = writtenBefore(doc, lineStart, lineStart + typed.length);
  const result = written === undefined ? null : resultOf(written);
  if (!result) return [];
  const texts = [{ text: result.text, detail: 'Computed' }];
  if (result.perSecond) texts.push({ text: result.perSecond, detail: `${result.text}, per second` });
  const space = doc.text[offset - 1] === ' ' ? '' : ' ';
  return texts.map(({ text, detail }) => ({ text: space + text, detail }));
}

/** Nothing may stand there yet but the end of a cell or bracket. */
function endsThere(rest: string): boolean {
  return /^[\s|)*_,;.]*$/.test(rest) || rest.trimStart().startsWith('|');
}

/** The line as its calculations are read; undefined in code that is no plain text. */
function writtenBefore(doc: DesignDoc, lineStart: number, end: number): string | undefined {
  const holder = blocksAt(doc, end).at(-1);
  if (holder === undefined) return undefined;
  const { block, span } = holder;
  switch (block.kind) {
    case 'paragraph':
    case 'cell':
    case 'heading': {
      const start = Math.max(lineStart, span.start);
      const { text } = chunkAt(doc, end).chunk;
      return sourceText(text, block).slice(start - span.start, end - span.start);
    }
    case 'code':
      return isPlain(block) ? doc.text.slice(lineStart, end) : undefined;
    default:
      return undefined;
  }
}

const PLAIN = new Set(['', 'text', 'txt', 'plain', 'plaintext', 'math']);

function isPlain({ language = '' }: Block): boolean {
  return PLAIN.has(language);
}
