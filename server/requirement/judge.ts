import { quantitiesIn } from '../quantity/find-quantities.ts';
import { lex } from '../quantity/lexer.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { shift, type Span } from '../text/span.ts';
import { attributeOf, BLANK, type AttributeId } from './attributes.ts';
import { statingWords } from './clauses.ts';
import type { Item, Piece } from './items.ts';
import { degrees, terms, type Term } from './lexicon.ts';
import { isIntroduction, isNoRequirement } from './not-a-requirement.ts';
import type { PhraseHit } from './phrase-table.ts';
import { COPULAS, MODALS, STOPS } from './phrase-words.ts';
import { withoutQuotes } from './quotes.ts';
import type { RequirementState, VagueWording } from './requirement.ts';
import { standIns } from './phrase-signals.ts';
import { signalsIn, type Signal } from './signals.ts';
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

/** What the place of an item says of it. */
export interface Surroundings {
  /**
   * `qualities`: each item states one; `mixed`: features and qualities side by side, so that the words have to tell;
   * `features`: only what names an attribute and its degree is a quality that strayed there.
   */
  readonly place: 'qualities' | 'mixed' | 'features';
  /** The attribute that a heading above names. */
  readonly attribute: AttributeId | undefined;
  /** Whether the heading calls it an assumption: what is so already isn't required. */
  readonly isAssumption: boolean;
  /** Whether the item elaborates another one. */
  readonly isChild: boolean;
}

/** Judges an item, or nothing where it requires nothing. */
export function judge(item: Item, around: Surroundings): Judgement | undefined {
  if (item.text.length > LONGEST_TEXT) return undefined;
  const words = wordsOf(withoutQuotes(item.text));
  const known = terms.find(words);
  if (
    isNoRequirement(words, known) ||
    (isIntroduction(words) && (item.form === 'paragraph' || item.children.length > 0 || item.isHead)) ||
    (item.isHead && item.form === 'paragraph')
  )
    return undefined;
  if (item.children.length > 0 && [...below(item)].some(({ text }) => /[?？]/.test(text)) && isOnlyName(words))
    return undefined;
  const signals = signalsOf(item, words, known, around);
  const measures = [item, ...item.more, ...below(item)].flatMap(measuresOf).filter(isNotWithin(item, words, signals));
  const attribute = labelled(words, known) ?? signals[0]?.attribute ?? known[0]?.value.attribute ?? around.attribute;
  const hasBlank = holdsBlank(item.plain);
  const base = { attribute, attributes: attributesOf(signals, attribute), measures, hasBlank };
  if (hasBlank) return { ...base, measures: [], state: 'unquantified', vague: undefined };
  if (measures.length > 0 && ![...standIns(words)].length) return { ...base, state: 'quantified', vague: undefined };
  const named = verifiableIn(words, signals);
  const first = plainest(signals);
  if (first === undefined) return { ...base, state: named.length > 0 ? 'verifiable' : 'feature', vague: undefined };
  if (named.some((hit) => settles(hit, words, signals, attribute)))
    return { ...base, state: 'verifiable', vague: undefined };
  const span = shift({ start: words[first.from]!.start, end: words[first.to - 1]!.end }, item.base);
  const second = signals.find(
    (signal) =>
      signal.kind === 'degree' &&
      first.kind === 'degree' &&
      signal.attribute !== first.attribute &&
      (signal.from >= first.to || signal.to <= first.from),
  );
  const also = second?.attribute && {
    attribute: second.attribute,
    span: shift({ start: words[second.from]!.start, end: words[second.to - 1]!.end }, item.base),
  };
  return { ...base, state: 'unquantified', vague: { kind: first.kind, span, ...(also && { also }) } };
}

