import type { Chunk } from '../markdown/chunks.ts';
import type { ChunkOutline } from './outline.ts';
import type { Section } from './section.ts';

/**
 * Some chunks that stand behind each other, with their sections. It stays the same value as long as they do, so that what is
 * judged of all of them is remembered on it, and an edit asks again of one run, not of the whole document.
 */
export interface Run {
  readonly parts: readonly ChunkOutline[];
  readonly chunks: readonly Chunk[];
  /** The sections as their chunks show them; that of the document itself is the first of its first run. */
  readonly passages: readonly Section[];
}

/** Chunks in a run: about as many as there are runs in a document that is as long as one gets. */
const USUAL = 16;
/** With those that were put between. */
const MOST = 2 * USUAL;

/** A document cut into runs, where those of the version before it can be kept. */
export function runsOf(parts: readonly ChunkOutline[], before: readonly Run[] = []): readonly Run[] {
  const known = new Map(before.map((run) => [run.parts[0]!, run]));
  const runs: Run[] = [];
  for (let at = 0; at < parts.length;) {
    const kept = known.get(parts[at]!);
    const run = kept && stands(kept, parts, at) ? kept : runOf(parts.slice(at, endOf(parts, at, known)), at === 0);
    runs.push(run);
    at += run.parts.length;
  }
  return runs;
}

function stands(run: Run, parts: readonly ChunkOutline[], at: number): boolean {
  return run.parts.every((part, i) => part === parts[at + i]);
}

/** A run goes on to where one begins that may be kept. */
function endOf(parts: readonly ChunkOutline[], start: number, known: ReadonlyMap<ChunkOutline, Run>): number {
  const most = Math.min(parts.length, start + (known.size > 0 ? MOST : USUAL));
  let end = start + 1;
  while (end < most && !known.has(parts[end]!)) end++;
  return end < most || end === parts.length ? end : Math.min(end, start + USUAL);
}

function runOf(parts: readonly ChunkOutline[], isFirst: boolean): Run {
  return {
    parts,
    chunks: parts.map(({ top }) => top.chunk),
    passages: parts.flatMap(({ top, passages }, i) => (isFirst && i === 0 ? [top, ...passages] : passages)),
  };
}
