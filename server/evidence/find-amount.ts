import { absolute, type Section } from '../document/section.ts';
import { findQuantities } from '../quantity/find-quantities.ts';
import { plainFormula } from '../quantity/latex.ts';
import type { Quantity } from '../quantity/quantity.ts';
import type { Evidence } from '../template/template.ts';
import { wordsOf } from '../template/title-words.ts';
import { remembering } from '../text/remember.ts';
import type { Span } from '../text/span.ts';
import { findingIn } from './finding-in.ts';
import { holdsEach, holdsPhrase, singly } from './holds-phrase.ts';
import { isInTitle } from './in-title.ts';
import { statementsOf, type Statement } from './statement.ts';

type Amount = Extract<Evidence, { kind: 'quantity' }>['dimension'];

/** How much a quantity is of what a question asks for, in the base unit; undefined where it is something else. */
function amountOf({ dimension, base, window = 1 }: Quantity, wanted: Amount): number | undefined {
  switch (wanted) {
    case 'count':
      // “The size of one message” counts nothing.
      return dimension === 'count' && base > 1 ? base : undefined;
    case 'time':
      return dimension === 'time' ? base : undefined;
    case 'rate':
      // What is asked for is how many a second: “40 million a day” is still to be worked out.
      return dimension === 'rate' && window <= 1 ? base : undefined;
    case 'data':
      // What is stored a day is an amount of storage; what is sent a second is bandwidth.
      if (dimension === 'data-rate') return window >= HOUR ? base * window : undefined;
      return dimension === 'data' && base >= SMALLEST ? base : undefined;
    case 'share':
      return dimension === 'percent' || dimension === 'ratio' ? base : undefined;
  }
}

const HOUR = 3600;

/** In bits or bytes: less is the size of one thing, whoever states it. */
const SMALLEST = 100_000;

/** How many pictures or disk accesses a second one thing makes is no load on the system, and “100 B/s” are bytes. */
const FRAMES = /(?:fps|iops)\b|\d ?B\/s/i;

function labelled(
  said: Statement['said'],
  { dimension, value, window }: Quantity,
  wanted: Amount,
  labels: readonly string[],
): number | undefined {
  const isBare =
    wanted === 'count' && (dimension === 'number' || (dimension === 'rate' && window !== 1)) && value >= MANY;
  return isBare && holdsPhrase(said.words, labels) ? value : undefined;
}

/** Below it, a figure without a unit may be anything. */
const MANY = 1000;

/** Which statements count: all, those that name one of the words, or also those that work the quantity out. */
export type Among = 'all' | 'named' | 'telling';

/**
 * The statement with the largest quantity of a dimension: a total, rather than the size of one item that goes into it. `words`
 * are what the quantity is called; `labels`: what tells of a bare figure what it counts, “DAU: 10M”.
 */
export function findLargest(
  from: readonly Section[],
  wanted: Amount,
  among: Among,
  words: readonly string[] = NONE,
  labels: readonly string[] = NONE,
): Span | undefined {
  let best: Found | undefined;
  let rate: Span | undefined;
  for (const section of from) {
    const own = largestIn(section.passage, wanted, among, words, labels);
    if (own === undefined) continue;
    if (own.best && isMore(own.best, best)) best = { ...own.best, span: absolute(section, own.best.span) };
    rate ??= own.rate && absolute(section, own.rate);
  }
  return best?.span ?? rate;
}

/** The same list each time, as what is remembered is known by it. */
const NONE: readonly string[] = [];

/** The largest quantity of a passage, and the first rate that is stated without a number’s unit. */
const largestIn = remembering(
  (passage: Section, wanted: Amount, among: Among, words: readonly string[], labels: readonly string[]) => {
    let best: Found | undefined;
    let rate: Span | undefined;
    for (const { said, span } of statementsOf(passage)) {
      if (!isAmong(said, among, words)) continue;
      if (wanted === 'rate' && isPerSecond(said)) rate ??= span;
      for (const amount of amountsIn(said, wanted, labels)) if (isMore(amount, best)) best = { ...amount, span };
    }
    return best || rate ? { best, rate } : undefined;
  },
);

function isAmong({ words, text }: Statement['said'], among: Among, wanted: readonly string[]): boolean {
  return among === 'all' || holdsPhrase(words, wanted) || (among === 'telling' && WORKED_OUT.test(text));
}

/** “86 M / 86,400 ≈ 1,000 a second” is an estimate wherever it stands. */
const WORKED_OUT = /\d[^=≈]{0,20}[×*/÷][^=≈]{1,60}[=≈]/;

