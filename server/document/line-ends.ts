/** Whether the author broke the line there, by two spaces or a backslash: then no text was wrapped. */
export function endsHard(text: string, newline: number): boolean {
  const end = text[newline - 1] === '\r' ? newline - 1 : newline;
  return text[end - 1] === '\\' || text.slice(end - 2, end) === '  ';
}

/** Whether a line is so long that the next one's first word may not have fitted on it: then they are one text. */
export function wouldWrap(line: string, next: string): boolean {
  if (line.length >= SHORTEST_WRAP) return true;
  const lead = next.trimStart().slice(0, SHORTEST_WRAP);
  // Scripts without spaces are wrapped between any two characters.
  const nextWord = WIDE.exec(lead)?.index === 0 ? lead.slice(0, 1) : lead.split(/\s/, 1)[0]!;
  return columns(line) + 1 + columns(nextWord) > SHORTEST_WRAP;
}

function columns(text: string): number {
  let wide = 0;
  for (const character of text) if (WIDE.test(character)) wide++;
  return text.length + wide;
}

/** Characters of two columns, written without spaces between the words. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** In columns. Nobody wraps a text at less. */
const SHORTEST_WRAP = 48;

/** Whether the last mark is one that ends a sentence or a part of it, before marks that close: “[What it is for.]”. */
export function endsSentence(title: string): boolean {
  let at = title.length - 1;
  while (at > 0 && ')]"”’»）】」'.includes(title[at]!)) at--;
  return '.;,!。；，！'.includes(title[at] ?? ' ');
}
