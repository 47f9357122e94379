import type { Span } from '../text/span.ts';
import { hasPhrase, wordsOf } from './phrases.ts';
import { declaredOpen, putOff } from './put-off.ts';
import { FILL_IN_VERBS, MARKERS, MARKER_PHRASES, STOP_WORDS } from './words.ts';

/** Something that stands for text still to be written; its span counts from the text's start. */
export interface Marker {
  readonly span: Span;
  readonly text: string;
}

/** A cheap test: whether a text can hold a marker at all. */
export function mayHoldMarker(text: string): boolean {
  return MAY_HOLD.test(text);
}

/** The first letters of every marker and phrase, in either case. */
const MAY_HOLD =
  /tb[acdrs]|to ?do|fix ?me|tktk|\?\?|to be |coming soon|fill |lorem|NEEDS CL|UNRESOLVED|FILL|INSERT|PLACEHOLDER|OPEN [QI]|offen|klären|festzul|festgel|à d[ée]|à compl|à pr[ée]|por de|pendiente|a de[cft]|definido|опред|уточн|[待未要検]|__|xx|wip|work in|미정|추후|예정|확인/i;

/**
 * The markers in running text. Capital ones count wherever they stand for something, not where they are spoken of (“a TODO
 * comment”, “TODO app”); small ones and phrases count where they are all that there is, or put something off (“is yet to be
 * decided”).
 */
export function markersOf(text: string): readonly Marker[] {
  const whole = wholeMarker(text);
  if (whole) return [whole];
  if (!mayHoldMarker(text)) return [];
  const found = [
    ...capitals(text),
    ...brackets(text),
    ...queries(text),
    ...unknownFigures(text),
    ...lettersForFigures(text),
    ...lettersForNumbers(text),
    ...tags(text),
    ...putOff(text),
    ...blanks(text),
    ...declaredOpen(text),
  ].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  // “#TODO” is one place-holder, its tag's word and the tag.
  return found.filter((marker, i) => !found[i - 1] || found[i - 1]!.span.end <= marker.span.start);
}

/** A text that is nothing but a place-holder: “tbd”, “Owner: to be decided.”, “(TBC)”. */
export function wholeMarker(text: string): Marker | undefined {
  if (text.length > 200) return undefined;
  const start = Math.max(text.lastIndexOf(':'), text.lastIndexOf('：')) + 1;
  for (const from of new Set([0, start])) {
    const { start: s, end: e } = bare(text, from);
    if (e - s > LONGEST_PHRASE) continue;
    const own = text.slice(s, e).toLowerCase().replace(/\s+/g, ' ');
    if (PHRASES.has(own) || (own !== '' && /^\?{2,}$/.test(own) && from > 0))
      return { span: { start: s, end: e }, text: text.slice(s, e) };
  }
  return undefined;
}

const PHRASES: ReadonlySet<string> = new Set(MARKER_PHRASES);
/** The longest has half as many letters: there may be more space than one between words. */
const LONGEST_PHRASE = 50;