function isMore(one: Omit<Found, 'span'>, best: Found | undefined): boolean {
  return best === undefined || one.rank > best.rank || (one.rank === best.rank && one.amount > best.amount);
}

function amountsIn(said: Statement['said'], wanted: Amount, labels: readonly string[]): readonly Omit<Found, 'span'>[] {
  if (said.form === 'heading' || said.asks || (wanted === 'data' && isNotKept(said))) return [];
  const measures = measuresOf({ said });
  // “100K posts × 10 KB = 1 GB” counts on the way to something else.
  const isStep = wanted === 'count' && measures.some(({ dimension }) => dimension === 'data');
  return measures.flatMap((quantity) => {
    const bare = labelled(said, quantity, wanted, labels);
    const amount = FRAMES.test(said.text.slice(quantity.span.start, quantity.span.end))
      ? bare
      : (amountOf(quantity, wanted) ?? bare);
    if (amount === undefined) return [];
    const rank = wanted === 'count' && !isStep && isOfLabels(quantity, bare, labels) ? 1 : 0;
    if (wanted === 'count' && rank === 0 && (amount < MANY || isOfMachine(quantity))) return [];
    return [{ amount, rank }];
  });
}

interface Found {
  readonly span: Span;
  readonly amount: number;
  /** 1 where what is asked for is counted, 0 where anything else is. */
  readonly rank: number;
}

/** Whether a quantity counts what the labels name: users and requests rather than letters and servers. */
function isOfLabels({ unit }: Quantity, bare: number | undefined, labels: readonly string[]): boolean {
  return bare !== undefined || holdsPhrase(wordsOf(unit), labels);
}

/** What a system is made of, or how long a text is, is no load. */
function isOfMachine({ unit }: Quantity): boolean {
  return holdsPhrase(wordsOf(unit), PARTS);
}

const PARTS = [
  'character*|char|chars|letter|letters|digit|digits|byte|bytes|word|words|token|tokens|combination*|key|keys',
  'server*|node|nodes|machine*|instance*|shard*|partition*|replica*|disk|disks|drive|drives|core|cores|thread*|worker*|host|hosts|container*|pod|pods',
];

/** The size of one thing, and what is only held while it is worked on, are no amount that is stored. */
const PASSING = [
  'max|maximum|min|minimum|average|avg|mean|typical _ size*',
  'size limit*',
  'each|every|per|single|one _ below|under|within|less|upto|exceed*',
  'items|files|objects|values|documents|rows|each|ones below|under|less|up|smaller|larger',
  'size* of an|one|each|average|a',
  'ram',
  'memory',
  'cache*',
  'redis|memcached',
  'bandwidth',
];
const KEPT = ['stor*', 'disk*', 'total', 'database*', 'retention', 'archiv*'];

/** “1 PB = 1024 TB” */
const CONVERSION = /^\W{0,4}1 ?[KMGTPE]?i?B(?:ytes?)?\s{0,3}[=≈]/i;

function isNotKept({ words, text }: Statement['said']): boolean {
  return CONVERSION.test(text) || (holdsPhrase(words, PASSING) && !holdsPhrase(words, KEPT));
}

/** “350 redirects/s”, “12 scans a second”: whatever is counted, except what is sent. */
const PER_SECOND =
  /\d\s?[kKmMbB]?\s{1,4}(?!(?:[kmgt]i?)?(?:b|bits?|bytes?|bps)\b)[\p{L}-]{3,30}\s{0,3}(?:\/\s?s(?:ec(?:ond)?)?\b|per sec(?:ond)?\b|an? second\b|each second\b)/iu;

/** “Read QPS: 200,000”, “QPS ≈ 12K”. */
const RATE_LABEL = /\b[qrt]ps\b\W{1,8}\d/i;

/** “100K autocomplete QPS”. */
const RATE_UNIT = /\d\s?[km]?\+?\s{1,4}(?:\p{L}{3,30}\s{1,4})?[qrt]ps\b/iu;

function isPerSecond({ form, asks, text }: Statement['said']): boolean {
  if (form === 'heading' || asks) return false;
  const said = withoutTex(text);
  return PER_SECOND.test(said) || RATE_LABEL.test(said) || RATE_UNIT.test(said);
}

