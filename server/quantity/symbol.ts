import type { Token } from './token.ts';
import { findPrefixed, findUnit } from './units.ts';

/** Identifiers and variables, and the nines of an availability: nothing can be computed where one stands. */
export function isSymbol(token: Token): boolean {
  const { text } = token;
  if (token.lower === 'nines' || token.lower.startsWith('remainder') || token.lower.endsWith('illion')) return true;
  if (findUnit(text) || findPrefixed(text)) return false;
  if (text.length === 1) return text.charCodeAt(0) < 0x250;
  for (let n = 1; n < text.length; n++) {
    const code = text.charCodeAt(n);
    if (code === 95 || (code >= 48 && code <= 57)) return true;
    if (code >= 65 && code <= 90 && text.charCodeAt(n - 1) >= 97 && text.charCodeAt(n - 1) <= 122) return true;
  }
  return text[0] === '_';
}
