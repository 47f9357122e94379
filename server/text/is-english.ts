/**
 * Whether a text is written in English, by its small words: notes in another language borrow the terms of the trade, but not
 * “the” and “of”. Where no language needs blanks, each run of letters counts as one word. Linear in the text.
 */
export function isEnglish(text: string): boolean {
  const words = text.match(/[\p{L}\p{M}]+/gu)?.length ?? 0;
  const small = text.match(SMALL)?.length ?? 0;
  return small * LEAST >= words;
}

const SMALL = /\b(?:the|of|to|and|is|are|for|with|in|by|from|that|this|it|be|on)\b/gi;

/** Of so many words one has to be small: in telegraphic English one in twenty is, in other languages’ notes one in a hundred. */
const LEAST = 40;
