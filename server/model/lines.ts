import type { Span } from '../text/span.ts';

/** The lines of a stretch of text without their line endings; empty ones too. */
export function linesIn(text: string, { start, end }: Span): readonly Span[] {
  const found: Span[] = [];
  for (let at = start; at < end;) {
    const newline = text.indexOf('\n', at);
    const stop = newline < 0 || newline >= end ? end : newline;
    found.push({ start: at, end: stop > at && text[stop - 1] === '\r' ? stop - 1 : stop });
    at = stop + 1;
  }
  return found;
}

/** The offset of a line's first character that is no white space. */
export function indentEnd(text: string, { start, end }: Span): number {
  let at = start;
  while (at < end && (text[at] === ' ' || text[at] === '\t')) at++;
  return at;
}
