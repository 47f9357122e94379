import { descendants, inlineDescendants } from '../markdown/block.ts';
import type { Chunk } from '../markdown/chunks.ts';
import { hidden } from '../text/hidden.ts';
import type { Span } from '../text/span.ts';
import { declarationsIn } from './declarations.ts';

/** A stretch of a chunk that isn't running text. */
interface Region {
  readonly span: Span;
  /** `structured`: a fence that declares something. `sql`: one in which capitals are keywords. `hidden`: an address or a comment. */
  readonly kind: 'code' | 'structured' | 'sql' | 'plain-fence' | 'hidden';
}

const remembered = hidden<readonly Region[]>();

/** The stretches of a chunk that aren't running text, in order and apart. */
export function regionsIn(chunk: Chunk): readonly Region[] {
  let known = remembered.get(chunk);
  if (known === undefined) {
    known = chunk.blocks
      .flatMap((top) => descendants(top))
      .flatMap((block): Region[] => {
        if (block.kind === 'code') return [{ span: block.span, kind: fenceKind(chunk, block) }];
        if (block.kind === 'comment' || block.kind === 'html' || block.kind === 'front-matter')
          return [{ span: block.span, kind: 'hidden' }];
        return inlineDescendants(block.inlines).flatMap((inline): Region[] => {
          if (inline.kind === 'code') return [{ span: inline.span, kind: 'code' }];
          if (inline.kind === 'html' || inline.kind === 'image') return [{ span: inline.span, kind: 'hidden' }];
          const last = inline.children.at(-1);
          // What stands behind a link's text is its address.
          return inline.kind === 'link' && last
            ? [{ span: { start: last.span.end, end: inline.span.end }, kind: 'hidden' }]
            : [];
        });
      })
      .sort((a, b) => a.span.start - b.span.start);
    remembered.set(chunk, known);
  }
  return known;
}

function fenceKind(chunk: Chunk, block: Parameters<typeof declarationsIn>[1]): Region['kind'] {
  const declared = declarationsIn(chunk.text, block);
  if (block.language === 'sql' || declared.some((one) => one.kind === 'entity' && one.form === 'sql')) return 'sql';
  return declared.length > 0 ? 'structured' : 'plain-fence';
}

/**
 * Whether a name that stands somewhere is meant there. In code it is; in running text `users` is a word and “User” at the
 * head of a sentence may be one, while `order_items`, `createUser` and “API gateway” can be nothing else.
 */
export function isOccurrence(text: string, name: string, span: Span, regions: readonly Region[]): boolean {
  const kind = regionAt(regions, span.start)?.kind;
  const isCapitals = /^[A-Z]+$/.test(name);
  switch (kind) {
    case 'hidden':
      return false;
    case 'code':
    case 'structured':
      return true;
    case 'sql':
      return !isCapitals;
    case 'plain-fence':
      return isDistinctive(name);
    case undefined:
      if (isDistinctive(name) || standsAlone(text, span)) return true;
      return /^\p{Lu}/u.test(name) && !isCapitals && !opensSentence(text, span.start);
  }
}

function regionAt(regions: readonly Region[], offset: number): Region | undefined {
  let low = 0;
  let high = regions.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (regions[middle]!.span.start <= offset) low = middle;
    else high = middle - 1;
  }
  const found = regions[low];
  return found && found.span.start <= offset && offset < found.span.end ? found : undefined;
}

/** Several words, a path, or one with a sign, a figure or a capital inside. */
function isDistinctive(name: string): boolean {
  return /[^\p{L}]|\p{Ll}\p{Lu}/u.test(name);
}

/** Whether a name is all that stands between marks of emphasis or the borders of a cell. */
function standsAlone(text: string, { start, end }: Span): boolean {
  if ('*_'.includes(text[start - 1] ?? ' ') && text[end] === text[start - 1]) return true;
  return (
    /\|[ \t]{0,40}$/.test(text.slice(Math.max(0, start - 42), start)) &&
    /^[ \t]{0,40}\|/.test(text.slice(end, end + 42))
  );
}

/** Whether a capital is only that of a sentence, heading, item or cell. */
function opensSentence(text: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && ' \t*_>"“('.includes(text[at]!)) at--;
  return (
    at < 0 || !/[\p{L}\p{N},;)\]`/]/u.test(text[at]!) || /[\p{N}][.)]$/u.test(text.slice(Math.max(0, at - 2), at + 1))
  );
}
