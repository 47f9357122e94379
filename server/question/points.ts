import { beginsAnswer, commits, isTaggedSettled } from './answers.ts';
import { pointIn, type Asked } from './asked.ts';
import type { Item } from './item.ts';
import { hasAnyPhrase, wordCount } from './phrases.ts';
import { asksInWords } from './traits.ts';
import { UNDECIDED } from './words.ts';

/**
 * In an open section an item without a question mark is a question as well where its words ask (“How labels are signed”),
 * where it says that it is undecided, and where all of its neighbours ask, unless it goes on behind a colon or dash.
 */
export function withPoints(text: string, items: readonly Item[]): readonly Item[] {
  const points = items.map((item) => item.asked ?? pointOf(text, item));
  const asking = points.filter((asked, i) => asked && (items[i]!.asked || isPlainlyOpen(asked))).length;
  return items.map((item, i) => {
    const asked = points[i];
    if (!asked || item.asked) return item;
    const isAlone = asking >= 2 && asking >= items.length - 1 && !/[:：—–]\s/.test(item.text);
    return isAlone || isPlainlyOpen(asked) ? { ...item, asked } : item;
  });
}

function pointOf(text: string, { first, text: words, block }: Item): Asked | undefined {
  if (!first || block.checked !== undefined || wordCount(words) < 2) return undefined;
  if (beginsAnswer(words) || isTaggedSettled(words) || commits(words)) return undefined;
  const asked = pointIn(text, first);
  // Behind words that are struck out or code comes what is said of them.
  return asked && /^["“*_]*\p{L}/u.test(asked.text) ? asked : undefined;
}

function isPlainlyOpen({ text }: Asked): boolean {
  return asksInWords(text) || hasAnyPhrase(text.toLowerCase(), UNDECIDED);
}
