import { SIZE_LIMIT } from '../document/size-limit.ts';

/** A file's text as it came in at the door. */
export interface DecodedText {
  readonly text: string;
  /** The byte order mark that was taken off, to be put back when writing. */
  readonly mark: string;
}

/** Thrown for what isn't to be read at all: holding what is known of a text takes fifty times its room. */
export class TooLarge extends Error {
  constructor() {
    super(`has more than ${SIZE_LIMIT} MB, which is too large to be checked`);
  }
}

/** @throws TooLarge */
export function refuseTooLarge(bytes: number): void {
  if (bytes > SIZE_LIMIT * 1_000_000) throw new TooLarge();
}

/**
 * A file's bytes as text.
 *
 * @throws Error with a message for the user when the bytes are no text in UTF-8.
 */
export function decode(bytes: Uint8Array): DecodedText {
  refuseTooLarge(bytes.length);
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw new Error('is written in UTF-16; save it as UTF-8');
  }
  if (bytes.subarray(0, 8000).includes(0)) throw new Error('is a binary file, not text');
  const text = utf8(bytes);
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  return { text: text.slice(mark.length), mark };
}

function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const lossy = new TextDecoder().decode(bytes);
    const line = lossy.slice(0, lossy.indexOf('\uFFFD')).split('\n').length;
    throw new Error(`is not valid UTF-8 (line ${line}); save it as UTF-8`);
  }
}
