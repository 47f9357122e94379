import { frontMatterEnd } from './parse.ts';
import { readPart, runOf, type Inside, type OpenBlock, type Part } from './part.ts';

/** A part at its place in a text. */
export interface Cut {
  readonly base: number;
  readonly part: Part;
  /** Whether it begins with a heading in the first column, or begins the text. */
  readonly heads: boolean;
}

/**
 * A text as parts, each of which the parser reads by itself as it would within the whole, from an offset on at which one
 * begins with a heading. Whoever takes them one by one can stop between any two.
 *
 * Cuts are made at headings in the first column, which end every container, and in long sections at paragraphs behind a
 * blank line, which do so too. Only a block that is still open there (a fence, a comment, raw HTML) can swallow them: the
 * parser itself tells, and then the part is read together with what follows. The inside of a fence or comment is skipped; of
 * other HTML 1, 2, 4 … candidates are added at a time. So a document of one unclosed block costs no more than a constant
 * number of parses of its length.
 */
export function* cut(text: string, from: number): Generator<Cut> {
  const candidates = new Candidates(text, from);
  for (let at = candidates.take(); at; at = candidates.take()) {
    let end = candidates.next;
    let part = readPart(text.slice(at.base, end), at.base === 0);
    for (let stride = 1; part.open && end < text.length; stride *= 2) {
      const skipped = insideOf(text, at.base, end, part.open);
      if (skipped) candidates.skipTo(skipped.resume);
      else for (let i = 0; i < stride; i++) candidates.take();
      end = candidates.next;
      part = readPart(text.slice(at.base, end), at.base === 0, skipped);
    }
    yield { base: at.base, part, heads: at.heads };
  }
}

interface Skipped extends Inside {
  /** The line behind the block, counted from the text's start. */
  readonly resume: number;
}

/**
 * What can be left out of the open block of a part: all between its first and its last line. Nothing where other things
 * than a line of the block's own end it.
 */
function insideOf(text: string, base: number, end: number, { kind, start }: OpenBlock): Skipped | undefined {
  if (kind === 'html') return undefined;
  const first = endOfLine(text, base + start) + 1;
  const fence = kind === 'fence' ? runOf(text, base + start, text[base + start]!) : '';
  let last = first;
  for (let at = first; at < text.length;) {
    const next = endOfLine(text, at) + 1;
    const line = text.slice(at, next);
    // To the parser a lone carriage return ends a line as well.
    if (/\r(?!\n)/.test(line)) return undefined;
    if (kind === 'comment' ? line.includes('-->') : closes(line, fence))
      return next > end ? { start: first - base, end: at - base, resume: next } : undefined;
    if (line.trim() !== '') last = at;
    at = next;
  }
  return { start: first - base, end: last - base, resume: text.length };
}

function closes(line: string, fence: string): boolean {
  const indent = runOf(line, 0, ' ').length;
  const run = runOf(line, indent, fence[0]!);
  return indent < 4 && run.length >= fence.length && /^[ \t\r\n]*$/.test(line.slice(indent + run.length));
}

interface Candidate {
  readonly base: number;
  readonly heads: boolean;
}

/** A part is at least so long (UTF-16 code units) before a paragraph starts another: each costs the parser a fixed time. */
const SHORTEST = 1000;

/**
 * The places where a part may begin: the text's start, every line that could open with an ATX heading in the first column,
 * and every so often a line behind a blank one that begins with what continues no list; none that is seen to be code.
 */
class Candidates {
  readonly #text: string;
  #upcoming: Candidate | undefined;
  #at: number;
  #fence = '';
  #last: number;

  constructor(text: string, from: number) {
    this.#text = text;
    this.#upcoming = { base: from, heads: true };
    this.#last = from;
    this.#at = from === 0 ? frontMatterEnd(text) : from;
    if (this.#at === from) this.#line();
  }

  /** Where the next one is; the text's end where there is none. */
  get next(): number {
    return this.#upcoming?.base ?? this.#text.length;
  }

  take(): Candidate | undefined {
    const taken = this.#upcoming;
    this.#upcoming = taken && this.#find();
    return taken;
  }

  /** Passes over all before an offset, at which a line begins that stands in no fence. */
  skipTo(offset: number): void {
    this.#at = offset;
    this.#last = offset;
    this.#fence = '';
    this.#upcoming = this.#find();
  }

  #find(): Candidate | undefined {
    const text = this.#text;
    while (this.#at < text.length) {
      const base = this.#at;
      const unit = text[base]!;
      const heads = unit === '#' && this.#fence === '' && base > 0 && isAtxHeading(text, base);
      const starts =
        heads ||
        (this.#fence === '' && base - this.#last >= SHORTEST && !CONTINUING.has(unit) && isBlankBefore(text, base));
      this.#line();
      if (starts) {
        this.#last = base;
        return { base, heads };
      }
    }
    return undefined;
  }

  /** Passes over a line, and notes the fence that it opens or closes. */
  #line(): void {
    const text = this.#text;
    const at = this.#at;
    const next = endOfLine(text, at) + 1;
    const unit = text[at];
    if (unit === '`' || unit === '~') {
      const run = runOf(text, at, unit);
      if (this.#fence === '' && run.length >= 3 && !(unit === '`' && text.slice(at + run.length, next).includes('`')))
        this.#fence = run;
      else if (this.#fence !== '' && run.startsWith(this.#fence) && text.slice(at + run.length, next).trim() === '')
        this.#fence = '';
    }
    this.#at = next;
  }
}

/** What a line may begin with that belongs to a list or code behind a blank line, or is blank itself. */
const CONTINUING = new Set(' \t\r\n-+*0123456789\f\v\u00A0\uFEFF');

function isBlankBefore(text: string, at: number): boolean {
  for (let i = at - 2; i >= 0; i--) {
    const unit = text[i];
    if (unit === '\n') return true;
    if (unit !== ' ' && unit !== '\t' && unit !== '\r') return false;
  }
  return false;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

function isAtxHeading(text: string, at: number): boolean {
  const marks = runOf(text, at, '#').length;
  const behind = text[at + marks];
  return (
    marks <= 6 && (behind === undefined || behind === ' ' || behind === '\t' || behind === '\n' || behind === '\r')
  );
}
