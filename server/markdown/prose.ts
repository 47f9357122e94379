import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { hidden } from '../text/hidden.ts';
import type { Span } from '../text/span.ts';
import { inlineDescendants, type Block, type Inline } from './block.ts';

/** Stands, in prose, for each character of something opaque: inline code, an address, an image. */
export const OPAQUE = '\uFFFC';

export interface ProseOptions {
  /** `opaque` (the default) hides inline code; `keep` shows its text. */
  readonly code?: 'keep' | 'opaque';
}

/**
 * The running text of a heading, paragraph or cell with its markup blanked out by spaces. The result is exactly as long
 * as `block.span`, so an offset in it plus `block.span.start` is an offset in the chunk. Line endings stay; `<br>` becomes
 * one; escapes lose their backslash; a character reference shows its character; `==highlight==` marks go; addresses,
 * images and (unless kept) inline code are {@link OPAQUE}; struck-through text is blank, since the author took it back.
 */
export function prose(text: string, block: Block, { code = 'opaque' }: ProseOptions = {}): string {
  const known = code === 'keep' ? withCode : withoutCode;
  let painted = known.get(block);
  if (painted === undefined) {
    painted = plain(text, block) ?? paintAll(text, block, code);
    known.set(block, painted);
    if (!holdCode(block.inlines)) (known === withCode ? withoutCode : withCode).set(block, painted);
  }
  return painted;
}

/** Where there is no code, it makes no difference whether it is hidden. */
function holdCode(inlines: readonly Inline[]): boolean {
  return inlines.some(({ kind, children }) => kind === 'code' || (children.length > 0 && holdCode(children)));
}

/** Every judgement asks for the prose of every block; a block belongs to one text, so its prose is remembered on itself. */
const withCode = hidden<string>();
const withoutCode = hidden<string>();

function paintAll(text: string, block: Block, code: 'keep' | 'opaque'): string {
  const canvas = new Canvas(text, block.span);
  for (const inline of block.inlines) paint(canvas, inline, code, block.quoteDepth);
  return canvas.toString();
}

/** The words of a heading, paragraph or cell on one line, code included: for titles and messages. */
export function plainText(text: string, block: Block): string {
  return prose(text, block, { code: 'keep' }).replaceAll(OPAQUE, ' ').replace(/\s+/g, ' ').trim();
}

/** Whether a block's text is struck through as a whole. */
export function isStruck(block: Block): boolean {
  const solid = block.inlines.filter((inline) => inline.kind !== 'break');
  return solid.length > 0 && solid[0]!.kind === 'delete' && solid.length === 1;
}

/** Whether a block's text holds a link or an image. */
export function hasLink(block: Block): boolean {
  for (const inline of inlineDescendants(block.inlines))
    if (inline.kind === 'link' || inline.kind === 'image') return true;
  return false;
}

/** What is painted over the blanked-out source. Kept as code units, since a keystroke and a cold start both paint every character. */
class Canvas {
  readonly text: string;
  readonly #start: number;
  readonly #units: Uint16Array;

  constructor(text: string, span: Span) {
    this.text = text;
    this.#start = span.start;
    this.#units = new Uint16Array(span.end - span.start);
    for (let i = 0; i < this.#units.length; i++) {
      const unit = text.charCodeAt(span.start + i);
      this.#units[i] = unit === 10 || unit === 13 ? unit : SPACE;
    }
  }

  set(offset: number, unit: string): void {
    this.#units[offset - this.#start] = unit.charCodeAt(0);
  }

  copy(start: number, end: number): void {
    for (let i = start; i < end; i++) this.#units[i - this.#start] = this.text.charCodeAt(i);
  }

  fill(start: number, end: number, unit: string): void {
    const code = unit.charCodeAt(0);
    for (let i = start; i < end; i++) if (!isSpace(this.text.charCodeAt(i))) this.#units[i - this.#start] = code;
  }

  /** Where the bracket that closes at an offset opens in the same block; -1 where it doesn't. */
  openingOf(close: number): number {
    let depth = 0;
    for (let i = close; i >= this.#start && i > close - LONGEST_BRACKET; i--) {
      if (this.text[i] === ']') depth++;
      else if (this.text[i] === '[' && --depth === 0) return i;
    }
    return -1;
  }

  /** Whether nothing but white space follows in the block. */
  endsAt(offset: number): boolean {
    const end = this.#start + this.#units.length;
    while (offset < end && isSpace(this.text.charCodeAt(offset))) offset++;
    return offset === end;
  }

