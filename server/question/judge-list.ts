import type { Block } from '../markdown/block.ts';
import { beginsAnswer, commits, elaborates, isBlankAnswer, isHedged, isTaggedSettled, isToDecide } from './answers.ts';
import { isLead, spanOf, textOf } from './block-text.ts';
import { dialogueOf, isInDialogue, isReply, type Dialogue } from './dialogue.ts';
import { readItem, strayAnswers, type Item } from './item.ts';
import { answersBelow, isTakenUp, leftOut } from './left-out.ts';
import { withPoints } from './points.ts';
import { hasAnyPhrase, wordCount } from './phrases.ts';
import {
  ANSWERED,
  holdsMarker,
  keep,
  OPEN,
  openOrDeferred,
  UNSPOKEN,
  type Around,
  type Scope,
  type Verdict,
} from './scope.ts';
import { contentWords, shareContent } from './shared-words.ts';
import { stanceOf, type Stance } from './stance.ts';
import {
  addressesReader,
  asksAll,
  isAspect,
  isExampleLead,
  isIntroduced,
  isLazy,
  isOnOwnLine,
  isOwn,
  isStatement,
  isWeighingLead,
  saysEnough,
  stanceOfLead,
} from './traits.ts';
import { CONSIDERATION_WORDS, PLAN_WORDS } from './words.ts';

export function judgeList(scope: Scope, list: Block, lead: string, rest: readonly Block[], around: Around): void {
  const strays = strayAnswers(scope.text, list, rest);
  const read = list.children.map((item, i) => readItem(scope.text, item, i === list.children.length - 1 ? strays : []));
  const isExemplary = isExampleLead(lead) || (isWeighingLead(lead) && !areOwn(read));
  // Examples stay examples below a heading of open questions.
  const stance = stanceIn(scope, lead) ?? (isExemplary ? undefined : around.stance);
  const isSections = around.top && namesOpenPoints(scope.facts.title, lead);
  const items = stance === 'open' && !around.part ? withPoints(scope.text, read, isSections) : read;
  const inner = { ...around, stance, exemplary: around.exemplary || isExemplary };
  const dialogue = dialogueOf(items);
  const verdicts = items.map((item, i) =>
    item.asked ? verdictOfItem(scope, { items, dialogue, behind: rest[0] }, i, stance) : undefined,
  );
  const waiting = items.flatMap((item, i) => (item.asked && verdicts[i] === 'waits' ? [item] : []));
  const group = waiting.length > 0 ? verdictsOfGroup(scope, waiting, items, rest, inner) : new Map<Item, Verdict>();
  const left = stance === 'asked' || inner.exemplary ? new Set<Item>() : leftOut(scope, items, verdicts, rest);
  for (const [i, item] of items.entries()) {
    const own = verdicts[i];
    const verdict = (own === 'waits' ? group.get(item) : own) ?? (left.has(item) ? OPEN : undefined);
    const isWithin = around.part && verdict?.state === 'open';
    if (item.asked)
      keep(scope, item.asked, item.block, 'item', isWithin ? UNSPOKEN : (verdict ?? UNSPOKEN), own === 'waits');
    else if (item.block.checked === false && stance === 'open' && item.first) keepTask(scope, item);
    const below = item.children.filter((child) => child !== item.first && !strays.includes(child));
    // What is asked below a question is a part of it, unless it stands in the answer.
    const isPart = around.part || (item.asked !== undefined && (stance === 'open' || !answersBelow(item, verdict)));
    if (below.length > 0)
      judgeBelow(scope, item, below, {
        ...inner,
        top: false,
        part: isPart,
        after: [],
        next: items[i + 1]?.block ?? around.next,
      });
  }
}

/** What the line in front of a list says of it; “To clarify:” in an interview's script is for the interviewer. */
function stanceIn({ facts }: Scope, lead: string): Stance | undefined {
  const stance = stanceOfLead(lead);
  return facts.isScript && (stance === 'wanted' || stance === 'open') && stanceOf(lead) !== 'open' ? 'asked' : stance;
}

/** Whether what stands right above a list calls its items open points, and not plans. */
function namesOpenPoints(title: string, lead: string): boolean {
  // Behind a question stand its options.
  if (hasAnyPhrase(title.toLowerCase(), PLAN_WORDS) || /[?？]\s*$/.test(lead)) return false;
  return /[:：]\s*$/.test(lead) ? stanceOfLead(lead) === 'open' : stanceOf(title) === 'open';
}

/** Whether the authors put most of the questions to themselves. */
function areOwn(items: readonly Item[]): boolean {
  const asking = items.filter(({ asked }) => asked);
  return asking.filter(({ asked }) => isOwn(asked!.text)).length * 2 >= asking.length;
}

interface Neighbours {
  readonly items: readonly Item[];
  readonly dialogue: Dialogue;
  /** The block behind the list. */
  readonly behind: Block | undefined;
}

