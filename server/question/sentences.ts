import { OPAQUE } from '../markdown/prose.ts';
import type { Span } from '../text/span.ts';
import { withoutEnd } from '../text/without-end.ts';

/** A sentence of running text; its span counts from that text's start and has no white space at its ends. */
export interface Sentence extends Span {
  /** Whether it ends in a question mark, in any script, quoted or not. */
  readonly asks: boolean;
}

const ENDERS = '.!?。！？؟…．';
const ENDER = /[.!?。！？؟…．]/g;
const QUESTION_MARKS = '?？؟';
/** Enders of scripts that put no space between sentences. */
const UNSPACED = '。！？';
const CLOSERS = '"\'”’“»«)）]】」』›';
/** Abbreviations whose dot ends no sentence, without their last dot. */
const ABBREVIATIONS = new Set([
  'e.g',
  'i.e',
  'eg',
  'ie',
  'cf',
  'vs',
  'etc',
  'approx',
  'no',
  'z.b',
  'p.ex',
  'т.е',
  'т.д',
  'ex',
  'resp',
  'bzw',
  'ca',
]);

/** The words of each sentence of a text. */
export function sentencesIn(text: string): readonly string[] {
  return sentencesOf(text).map(({ start, end }) => text.slice(start, end));
}

/**
 * The sentences of a text in which markup is blanked out. One pass; a line ending ends no sentence, since authors wrap
 * their lines. A question mark in the middle of a sentence (a quoted question, an aside in brackets) makes no question of it.
 */
export function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = skipSpace(text, 0);
  for (let i = nextEnder(text, start); i >= 0; i = nextEnder(text, i)) {
    const run = endOfRun(text, i);
    if (ends(text, start, run) && !isInBrackets(text, start, run)) {
      sentences.push({ start, end: run.closersEnd, asks: run.asks && !isAside(text, start, run) });
      start = skipSpace(text, run.closersEnd);
    }
    i = run.closersEnd;
  }
  const end = text.trimEnd().length;
  if (start < end) sentences.push({ start, end, asks: false });
  return sentences;
}

function nextEnder(text: string, from: number): number {
  ENDER.lastIndex = from;
  return ENDER.test(text) ? ENDER.lastIndex - 1 : -1;
}

/** A run of enders with what closes behind it: `?!`, `."`, `?**)`. */
interface EnderRun {
  readonly start: number;
  readonly end: number;
  readonly closersEnd: number;
  readonly asks: boolean;
}

function endOfRun(text: string, start: number): EnderRun {
  let end = start;
  let asks = false;
  while (end < text.length && ENDERS.includes(text[end]!)) {
    asks ||= QUESTION_MARKS.includes(text[end]!);
    end++;
  }
  // Blanked markup may stand between the mark and what closes: `**"Why?"**`, `(_really?_)`.
  let closersEnd = end;
  for (let at = end; at < text.length && at - closersEnd < 4; at++) {
    if (CLOSERS.includes(text[at]!)) closersEnd = at + 1;
    else if (text[at] !== ' ') break;
  }
  if (closersEnd > end && opensAgain(text, end, closersEnd)) closersEnd = end;
  // A mark behind the closing quote belongs to the sentence: `"How much"?`.
  return { start, end, closersEnd, asks };
}

/** Whether the “closer” behind a gap opens what follows: `Why? "Because …"`. */
function opensAgain(text: string, end: number, closersEnd: number): boolean {
  const before = text[closersEnd - 2];
  const after = text[closersEnd];
  return (
    closersEnd - end > 1 &&
    before === ' ' &&
    after !== undefined &&
    after !== ' ' &&
    after !== '\n' &&
    !')]?.,;:'.includes(after)
  );
}

function ends(text: string, start: number, run: EnderRun): boolean {
  const next = text[run.closersEnd];
  if (next === undefined) return true;
  const last = text[run.end - 1]!;
  if (UNSPACED.includes(last)) return !',，、'.includes(next);
  // The items of a list may end in semicolons: “…, or in brackets?;”.
  if (!/\s/.test(next)) return run.asks && next === ';' && !/\S/.test(text[run.closersEnd + 1] ?? ' ');
  const following = text[skipSpace(text, run.closersEnd)] ?? '';
  const closed = run.closersEnd > run.end;
  if (run.asks) return !(closed && isLower(following)) && !isStandingAlone(text, run);
  if (last === '.' && run.end - run.start === 1) {
    return !isLower(following) && !ABBREVIATIONS.has(wordBefore(text, start, run.start));
  }
  return !isLower(following);
}

/** Whether a bracket that opened behind words of this sentence is still open: what it holds ends nothing. */
function isInBrackets(text: string, start: number, run: EnderRun): boolean {
  const from = Math.max(start, run.start - LOOK_BACK);
  const near = text.slice(from, run.start);
  const open = near.lastIndexOf('(');
  if (
    from + open <= start ||
    open < 0 ||
    !run.asks ||
    near.lastIndexOf(')') > open ||
    text.slice(run.end, run.closersEnd).includes(')')
  )
    return false;
  return WORD_UNIT.test(near.slice(0, open)) && text.slice(run.end, run.end + LOOK_BACK).includes(')');
}

/** How far before a mark a bracket or quotation mark is looked for: a bound, so that the cost stays linear. */
const LOOK_BACK = 300;
const WORD_UNIT = /[\p{L}\p{N}]/u;

/** A question in brackets at a statement's end: “It must be clear who acts (the build captain?)”. */
function isAside(text: string, start: number, run: EnderRun): boolean {
  const closers = text.slice(run.end, run.closersEnd);
  const near = text.slice(Math.max(start, run.start - LOOK_BACK), run.start);
  if (/[)）]/.test(closers)) {
    const open = Math.max(near.lastIndexOf('('), near.lastIndexOf('（'));
    if (open > 0 && WORD_UNIT.test(near.slice(0, open))) return true;
  }
  return /["”»]/.test(closers) && isQuotedInPassing(near);
}

/** Words before the quotation mark, and no colon, make the quoted question a part of the statement: Ask “why?” */
function isQuotedInPassing(sentence: string): boolean {
  const open = Math.max(sentence.lastIndexOf('"'), sentence.lastIndexOf('“'), sentence.lastIndexOf('«'));
  if (open <= 0) return false;
  const before = withoutEnd(sentence.slice(0, open), /[\s*_]/);
  return /[\p{L}\p{N}]/u.test(before) && !/[:：,–—-]$/.test(before);
}

/** “N/A ?” and “a ? b : c”: a mark between spaces in front of a small letter or a symbol is an operator. */
function isStandingAlone(text: string, run: EnderRun): boolean {
  const before = text[run.start - 1];
  const following = text[skipSpace(text, run.closersEnd)] ?? '';
  return (
    before === ' ' && run.start >= 2 && text[run.start - 2] !== ' ' && (following === OPAQUE || /[:|=]/.test(following))
  );
}

function wordBefore(text: string, start: number, end: number): string {
  let from = end;
  while (from > start && !/[\s(（,]/.test(text[from - 1]!)) from--;
  return text.slice(from, end).toLowerCase();
}

function isLower(unit: string): boolean {
  return unit !== unit.toUpperCase();
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text[at]!)) at++;
  return at;
}
