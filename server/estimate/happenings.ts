import type { DesignDoc } from '../document/design-doc.ts';
import { inPassages, type InSection } from '../document/gather.ts';
import { absolute, type Section } from '../document/section.ts';
import { statementsOf, type Said } from '../evidence/statement.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { contentWords } from '../question/shared-words.ts';
import { hidden } from '../text/hidden.ts';
import { shift, type Span } from '../text/span.ts';
import { isAsPlanned, isPlain } from './figure-scope.ts';
import type { NamedFigure } from './named-figures.ts';

/** How much happens in the whole system in a day, or has come together in all its years: "1B posts/day", "10B URLs in total". */
export interface Happening extends NamedFigure {
  /** Of what: the same for two that are of the same things to which the same is done. */
  readonly of: string;
  /** Whether it is what a calculation comes to, and not where one starts from. */
  readonly isComputed: boolean;
}

/** In a day: less may be what one user does, or one region. */
const LEAST = 1e5;
const DAY = 86_400;

const remembered = hidden<readonly Happening[]>();

/** The happenings that a document states, in order. */
export function happenings(doc: DesignDoc): readonly Happening[] {
  let known = remembered.get(doc);
  if (known === undefined) remembered.set(doc, (known = nameWhatIsSeen(happeningsIn(doc).flatMap(placed))));
  return known;
}

function placed({ section, value }: InSection<readonly Happening[]>): readonly Happening[] {
  return value.map((one) => ({ ...one, span: absolute(section, one.span), section }));
}

/** Their spans count from the section's base. */
const happeningsIn = inPassages((section): readonly Happening[] => {
  if (!mayHappen(section)) return [];
  const statements = statementsOf(section);
  return statements.flatMap(({ said }, n) => {
    if (said.form === 'heading' || said.asks || !/\d/.test(said.text)) return [];
    const before = statements[n - 1]?.said;
    return said.quantities.flatMap((quantity) => {
      const what = isPlain(quantity) ? whatHappens(quantity, said.text, before) : null;
      return what === null ? [] : [{ ...what, ...figureOf(quantity, said), section }];
    });
  });
});

/** Whether the source of a section holds a count by the day or longer, or a total: in most there is nothing to read. */
function mayHappen({ blocks, chunk }: Section): boolean {
  const [first] = blocks;
  return first !== undefined && LETTERS.test(chunk.text.slice(first.span.start, blocks.at(-1)!.span.end));
}

const LETTERS = /\d[^\n]{0,60}(?:day|daily|week|month|year|total)|365/i;

function figureOf({ figure, span, base, approximate }: Quantity, { text, span: { start } }: Said) {
  const written = { start: figure.start, end: span.end };
  return {
    text: text.slice(written.start, written.end),
    value: base,
    approximate,
    span: shift(written, start),
    isComputed: isResult(text, figure),
  };
}

function isResult(text: string, { start }: Span): boolean {
  const before = text
    .slice(Math.max(0, start - 8), start)
    .replaceAll('~', '')
    .trimEnd();
  return /[=≈→]$/.test(before);
}

function whatHappens(
  quantity: Quantity,
  text: string,
  before: Said | undefined,
): Pick<Happening, 'name' | 'of'> | null {
  const { dimension, unit, base, window = 0, figure, span } = quantity;
  const words = text.slice(figure.end, span.end);
  if (dimension === 'count') {
    const counted = words.replace(/\b(?:in )?total\b/i, '').trim();
    return base >= LEAST && isTotal(quantity, text) ? { name: `total ${counted}`, of: `total ${unit}` } : null;
  }
  if (dimension !== 'rate' || window < DAY || base * DAY < LEAST || !isAsPlanned(text, quantity)) return null;
  const of = thingsOf(words, text.slice(0, figure.start), before);
  const [things] = words.split(/\/|\b(?:per|a|each|every|daily)\b/i);
  return of === '' ? null : { name: `${things!.trim()} per day`, of };
}

/** "10B total URLs", "10B URLs in total", and what comes together day by day over years. */
function isTotal({ figure, span, unit }: Quantity, text: string): boolean {
  if (/^\s*total\b/i.test(text.slice(figure.end)) || /^\s*in total\b/i.test(text.slice(span.end))) return true;
  if (!isResult(text, figure) || unit === 'users') return false;
  return /[×*x]\s*365\b/i.test(text.slice(0, figure.start)) && /\byears?\b/i.test(text);
}

/** What is done to things, in the verbs of use cases. */
const EVENTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    seen: 'view views viewed watch watches watched read reads play plays played stream streams streamed visit visits visited open opens opened',
    made: 'new create creates created upload uploads uploaded post posted publish publishes published send sends sent write writes written add adds added submit submits submitted place placed generate generated shorten shortened shortening',
  }).flatMap(([event, words]) => words.split(' ').map((word) => [word, event] as const)),
);

/** Words for whatever happens, and for how often. */
const GENERAL = new Set(
  'request requests query queries operation operations call calls ops op event events transaction transactions time times per every each day daily days week weekly month monthly year total avg average'.split(
    ' ',
  ),
);

/** The things with what is done to them, or just one of both; empty where only "requests" are said. */
function thingsOf(behind: string, inFront: string, before: Said | undefined): string {
  const words = wordsIn(behind);
  const things = new Set(words.flatMap(stemsOf));
  const isOfThese = (word: string) => stemsOf(word).some((stem) => things.has(stem));
  // "Group messages: 10B messages/day" are not all messages
  const label = wordsIn(inFront.slice(0, Math.max(0, inFront.lastIndexOf(':'))));
  if (label.some(isOfThese)) for (const stem of label.flatMap(stemsOf)) things.add(stem);
  // "How many videos are watched? (5B videos/day)"
  const asked = before?.asks === true ? wordsIn(before.text) : [];
  const event = eventIn(words) ?? (asked.some(isOfThese) ? eventIn(asked) : undefined);
  if (things.size === 0) return event ?? '';
  // whoever counts things by the day counts those that are made
  return [...[...things].sort(), ...(event === 'seen' ? [event] : [])].join(' ');
}

function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}

/** What a word says of things; nothing if it says what is done to them. */
function stemsOf(word: string): readonly string[] {
  return GENERAL.has(word) || EVENTS.has(word) ? [] : [...contentWords(word)];
}

function eventIn(words: readonly string[]): string | undefined {
  return words.map((word) => EVENTS.get(word)).find((event) => event !== undefined);
}

/** "1B views/day" are of the one thing that the document counts as seen. */
function nameWhatIsSeen(all: readonly Happening[]): readonly Happening[] {
  const seen = new Set(all.map(({ of }) => of).filter((of) => of.endsWith(' seen')));
  const [only] = seen;
  return seen.size === 1 ? all.map((one) => (one.of === 'seen' ? { ...one, of: only! } : one)) : all;
}