/** Without the space, brackets and closing punctuation around it. */
function bare(text: string, from: number): Span {
  let start = from;
  let end = text.length;
  while (start < end && /[\s([_*"'“–—-]/.test(text[start]!)) start++;
  while (end > start && /[\s)\]_*"'”.!…–—-]/.test(text[end - 1]!)) end--;
  return { start, end };
}

function* capitals(text: string): Generator<Marker> {
  for (const marker of MARKERS) {
    for (let at = text.indexOf(marker); at >= 0; at = text.indexOf(marker, at + marker.length)) {
      const end = at + marker.length;
      if (/[\p{L}\p{N}_\-./]/u.test(text[at - 1] ?? ' ') && !isUnspacedMarker(marker)) continue;
      const behind = text.slice(end, end + 16);
      if (!isUnspacedMarker(marker) && /^[\p{L}\p{N}_]|^-[\p{L}\p{N}]|^\.[\p{L}]/u.test(behind)) continue;
      // “Matched by "TBD"” speaks of the word.
      if (/["“]/.test(text[at - 1] ?? '') && /["”]/.test(text[end] ?? '')) continue;
      // “See TBD in the design” points at the place-holder.
      if (/\bsee $/i.test(text.slice(Math.max(0, at - 5), at))) continue;
      if ((marker === 'ToDo' || marker === 'WIP') && !/^[\s*_]*:/.test(behind)) continue;
      if ((marker === 'TODO' || marker === 'FIXME') && isSpokenOf(text, at, end)) continue;
      if (isUnspacedMarker(marker) && !isBounded(text, at, end)) continue;
      if (marker === 'TBS' || marker === 'TBR' || marker === 'TBC') if (!isBounded(text, at, end)) continue;
      yield { span: { start: at, end }, text: marker };
    }
  }
}

function isUnspacedMarker(marker: string): boolean {
  return marker.charCodeAt(0) > 0x3000;
}

/** Whether nothing but punctuation and an edge, or a verb of being, stands beside a marker. */
function isBounded(text: string, start: number, end: number): boolean {
  const before = text.slice(0, start).trimEnd().at(-1) ?? '';
  const behind = text.slice(end).trimStart()[0] ?? '';
  return /^[^\p{L}\p{N}]?$/u.test(before) || /^[^\p{L}\p{N}]?$/u.test(behind);
}

/**
 * A TODO that stands for itself has punctuation or an edge behind it, or begins its sentence: “TODO: …”, “TODO add a
 * picture”, “(TODO)”. Within a sentence it is the name of a thing: “the TODO list”, “a TODO comment”.
 */
function isSpokenOf(text: string, start: number, end: number): boolean {
  const before = text.slice(0, start).trimEnd().at(-1);
  const behind = text.slice(end).trimStart();
  const begins = before === undefined || '.!?:;([|–—'.includes(before);
  if (/^(?:list|lists|app|apps|application|item|items|comment|comments|manager|tracker|board|mvc)\b/i.test(behind))
    return true;
  const lead = text.slice(Math.max(0, start - 16), start);
  // “with a TODO” names one; “the limit is a TODO” is one.
  if (behind === '')
    return /\b(?:an?|every|any|no|as) $/i.test(lead) && !/\b(?:is|are|still|as|remains?) an? $/i.test(lead);
  if (/^[:([@#]|^[—–-]\s/.test(behind))
    return /\b(?:an?|the|this|that|every|any|no|as) $/i.test(lead) && !behind.startsWith(':');
  if (/^[.,;)\]|!]/.test(behind))
    return /\b(?:an?|the|this|that|every|any|no|as|our|your) $/i.test(text.slice(Math.max(0, start - 8), start));
  return !begins;
}

const BRACKETED = [
  'NEEDS CLARIFICATION',
  'UNRESOLVED',
  'FILL IN',
  'INSERT',
  'PLACEHOLDER',
  'OPEN QUESTION',
  'OPEN ISSUE',
];

/** `[NEEDS CLARIFICATION: who pays?]`: a word in capitals that opens a bracket; the span ends with the bracket. */
function* brackets(text: string): Generator<Marker> {
  for (let at = text.indexOf('['); at >= 0; at = text.indexOf('[', at + 1)) {
    const word = BRACKETED.find(
      (candidate) => text.startsWith(candidate, at + 1) && !/[A-Za-z]/.test(text[at + 1 + candidate.length] ?? ' '),
    );
    if (!word) continue;
    const close = text.indexOf(']', at);
    yield { span: { start: at, end: close < 0 ? at + 1 + word.length : close + 1 }, text: `[${word}]` };
  }
}

/** A run of three question marks or more, alone among spaces, brackets and cell walls; two that are all a bracket holds. */
function* queries(text: string): Generator<Marker> {
  if (ADMONITION.test(text)) return;
  for (const span of runsOf('?', text)) {
    const own = text.slice(span.start - 1, span.end + 1);
    if (own === '(??)' || own === '[??]') yield { span, text: '??' };
    const stands = /[\s(["]/.test(text[span.start - 1] ?? ' ') && /[\s)\],.;"]/.test(text[span.end] ?? ' ');
    if (stands && span.end - span.start >= 3 && standsForWords(text, span)) yield { span, text: '???' };
  }
}

/** The word that ends before a place, in lower case; empty behind a sign. */
function wordBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 24), at).trimEnd();
  return before
    .split(/[^\p{L}\p{N}’']/u)
    .at(-1)!
    .toLowerCase();
}

/**
 * “The key is ???” and “??? depots” lack something; behind a word that has content (“What if it fails ???”) the marks only ask
 * louder.
 */
function standsForWords(text: string, { start, end }: Span): boolean {
  const word = wordBefore(text, start);
  return word === '' || LEADING.has(word) || /^\s?\p{Ll}/u.test(text.slice(end, end + 2));
}

/** `??? note`, `???+ tip "Why?"`: a box that unfolds; its kind is one that Material for MkDocs documents, or a title is quoted. */
const ADMONITION =
  /^\s*\?\?\?\+?[ \t]+(?:(?:note|abstract|info|tip|success|question|warning|failure|danger|bug|example|quote)\b|[a-z][\w-]*[ \t]+")/;

/**
 * “around ?? connections”: it stands where a figure belongs, behind a preposition or a sign, before what that would count or
 * measure. Two question marks behind a word that has content ask louder (“until it fails ?? then”).
 */
function* unknownFigures(text: string): Generator<Marker> {
  for (const span of runsOf('?', text)) {
    const behind = text.slice(span.end, span.end + 24);
    const stands =
      /[\s(≤≥<>~$€£]/.test(text[span.start - 1] ?? 'x') &&
      COUNTED.test(behind) &&
      !STOP_WORDS.has(/^\s?(\p{L}+)/u.exec(behind)?.[1] ?? '') &&
      LEADING.has(wordBefore(text, span.start));
    if (stands && span.end - span.start === 2) yield { span, text: '??' };
  }
}

/** “xx requests per second”, “< xxx ms”: letters in a figure's place, before its unit. */
function* lettersForFigures(text: string): Generator<Marker> {
  for (const match of text.matchAll(
    /[xX]{2,5}(?:[.,][xX]{1,5})?(?=\s?(?:%|per\b|\/s|ms\b|sec|min|hour|day|[kKMGTP]i?[bB]\b|requests?\b|users?\b))/g,
  )) {
    if (/^[\s(≤≥<>~$€£]?$/.test(text[match.index - 1] ?? ''))
      yield { span: { start: match.index, end: match.index + match[0].length }, text: match[0] };
  }
}

/** “#XXXX”: the number of an entry that is still to be made. */
function* lettersForNumbers(text: string): Generator<Marker> {
  for (const match of text.matchAll(/#X{2,5}(?![\w-])/g)) {
    if (/^[^\w/&]?$/.test(text[match.index - 1] ?? ''))
      yield { span: { start: match.index, end: match.index + match[0].length }, text: match[0] };
  }
}

/** “#todo”: the tag by which note-taking programs find what is left to do. */
function* tags(text: string): Generator<Marker> {
  for (const match of text.matchAll(/#(?:todo|tbd|fixme)(?![\w/-])/gi)) {
    if (/^\s?$/.test(text[match.index - 1] ?? ''))
      yield { span: { start: match.index, end: match.index + match[0].length }, text: match[0] };
  }
}

/** Words in front of what they introduce: prepositions, articles, verbs of being and having; nothing, in front of a sign. */
const LEADING = new Set([
  ...STOP_WORDS,
  ...' around about approximately roughly within after before until least most every takes equals allows holds serves'.split(
    ' ',
  ),
]);

const COUNTED = /^\s?(?:%|[kKMGTP]i?[bB]\b|\p{Ll}{2})/u;

/** `≥ __ %`: a blank for a figure, as the skeletons of measures have them; `__init__` and rules of a form are none. */
function* blanks(text: string): Generator<Marker> {
  for (const span of runsOf('_', text)) {
    const stands =
      /[\s(≤≥<>~$€£]/.test(text[span.start - 1] ?? 'x') &&
      /^(?:[\s,;)%]|\/[^\d]|$)/.test(text.slice(span.end, span.end + 2));
    if (stands && span.end - span.start <= LONGEST_BLANK) yield { span, text: text.slice(span.start, span.end) };
  }
}

/** Where a sign is written twice or more in a row. */
function* runsOf(sign: string, text: string): Generator<Span> {
  for (let start = text.indexOf(sign + sign); start >= 0;) {
    let end = start;
    while (text[end] === sign) end++;
    yield { start, end };
    start = text.indexOf(sign + sign, end);
  }
}

const LONGEST_BLANK = 4;

/**
 * `<once it is decided, the links go here>`: a whole block in angle brackets is a template's instruction, which most
 * renderers take for a tag and hide. The elements that HTML lets stand with bare attributes are none.
 */
export function isInstruction(raw: string): boolean {
  const inner = /^[*_]{0,2}<([^<>=]{8,400})>[*_]{0,2}$/.exec(raw.trim())?.[1];
  if (inner === undefined || !/^\p{L}/u.test(inner) || /:\/\//.test(inner)) return false;
  const [first, ...rest] = wordsOf(inner);
  return rest.length >= 2 && first !== undefined && !WITH_BARE_ATTRIBUTES.has(first);
}

/** The elements with boolean attributes, from the HTML standard. */
const WITH_BARE_ATTRIBUTES = new Set(
  'audio button details dialog fieldset form iframe img input link ol optgroup option script select template textarea track video'.split(
    ' ',
  ),
);

/** `<fill in>`, `<your name>`: an HTML tag that no browser knows and that begins as an instruction does. */
export function isFillIn(tag: string): boolean {
  const match = /^<\s*([\p{L}\d]+)(?:[ -]([^<>=]{1,80}))?>$/u.exec(tag);
  if (!match) return false;
  const first = match[1]!.toLowerCase();
  if (['tbd', 'todo', 'placeholder', 'tbc', 'fixme'].includes(first)) return true;
  return match[2] !== undefined && FILL_IN_VERBS.some((verb) => hasPhrase(first, verb));
}