/** An item's own verdict, `waits` where it hangs on what stands around the list, undefined where it is no question to judge. */
function verdictOfItem(
  scope: Scope,
  { items, dialogue, behind }: Neighbours,
  at: number,
  stance: Stance | undefined,
): Verdict | 'waits' | undefined {
  const item = items[at]!;
  const asked = item.asked!;
  const { block } = item;
  const tail = { start: asked.tailStart, end: item.first!.span.end };
  const below = item.children.slice(1);
  const belowText = below.map((child) => textOf(scope.text, child)).join('\n');
  const next = items[at + 1];
  const reply = items.slice(at + 1, at + 1 + REPLY_REACH).find(({ asked: other }) => !other);
  if (isBlankAnswer(belowText) || (reply && isBlankAnswer(reply.text) && reply.children.length === 1)) return OPEN;
  if (block.checked === true || stance === 'settled' || isTaggedSettled(asked.tail) || isTaggedSettled(asked.before))
    return ANSWERED;
  if (beginsAnswer(asked.tail)) return { state: 'answered', answer: tail };
  if (below.length > 0 && beginsAnswer(belowText)) return { state: 'answered', answer: spanOf(below) };
  if (reply && beginsAnswer(reply.text)) return { state: 'answered', answer: reply.block.span };
  const isOpenByPlace = asked.declaredOpen || stance === 'open';
  if (!next && behind && !isLead(scope.text, behind)) {
    const said = textOf(scope.text, behind);
    // The text between two lists of one item each belongs to the item above it.
    const isBody =
      behind.kind === 'paragraph' &&
      !hasLabel(behind) &&
      (commits(said) || (items.length === 1 && isStatement(scope.text, behind)));
    if (beginsAnswer(said) || (isOpenByPlace && isBody)) return { state: 'answered', answer: behind.span };
  }
  if (next && !next.asked && isReply(dialogue, item, next)) return { state: 'answered', answer: next.block.span };
  if (below.length > 0 && !asksAll(scope.text, below)) {
    // “If so, it might be:” lists what would follow.
    const isSpelledOut = elaborates(asked.tail) && isHedged(asked.tail);
    if (!isSpelledOut && (!isOpenByPlace || !isHedged(statementsOf(scope.text, below))))
      return { state: 'answered', answer: spanOf(below) };
  }
  if (isOpenByPlace) {
    if (asked.boldBehind || commits(asked.tail) || isOnOwnLine(asked)) return { state: 'answered', answer: tail };
    return openOrDeferred(scope.text, [block], asked.tail + '\n' + belowText);
  }
  if (stance === 'asked') return undefined;
  if (saysEnough(asked)) return { state: 'answered', answer: tail };
  // Documents speak of themselves as “we”; “I” is who uses the product.
  if (/\b(?:I|[Mm]y)\b/.test(asked.text)) return undefined;
  // Behind statements a question is a turn of speech, in an item as in a paragraph.
  const isAside =
    next &&
    !next.asked &&
    (stance !== 'wanted' ||
      wordCount(asked.text) < 5 ||
      isIntroduced(asked.text) ||
      isTakenUp(scope.text, item, next.block));
  const isAllAsking =
    asked.asksOnly ||
    asked.framed ||
    (wordCount(asked.before) === 0 && (elaborates(asked.tail) || isToDecide(asked.tail)));
  if (isAside || !isAllAsking || isInDialogue(dialogue, item)) return undefined;
  return 'waits';
}

/** Over how many questions the label of an answer reaches back: a bound, so that long lists cost no more than their length. */
const REPLY_REACH = 8;

/** “**Spikes.** When many readers come …”: a text that names its own topic goes on with another matter. */
function hasLabel({ inlines: [first, ...rest] }: Block): boolean {
  return first?.kind === 'strong' && rest.length > 0;
}

/** What stands below a question, without the items that ask on: what answers those answers them alone. */
function statementsOf(text: string, blocks: readonly Block[]): string {
  return blocks
    .flatMap((block) =>
      block.kind === 'list' ? block.children.filter((item) => !readItem(text, item).asked) : [block],
    )
    .map((block) => textOf(text, block, 'opaque'))
    .join('\n');
}

/**
 * Questions in a list that nothing in the list answers: what follows the list may. They are held against it by the words
 * of their content, so that a question which nothing picks up stays open.
 */
