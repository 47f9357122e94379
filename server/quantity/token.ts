import type { Span } from '../text/span.ts';

/**
 * The smallest piece of a text that the quantity layer reads.
 *
 * `opaque` is a run that holds digits and is no number: a date, a clock time, a version, an address, an identifier.
 */
export type TokenKind = 'number' | 'word' | 'operator' | 'relation' | 'punctuation' | 'opaque';

export interface Token extends Span {
  readonly kind: TokenKind;
  /** The normalised spelling: `×` is `*`, `−` is `-`, `≤` is `≤` whether written so, `<=` or `&le;`. Words keep their case. */
  readonly text: string;
  /** The spelling in lower case, for words; the same as `text` for everything else. */
  readonly lower: string;
  /** Whether white space or a line break (or the text's start) stands before it. */
  readonly spaced: boolean;
  /** A number's value, else NaN. */
  readonly value: number;
  /** What a number means to a reader of the other convention, where that differs: `1.000` is 1, or 1000. */
  readonly other?: number;
}

/** Whether the token is this word, operator, relation or punctuation, whatever its case. */
export function is(token: Token | undefined, lower: string): boolean {
  return token !== undefined && token.lower === lower && token.kind !== 'number';
}