/** The first statement that relates two named things: “100 : 1 reads to writes”, “read-heavy, 100:1”, or a figure for each. */
export const findRatio = findingIn((passage, words: readonly string[]) => {
  const relates = ({ said }: Statement): boolean => {
    if (said.form === 'heading' || said.asks || !holdsPhrase(said.words, words)) return false;
    const measures = measuresOf({ said }).filter((one) => isOfLoad(one) && !isOfMachine(one));
    return (
      measures.some(
        ({ dimension, unit, value }) => dimension === 'ratio' && value <= STEEPEST && isBetween(unit, words),
      ) ||
      (holdsEach(said.words, words) &&
        (measures.length > 1 || measures.some(({ dimension }) => dimension === 'percent')))
    );
  };
  return statementsOf(passage).find(relates)?.span;
});

/** The first of two statements in one section, or in two beside each other, that state a figure for one of two named things each. */
export function findPair(from: readonly Section[], words: readonly string[]): Span | undefined {
  const about = from.flatMap((section) => {
    const said = figuresIn(section.passage, words);
    return said ? [{ section, ...said }] : [];
  });
  const below = singly(words).map((_, i) => kindsBelow(about.map(({ section, given }) => [section, given[i]!])));
  for (const { section, given, figures } of about)
    for (const { span, kinds } of figures) {
      const isGiven = (own: ReadonlySet<string>, i: number): boolean =>
        kinds.some((kind) => own.has(kind) || (section.parent && below[i]!.get(section.parent)?.has(kind)));
      if (given.every(isGiven)) return absolute(section, span);
    }
  return undefined;
}

/** The statements of a passage about one of several named things, and the kinds of figures that it gives for each of these. */
const figuresIn = remembering((passage: Section, words: readonly string[]) => {
  const isAbout = (one: Statement, names: readonly string[]): boolean =>
    isInTitle(passage, names) || holdsPhrase(one.said.words, names);
  const about = statementsOf(passage).filter(
    (one) => one.said.form !== 'heading' && !one.said.asks && isAbout(one, words),
  );
  if (about.length === 0) return undefined;
  const given = singly(words).map(
    (word) => new Set(about.filter((one) => isAbout(one, word)).flatMap(({ said }) => kindsOf(said))),
  );
  return { given, figures: about.map(({ said, span }) => ({ span, kinds: kindsOf(said) })) };
});

/** “1M reads/writes” counts both. */
const STEEPEST = 100_000;

/** Whether a ratio is of the two named things, or doesn't say of which: “10 writes/node” is of another. */
function isBetween(unit: string, words: readonly string[]): boolean {
  return !unit.includes('/') || holdsEach(wordsOf(unit), words);
}

/** Whether an amount may say how often something is done: neither how large or how long it is, nor how many people there are. */
function isOfLoad({ dimension, unit, window }: Quantity): boolean {
  if (dimension === 'count') return window !== undefined || !PEOPLE.has(unit);
  return dimension !== 'data' && dimension !== 'time' && dimension !== 'money';
}

const PEOPLE = new Set(['users', 'followers', 'customers', 'people', 'subscribers', 'friends', 'drivers', 'riders']);

/** The kinds of figures that are given right below each section. */
function kindsBelow(
  given: readonly (readonly [Section, ReadonlySet<string>])[],
): ReadonlyMap<Section, ReadonlySet<string>> {
  const below = new Map<Section, Set<string>>();
  for (const [{ parent }, kinds] of given) {
    if (kinds.size === 0 || parent === undefined || parent.form === 'document') continue;
    const known = below.get(parent);
    if (known) for (const kind of kinds) known.add(kind);
    else below.set(parent, new Set(kinds));
  }
  return below;
}

/** Two figures of the same kind can be compared. */
function kindsOf(said: Statement['said']): readonly string[] {
  const measures = measuresOf({ said });
  // How much is read and written is no more than how large it is.
  const loads = measures.some(({ dimension }) => dimension === 'data') ? [] : measures.filter(isOfLoad);
  return [...loads.map(({ dimension, window }) => `${dimension} ${window}`), ...(isPerSecond(said) ? ['rate 1'] : [])];
}

function measuresOf({ said }: Pick<Statement, 'said'>): readonly Quantity[] {
  const quantities = isTex(said.text) ? findQuantities(withoutTex(said.text)) : said.quantities;
  return quantities.filter(({ role }) => role === 'measure');
}

/** A formula as it is read aloud: “50 \space million” is 50 million. */
function withoutTex(text: string): string {
  return isTex(text) ? (plainFormula(text.replaceAll('$', ' ')) ?? text) : text;
}

function isTex(text: string): boolean {
  return text.includes('\\');
}
