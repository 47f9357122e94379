import type { Span } from './span.ts';

/** A place in a text: both 0-based, the column in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Turns offsets into lines and columns and back. `\n`, `\r\n` and a lone `\r` each end a line, as in LSP. */
export class LineIndex {
  readonly #starts: Int32Array;
  readonly #text: string;

  /** `starts` are known only to {@link edited}. */
  constructor(text: string, starts: Int32Array = Int32Array.from(startsIn(text, 0, text.length))) {
    this.#text = text;
    this.#starts = starts;
  }

  /** The index of a text that came of this one's by putting `inserted` code units in a span's place. */
  edited(text: string, { start, end }: Span, inserted: number): LineIndex {
    const by = inserted - (end - start);
    // Whether a line starts at an offset is told by the units before and behind it.
    const before = this.#starts.subarray(0, this.#countUpTo(start - 1));
    const behind = this.#starts.subarray(this.#countUpTo(end));
    const between = startsIn(text, start, start + inserted);
    const starts = new Int32Array(before.length + between.length + behind.length);
    starts.set(before);
    starts.set(between, before.length);
    const at = before.length + between.length;
    for (let i = 0; i < behind.length; i++) starts[at + i] = behind[i]! + by;
    return new LineIndex(text, starts);
  }

  /** How many lines start at an offset or before it. */
  #countUpTo(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** The offset of a line's first character; a line past the end gives the text's length. */
  lineStart(line: number): number {
    return this.#starts[line] ?? this.#text.length;
  }

  /** The line's text without its line ending. */
  lineText(line: number): string {
    return this.#text.slice(this.lineStart(line), this.lineEnd(line));
  }

  /** The offset behind a line's last character, before its line ending. */
  lineEnd(line: number): number {
    let end = this.lineStart(line + 1);
    if (line + 1 < this.lineCount) {
      end--;
      if (this.#text.charCodeAt(end) === 10 && this.#text.charCodeAt(end - 1) === 13) end--;
    }
    return Math.max(end, this.lineStart(line));
  }

  /** An offset outside the text is clamped to its nearest end. */
  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.#text.length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low, column: at - this.#starts[low]! };
  }

  /** A column past the line's end is clamped to that end. */
  offsetAt({ line, column }: Position): number {
    if (line < 0) return 0;
    return Math.min(this.lineStart(line) + Math.max(0, column), this.lineEnd(line));
  }
}

/** The places from one offset to another, both included, at which a line starts. */
function startsIn(text: string, from: number, to: number): readonly number[] {
  const starts = from === 0 ? [0] : [];
  for (let at = Math.max(1, from); at <= to; at++) {
    const code = text.charCodeAt(at - 1);
    if (code === 10 || (code === 13 && text.charCodeAt(at) !== 10)) starts.push(at);
  }
  return starts;
}
