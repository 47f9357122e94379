import type { Block } from '../markdown/block.ts';
import { askedIn, type Asked } from './asked.ts';
import { isContent, textOf } from './block-text.ts';
import { asksAll } from './traits.ts';

export interface Item {
  readonly block: Block;
  readonly first: Block | undefined;
  readonly children: readonly Block[];
  readonly asked: Asked | undefined;
  /** The words of the first paragraph. */
  readonly text: string;
}

export function readItem(text: string, block: Block, stray?: Block): Item {
  const children = [...block.children.filter(isContent), ...(stray ? [stray] : [])];
  const first = children[0]?.kind === 'paragraph' || children[0]?.kind === 'heading' ? children[0] : undefined;
  return { block, children, first, asked: first && askedIn(text, first), text: first ? textOf(text, first) : '' };
}

/**
 * Bullets right under a numbered question, on the very next line and not indented, are meant to stand below it, though
 * Markdown makes a list of their own of them.
 */
export function strayAnswer(text: string, list: Block, rest: readonly Block[]): Block | undefined {
  const next = rest[0];
  if (next?.kind !== 'list' || next.ordered === list.ordered || !next.children.length || asksAll(text, [next]))
    return undefined;
  return text.slice(list.span.end, next.span.start).split('\n').length === 2 ? next : undefined;
}
