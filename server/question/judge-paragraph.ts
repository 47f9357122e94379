import type { Block } from '../markdown/block.ts';
import { announcesAnswer, beginsAnswer, beginsQuestion, commits, isBlankAnswer, isTaggedSettled } from './answers.ts';
import { askedIn, type Asked } from './asked.ts';
import { isTrackerNote, NOTE_WORDS, textOf, trackersIn } from './block-text.ts';
import { hasAnyPhrase, wordCount } from './phrases.ts';
import { openParagraph } from './points.ts';
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
import { stanceOf } from './stance.ts';
import {
  addressesReader,
  isAskedOfOthers,
  isDangling,
  isElliptical,
  isIntroduced,
  isOnOwnLine,
  isOwn,
  isStatement,
} from './traits.ts';
import { CONSIDERATION_WORDS, PROBLEM_WORDS } from './words.ts';

export function judgeParagraph(scope: Scope, block: Block, rest: readonly Block[], around: Around): void {
  const isGathering = around.top && stanceOf(scope.facts.title) === 'open';
  const asked = askedIn(scope.text, block) ?? (isGathering ? openParagraph(scope.text, block) : undefined);
  if (!asked || around.stance === 'asked' || isAskedOfOthers(asked.text)) return;
  const verdict = verdictOfParagraph(scope, block, asked, rest, around);
  // “Thoughts?” asks the reader; what stands below an open question is a part of it, one gap with it.
  const isUnspoken =
    verdict?.state === 'open' && (around.part || (around.stance !== 'open' && wordCount(asked.text) <= 1));
  keep(scope, asked, block, 'paragraph', isUnspoken ? UNSPOKEN : (verdict ?? UNSPOKEN));
}

function verdictOfParagraph(
  scope: Scope,
  block: Block,
  asked: Asked,
  rest: readonly Block[],
  around: Around,
): Verdict | undefined {
  const next = rest[0];
  const tail = { start: asked.tailStart, end: block.span.end };
  if (next && isBlankAnswer(textOf(scope.text, next)) && (!rest[1] || askedIn(scope.text, rest[1]))) return OPEN;
  if (around.stance === 'settled' || isTaggedSettled(asked.tail) || isTaggedSettled(asked.before)) return ANSWERED;
  if (beginsAnswer(asked.tail)) return { state: 'answered', answer: tail };
  if (!next && around.top && beginsAnswer(scope.facts.nextTitle)) return ANSWERED;
  if (next && (beginsAnswer(textOf(scope.text, next)) || holdsMarker(scope, next)))
    return { state: 'answered', answer: next.span };
  const isOpenByPlace = asked.declaredOpen || around.stance === 'open';
  const { asksOnly } = asked;
  if (isOpenByPlace) {
    // What a template asks is quoted above what the authors say to it.
    if (around.quoted && (!asksOnly || isSaidTo(scope, next))) return undefined;
    if (asked.boldBehind || commits(asked.tail) || (!asked.declaredOpen && isOnOwnLine(asked)))
      return { state: 'answered', answer: tail };
    if (next && commits(textOf(scope.text, next))) return { state: 'answered', answer: next.span };
    if (next?.kind === 'list' && announcesAnswer(asked.tail)) return { state: 'answered', answer: next.span };
    // A paragraph that puts its heading's question once more belongs to what answers it.
    if (around.top && scope.headingAsks && !around.part && !asksOnly) return ANSWERED;
    if (asksOnly && !next && around.top && scope.facts.hasChildren) return ANSWERED;
    // Code behind an open question shows what it is about.
    if (
      asksOnly &&
      !asked.declaredOpen &&
      next &&
      next.kind !== 'code' &&
      !beginsQuestion(textOf(scope.text, next)) &&
      isStatement(scope.text, next)
    )
      return { state: 'answered', answer: next.span };
    return openOrDeferred(scope.text, [block], asked.tail);
  }
  if (!around.quoted && wordCount(asked.tail) > 0 && wordCount(asked.tail) <= NOTE_WORDS && trackersIn(block))
    return { state: 'deferred', answer: tail };
  if (!around.quoted && next && isTrackerNote(scope.text, next)) return { state: 'deferred', answer: next.span };
  if (wordCount(asked.tail) >= 1)
    return wordCount(asked.before) === 0 ? { state: 'answered', answer: tail } : undefined;
  if (next) return asksOnly && !around.quoted ? { state: 'answered', answer: next.span } : undefined;
  if (
    around.quoted ||
    (around.top && (scope.facts.hasChildren || scope.facts.goesOn)) ||
    isDangling(asked) ||
    addressesReader(asked.text)
  )
    return undefined;
  if (!around.top) return asksOnly && around.stance === 'wanted' && isOwn(asked.text) ? OPEN : undefined;
  // Behind statements a question is a turn of speech; a paragraph that does nothing but ask waits for its answer.
  const title = scope.facts.title.toLowerCase();
  if (!asksOnly || hasAnyPhrase(title, PROBLEM_WORDS) || isIntroduced(asked.text)) return undefined;
  return isElliptical(asked.text) && hasAnyPhrase(title, CONSIDERATION_WORDS) ? undefined : OPEN;
}

/** Whether what follows a quoted question is no question quoted as well: the answer, or what is open. */
function isSaidTo({ text }: Scope, next: Block | undefined): boolean {
  if (!next || next.kind === 'quote' || next.kind === 'heading') return false;
  return text.slice(text.lastIndexOf('\n', next.span.start - 1) + 1, next.span.start).indexOf('>') < 0;
}
