/** Whether a word or a phrase stands in a text, both in lower case, with no letter or digit right beside it. */
export function hasPhrase(text: string, phrase: string): boolean {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    if (isUnspaced(phrase) || (!isWordUnit(text[at - 1]) && !isWordUnit(text[at + phrase.length]))) return true;
  }
  return false;
}

/** As {@link hasPhrase}, of a list: looks at each place of the text once, whatever the number of phrases. */
export function hasAnyPhrase(text: string, phrases: readonly string[]): boolean {
  let index = indices.get(phrases);
  if (index === undefined) indices.set(phrases, (index = byFirstUnit(phrases)));
  let isInWord = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // In the middle of a word of ASCII nothing begins.
    const goesOn = isInWord && code < 128;
    isInWord = isAsciiWordUnit(code);
    const beginning = goesOn ? undefined : index.get(code);
    if (beginning === undefined) continue;
    for (const phrase of beginning) {
      if (!text.startsWith(phrase, at)) continue;
      if (isUnspaced(phrase) || (!isWordUnit(text[at - 1]) && !isWordUnit(text[at + phrase.length]))) return true;
    }
  }
  return false;
}

/** Phrases by the code unit that they begin with. */
type PhraseIndex = ReadonlyMap<number, readonly string[]>;

/** The lists of words are few and asked for again and again. */
const indices = new WeakMap<readonly string[], PhraseIndex>();

function byFirstUnit(phrases: readonly string[]): PhraseIndex {
  const index = new Map<number, string[]>();
  for (const phrase of phrases) {
    const unit = phrase.charCodeAt(0);
    const beginning = index.get(unit);
    if (beginning) beginning.push(phrase);
    else index.set(unit, [phrase]);
  }
  return index;
}

/** The phrase that a text, in lower case, begins with; the longest one. */
export function leadingPhrase(text: string, phrases: readonly string[]): string | undefined {
  let best: string | undefined;
  for (const phrase of phrases) {
    const fits = text.startsWith(phrase) && (isUnspaced(phrase) || !isWordUnit(text[phrase.length]));
    if (fits && phrase.length > (best?.length ?? 0)) best = phrase;
  }
  return best;
}

/** The words of a text, in lower case: runs of letters, digits and the marks within words. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}’']*/gu) ?? [];
}

/** Whether a unit belongs to a script that puts no space between words. */
export function isUnspacedUnit(unit: string): boolean {
  return /[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]/.test(unit);
}

/** How much a text says, in words; three units of an unspaced script count as two words. */
export function wordCount(text: string): number {
  return asciiWordCount(text) ?? unicodeWordCount(text);
}

/** What {@link unicodeWordCount} says of a text of ASCII, and of the marks that are no part of words there; else nothing. */
function asciiWordCount(text: string): number | undefined {
  let count = 0;
  let isInWord = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isAsciiWordUnit(code)) {
      if (!isInWord) count++;
      isInWord = true;
    } else if (code > 127 && !isPunctuation(code)) return undefined;
    // An apostrophe goes on with a word, and begins none.
    else if (code !== 39 && code !== 0x2019) isInWord = false;
  }
  return count;
}

function isAsciiWordUnit(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

/** Dashes, quotation marks and what stands for something opaque. */
function isPunctuation(code: number): boolean {
  return (code >= 0x2010 && code <= 0x2027) || code === 0xa0 || code === 0xfffc;
}

function unicodeWordCount(text: string): number {
  let count = 0;
  for (const word of wordsOf(text)) {
    const unspaced = [...word].filter(isUnspacedUnit).length;
    count += unspaced > 0 ? Math.ceil((unspaced * 2) / 3) : 1;
  }
  return count;
}

function isUnspaced(phrase: string): boolean {
  return isUnspacedUnit(phrase[0]!);
}

function isWordUnit(unit: string | undefined): boolean {
  if (unit === undefined) return false;
  const code = unit.charCodeAt(0);
  return code < 128 ? isAsciiWordUnit(code) || code === 95 : /[\p{L}\p{N}_]/u.test(unit);
}