function* below(item: Item): Generator<Piece> {
  for (const child of item.children) {
    yield { text: child.plain, base: child.base };
    yield* child.more;
    yield* below(child);
  }
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

export function measuresIn(text: string): readonly Quantity[] {
  return quantitiesIn(lex(text)).filter(({ role }) => role === 'measure');
}

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

function holdsBlank(text: string): boolean {
  for (let at = text.indexOf(BLANK); at >= 0; at = text.indexOf(BLANK, at + BLANK.length)) {
    if (/[\s(≤≥<>~$€]/.test(text[at - 1] ?? ' ') && /[\s,.;)%]/.test(text[at + BLANK.length] ?? ' ')) return true;
  }
  return false;
}

type Known = readonly PhraseHit<Term>[];

/** A text of that many words explains; a requirement is shorter. */
const LONGEST = 60;
const LONGEST_ROW = 150;
const LONGEST_TEXT = 800;

function signalsOf(item: Item, words: readonly Word[], known: Known, around: Surroundings): readonly Signal[] {
  if (words.length > LONGEST_ROW || longestSentence(words) > LONGEST || isListOfTopics(words, known)) return [];
  const signals = signalsIn(words, known, statingWords(words));
  if (around.isAssumption && !requires(words) && words.some(({ text }) => text === 'is' || text === 'are')) return [];
  if (item.form === 'paragraph' && !requires(words) && words.length > SHORT && !opens(words, signals[0]?.from))
    return [];
  if (
    isFact(words) &&
    signals.every(
      ({ kind, attribute }) => kind === 'limit' && (attribute === 'scalability' || attribute === 'throughput'),
    )
  )
    return [];
  if (around.isChild) return signals.filter(({ kind }) => kind !== 'importance' && kind !== 'label');
  if (around.place === 'features') return signals.filter((signal) => isStray(signal, words) && isInOpen(signal, words));
  if (around.place === 'mixed') return signals.filter((signal) => isPlain(signal, words) && isInOpen(signal, words));
  return signals;
}

/** “Scale, latency, availability, consistency”: names what to think of. */
function isListOfTopics(words: readonly Word[], known: Known): boolean {
  const nouns = known.filter(({ value }) => value.kind === 'noun').length;
  return nouns >= 4 && words.length <= nouns * 3 && degrees.find(words).length === 0;
}

const LONGEST_AMONG_FEATURES = 30;

/** From where to where the sentence reaches that a word stands in; the cell of a row ends one. */
function sentenceOf(words: readonly Word[], at: number): readonly [from: number, to: number] {
  let from = at;
  while (from > 0 && !ENDS.has(words[from - 1]!.text)) from--;
  let to = at;
  while (to < words.length && !ENDS.has(words[to]!.text)) to++;
  return [from, to];
}

const ENDS: ReadonlySet<string> = new Set(['.', ';', '。', '；', '|']);

function longestSentence(words: readonly Word[]): number {
  let longest = 0;
  let start = 0;
  for (let i = 0; i <= words.length; i++) {
    if (i < words.length && !ENDS.has(words[i]!.text)) continue;
    longest = Math.max(longest, i - start);
    start = i + 1;
  }
  return longest;
}

/** Among features, whether a wording is said of what is required: not in brackets, nor in a clause that describes a thing. */
function isInOpen({ kind, from }: Signal, words: readonly Word[]): boolean {
  const [start, end] = sentenceOf(words, from);
  if (end - start > LONGEST_AMONG_FEATURES) return false;
  let depth = 0;
  for (let i = start; i < from; i++) {
    const { text } = words[i]!;
    if (text === '(') depth++;
    if (text === ')') depth--;
    if (kind === 'degree' && (text === 'which' || text === 'who' || text === 'that')) return false;
  }
  return depth <= 0;
}

/** Whether a wording opens the text, or what stands behind its label. */
function opens(words: readonly Word[], from: number | undefined): boolean {
  return from === 0 || (from !== undefined && from <= LONGEST_LABEL && words[from - 1]!.kind === 'sign');
}

/** “There may be many customers”: what may happen is no requirement. */
function isFact(words: readonly Word[]): boolean {
  return (
    words.some(({ text }) => text === 'may' || text === 'might' || text === 'there') &&
    !words.some(
      ({ text }, i) =>
        OBLIGES.has(text) && words[i - 1]?.text !== 'there' && (!text.startsWith('ha') || words[i + 1]?.text === 'to'),
    )
  );
}

function requires(words: readonly Word[]): boolean {
  return words.some(({ text }) => MODALS.has(text) && !POSSIBLE.has(text));
}

const POSSIBLE: ReadonlySet<string> = new Set(['may', 'might', 'could', 'would', 'can', 'have', 'has', 'cannot']);

/** Among features only an attribute by name with a degree, or a word that can only be meant of the system, owes a measure. */
function isPlain({ kind, from, to, attribute }: Signal, words: readonly Word[]): boolean {
  if (kind === 'degree') return true;
  if (kind === 'label') return words.length > 1 && attribute !== undefined;
  if (kind === 'gradable' && from === 0) return to < words.length && words.length <= SHORT;
  return isObliged({ kind, from, to, attribute }, words);
}

/** What is obliged in so many words owes its measure wherever it stands: “must be *fast*”, “has to handle *millions of* users”. */
function isObliged({ kind, from, attribute }: Signal, words: readonly Word[]): boolean {
  if (kind !== 'gradable' && kind !== 'limit') return false;
  if (kind === 'limit' && (attribute === 'scalability' || attribute === 'throughput')) return isCarried(words, from);
  if (!words.slice(0, from).some(({ text }) => OBLIGES.has(text))) return false;
  // “Users should be able to easily find …” is a feature of theirs.
  if (attribute === 'usability' && words.slice(0, from).some(({ text }) => text === 'able')) return false;
  return kind === 'limit' ? words[from]!.text === 'as' : isPredicate(words, from) || isAdverb(words[from]!);
}

/** “handle *millions of users*”: an amount that is to be carried. */
function isCarried(words: readonly Word[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    const { text, kind } = words[i]!;
    if (CARRYING.has(text)) return !text.startsWith('scale') || i < at - 1;
    if (kind === 'sign' || (STOPS.has(text) && text !== 'to')) return false;
  }
  return false;
}

const CARRYING: ReadonlySet<string> = new Set([
  'handle',
  'handles',
  'handling',
  'support',
  'supports',
  'supporting',
  'serve',
  'serves',
  'serving',
  'process',
  'processes',
  'sustain',
  'store',
  'stores',
  'storing',
  'scale',
  'scales',
  'accommodate',
  'accommodates',
  'withstand',
  'soportar',
  'soporta',
  'suportar',
  'suporta',
  'manejar',
  'atender',
  'выдерживать',
  'обрабатывать',
  'поддерживать',
  'unterstützen',
  'verarbeiten',
  'supporter',
  'gérer',
]);

/** “respond *quickly*”. */
function isAdverb({ text }: Word): boolean {
  return (
    text.endsWith('ly') || text.endsWith('mente') || text === 'in' || text === 'en' || text === 'em' || text === 'в'
  );
}

const OF_THE_SYSTEM: ReadonlySet<AttributeId | undefined> = new Set([
  'latency',
  'throughput',
  'scalability',
  'availability',
  'durability',
  'recovery',
  'consistency',
]);

function isStray({ kind, attribute, from, to }: Signal, words: readonly Word[]): boolean {
  // “Low-latency clients” are a thing; a quality is said of the system
  if (from === 0 && words[to]?.kind === 'word' && !STOPS.has(words[to].text)) return false;
  if (isObliged({ kind, attribute, from, to }, words)) return true;
  return (kind === 'degree' && OF_THE_SYSTEM.has(attribute)) || (kind === 'gradable' && attribute === 'availability');
}

const SHORT = 10;
const OBLIGES: ReadonlySet<string> = new Set(
  'should shall must needs need will has have ought deve devem debe deben devra должен должна должно должны muss müssen soll sollen doit doivent'.split(
    ' ',
  ),
);

/** “must be *fast*”, “semantics that are *easy* …”. */
function isPredicate(words: readonly Word[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    if (COPULAS.has(words[i]!.text)) return true;
    if (words[i]!.kind === 'word' && STOPS.has(words[i]!.text) && words[i]!.text !== 'and') return false;
  }
  return false;
}

/** A degree of an attribute says more plainly what is open than a word with degrees: “in real time with *minimal latency*”. */
function plainest(signals: readonly Signal[]): Signal | undefined {
  const first = signals[0];
  if (first?.kind !== 'gradable') return first;
  return signals.find(({ kind, attribute }) => kind === 'degree' && attribute === first.attribute) ?? first;
}

/** The attribute that a label names: “Durability: …”. */
function labelled(words: readonly Word[], known: Known): AttributeId | undefined {
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
  if (kind === 'access') return attribute === undefined || attribute === 'security' || attribute === 'usability';
  // How far a model lets reads lag behind is the model's own matter.
  const own =
    kind === 'model'
      ? signals.filter((signal) => !(signal.kind === 'limit' && signal.attribute === 'latency'))
      : signals;
  return own
    .map((signal) => signal.attribute ?? attribute)
    .every((id) => id === undefined || attributeOf(id).settledByName);
}

/** “*Secure* storage and *access controls*”: what stands before the “and” is as vague as without the rest. */
function isSaidOfAnother({ kind, from, to }: Signal, hit: VerifiableHit, words: readonly Word[]): boolean {
  if (kind !== 'gradable' || hit.from < to || words[from]!.text.endsWith('ly')) return false;
  const and = words.findIndex(({ text }, i) => i >= to && (text === 'and' || text === '&'));
  if (and <= to || and >= hit.from) return false;
  return words.slice(to, and).every((word) => word.kind === 'word' && !STOPS.has(word.text));
}
