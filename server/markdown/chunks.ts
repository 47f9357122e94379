import { movedBlocks, type Block } from './block.ts';
import { ContentMemory } from './content-memory.ts';
import { cut, type Cut } from './cut.ts';
import { toEnd } from '../text/to-end.ts';
import { squashed } from './labels.ts';
import { blocksWith, type Part } from './part.ts';

/**
 * A run of whole blocks of a document, from one heading in the first column up to the next. It knows nothing of where it
 * stands: all spans in it count from its own start, so it is read once and remembered by its content. Two readings of a
 * text, or of a text and one that an edit made of it, hold the same values for what is the same in both.
 */
export interface Chunk {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** What it was read from, whatever the rest of the document defines. */
  readonly source: Source;
}

/** A chunk at its place in a document. */
export interface PlacedChunk {
  readonly chunk: Chunk;
  /** Where the chunk starts, in UTF-16 code units from the document's start. */
  readonly base: number;
}

/** The parts of a chunk, each with its place in it. */
interface Source {
  readonly text: string;
  readonly parts: readonly PlacedPart[];
  readonly labels: readonly string[];
  /** The chunk, by the labels defined elsewhere that its parts refer to. */
  readonly chunks: Map<string, Chunk>;
}

interface PlacedPart {
  readonly offset: number;
  readonly atStart: boolean;
  readonly part: Part;
}

/** A document's chunks, in order, without gaps. `before` are those of a text that is mostly the same: a version before it. */
export function readChunks(text: string, before: readonly PlacedChunk[] = []): readonly PlacedChunk[] {
  return toEnd(chunksOf(text, before));
}

/** The same in steps, of which each takes no more than to parse a few kilobytes, unless a block is longer. */
export function* chunksOf(text: string, before: readonly PlacedChunk[] = []): Generator<void, readonly PlacedChunk[]> {
  const start = alikeAtStart(text, before);
  const tail = alikeAtEnd(text, before);
  const kept = before.map(({ chunk }) => chunk.source);
  const read: Source[] = [];
  let own: Cut[] = [];
  let end = text.length;
  for (const one of cut(text, start.end)) {
    if (one.heads && own.length > 0) {
      read.push(sourceOf(own));
      own = [];
    }
    if (one.heads && tail.has(one.base)) {
      end = one.base;
      break;
    }
    own.push(one);
    yield;
  }
  if (own.length > 0) read.push(sourceOf(own));
  return placed([...kept.slice(0, start.count), ...read, ...kept.slice(tail.get(end) ?? kept.length)]);
}

/**
 * The chunks that a text begins with as it did before, with what is behind them: the last of them may end elsewhere by now,
 * and the last of the document, a `#` say, may go on.
 */
function alikeAtStart(text: string, before: readonly PlacedChunk[]): { readonly count: number; readonly end: number } {
  let count = 0;
  while (count < before.length - 1 && holds(text, before[count]!.chunk.text, before[count]!.base)) count++;
  count = Math.max(0, count - 1);
  return { count, end: before[count]?.base ?? 0 };
}

/** Where a text that ends as it did before holds the starts of the chunks of that end, with their numbers. */
function alikeAtEnd(text: string, before: readonly PlacedChunk[]): ReadonlyMap<number, number> {
  const starts = new Map<number, number>();
  let base = text.length;
  for (let i = before.length - 1; i > 0; i--) {
    const own = before[i]!.chunk.text;
    base -= own.length;
    if (base <= 0 || !holds(text, own, base)) break;
    starts.set(base, i);
  }
  return starts;
}

/** The same as `startsWith`, ten times as fast: engines compare two strings by words of memory. */
function holds(text: string, own: string, at: number): boolean {
  return text.slice(at, at + own.length) === own;
}

function placed(sources: readonly Source[]): readonly PlacedChunk[] {
  const defined = new Map<string, string[]>();
  for (const label of new Set(sources.flatMap(({ labels }) => labels))) {
    const key = squashed(label);
    defined.set(key, [...(defined.get(key) ?? []), label]);
  }
  const chunks: PlacedChunk[] = [];
  let base = 0;
  for (const source of sources) {
    chunks.push({ chunk: chunkOf(source, defined), base });
    base += source.text.length;
  }
  return chunks;
}

function sourceOf(cuts: readonly Cut[]): Source {
  const { base } = cuts[0]!;
  const whole = cuts.length === 1 ? cuts[0]!.part.text : cuts.map(({ part }) => part.text).join('');
  return (base === 0 ? firstSources : furtherSources).get(whole, (text) => ({
    text,
    labels: cuts.flatMap(({ part }) => part.labels),
    parts: cuts.map((one) => ({ offset: one.base - base, atStart: one.base === 0, part: one.part })),
    chunks: new Map(),
  }));
}

const firstSources = new ContentMemory<Source>();
const furtherSources = new ContentMemory<Source>();

function chunkOf(source: Source, defined: ReadonlyMap<string, readonly string[]>): Chunk {
  const { text, parts, chunks } = source;
  const foreign = defined.size === 0 ? [] : parts.map(({ part }) => foreignLabels(part, defined));
  const hasForeign = foreign.some((labels) => labels.length > 0);
  const key = hasForeign ? foreign.map((labels) => labels.join('\n')).join('\n\n') : '';
  let chunk = chunks.get(key);
  if (chunk === undefined) {
    const blocks = parts.flatMap(({ offset, atStart, part }, i) =>
      // References to what another part defines are links only to a parser that knows of the definition.
      movedBlocks(hasForeign && foreign[i]!.length > 0 ? blocksWith(part, atStart, foreign[i]!) : part.blocks, offset),
    );
    chunk = { text, blocks, source };
    chunks.clear();
    chunks.set(key, chunk);
  }
  return chunk;
}

function foreignLabels(part: Part, defined: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const found: string[] = [];
  for (const reference of part.references)
    for (const label of defined.get(reference) ?? []) if (!part.labels.includes(label)) found.push(label);
  return found;
}
