import type { Chunk } from '../markdown/chunks.ts';
import { remembering, rememberingOf } from '../text/remember.ts';
import type { DesignDoc } from './design-doc.ts';
import type { Run } from './runs.ts';
import { sectionsOf, type Section } from './section.ts';

/** Something that is said of a section: a value, or a list that isn't empty. */
export interface InSection<V> {
  readonly section: Section;
  readonly value: V;
}

/** Something that is said of a chunk, which starts at an offset. */
export interface InChunk<V> {
  readonly chunk: Chunk;
  readonly base: number;
  readonly value: V;
}

/** What is said of a run. */
export interface InRun<V> {
  /** The number of its first section, and the one behind its last. */
  readonly start: number;
  readonly end: number;
  readonly value: V;
}

/** What is said of a run's member with a number in it. */
export interface Hit<V> {
  readonly at: number;
  readonly value: V;
}

/**
 * Asks something of each section by what its passage says alone, and gives those of which something is said, in order. What
 * is said counts from the chunk's start; it is remembered by passages, and by runs.
 */
export function inPassages<V>(ask: (passage: Section) => V | undefined): (doc: DesignDoc) => readonly InSection<V>[] {
  const known = remembering(ask);
  const hitsIn = remembering(({ passages }: Run) => hits(passages, (passage) => known(passage)));
  return (doc) => placed(doc, eachRun(doc, hitsIn));
}

/**
 * The same where it depends on more than the passage: on where the section stands among the headings, and on `context`, what
 * else `given` holds that it depends on, in values that stay the same as long as they say the same. Of other sections nothing
 * but their headings may be looked at. It is remembered by runs: what takes long has to be remembered by the passage as well.
 */
export function inSections<G, V>(
  ask: (section: Section, given: G) => V | undefined,
): (doc: DesignDoc, context: readonly unknown[], given: G) => readonly InSection<V>[] {
  const gather = joined<G, V, readonly Hit<V>[]>(ask, (found) => found);
  return (doc, context, given) => placed(doc, gather(doc, context, given));
}

/** The same for who needs what is said of a run's sections as one value, such as an index of them. */
export function joined<G, V, J>(
  ask: (section: Section, given: G) => V | undefined,
  join: (found: readonly Hit<V>[]) => J,
): (doc: DesignDoc, context: readonly unknown[], given: G) => readonly InRun<J>[] {
  const joinedIn = rememberingOf(
    (
      { passages }: Run,
      [start]: readonly [number, ...(readonly unknown[])],
      { doc, given }: { doc: DesignDoc; given: G },
    ) => join(hits(sectionsOf(doc.root).slice(start, start + passages.length), (section) => ask(section, given))),
  );
  return (doc, context, given) =>
    eachRun(doc, (run, start) => joinedIn(run, [start, doc.shape, ...context], { doc, given }));
}

/** Asks something of each chunk, and gives those of which something is said, in order. */
export function inChunks<V>(ask: (chunk: Chunk) => V | undefined): (doc: DesignDoc) => readonly InChunk<V>[] {
  const known = remembering(ask);
  const inTurn = inChunksInTurn<[], V>((chunk) => ({ value: known(chunk), behind: [] }));
  return (doc) => inTurn(doc, []);
}

/**
 * The same where it depends on something that the chunks before hand on, in plain values: `first` is what the first one is
 * given. It is remembered by runs only.
 */
export function inChunksInTurn<B extends readonly unknown[], V>(
  ask: (chunk: Chunk, ...before: B) => { readonly value: V | undefined; readonly behind: B },
): (doc: DesignDoc, first: B) => readonly InChunk<V>[] {
  const throughRun = remembering(({ chunks }: Run, ...before: B) => {
    let behind = before;
    const found = hits(chunks, (chunk) => {
      const answer = ask(chunk, ...behind);
      ({ behind } = answer);
      return answer.value;
    });
    return { found, behind };
  });
  return ({ runs, chunks }, first) => {
    const all: InChunk<V>[] = [];
    let start = 0;
    let before = first;
    for (const run of runs) {
      const { found, behind } = throughRun(run, ...before);
      for (const { at, value } of found) all.push({ ...chunks[start + at]!, value });
      start += run.chunks.length;
      before = behind;
    }
    return all;
  };
}

function hits<T, V>(all: readonly T[], ask: (one: T) => V | undefined): readonly Hit<V>[] {
  return all.flatMap((one, at) => {
    const value = ask(one);
    return value === undefined || (Array.isArray(value) && value.length === 0) ? [] : [{ at, value }];
  });
}

function eachRun<V>({ runs }: DesignDoc, valueOf: (run: Run, start: number) => V): readonly InRun<V>[] {
  let behind = 0;
  return runs.map((run) => {
    const start = behind;
    behind += run.passages.length;
    return { start, end: behind, value: valueOf(run, start) };
  });
}

function placed<V>({ root }: DesignDoc, inRuns: readonly InRun<readonly Hit<V>[]>[]): readonly InSection<V>[] {
  const sections = sectionsOf(root);
  return inRuns.flatMap(({ start, value: found }) =>
    found.map(({ at, value }) => ({ section: sections[start + at]!, value })),
  );
}
