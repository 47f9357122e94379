import { OPAQUE } from '../markdown/prose.ts';
import { rememberingText, rememberingWord } from '../text/remember.ts';
import type { Span } from '../text/span.ts';

/** A word of running text in lower case, or a sign between words; its span counts from the text's start. */
export interface Word extends Span {
  readonly text: string;
  /** `opaque` stands for inline code, an address or an image. */
  readonly kind: 'word' | 'number' | 'sign' | 'opaque';
  /** Whether it is written with a capital, as names are. */
  readonly isCapital?: boolean;
}

const PIECE = /[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+)?|\uFFFC+|\S/uy;
const IDEOGRAPH = /[\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/;
const LETTER = /\p{L}/u;

/**
 * Cuts running text into words and signs. A hyphen within a word only parts two words (“real-time” reads as “real
 * time”); each character of a script without spaces is a word of its own.
 */
export const wordsOf = rememberingText((text): readonly Word[] => {
  const words: Word[] = [];
  const hasIdeographs = IDEOGRAPH.test(text);
  for (let start = 0, end = 0; start < text.length; start = end) {
    end = pieceEnd(text, start);
    if (end === start) end++;
    else {
      const piece = text.slice(start, end);
      if (hasIdeographs && IDEOGRAPH.test(piece)) pushIdeographs(words, piece, start);
      else if (!isInnerHyphen(text, piece, start)) words.push(wordOf(piece, start));
    }
  }
  return words;
});

/** Where the word or sign ends that begins at an offset, the offset itself at white space. Plain words take no pattern. */
function pieceEnd(text: string, start: number): number {
  let end = start;
  while (isAsciiLetter(text.charCodeAt(end))) end++;
  const next = end < text.length ? text.charCodeAt(end) : SPACE;
  if (next === SPACE || (end > start && (next === COMMA || next === FULL_STOP))) return end;
  PIECE.lastIndex = start;
  return PIECE.test(text) ? PIECE.lastIndex : start;
}

const SPACE = 32;
const COMMA = 44;
const FULL_STOP = 46;

function wordOf(piece: string, start: number): Word {
  const { text, kind, isCapital } = readingOf(piece);
  const end = start + piece.length;
  return isCapital ? { text, kind, start, end, isCapital } : { text, kind, start, end };
}

type Reading = Pick<Word, 'text' | 'kind' | 'isCapital'>;

/** Texts use few words: each is put into lower case once, and a string that is always the same one is soon looked up. */
const readingOf = rememberingWord((piece): Reading => {
  if (piece[0] === OPAQUE) return { text: OPAQUE, kind: 'opaque' };
  if (!isAsciiLetter(piece.charCodeAt(0)) && !LETTER.test(piece))
    return { text: piece, kind: /\p{N}/u.test(piece) ? 'number' : 'sign' };
  const text = piece.toLowerCase();
  return { text: text.replace('’', "'"), kind: 'word', isCapital: text[0] !== piece[0] };
});

function pushIdeographs(words: Word[], piece: string, start: number): void {
  let run = 0;
  const flush = (end: number): void => {
    if (end > run) words.push(wordOf(piece.slice(run, end), start + run));
  };
  for (let i = 0; i < piece.length; i++) {
    if (!IDEOGRAPH.test(piece[i]!)) continue;
    flush(i);
    words.push({ text: piece[i]!, kind: 'word', start: start + i, end: start + i + 1 });
    run = i + 1;
  }
  flush(piece.length);
}

function isInnerHyphen(text: string, piece: string, at: number): boolean {
  if (piece !== '-' && piece !== '‑' && piece !== '‐') return false;
  return LETTER_OR_DIGIT.test(text[at - 1] ?? ' ') && LETTER_OR_DIGIT.test(text[at + 1] ?? ' ');
}

/** How many words a text has, where two characters of a script without spaces make one. */
export function lengthOf(words: readonly Word[]): number {
  let halves = 0;
  for (const { text } of words) halves += text.length === 1 && IDEOGRAPH.test(text) ? 1 : 2;
  return halves / 2;
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}
