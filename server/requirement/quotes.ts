const PAIRS: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“', '«': '»', '「': '」', '『': '』' };

const QUOTE = /["“„«「『]/;

/**
 * The text with what others said blanked out, as long as before: what stands in quotation marks. A text that is nothing
 * but one quotation states it, so that one stays.
 */
export function withoutQuotes(text: string): string {
  if (!QUOTE.test(text)) return text;
  let result = '';
  let at = 0;
  let quoted = false;
  while (at < text.length) {
    const close = PAIRS[text[at]!];
    const end = close === undefined ? -1 : text.indexOf(close, at + 1);
    if (end < 0) result += text[at++];
    else {
      result += ' '.repeat(end + 1 - at);
      at = end + 1;
      quoted = true;
    }
  }
  return quoted && /\p{L}/u.test(result) ? result : text;
}

/** Whether a text is nothing but one quotation, but for a full stop. */
export function isQuotation(text: string): boolean {
  const line = text.trim();
  const close = PAIRS[line[0] ?? ''];
  return close !== undefined && line.replace(/\.$/, '').indexOf(close, 1) >= line.length - 2;
}
