import type { Section } from '../document/section.ts';
import { questionWords } from './shared-words.ts';

/** What a question and its earlier or later form are compared by. */
interface Put {
  readonly text: string;
  readonly section: Section;
}

/**
 * The answered question that an open one puts again: authors gather their open questions at one end of a document and
 * answer some of them at the other. Undefined where none shares enough of its words; neighbours in one section share its
 * subject and are different questions.
 *
 * The bar (three words of content, and two thirds of the shorter question's) is what tells questions that are put twice
 * from those of one subject in the designs and proposals that were measured.
 */
export function answeredTwins<Q extends Put>(answered: readonly Q[]): (open: Put) => Q | undefined {
  const known = answered.map((question) => ({ question, words: questionWords(question.text) }));
  const byWord = new Map<string, number[]>();
  for (const [i, { words }] of known.entries())
    for (const word of words) (byWord.get(word) ?? byWord.set(word, []).get(word)!).push(i);
  return ({ text, section }) => {
    const words = questionWords(text);
    const shared = new Map<number, number>();
    for (const word of words) {
      const places = byWord.get(word) ?? [];
      // A word of many questions tells none of them from the others: a bound as well, so that the cost stays linear.
      if (places.length <= MOST_PLACES) for (const i of places) shared.set(i, (shared.get(i) ?? 0) + 1);
    }
    for (const [i, count] of shared) {
      const { question, words: others } = known[i]!;
      if (question.section === section) continue;
      if (count >= LEAST_SHARED && count * 3 >= Math.min(words.size, others.size) * 2) return question;
    }
    return undefined;
  };
}

const LEAST_SHARED = 3;
const MOST_PLACES = 16;
