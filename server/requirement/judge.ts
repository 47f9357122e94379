import { quantitiesIn } from '../quantity/find-quantities.ts';
import { lex } from '../quantity/lexer.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { rememberingText } from '../text/remember.ts';
import { shift, type Span } from '../text/span.ts';
import { attributeOf, BLANK, type AttributeId } from './attributes.ts';
import { isInCondition } from './clauses.ts';
import type { Item, Piece } from './items.ts';
import { isLinked } from './linked.ts';
import { signalsOf } from './owed-signals.ts';
import type { Surroundings } from './surroundings.ts';
import { terms, type Term } from './terms.ts';
import { isIntroduction, isNoRequirement } from './not-a-requirement.ts';
import type { PhraseHit } from './phrase-table.ts';
import { isMagnitude, plainest, qualityOf } from './plainest.ts';
import { STOPS } from './phrase-words.ts';
import { withoutQuotes } from './quotes.ts';
import type { RequirementState, VagueWording } from './requirement.ts';
import { respelt } from './spelling.ts';
import { standIns } from './phrase-signals.ts';
import type { Signal } from './signal.ts';
import { verifiableIn, type VerifiableHit } from './verifiable.ts';
import { wordsOf, type Word } from './words.ts';

/** What an item is by its own words and those below it. */
export interface Judgement {
  readonly state: RequirementState;
  readonly attribute: AttributeId | undefined;
  /** Every attribute that its vague wordings are about. */
  readonly attributes: readonly AttributeId[];
  readonly measures: readonly Span[];
  readonly vague: VagueWording | undefined;
  readonly hasBlank: boolean;
}

/** Judges an item, or nothing where it requires nothing. */
export function judge(item: Item, around: Surroundings): Judgement | undefined {
  if (item.text.length > LONGEST_TEXT) return undefined;
  const written = wordsOf(withoutQuotes(item.text));
  const words = around.place === 'qualities' ? respelt(written) : written;
  const known = withoutNamedWay(terms.find(words), words);
  if (
    isNoRequirement(words, known) ||
    (isIntroduction(words) && (item.form === 'paragraph' || item.children.length > 0 || item.isHead)) ||
    (item.isHead && item.form === 'paragraph') ||
    (item.form === 'row' && (ratesSeveral(item) || isDefined(item)))
  )
    return undefined;
  if (item.children.length > 0 && [...below(item)].some(({ text }) => /[?？]/.test(text)) && isOnlyName(words))
    return undefined;
  const signals = signalsOf(item, words, known, around);
  // Outside of the requirements nothing else makes a requirement of a sentence.
  if (around.place === 'prose' && signals.length === 0) return undefined;
  const measures = [item, ...item.more, ...below(item)].flatMap(measuresOf).filter(isNotWithin(item, words, signals));
  const attribute = labelled(words, known) ?? signals[0]?.attribute ?? known[0]?.value.attribute ?? around.attribute;
  const hasBlank = holdsBlank(item.plain);
  const base = { attribute, attributes: attributesOf(signals, attribute), measures, hasBlank };
  if (hasBlank) return { ...base, measures: [], state: 'unquantified', vague: undefined };
  if ((measures.length > 0 || holdsAmount(item)) && ![...standIns(words)].length)
    return { ...base, state: 'quantified', vague: undefined };
  const named = verifiableIn(words, signals).filter(({ from }) => !isInCondition(words, from));
  const first = plainest(signals, words);
  if (first === undefined) return { ...base, state: named.length > 0 ? 'verifiable' : 'feature', vague: undefined };
  if (named.some((hit) => settles(hit, words, signals, attribute)))
    return { ...base, state: 'verifiable', vague: undefined };
  const span = shift(spanOf(first, words), item.base);
  // A name that leads to a page of its own is set out there, and one that is ticked off was dealt with.
  if (first.kind === 'label' && (item.isDone || isLinked(item, span))) return undefined;
  const of = qualityOf(first, words, known, signals[0]) ?? attribute;
  const second = signals.find(
    (signal) =>
      signal.kind === 'degree' &&
      first.kind === 'degree' &&
      signal.attribute !== first.attribute &&
      (signal.from >= first.to || signal.to <= first.from),
  );
  const also = second?.attribute && {
    attribute: second.attribute,
    span: shift(spanOf(second, words), item.base),
  };
  return {
    ...base,
    state: 'unquantified',
    vague: { kind: first.kind, span, attribute: of, isMagnitude: isMagnitude(first, words), ...(also && { also }) },
  };
}