  toString(): string {
    let result = '';
    // A call takes only so many arguments.
    for (let i = 0; i < this.#units.length; i += 8192)
      result += String.fromCharCode.apply(null, this.#units.subarray(i, i + 8192) as unknown as number[]);
    return result;
  }
}

const SPACE = 32;

/** The prose of a block that is one plain text, which most are: its own slice, without painting. */
function plain(text: string, { span, inlines, quoteDepth }: Block): string | undefined {
  const only = inlines[0];
  if (inlines.length !== 1 || only!.kind !== 'text' || quoteDepth > 0) return undefined;
  if (only!.span.start !== span.start || only!.span.end !== span.end) return undefined;
  const slice = text.slice(span.start, span.end);
  return SPECIAL.test(slice) ? undefined : slice;
}

/** Whatever {@link paintText} treats in a way of its own. */
const SPECIAL = /[\\&]|==|:\/\/|\{[.#:]/;

function paint(canvas: Canvas, inline: Inline, code: 'keep' | 'opaque', quoteDepth: number): void {
  const { start, end } = inline.span;
  switch (inline.kind) {
    case 'text':
      return paintText(canvas, start, end, quoteDepth);
    case 'code': {
      const ticks = runLength(canvas.text, start, '`');
      if (code === 'keep') canvas.copy(start + ticks, end - ticks);
      else canvas.fill(start + ticks, end - ticks, OPAQUE);
      return;
    }
    case 'link':
      if (inline.children.length === 0) return canvas.fill(start, end, OPAQUE);
      break;
    case 'image':
      return canvas.fill(start, end, OPAQUE);
    case 'html':
      if (isLineBreak(canvas.text.slice(start, end))) canvas.set(start, '\n');
      return;
    case 'delete':
    case 'break':
      return;
    case 'strong':
    case 'emphasis':
      break;
  }
  for (const child of inline.children) paint(canvas, child, code, quoteDepth);
}

function isLineBreak(tag: string): boolean {
  return tag.toLowerCase().startsWith('<br');
}

function paintText(canvas: Canvas, start: number, end: number, quoteDepth: number): void {
  const { text } = canvas;
  canvas.copy(start, end);
  let highlight = -1;
  if (quoteDepth === 0 && !SPECIAL.test(text.slice(start, end))) return;
  for (let i = start; i < end; i++) {
    const unit = text[i]!;
    if (unit === '\\' && i + 1 < end && isPunctuation(text.charCodeAt(i + 1))) {
      canvas.set(i, ' ');
      i++;
    } else if (unit === '&') i = paintReference(canvas, i, end);
    else if (unit === '\n' && quoteDepth > 0) blankQuoteMarks(canvas, i + 1, end, quoteDepth);
    else if (unit === '=' && text[i + 1] === '=' && i + 1 < end) {
      const length = runLength(text, i, '=');
      if (length === 2) highlight = paintHighlight(canvas, i, highlight);
      i += length - 1;
    } else if (unit === ':' && text.startsWith('://', i)) i = paintAddress(canvas, i, start, end);
    else if (unit === '{') i = blankAttributes(canvas, i, end);
  }
}

/** Blanks a pair of `==` once its second half is seen; returns where a pair is open, or -1. */
function paintHighlight(canvas: Canvas, at: number, open: number): number {
  const before = canvas.text.charCodeAt(at - 1);
  const behind = canvas.text.charCodeAt(at + 2);
  if (open >= 0 && !isSpace(before)) {
    canvas.fill(open, open + 2, ' ');
    canvas.fill(at, at + 2, ' ');
    return -1;
  }
  return isSpace(behind) || Number.isNaN(behind) ? open : at;
}

/** In UTF-16 code units; what is longer is no list of attributes, and no words that some are given to. */
const LONGEST_ATTRIBUTES = 80;
const LONGEST_BRACKET = 400;

/**
 * Blanks attributes in the notation that Pandoc, kramdown and several site generators share, “{#anchor}” or “{.class}”
 * behind a heading, and the brackets of the words that they are given to: “[words]{.mark}”.
 */
function blankAttributes(canvas: Canvas, at: number, end: number): number {
  const { text } = canvas;
  if (!'.#:'.includes(text[at + 1] ?? ' ')) return at;
  const close = text.slice(at, Math.min(end, at + LONGEST_ATTRIBUTES)).search(/[}\n]/) + at;
  if (text[close] !== '}') return at;
  if (text[at - 1] === ']') {
    const open = canvas.openingOf(at - 1);
    if (open < 0) return at;
    canvas.fill(open, open + 1, ' ');
    canvas.fill(at - 1, at, ' ');
  } else if (!canvas.endsAt(close + 1)) return at;
  canvas.fill(at, close + 1, ' ');
  return close;
}

function paintReference(canvas: Canvas, at: number, end: number): number {
  const close = canvas.text.indexOf(';', at);
  if (close < 0 || close >= end || close - at > 32) return at;
  const name = canvas.text.slice(at + 1, close);
  const character = decode(name);
  if (character === undefined) return at;
  for (let i = at; i <= close; i++) canvas.set(i, ' ');
  canvas.set(at, character[0]!);
  return close;
}

function decode(name: string): string | undefined {
  if (name[0] !== '#') return decodeNamedCharacterReference(name) || undefined;
  const hex = name[1] === 'x' || name[1] === 'X';
  const code = Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10);
  return code > 0 && code <= 0xffff ? String.fromCharCode(code) : undefined;
}

function paintAddress(canvas: Canvas, colon: number, start: number, end: number): number {
  let from = colon;
  while (from > start && isLetter(canvas.text.charCodeAt(from - 1))) from--;
  if (from === colon) return colon;
  let to = colon;
  while (to < end && !isSpace(canvas.text.charCodeAt(to)) && !'<>"'.includes(canvas.text[to]!)) to++;
  while (to > colon && '.,;:!?)]'.includes(canvas.text[to - 1]!)) to--;
  canvas.fill(from, to, OPAQUE);
  return to - 1;
}

function blankQuoteMarks(canvas: Canvas, lineStart: number, end: number, depth: number): void {
  let marks = 0;
  for (let i = lineStart; i < end && marks < depth; i++) {
    const unit = canvas.text[i]!;
    if (unit === '>') {
      canvas.set(i, ' ');
      marks++;
    } else if (unit !== ' ' && unit !== '\t') return;
  }
}

function runLength(text: string, at: number, unit: string): number {
  let length = 0;
  while (text[at + length] === unit) length++;
  return length;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function isPunctuation(code: number): boolean {
  return (
    (code >= 33 && code <= 47) ||
    (code >= 58 && code <= 64) ||
    (code >= 91 && code <= 96) ||
    (code >= 123 && code <= 126)
  );
}
