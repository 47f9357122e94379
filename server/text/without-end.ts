/** A text without the characters at its end that a pattern of one character matches; `/x+$/` would try anew at each `x`. */
export function withoutEnd(text: string, character: RegExp): string {
  let end = text.length;
  while (end > 0 && character.test(text[end - 1]!)) end--;
  return text.slice(0, end);
}
