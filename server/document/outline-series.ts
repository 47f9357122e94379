import type { Block } from '../markdown/block.ts';
import type { Chunk } from '../markdown/chunks.ts';
import { plainText } from '../markdown/prose.ts';
import { endsHard, endsSentence, wouldWrap } from './line-ends.ts';
import { behind, LEVELS, type BetterForm, type HeadingLine, type TitleTest } from './outline-forms.ts';

/**
 * In a document without headings: ordered lists whose numbers go on from one to the next, over the text between them, are its
 * chapters where enough of their titles are known. Each item's first line is the heading. “1.” and “1)” are two series. A list
 * with an item that is no such line stays one, and belongs to the chapter above it.
 */
export function numberedChapters(
  chunk: Chunk,
  blocks: readonly Block[],
  isTitle: TitleTest,
): ReadonlyMap<Block, readonly HeadingLine[]> {
  const chapters = new Map<Block, readonly HeadingLine[]>();
  const open = new Map<string, Series>();
  for (const block of blocks) {
    if (block.kind !== 'list' || !block.ordered) continue;
    const [number, sign] = numberOf(chunk.text, block.span.start);
    let series = open.get(sign);
    if (series?.next !== number) {
      if (series) addChapters(series.lists, chunk, isTitle, chapters);
      open.set(sign, (series = { lists: [], next: number }));
    }
    series.lists.push(block);
    series.next += block.children.length;
  }
  for (const { lists } of open.values()) addChapters(lists, chunk, isTitle, chapters);
  return chapters;
}

interface Series {
  readonly lists: Block[];
  /** The number with which it would go on. */
  next: number;
}

/** A list's first number and the sign behind it. */
function numberOf(text: string, start: number): readonly [number, string] {
  let end = start;
  while (text[end]! >= '0' && text[end]! <= '9') end++;
  return [Number(text.slice(start, end)), text[end] ?? ''];
}

function addChapters(
  lists: readonly Block[],
  chunk: Chunk,
  isTitle: TitleTest,
  chapters: Map<Block, readonly HeadingLine[]>,
): void {
  if (lists.length < 2) return;
  const linesOf = lists.map((list) => list.children.map((item) => itemLine(chunk, item)));
  const all = linesOf.flat();
  const lines = all.filter((line) => line !== undefined);
  const known = lines.filter(({ title }) => isTitle(title) >= 2).length;
  if (known < LEAST_KNOWN || known * 3 < all.length || (all.length - lines.length) * FEWEST_LINES > all.length) return;
  lists.forEach((list, i) => {
    const own = linesOf[i]!.filter((line) => line !== undefined);
    if (own.length === list.children.length) chapters.set(list, own);
  });
}

/** Of so many items of a series of chapters, one may be something else. */
const FEWEST_LINES = 4;
const LEAST_KNOWN = 2;

function itemLine(chunk: Chunk, item: Block): HeadingLine | undefined {
  const [first, ...rest] = item.children;
  if (first?.kind !== 'paragraph') return undefined;
  const newline = chunk.text.indexOf('\n', first.span.start);
  const isBroken = newline >= 0 && newline < first.span.end;
  const end = isBroken ? newline : first.span.end;
  const inlines = first.inlines.filter(({ span }) => span.start < end);
  const title = plainText(chunk.text, { ...first, span: { start: first.span.start, end }, inlines }).trim();
  if (title === '' || title.length > LONGEST || endsSentence(title)) return undefined;
  if (isBroken && !endsHard(chunk.text, end) && wouldWrap(title, chunk.text.slice(end + 1, first.span.end)))
    return undefined;
  return {
    form: 'line',
    title,
    level: LEVELS.line,
    span: { start: item.span.start, end },
    rest: isBroken ? [behind(chunk.text, first, end), ...rest] : rest,
    bold: false,
  };
}

const LONGEST = 80;

/** A pictograph at a line's beginning, with which pasted texts mark their headings. */
const PICTURED = /^\p{Extended_Pictographic}(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f)*\s+\S/u;

/** Which of a chunk's plain lines are marked as headings: those that begin with a pictograph as known ones do. */
export function markedLines(chunk: Chunk, isTitle: TitleTest, better: BetterForm): (line: string) => boolean {
  if (better !== 'none') return () => false;
  let known = 0;
  for (const { kind, span } of chunk.blocks) {
    if (kind !== 'paragraph') continue;
    for (const line of chunk.text.slice(span.start, span.end).split('\n'))
      if (PICTURED.test(line) && isTitle(line.trim()) >= 2) known++;
  }
  return known >= LEAST_KNOWN ? (line) => PICTURED.test(line) : () => false;
}

/**
 * In a document without headings: a paragraph cut where a line in it is one, whether its words are known or it begins with a
 * pictograph as known ones do.
 */
export function cutAtTitles(chunk: Chunk, block: Block, isHeading: (line: string) => boolean): readonly Block[] {
  const { text } = chunk;
  if (block.kind !== 'paragraph' || !text.slice(block.span.start, block.span.end).includes('\n')) return [block];
  const pieces: Block[] = [];
  let rest = block;
  for (let start = block.span.start; start < block.span.end;) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 || newline > block.span.end ? block.span.end : newline;
    const line = text.slice(start, end).trim();
    if (mayHead(line) && isPlain(block, start, end) && isHeading(line)) {
      if (start > rest.span.start) pieces.push(piece(rest, rest.span.start, start));
      pieces.push(piece(rest, start, end));
      rest = behind(text, block, end);
    }
    start = end + 1;
  }
  return rest.span.start < rest.span.end ? [...pieces, rest] : pieces;
}

/** What can be told of a line before its words are read: most lines of a text are no headings. */
function mayHead(line: string): boolean {
  if (line === '' || line.length > LONGEST || line.includes('\t') || endsSentence(line)) return false;
  return line.split(' ', MOST_WORDS + 1).length <= MOST_WORDS;
}

const MOST_WORDS = 8;

/** Whether a stretch holds nothing but text: a line in code or in a link's name is no heading. */
function isPlain({ inlines }: Block, start: number, end: number): boolean {
  return inlines.every(
    ({ kind, span }) => kind === 'text' || kind === 'break' || span.end <= start || span.start >= end,
  );
}

function piece(block: Block, start: number, end: number): Block {
  const inlines = block.inlines.flatMap((inline) =>
    inline.span.end <= start || inline.span.start >= end
      ? []
      : [{ ...inline, span: { start: Math.max(start, inline.span.start), end: Math.min(end, inline.span.end) } }],
  );
  return { ...block, span: { start, end }, inlines };
}