/** From the first to the last word of a wording that says something: “growth” of “growth in”. */
function spanOf({ from, to }: Signal, words: readonly Word[]): Span {
  let last = to - 1;
  while (last > from && STOPS.has(words[last]!.text)) last--;
  return { start: words[from]!.start, end: words[last]!.end };
}

function* below(item: Item): Generator<Piece> {
  for (const child of item.children) {
    yield { text: child.plain, base: child.base };
    yield* child.more;
    yield* below(child);
  }
}

/** “compatibility | high | low | low | high”: how much it matters to each of several things. */
function ratesSeveral({ block, section }: Item): boolean {
  const { text } = section.chunk;
  const rated = block?.children.filter(({ span }) => RATING.test(text.slice(span.start, span.end))) ?? [];
  return rated.length >= LEAST_RATED;
}

const RATING = /^[|\s*]*(?:high|medium|low|alta|média|media|baixa|baja|hoch|mittel|niedrig)[|\s*]*$/i;
const LEAST_RATED = 3;

/** Whether the table of a row has a column that says what its names mean, and none for what is aimed at. */
function isDefined({ more }: Item): boolean {
  return more.some(({ text }) => DEFINITIONS.test(text)) && !more.some(({ text }) => TARGETS.test(text));
}

const DEFINITIONS =
  /^\s*(?:definition|meaning|what it means|definición|definição|définition|bedeutung|определение|定义|定義|정의)\s*$/i;
const TARGETS = /target|requirement|goal|measure|metric|value/i;

/** “*Horizontal scaling*: support *scaling* by …”: where the way is named, it is meant throughout. */
function withoutNamedWay(known: readonly PhraseHit<Term>[], words: readonly Word[]): readonly PhraseHit<Term>[] {
  if (!known.some((hit) => isNamedWay(words, hit))) return known;
  return known.filter((hit) => !isNamedWay(words, hit) && !/^scal(?:e|ing)$/.test(words[hit.from]!.text));
}

/** “Horizontally scalable” names the way, and that can be told of any design. */
function isNamedWay(words: readonly Word[], { from, to, value }: PhraseHit<Term>): boolean {
  if (value.attribute !== 'scalability') return false;
  return [words[from - 1], words[to]].some((word) => word !== undefined && /^(?:horizontal|vertical)/.test(word.text));
}

/** A name above questions: they say what is still to be required. */
function isOnlyName(words: readonly Word[]): boolean {
  return words.length <= 4;
}

/** The figures of a text that bound something; identifiers and conditions bound nothing. */
function measuresOf(piece: Item | Piece): readonly Span[] {
  const text = 'plain' in piece ? piece.plain : piece.text;
  return measuresIn(text).map(({ span }) => shift(span, piece.base));
}

export const measuresIn = rememberingText((text): readonly Quantity[] =>
  quantitiesIn(lex(text)).filter(({ role }) => role === 'measure'),
);

/** “billions of *daily* queries”: how often something happens bounds nothing in the middle of an amount that is none. */
function isNotWithin(item: Item, words: readonly Word[], signals: readonly Signal[]): (measure: Span) => boolean {
  const amounts = signals
    .filter(({ kind }) => kind === 'limit')
    .map(({ from, to }) => shift({ start: words[from]!.start, end: words[to - 1]!.end }, item.base));
  return ({ start, end }) =>
    !amounts.some(
      (amount) =>
        amount.start < start && end <= amount.end && !/\d/.test(item.text.slice(start - item.base, end - item.base)),
    );
}

