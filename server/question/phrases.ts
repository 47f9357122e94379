/** Whether a word or a phrase stands in a text, both in lower case, with no letter or digit right beside it. */
export function hasPhrase(text: string, phrase: string): boolean {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    if (isUnspaced(phrase) || (!isWordUnit(text[at - 1]) && !isWordUnit(text[at + phrase.length]))) return true;
  }
  return false;
}

export function hasAnyPhrase(text: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => hasPhrase(text, phrase));
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
  return unit !== undefined && /[\p{L}\p{N}_]/u.test(unit);
}
