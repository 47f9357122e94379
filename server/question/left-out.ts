import { contains } from '../text/span.ts';
import type { Block } from '../markdown/block.ts';
import { textOf } from './block-text.ts';
import type { Item } from './item.ts';
import { wordCount } from './phrases.ts';
import type { Scope, Verdict } from './scope.ts';
import { contentWords } from './shared-words.ts';
import { isAspect } from './traits.ts';

/**
 * The questions that a list leaves out: where most of its questions hold their own answers, one that holds none is open,
 * whomever it addresses and whatever its neighbours state of their own.
 */
export function leftOut(
  scope: Scope,
  items: readonly Item[],
  verdicts: readonly (Verdict | 'waits' | undefined)[],
  rest: readonly Block[],
): ReadonlySet<Item> {
  const asking = ({ asked }: Item) => asked !== undefined && !isAspect(asked.text) && !isQuoted(asked.text);
  const answered = items.filter((item, i) => {
    const verdict = verdicts[i];
    return verdict !== 'waits' && asking(item) && answersBelow(item, verdict);
  });
  if (answered.length < 2) return new Set();
  const bare = items.filter((item, i) => {
    const next = items[i + 1];
    const mayAnswer = next
      ? !next.asked && (next.children.length < 2 || isTakenUp(scope.text, item, next.block))
      : rest.length > 0;
    const isJudged = verdicts[i] !== undefined && verdicts[i] !== 'waits';
    return (
      asking(item) &&
      item.asked!.asksOnly &&
      wordCount(item.asked!.tail) === 0 &&
      item.children.length === 1 &&
      !isJudged &&
      !mayAnswer
    );
  });
  return new Set(bare.length <= answered.length ? bare : []);
}

/** Whether a question's own item holds the answer. */
export function answersBelow({ block }: Item, verdict: Verdict | undefined): boolean {
  return verdict?.state === 'answered' && verdict.answer !== undefined && contains(block.span, verdict.answer);
}

/** Whether a neighbour states something about half of what a question is about. */
export function isTakenUp(text: string, { asked }: Item, next: Block | undefined): boolean {
  if (!asked || !next) return false;
  const said = contentWords(textOf(text, next));
  const words = [...contentWords(asked.text)];
  return words.filter((word) => said.has(word)).length * 2 >= words.length;
}

/** “Estimate: “How many?””: words that somebody is made to say. */
function isQuoted(text: string): boolean {
  return /["”»]\s*$/.test(text);
}
