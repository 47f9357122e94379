import { OPAQUE, prose } from '../markdown/prose.ts';
import { inlineDescendants, type Block } from '../markdown/block.ts';
import type { Span } from '../text/span.ts';
import { leadingPhrase, wordCount, wordsOf } from './phrases.ts';
import { sentencesOf } from './sentences.ts';
import { EXAMPLE_SIGNS, INTERROGATIVES, OPEN_LABELS } from './words.ts';

/** How far behind a question its answer is looked for, in UTF-16 code units: a paragraph may hold thousands of questions. */
const TAIL = 4000;

/** A question as it stands in a heading, paragraph or cell. */
export interface Asked {
  /** From the first question to the last, in the chunk's offsets. */
  readonly span: Span;
  /** The question's words on one line. */
  readonly text: string;
  /** What stands before the first question in the block: “C:”, “**Latency**:”, whole sentences. */
  readonly before: string;
  /** What stands behind the last question in the block. */
  readonly tail: string;
  /** Where the tail starts, in the chunk's offsets. */
  readonly tailStart: number;
  /** Whether the block does nothing but ask: no statement stands before, between or behind its questions. */
  readonly asksOnly: boolean;
  /** Whether the block begins and ends with a question: what stands between weighs it, and answers nothing. */
  readonly framed: boolean;
  /** Whether the question is set off from what follows it by emphasis. */
  readonly setOff: boolean;
  /** Whether what stands right behind it is emphasised: “Can it wait? **At most a day**”. */
  readonly boldBehind: boolean;
  /** Whether the block's own label declares it open: “OPEN ISSUE: …”. */
  readonly declaredOpen: boolean;
}

/** The question that a block asks; undefined where it asks none. Blocks without a question mark or a label cost next to nothing. */
export function askedIn(text: string, block: Block): Asked | undefined {
  return mayAsk(text, block) ? readAsked(text, block, false) : undefined;
}

/** An item of an open section that asks without a question mark: its first sentence is the question. */
export function pointIn(text: string, block: Block): Asked | undefined {
  return readAsked(text, block, true);
}

function readAsked(text: string, block: Block, isPoint: boolean): Asked | undefined {
  const running = withoutLinkMarks(prose(text, block), block);
  const label = leadingPhrase(running.trimStart().slice(0, 40).toLowerCase(), OPEN_LABELS);
  const declaredOpen = label !== undefined && /^[\s*_]*[:：]/.test(running.trimStart().slice(label.length));
  const sentences = sentencesOf(running);
  const questions = sentences.filter(
    ({ start, end, asks }) => asks && isQuestion(running.slice(start, end)) && !isExample(running.slice(start, end)),
  );
  const asking = new Set(questions);
  const first = questions[0] ?? (declaredOpen || isPoint ? sentences[0] : undefined);
  const last = questions.at(-1) ?? (declaredOpen ? sentences.at(-1) : isPoint ? sentences[0] : undefined);
  if (!first || !last) return undefined;
  return {
    span: { start: block.span.start + first.start, end: block.span.start + last.end },
    text: running.slice(first.start, last.end).replace(/\s+/g, ' ').replaceAll(OPAQUE, '…'),
    before: running.slice(0, first.start),
    tail: running.slice(last.end, last.end + TAIL),
    tailStart: block.span.start + last.end,
    asksOnly: sentences.every(
      (sentence) => asking.has(sentence) || wordCount(running.slice(sentence.start, sentence.end)) <= LABEL_WORDS,
    ),
    framed: questions.length >= 2 && questions[0] === sentences[0] && questions.at(-1) === sentences.at(-1),
    setOff: block.inlines.some(
      ({ kind, span }) =>
        (kind === 'strong' || kind === 'emphasis') &&
        span.start <= block.span.start + first.start &&
        span.end >= block.span.start + last.end,
    ),
    boldBehind: block.inlines.some(
      ({ kind, span }) =>
        kind === 'strong' &&
        span.start >= block.span.start + last.end &&
        /^[\s:→-]*$/.test(running.slice(last.end, span.start - block.span.start)),
    ),
    declaredOpen,
  };
}

/** A cheap test: whether a block, with all in it, holds a question mark or the words of an open label. */
export function mayAsk(text: string, block: Block): boolean {
  return MAY_ASK.test(text.slice(block.span.start, block.span.end));
}

/** The marks, and the words that every one of {@link OPEN_LABELS} holds. */
const MAY_ASK = /[?？؟]|open|unresolved|offen|ouvert|abierta|pendiente|aberto|открыт|未解|未決|開放/i;

/** A question that is what a link is called is asked where the link leads. */
function withoutLinkMarks(running: string, block: Block): string {
  let result = running;
  for (const { kind, span } of inlineDescendants(block.inlines)) {
    if (kind !== 'link') continue;
    const start = span.start - block.span.start;
    const end = span.end - block.span.start;
    result = result.slice(0, start) + result.slice(start, end).replace(/[?？؟]/g, ' ') + result.slice(end);
  }
  return result;
}

/** A label that ends in a full stop: “**Latency.** How much is allowed?” */
const LABEL_WORDS = 2;

/** “Analytics, e.g. how often is a link followed?”: a statement that a question illustrates. */
function isExample(sentence: string): boolean {
  const lower = sentence.toLowerCase();
  return EXAMPLE_SIGNS.some((sign) => {
    const at = lower.indexOf(sign);
    if (at <= 0 || /\p{L}/u.test(lower[at - 1]!) || wordCount(lower.slice(0, at)) === 0) return false;
    return beginsAsking(wordsOf(lower.slice(at + sign.length))) && !beginsAsking(wordsOf(lower.slice(0, at)));
  });
}

function beginsAsking([first]: readonly string[]): boolean {
  return first !== undefined && INTERROGATIVES.includes(first);
}

/** A path with an empty query, a lone mark and a formula are none. */
function isQuestion(sentence: string): boolean {
  const words = sentence.trim().split(/\s+/);
  const last = words.at(-1)!;
  if (
    wordCount(sentence) === 0 ||
    /^[^\p{L}\p{N}_]*(?:none|nothing|keine?|aucune?|ninguna?|nenhuma?|нет|无|なし)[^\p{L}\p{N}_]*$/iu.test(sentence)
  )
    return false;
  return !(last.includes('/') && !/^[\p{L}\d’'-]+\/[\p{L}\d’'-]+[?？"”)]+$/u.test(last)) || /^n\/a/i.test(last);
}
