import type { DesignDoc } from '../document/design-doc.ts';
import type { Span } from '../text/span.ts';
import { withoutEnd } from '../text/without-end.ts';

/** How long an excerpt is, in UTF-16 code units. */
const LENGTH = 120;

/** A line of code this short, “erDiagram” or “{”, says too little alone. */
const SHORT_CODE = 30;

/**
 * The beginning of a span as text on one line, cut at a word. Running text goes on over hard wraps; a heading, a line that
 * announces a list, and a short line of code take the next along; a table shows its first row.
 */
export function excerptOf({ text }: DesignDoc, { start, end }: Span): string {
  const lines = text.slice(start, Math.min(end, start + 2000)).split('\n');
  const line = /^\s*(?:```|~~~)/.test(lines[0]!) ? codeLine(lines) : proseLine(lines);
  if (line.length <= LENGTH) return line;
  const space = line.lastIndexOf(' ', LENGTH);
  return `${line.slice(0, space > LENGTH / 2 ? space : LENGTH)}…`;
}

/** The same of an answer, whose cell is shown with its row, if that is short: “15 TB” alone doesn’t say of what. */
export function answerExcerptOf(doc: DesignDoc, { start, end }: Span): string {
  const from = doc.text.lastIndexOf('\n', start - 1) + 1;
  const newline = doc.text.indexOf('\n', end);
  const row = { start: from, end: newline < 0 ? doc.text.length : newline };
  const isRow = /^[ \t>]*\|/.test(doc.text.slice(from, start)) && row.end - row.start <= LENGTH;
  return excerptOf(doc, isRow ? row : { start, end });
}

function codeLine(lines: readonly string[]): string {
  const said = lines.filter((line) => !/^\s*(?:```|~~~)/.test(line)).map(plain);
  return said.filter(isSaid).reduce((all, line) => (all.length < SHORT_CODE ? `${all} ${line}`.trim() : all), '');
}

function proseLine(lines: readonly string[]): string {
  const from = lines.findIndex((line) => isSaid(plain(line)));
  const [first = '', ...rest] = from < 0 ? [] : lines.slice(from);
  let said = plain(first);
  if (/^[\s>]*\|/.test(first)) return said;
  const isTitle = TITLE.test(first) || UNDERLINE.test(rest[0] ?? '');
  for (const line of rest) {
    if (isTitle || said.endsWith(':')) {
      // What is announced may stand below a blank line.
      if (!isSaid(plain(line))) continue;
      said = `${said.endsWith(':') ? said : `${said}:`} ${plain(line)}`;
      if (!said.endsWith(':')) return said;
      continue;
    }
    if (line.trim() === '' || OPENS.test(line) || said.length > LENGTH) break;
    said = `${said} ${plain(line)}`.trimEnd();
  }
  return said;
}

/** A heading, or a bold line that plays one. */
const TITLE = /^[\s>]*(?:#{1,6} |(?:\*\*|__)[^*_]+(?:\*\*|__):?\s*$)/;

const UNDERLINE = /^\s{0,3}(?:-{2,}|={2,})\s*$/;

/** What begins a block, or ends a heading, instead of going on with the paragraph above. */
const OPENS = /^[\s>]*(?:[-*+] |\d{1,9}[.)] |#{1,6} |\||```|~~~|<|(?:-{2,}|={2,})\s*$)/;

/** A bracket alone on its line says nothing. */
function isSaid(line: string): boolean {
  return /[\p{L}\p{N}]|🖼/u.test(line);
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
  const bare = line
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/^[\s>|*+#-]+/, '')
    .replace(/^\d{1,3}[.)]\s+/, '')
    .replace(/!?\[([^[\]]*)\]\([^()]*\)/g, (link, label: string) => (link.startsWith('!') ? `🖼 ${label}` : label))
    // A sentence may begin or end within a link.
    .replace(/\]\([^()]*\)/g, '')
    .replace(/\*\*|__|`/g, '');
  return withoutEnd(bare, /[\s|]/).trim();
}
