import { descendants, inlineDescendants } from '../markdown/block.ts';
import { contains, shift, type Span } from '../text/span.ts';
import type { Item } from './items.ts';

/** Whether words of an item, at their place in the document, are a link's. */
export function isLinked({ block, base }: Item, span: Span): boolean {
  if (block === undefined) return false;
  const own = shift(span, block.span.start - base);
  for (const one of descendants(block)) {
    for (const inline of inlineDescendants(one.inlines))
      if (inline.kind === 'link' && contains(inline.span, own)) return true;
  }
  return false;
}
