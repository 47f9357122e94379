/** A place in a text: both 0-based, the column in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Turns offsets into lines and columns and back. `\n`, `\r\n` and a lone `\r` each end a line, as in LSP. */
export class LineIndex {
  readonly #starts: readonly number[];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    const starts = [0];
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
    }
    this.#starts = starts;
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
