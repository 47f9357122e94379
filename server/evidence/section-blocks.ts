import type { Section } from '../document/section.ts';
import { descendants, type Block } from '../markdown/block.ts';
import { hidden } from '../text/hidden.ts';
import type { Span } from '../text/span.ts';

const flattened = hidden<readonly Block[]>();

/** The blocks of a section's own content, each with those in it. */
export function blocksOf(section: Section): readonly Block[] {
  let known = flattened.get(section);
  if (known === undefined) {
    known = section.blocks.flatMap((block) => descendants(block));
    flattened.set(section, known);
  }
  return known;
}

export function linesOf(text: string, { start, end }: Span): readonly string[] {
  return text.slice(start, end).split('\n');
}

/** The first line within a stretch of text that holds; it is asked without the blanks around it. */
export function lineWhere(
  text: string,
  { start, end }: Span,
  holds: (line: string, start: number) => boolean,
): Span | undefined {
  for (let at = start; at < end;) {
    const newline = text.indexOf('\n', at);
    const stop = newline < 0 || newline > end ? end : newline;
    if (holds(text.slice(at, stop).trim(), at)) return { start: at, end: stop };
    at = stop + 1;
  }
  return undefined;
}
