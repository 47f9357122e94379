import { hasAnyPhrase, wordsOf } from './phrases.ts';
import {
  ASKED_WORDS,
  ISSUE_NOUNS,
  OPEN_PHRASES,
  OPEN_WORDS,
  QUESTION_NOUNS,
  REQUIREMENT_WORDS,
  SETTLED_WORDS,
} from './words.ts';

/**
 * What the headings above a question say of it: `open` questions wait for an answer, `settled` ones have it, `asked` ones
 * are for somebody else to answer; where `wanted`, under requirements or a plain “Questions”, a list of them is a list of gaps.
 */
export type Stance = 'open' | 'settled' | 'asked' | 'wanted';

/** What one heading says; undefined where it says nothing, so that the heading above it speaks. */
export function stanceOf(title: string): Stance | undefined {
  const text = title.toLowerCase();
  if (text === '') return undefined;
  // A heading that asks is a question itself: “Is it still an open question?” opens no section of them.
  if (/[?？؟]\s*$/.test(text)) return undefined;
  if (namesOpen(text)) return 'open';
  const isAsked = hasAnyPhrase(text, ASKED_WORDS);
  if (!isAsked && hasAnyPhrase(text, OPEN_PHRASES)) return 'open';
  if (hasAnyPhrase(text, SETTLED_WORDS)) return 'settled';
  // “Clarify” alone tells the reader to ask.
  if (
    isAsked ||
    wordsOf(text)
      .filter((word) => !/^\d+$/.test(word) && word !== 'step')
      .join(' ') === 'clarify'
  )
    return 'asked';
  if (hasAnyPhrase(text, REQUIREMENT_WORDS) || /\bclarif/.test(text)) return 'wanted';
  return undefined;
}

/**
 * “Questions”, “Backend-specific questions”: a heading that holds questions without saying whether they are open. One that
 * goes on (“Questions to answer for each platform”) says whom they are for.
 */
export function namesQuestions(title: string): boolean {
  const words = wordsOf(title.replace(/ to (?:answer|address|discuss)\s*:?$/i, ''));
  const isHead = (word: string | undefined) =>
    word !== undefined &&
    QUESTION_NOUNS.some((noun) => word === noun || (noun.charCodeAt(0) > 0x3000 && word.endsWith(noun)));
  return isHead(words.at(-1)) || (words.length <= 2 && isHead(words[0]));
}

/** Up to two words may stand between the two: “Open design challenges”, “Questions that are still open”. */
const REACH = 3;

function namesOpen(text: string): boolean {
  const words = wordsOf(text);
  // “Unresolved” and “Open:” alone say it as well.
  if (words.length === 1 && ['unresolved', 'unanswered', 'outstanding', 'unknowns', 'undecided'].includes(words[0]!))
    return true;
  for (const [i, word] of words.entries()) {
    if (!OPEN_WORDS.includes(word)) continue;
    const isOne = words[i - 1] === 'the';
    for (let j = Math.max(0, i - REACH); j <= i + REACH && j < words.length; j++) {
      // “The remaining problem: …” names one, and goes on about it.
      if (j !== i && ISSUE_NOUNS.includes(words[j]!) && !(isOne && !words[j]!.endsWith('s'))) return true;
    }
  }
  return false;
}
