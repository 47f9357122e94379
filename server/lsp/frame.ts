import type { Edit } from '../text/edit.ts';
import { LineIndex } from '../text/line-index.ts';
import { shift, type Span } from '../text/span.ts';

const BOM = '\uFEFF';

/**
 * A document's content as the client holds it, and the text that the engine reads: the same, but for a byte order mark.
 * Spans are the text's; lines and columns are the content's.
 */
export class Frame {
  readonly content: string;
  readonly text: string;
  readonly #lines: LineIndex;

  /** `lines` are known only to {@link edited}. */
  constructor(content: string, lines = new LineIndex(content)) {
    this.content = content;
    this.text = content.startsWith(BOM) ? content.slice(BOM.length) : content;
    this.#lines = lines;
  }

  /** The frame of the content after an edit, whose span is the text's. */
  edited({ span, text }: Edit): Frame {
    const own = this.contentSpan(span);
    const content = this.content.slice(0, own.start) + text + this.content.slice(own.end);
    return new Frame(content, this.#lines.edited(content, own, text.length));
  }

  get lineCount(): number {
    return this.#lines.lineCount;
  }

  positionAt(offset: number): { line: number; character: number } {
    const { line, column } = this.#lines.positionAt(offset + this.#skipped);
    return { line, character: column };
  }

  /** A place outside the document, or between two places in it, is moved to the nearest one before it. */
  offsetAt({ line, character }: { readonly line: number; readonly character: number }): number {
    return this.#lines.offsetAt({ line: wholeOf(line), column: wholeOf(character) }) - this.#skipped;
  }

  /** A span of the text as one of the content. */
  contentSpan(span: Span): Span {
    return shift(span, this.#skipped);
  }

  get #skipped(): number {
    return this.content.length - this.text.length;
  }
}

/** Clients send what they like; a fraction of a place would make two different texts of one edit. */
function wholeOf(value: number): number {
  return Number.isFinite(value) ? Math.trunc(value) : 0;
}
