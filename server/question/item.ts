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

export function readItem(text: string, block: Block, strays: readonly Block[] = []): Item {
  const children = [...block.children.filter(isContent), ...strays];
  const first = children[0]?.kind === 'paragraph' || children[0]?.kind === 'heading' ? children[0] : undefined;
  return { block, children, first, asked: first && askedIn(text, first), text: first ? textOf(text, first) : '' };
}

/**
 * The lists behind a list that belong below its last item. Where an item further down plays a heading, the items above it
 * stand in lists of their own, and only their indents say what was below what. And bullets right under a numbered question,
 * on the very next line and not indented, are meant to stand below it, though Markdown makes a list of their own of them.
 */
export function strayAnswers(text: string, list: Block, rest: readonly Block[]): readonly Block[] {
  const last = list.children.at(-1);
  const indent = indentOf(text, last ?? list);
  const end = rest.findIndex((block) => block.kind !== 'list' || indentOf(text, block) <= indent);
  const deeper = end < 0 ? rest : rest.slice(0, end);
  if (deeper.length > 0) return deeper;
  const next = rest[0];
  if (next?.kind !== 'list' || next.ordered === list.ordered || !next.children.length || asksAll(text, [next]))
    return [];
  return text.slice(list.span.end, next.span.start).split('\n').length === 2 ? [next] : [];
}

/** How far from its line's start a block begins, in UTF-16 code units. */
function indentOf(text: string, { span }: Block): number {
  return span.start - (text.lastIndexOf('\n', span.start - 1) + 1);
}