/** Whether a cell of a row is an amount of something, whatever it counts; a number alone may be a rank. */
function holdsAmount({ form, block, section }: Item): boolean {
  if (form !== 'row' || block === undefined) return false;
  const { text } = section.chunk;
  return block.children.slice(1).some(({ span }) => AMOUNT.test(text.slice(span.start, span.end)));
}

const AMOUNT = /^[|\s<>≤≥~≈*\\]*\d[\d.,]*(?:\s+\p{L}|\d{2})/u;

function holdsBlank(text: string): boolean {
  for (let at = text.indexOf(BLANK); at >= 0; at = text.indexOf(BLANK, at + BLANK.length)) {
    if (/[\s(≤≥<>~$€]/.test(text[at - 1] ?? ' ') && /[\s,.;)%]/.test(text[at + BLANK.length] ?? ' ')) return true;
  }
  return false;
}

/** A text of that many characters explains. */
const LONGEST_TEXT = 800;

/** The attribute that a label names: “Durability: …”. */
function labelled(words: readonly Word[], known: readonly PhraseHit<Term>[]): AttributeId | undefined {
  const end = words.findIndex(({ kind, text }) => kind === 'sign' && text !== '/' && text !== '&' && text !== ',');
  return end > 0 && end <= LONGEST_LABEL ? known.find(({ to }) => to <= end)?.value.attribute : undefined;
}

const LONGEST_LABEL = 5;

function attributesOf(signals: readonly Signal[], attribute: AttributeId | undefined): readonly AttributeId[] {
  const all = signals.flatMap(
    (signal) => (signal.kind === 'limit' ? attribute : signal.attribute) ?? signal.attribute ?? [],
  );
  return [...new Set(all.length > 0 ? all : attribute === undefined ? [] : [attribute])];
}

/**
 * Whether something that can be checked makes up for vague words. A mechanism or a standard is no figure of latency; a
 * rule or a model settles whatever it is said of.
 */
function settles(
  hit: VerifiableHit,
  words: readonly Word[],
  signals: readonly Signal[],
  attribute: AttributeId | undefined,
): boolean {
  const { kind } = hit;
  if (kind === 'sameness' || kind === 'complexity') return true;
  if (signals.some((signal) => isSaidOfAnother(signal, hit, words))) return false;
  if (isInExample(words, hit.from)) return false;
  if (kind === 'access') return attribute === undefined || attribute === 'security';
  // How far a model lets reads lag behind is the model's own matter.
  const own =
    kind === 'model'
      ? signals.filter((signal) => !(signal.kind === 'limit' && signal.attribute === 'latency'))
      : signals;
  return own
    .map((signal) => signal.attribute ?? attribute)
    .every((id) => id === undefined || attributeOf(id).settledByName);
}

/** “Easy to extend, *such as* by token expiry”, “(*e.g.* user authentication)”: an example settles nothing. */
function isInExample(words: readonly Word[], at: number): boolean {
  for (let i = at - 1; i > 0 && !/^[.;)。]$/.test(words[i]!.text); i--) {
    const before = words[i - 1]!.text;
    const { text } = words[i]!;
    if (text === 'as' ? before === 'such' : text === 'g' ? before === 'e' || before === '.' : text === 'example')
      return true;
    if (text === 'eg') return true;
  }
  return false;
}

/** “*Secure* storage and *access controls*”: what stands before the “and” is as vague as without the rest. */
function isSaidOfAnother({ kind, from, to }: Signal, hit: VerifiableHit, words: readonly Word[]): boolean {
  if (kind !== 'gradable' || hit.from < to || words[from]!.text.endsWith('ly')) return false;
  const and = words.findIndex(({ text }, i) => i >= to && (text === 'and' || text === '&'));
  if (and <= to || and >= hit.from) return false;
  return words.slice(to, and).every((word) => word.kind === 'word' && !STOPS.has(word.text));
}