function verdictsOfGroup(
  scope: Scope,
  waiting: readonly Item[],
  items: readonly Item[],
  rest: readonly Block[],
  around: Around,
): Map<Item, Verdict> {
  const verdicts = new Map<Item, Verdict>();
  const answers = answersBehind(scope.text, rest);
  // A paragraph that follows the list without a blank line is read as part of its last item.
  if (answers.length === 0 && isLazy(items.at(-1)!.asked)) return verdicts;
  if (answers.length > 0) {
    const words = contentWords(answers.map((block) => textOf(scope.text, block)).join('\n'));
    const isMet = (item: Item) => shareContent(contentWords(item.asked!.text), words);
    const met = waiting.filter(isMet);
    for (const item of met) verdicts.set(item, { state: 'answered', answer: spanOf(answers) });
    // Where most of them are met, the block answers the list, and what it leaves out is open.
    const isAnswered = items.length >= 2 && met.length * 2 >= waiting.length && !around.exemplary;
    for (const item of waiting)
      if (isAnswered && !verdicts.has(item) && (around.stance === 'wanted' || isOwn(item.asked!.text)))
        verdicts.set(item, OPEN);
    return verdicts;
  }
  const isWanted = around.stance === 'wanted';
  // What the sections below state of the requirements is held against each question there.
  const mayBeAnsweredBelow = scope.facts.hasChildren && !(isWanted && items.every(({ asked }) => asked));
  if (around.quoted || (around.top && mayBeAnsweredBelow)) return verdicts;
  if (around.exemplary) return verdicts;
  if (!around.top && isLastWord(items) && !isTakenUp(scope.text, items.at(-1)!, around.next)) {
    verdicts.set(items.at(-1)!, OPEN);
    return verdicts;
  }
  const isBareStub = scope.facts.isStub && around.top && rest.length === 0 && items.every((item) => item.asked);
  // A single question below an item, or one among statements, is a thought and no list of questions.
  const isList = (items.length > 1 || around.top) && items.filter((item) => item.asked).length * 2 > items.length;
  if (!isWanted && !isBareStub && !isList) return verdicts;
  // Where most questions of a list are the authors' own, “What if …?” among them is as well.
  const own = waiting.filter(
    ({ asked }) => isOwn(asked!.text) && !isAspect(asked!.text) && !addressesReader(asked!.text),
  );
  const isEach = isWanted || isBareStub || isLeftOver(scope, items, around);
  const candidates =
    own.length * 2 > waiting.length
      ? waiting.filter(({ asked }) => !isAspect(asked!.text) && !addressesReader(asked!.text))
      : own;
  for (const item of isEach ? waiting : candidates)
    verdicts.set(item, openOrDeferred(scope.text, [item.block], item.asked!.tail));
  return verdicts;
}

/**
 * Whether a section that weighs the design (“Drawbacks”, “Rationale and alternatives”) holds nothing but this list of
 * questions: what a template asks and nobody has answered. Elsewhere such a list may be for checking.
 */
function isLeftOver({ facts }: Scope, items: readonly Item[], { top, sole }: Around): boolean {
  if (!top || !sole || items.length < 2 || !hasAnyPhrase(facts.title.toLowerCase(), CONSIDERATION_WORDS)) return false;
  return items.every(({ asked }) => asked && !saysEnough(asked));
}

/**
 * Whether a list below an item ends in its only question, with nothing behind it: not a list of questions to go through, but
 * what its author was left wondering.
 */
function isLastWord(items: readonly Item[]): boolean {
  const { asked, children } = items.at(-1)!;
  if (!asked?.asksOnly || children.length > 1 || items.slice(0, -1).some((other) => other.asked)) return false;
  return !isAspect(asked.text) && !addressesReader(asked.text);
}

/** The blocks behind a list that can answer its questions: up to the next list of questions. */
function answersBehind(text: string, rest: readonly Block[]): readonly Block[] {
  const end = rest.findIndex((block) => block.kind === 'list' && block.children.length > 0 && asksAll(text, [block]));
  const lead = end > 0 && /[:：]\s*$/.test(textOf(text, rest[end - 1]!)) ? 1 : 0;
  const answers = end < 0 ? rest : rest.slice(0, end - lead);
  return answers.some((block) => wordCount(textOf(text, block)) >= 3 && !asksAll(text, [block])) ? answers : [];
}

function judgeBelow(scope: Scope, item: Item, below: readonly Block[], around: Around): void {
  // What an item says in its first paragraph introduces the list below it.
  const [list, ...rest] = below;
  if (list?.kind === 'list') {
    judgeList(scope, list, item.text, rest, around);
    scope.judgeBlocks(discussed(item, rest), around);
  } else scope.judgeBlocks(discussed(item, below), around);
}

/** Below a question, running text discusses it: what that asks in passing is no question of its own. */
function discussed(item: Item, below: readonly Block[]): readonly Block[] {
  return item.asked ? below.filter(({ kind }) => kind !== 'paragraph' && kind !== 'quote') : below;
}

function keepTask(scope: Scope, item: Item): void {
  const span = item.first!.span;
  const below = item.children
    .slice(1)
    .map((child) => textOf(scope.text, child))
    .join('\n');
  if (isTaggedSettled(item.text) || beginsAnswer(below) || holdsMarker(scope, item.block)) return;
  scope.found.push({
    kind: 'question',
    span,
    text: item.text.replace(/\s+/g, ' ').trim(),
    form: 'item',
    block: item.block,
    ...openOrDeferred(scope.text, [item.block], item.text),
  });
}
