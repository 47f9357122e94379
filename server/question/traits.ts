import type { Block } from '../markdown/block.ts';
import { OPAQUE } from '../markdown/prose.ts';
import { elaborates, isHedged, isToDecide } from './answers.ts';
import { askedIn, type Asked } from './asked.ts';
import { isContent, textOf } from './block-text.ts';
import { hasAnyPhrase, wordCount, wordsOf } from './phrases.ts';
import { namesQuestions, stanceOf, type Stance } from './stance.ts';
import {
  EXAMPLE_SIGNS,
  EXAMPLE_WORDS,
  INTERROGATIVES,
  OWN_WORDS,
  PENDING_WORDS,
  PROBLEM_WORDS,
  WEIGHING_WORDS,
} from './words.ts';

/** Text behind the question that answers it, and leaves nothing to decide: a bracket or a dash with anything in it, a figure, or three words. */
export function saysEnough(asked: Asked): boolean {
  if (elaborates(asked.tail) || isToDecide(asked.tail)) return false;
  if (FIGURE_FIRST.test(asked.tail)) return true;
  return asked.setOff || /^[\s*_]*(?:[([（–—:：→⇒=-])/.test(asked.tail)
    ? wordCount(asked.tail) >= 1 || asked.tail.includes(OPAQUE)
    : wordCount(asked.tail) >= 3;
}

/** “How many a month? 2 billion” */
const FIGURE_FIRST = /^[\s*_~≈<>≤≥$€£]*\d/;

/** Whether the line behind a plain question starts in the first column: it was meant to stand below the list. */
export function isLazy(asked: Asked | undefined): boolean {
  return asked !== undefined && !asked.setOff && isOnOwnLine(asked) && /^[^\S\n]*\n\S/.test(asked.tail);
}

/** Whether the author broke the line behind the question and went on with a statement. */
export function isOnOwnLine(asked: Asked | undefined): boolean {
  return asked !== undefined && /^[^\S\n]*\n/.test(asked.tail) && wordCount(asked.tail) >= 5 && !isHedged(asked.tail);
}

/** Whether everything in the blocks asks. */
export function asksAll(text: string, blocks: readonly Block[]): boolean {
  return blocks.every((block) => {
    if (block.kind === 'list')
      return (
        block.children.length > 0 && block.children.every((item) => asksAll(text, item.children.filter(isContent)))
      );
    if (block.kind !== 'paragraph') return false;
    const asked = askedIn(text, block);
    return asked !== undefined && !saysEnough(asked);
  });
}

/** Whether a block states something: it is no heading and no question. */
export function isStatement(text: string, block: Block): boolean {
  return block.kind === 'paragraph' || block.kind === 'list'
    ? !asksAll(text, [block]) && !isHedged(textOf(text, block))
    : block.kind !== 'heading';
}

/** A question of some length in which the authors speak of themselves or weigh what should be done. */
export function isOwn(question: string): boolean {
  const core = question.replace(/^[^:：?？]{0,30}[:：]\s/, '');
  // “Where should my package go?” is what a user asks.
  if (wordCount(core) < 5 || /\b(?:I|[Mm]y)\b/.test(core)) return false;
  const words = wordsOf(core);
  return (
    words.some((word) => OWN_WORDS.includes(word)) ||
    OWN_WORDS.some((word) => /[\u3040-\u9fff]/.test(word) && core.includes(word))
  );
}

/** “**Coordination**: do the nodes need to talk?”: a list of aspects to weigh, each explained by a question. */
export function isAspect(question: string): boolean {
  const label = /^([^:：–—?？]{1,40})(?:[:：]\s| [-–—]+ )/.exec(question)?.[1];
  return label !== undefined && wordCount(label) <= 4 && label.length > 2;
}

/**
 * “**Interpretation**: of all flagged payments, how many are fraud?”: the words before a colon say what the question is, and
 * nobody asks it here. Where the authors speak of themselves they do ask, except to state the problem.
 */
export function isIntroduced(question: string): boolean {
  const label = /^([^:：?？]{1,200})[:：](?=[\s"“«])/.exec(question)?.[1];
  const words = wordsOf(label ?? '');
  if (label === undefined || words.length === 0 || words.length > 10 || INTERROGATIVES.includes(words[0]!))
    return false;
  if (words.length <= 2 && words.some((word) => QUESTION_LABELS.has(word))) return false;
  const text = label.toLowerCase();
  // “**Answers:** “Which depot should scan it?””: what others ask.
  if (/[:：][\s*_]+["“«][^"“”«»]*["”»]$/.test(question)) return !isPending(text);
  return !isPending(text) && (hasAnyPhrase(text, PROBLEM_WORDS) || !isOwn(question));
}

const QUESTION_LABELS = new Set('q question questions frage pregunta pergunta вопрос 问题 質問 todo note'.split(' '));

/** A few words that ask nothing by themselves: below “Drawbacks” they are one, “Too generic a name?” */
export function isElliptical(question: string): boolean {
  const words = wordsOf(question);
  return (
    words.length <= 5 &&
    !words.some((word) => INTERROGATIVES.includes(word) || OWN_WORDS.includes(word) || /[\u3040-\u9fff]/.test(word))
  );
}

/**
 * “How labels are signed”, “Do we sign them or …;”: a sentence with the words of a question and without its mark. Behind a
 * verb stands whom it is about; without it the sentence has left out its subject (“Doesn’t work”, “Can be slow”).
 */
export function asksInWords(text: string): boolean {
  const [first, second] = wordsOf(text);
  if (first === undefined || !INTERROGATIVES.includes(first)) return first === 'whether';
  if (first === 'should' || first === 'shall') return second !== 'be' && second !== 'not';
  return ENGLISH_VERBS.has(first) ? SUBJECTS.has(second ?? '') : first !== 'when';
}

/** The English verbs among {@link INTERROGATIVES}; German “was” asks as well. */
const ENGLISH_VERBS = new Set(
  "can could do does did is are were will would has have had may might must isn’t isn't doesn’t doesn't don’t don't".split(
    ' ',
  ),
);
/** Pronouns and articles. */
const SUBJECTS = new Set(
  'i we you he she it they there this that these those the a an our your their its any each every all some one someone'.split(
    ' ',
  ),
);

/** “Open question for the interviewer: …”. */
export function isAskedOfOthers(question: string): boolean {
  const label = /^([^:：?？]{1,60})[:：]/.exec(question)?.[1];
  return label !== undefined && stanceOf(label) === 'asked';
}

/** “Can you …?”, “What would you like …?”: asked of a reader, who won't write the answer here. */
export function addressesReader(question: string): boolean {
  return (
    /\b(?:you|your|vous|votre|usted|ustedes|você|vocês|вы|ваш|вам)\b|[您你]/i.test(question) &&
    !/\b(?:we|our|us|nous)\b|我们/i.test(question)
  );
}

/** A question that ends somebody's speech: its quotation mark was opened in an earlier paragraph. */
export function isDangling(asked: Asked): boolean {
  const all = asked.before + asked.text;
  return /["”]\s*$/.test(asked.text) && (all.match(/["“”]/g)?.length ?? 0) % 2 === 1;
}

/** “This lets operators answer questions such as:” introduces no open questions; “We still need to answer:” does. */
export function isExampleLead(lead: string): boolean {
  const text = lead.toLowerCase().slice(-300);
  return hasAnyPhrase(text, EXAMPLE_WORDS) && !isPending(text);
}

/** Whether a text, in lower case, says that something waits: “needs discussion”, “we have to figure out …”, never “questions such as …”. */
function isPending(text: string): boolean {
  if (hasAnyPhrase(text, EXAMPLE_SIGNS)) return false;
  if (hasAnyPhrase(text, PENDING_WORDS)) return true;
  return isToDecide(text);
}

/** “Questions to consider:”, “A few details to consider here:”. */
export function isWeighingLead(lead: string): boolean {
  const text = lead.toLowerCase().slice(-300);
  return hasAnyPhrase(text, WEIGHING_WORDS) && !isPending(text);
}

/** What the line in front of a list says of its questions: a label (“Open questions:”), or that they wait (“… need more discussion:”). */
export function stanceOfLead(lead: string): Stance | undefined {
  const last = lead.slice(lead.trimEnd().lastIndexOf('. ') + 1);
  const words = wordCount(last);
  const waits = /[:：]\s*$/.test(last) && isPending(last.toLowerCase());
  if (words > 8) return waits ? 'wanted' : undefined;
  return stanceOf(last) ?? (waits ? 'open' : words === 1 && namesQuestions(last) ? 'wanted' : undefined);
}
