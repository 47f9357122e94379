import { descendants, type Block } from '../markdown/block.ts';
import { contains, type Span } from '../text/span.ts';
import { isDeferred, putsOff } from './answers.ts';
import type { Asked } from './asked.ts';
import { urlsOf } from './block-text.ts';
import type { Judged, QuestionState, SectionFacts } from './judged.ts';
import type { Stance } from './stance.ts';

export interface Scope {
  readonly text: string;
  readonly facts: SectionFacts;
  /** The section's place-holders, in its order. */
  readonly markers: readonly Judged[];
  readonly found: Judged[];
  /** Whether the section's heading is a question. */
  readonly headingAsks: boolean;
  /** Judges the blocks of an item, which may hold anything again. */
  readonly judgeBlocks: (blocks: readonly Block[], around: Around) => void;
}

/** What a run of sibling blocks knows of its surroundings. */
export interface Around {
  readonly stance: Stance | undefined;
  /** Whether the blocks are the section's own, not those of an item or a quote. */
  readonly top: boolean;
  /** Whether nothing else stands in the section. */
  readonly sole: boolean;
  readonly quoted: boolean;
  /** Whether a line further up calls what is listed examples. */
  readonly exemplary: boolean;
  /** Whether the blocks stand below a question, not in its answer: what they ask is a part of it, one gap with it. */
  readonly part: boolean;
  /** Where the blocks stand in an item: the item behind it. */
  readonly next: Block | undefined;
  /** What follows the container that holds the blocks. */
  readonly after: readonly Block[];
}

export interface Verdict {
  readonly state: QuestionState | 'unspoken';
  readonly answer?: Span;
}

export const UNSPOKEN: Verdict = { state: 'unspoken' };
export const ANSWERED: Verdict = { state: 'answered' };
export const OPEN: Verdict = { state: 'open' };

export function keep(
  scope: Scope,
  asked: Asked,
  block: Block,
  form: Judged['form'],
  verdict: Verdict,
  bare = false,
): void {
  // A place-holder in the same words or in the answer is the one gap that is reported.
  const judged = holdsMarker(scope, block) ? ANSWERED : verdict;
  const firstLineEnd = scope.text.indexOf('\n', block.span.start);
  // The underline begins on the item's first line, where readers and directives look for it.
  const start =
    firstLineEnd >= 0 && asked.span.start > firstLineEnd
      ? form === 'item'
        ? (block.children[0]?.span.start ?? block.span.start)
        : block.span.start
      : asked.span.start;
  scope.found.push({
    kind: 'question',
    span: { start, end: asked.span.end },
    text: asked.text,
    form,
    block,
    bare,
    declaredOpen: asked.declaredOpen,
    ...judged,
  });
}

export function holdsMarker({ markers }: Scope, block: Block): boolean {
  let low = 0;
  let high = markers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (markers[middle]!.span.start < block.span.start) low = middle + 1;
    else high = middle;
  }
  const next = markers[low];
  return next !== undefined && contains(block.span, next.span);
}

export function openOrDeferred(text: string, blocks: readonly Block[], words: string): Verdict {
  const urls = blocks.flatMap((block) => descendants(block).flatMap(urlsOf));
  return isDeferred(words, urls) || putsOff(words) ? { state: 'deferred' } : OPEN;
}
