import type { DesignDoc } from '../document/design-doc.ts';
import type { Span } from '../text/span.ts';

/** How long an excerpt is, in UTF-16 code units. */
const LENGTH = 120;

/** The first line of a span with something on it, as text on one line, cut at a word. A line that announces a list takes the next along. */
export function excerptOf({ text }: DesignDoc, { start, end }: Span): string {
  const lines = text
    .slice(start, Math.min(end, start + 2000))
    .split('\n')
    .filter((line) => !/^\s*(?:```|~~~)/.test(line))
    .map(plain)
    // A bracket alone on its line says nothing.
    .filter((line) => /[\p{L}\p{N}]|🖼/u.test(line));
  const line = lines[0]?.endsWith(':') ? lines.slice(0, 2).join(' ') : (lines[0] ?? '');
  if (line.length <= LENGTH) return line;
  const space = line.lastIndexOf(' ', LENGTH);
  return `${line.slice(0, space > LENGTH / 2 ? space : LENGTH)}…`;
}

/** All of a span as text on one line: a calculation goes on over hard wraps and from cell to cell. */
export function lineOf({ text }: DesignDoc, { start, end }: Span): string {
  const line = text
    .slice(start, Math.min(end, start + 2000))
    .split(/[\n|]/)
    .map(plain)
    .filter((piece) => piece !== '')
    .join(' ');
  return line.replace(/\s+/g, ' ');
}

/** A line of Markdown without its most common marks. An excerpt may keep a rare one: it only has to be recognised. */
function plain(line: string): string {
  return (
    line
      .replace(/<\/?[a-z][^<>]*>/gi, '')
      .replace(/^[\s>|*+#-]+/, '')
      .replace(/^\d{1,3}[.)]\s+/, '')
      .replace(/!?\[([^[\]]*)\]\([^()]*\)/g, (link, label: string) => (link.startsWith('!') ? `🖼 ${label}` : label))
      // A sentence may begin or end within a link.
      .replace(/\]\([^()]*\)/g, '')
      .replace(/\*\*|__|`/g, '')
      .replace(/[\s|]+$/, '')
      .trim()
  );
}
