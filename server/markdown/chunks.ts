import type { Root } from 'mdast';
import type { Block } from './block.ts';
import { blocksOf } from './blocks-of.ts';
import { definedLabels, frontMatterEnd, parse } from './parse.ts';

/**
 * A run of whole blocks of a document, from one heading in the first column up to the next. It knows nothing of where it
 * stands: all spans in it count from its own start, so it is read once and remembered by its content.
 */
export interface Chunk {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** A chunk at its place in a document. */
export interface PlacedChunk {
  readonly chunk: Chunk;
  /** Where the chunk starts, in UTF-16 code units from the document's start. */
  readonly base: number;
}

/** A document's chunks, in order, without gaps. */
export function readChunks(text: string): PlacedChunk[] {
  const pieces = cut(text);
  const labels = new Set(pieces.flatMap((piece) => piece.parsed.labels));
  return pieces.map(({ text: own, base, parsed }) => ({ base, chunk: chunkOf(own, base === 0, parsed, labels) }));
}

interface Parsed {
  readonly root: Root;
  readonly labels: readonly string[];
  readonly open: boolean;
}

interface Piece {
  readonly text: string;
  readonly base: number;
  readonly parsed: Parsed;
}

/**
 * Cuts at headings in the first column, which end every container. Only a block that is still open there (a fence, a
 * comment, raw HTML) can swallow such a heading: the parser itself tells, and then the piece is read together with what
 * follows, 1, 2, 4 … candidates at a time, so that a document of one unclosed fence still costs no more than a constant
 * number of parses of its length.
 */
function cut(text: string): Piece[] {
  const starts = candidateStarts(text);
  const pieces: Piece[] = [];
  for (let i = 0; i < starts.length;) {
    let taken = 1;
    for (let stride = 1; ; stride *= 2) {
      const base = starts[i]!;
      const own = text.slice(base, starts[i + taken] ?? text.length);
      const parsed = parsedPieces.get(own, base === 0);
      if (!parsed.open || i + taken >= starts.length) {
        pieces.push({ text: own, base, parsed });
        break;
      }
      taken = Math.min(taken + stride, starts.length - i);
    }
    i += taken;
  }
  return pieces;
}

/** The document's start and every line that could open with an ATX heading in the first column and isn't seen to be code. */
function candidateStarts(text: string): number[] {
  const starts = [0];
  let fence = '';
  for (let at = frontMatterEnd(text); at < text.length;) {
    const next = endOfLine(text, at) + 1;
    const unit = text[at]!;
    if (unit === '`' || unit === '~') {
      const run = runOf(text, at, unit);
      if (fence === '' && run.length >= 3 && !(unit === '`' && text.slice(at + run.length, next).includes('`')))
        fence = run;
      else if (fence !== '' && run.startsWith(fence) && text.slice(at + run.length, next).trim() === '') fence = '';
    } else if (unit === '#' && fence === '' && at > 0 && isAtxHeading(text, at)) starts.push(at);
    at = next;
  }
  return starts;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

function runOf(text: string, at: number, unit: string): string {
  let end = at;
  while (text[end] === unit) end++;
  return text.slice(at, end);
}

function isAtxHeading(text: string, at: number): boolean {
  const marks = runOf(text, at, '#').length;
  const behind = text[at + marks];
  return (
    marks <= 6 && (behind === undefined || behind === ' ' || behind === '\t' || behind === '\n' || behind === '\r')
  );
}

/** Whether a heading in the first column right behind the text would be swallowed by its last block. */
function isOpen(root: Root, text: string): boolean {
  const last = root.children.at(-1);
  if (last === undefined) return false;
  const end = last.position!.end.offset!;
  if (last.type === 'code') return isOpenFence(text.slice(last.position!.start.offset, end));
  // Raw HTML ends at a blank line or at its own end condition: only what is followed by nothing but one line ending may be open.
  if (last.type === 'html') return text.slice(end).split('\n').length <= 2;
  return false;
}

function isOpenFence(code: string): boolean {
  const marker = code[0];
  if (marker !== '`' && marker !== '~') return false;
  const fence = runOf(code, 0, marker);
  const lastLine = code.slice(code.lastIndexOf('\n') + 1).trim();
  const closed =
    code.includes('\n') && lastLine.startsWith(fence) && runOf(lastLine, 0, marker).length === lastLine.length;
  return !closed;
}

/** Remembers a pure function's answers by their text, the last few megabytes of them: a generation is dropped as a whole. */
class Memory<T> {
  #young = new Map<string, T>();
  #old = new Map<string, T>();
  #size = 0;
  readonly #make: (text: string, atStart: boolean) => T;
  readonly #limit: number;

  constructor(make: (text: string, atStart: boolean) => T, limit = 8_000_000) {
    this.#make = make;
    this.#limit = limit;
  }

  get(text: string, atStart: boolean): T {
    const key = (atStart ? '1' : '0') + text;
    const known = this.#young.get(key);
    if (known !== undefined) return known;
    const value = this.#old.get(key) ?? this.#make(text, atStart);
    if (this.#size + text.length > this.#limit) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#size = 0;
    }
    this.#young.set(key, value);
    this.#size += text.length;
    return value;
  }
}

const parsedPieces = new Memory<Parsed>((text, atStart) => {
  const root = parse(text, { atStart });
  return { root, labels: definedLabels(root), open: isOpen(root, text) };
});

const chunksOfTrees = new WeakMap<Root, Chunk>();

function chunkOf(text: string, atStart: boolean, parsed: Parsed, labels: ReadonlySet<string>): Chunk {
  const foreign = [...labels].filter((label) => !parsed.labels.includes(label));
  if (foreign.length > 0 && text.includes('[')) {
    // References to what another chunk defines are links only to a parser that knows of the definition.
    const root = parse(text, { atStart, defined: foreign });
    return { text, blocks: blocksOf(root, text) };
  }
  let chunk = chunksOfTrees.get(parsed.root);
  if (chunk === undefined) {
    chunk = { text, blocks: blocksOf(parsed.root, text) };
    chunksOfTrees.set(parsed.root, chunk);
  }
  return chunk;
}
