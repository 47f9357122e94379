import type { Item } from './items.ts';

const CLOSERS = '.。;；,';

/** Where a measure is written: behind an item's words and their markup, before a final full stop. */
export function insertionPoint(item: Item): number {
  const own = item.form === 'row' ? item.text.slice(0, item.firstLine.end - item.base) : item.text;
  let end = own.length;
  while (end > 0 && /\s/.test(own[end - 1]!) && isBlankedEnd(item, own, end)) end--;
  let words = own.trimEnd().length;
  while (words > 0 && CLOSERS.includes(own[words - 1]!)) words--;
  return item.base + (words < own.trimEnd().length ? words : end);
}

/** Whether the space at an end is white space of the source, rather than markup that was blanked out. */
function isBlankedEnd(item: Item, own: string, end: number): boolean {
  const source = item.section.chunk.text[item.base - item.section.base + end - 1];
  return source !== undefined && /\s/.test(source) && own.length > 0;
}
