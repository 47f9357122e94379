import { OF_THE_SYSTEM, type AttributeId } from './attributes.ts';
import { IMPORTANCE, NEGATIONS } from './phrase-words.ts';
import { isPredicate } from './obligation.ts';
import { sentenceOf } from './sentence.ts';
import type { Signal } from './signal.ts';
import type { Word } from './words.ts';

/**
 * Whether a sentence outside of the requirements demands a quality of the system: “it *should* handle *high throughput*”,
 * “we *need to* keep server *costs low*”, “*low latency* is *required*”. What it demands of a part of the text, of readers
 * or under a condition it doesn’t.
 */
export function isDemanded(signal: Signal, words: readonly Word[]): boolean {
  const [start, end] = sentenceOf(words, signal.from);
  if (end - start > LONGEST || CONDITIONS.has(words[start]?.text ?? '')) return false;
  if (!isOfDegree(signal, words)) return false;
  return isObligedBefore(words, start, signal.from) || isRequiredBehind(words, signal.to, end);
}

/** Whether a text may demand something: asked before any words are read. */
export function mayDemand(text: string): boolean {
  return DEMANDING.test(text);
}

/** Whether a line of a text may open a list of requirements. */
export function mayIntroduce(text: string): boolean {
  return LISTS_BELOW.test(text);
}

/** “These are the requirements:”, “The cache should:”, “It must support:”: whether the list below a line states what is required. */
export function introducesRequirements(text: string): boolean {
  const line = text.trim();
  return line.length <= LONGEST_INTRODUCTION && (INTRODUCES.test(line) || LISTS.test(line));
}

const LONGEST_INTRODUCTION = 120;
const INTRODUCES =
  /(?:must|should|shall|needs? to|has to|have to|deve|debe|devem|deben|doit|muss|soll|должен|должна)(?:\s+(?:also|be|provide|support|offer|ensure|guarantee|meet|satisfy|achieve)){0,3}\s*:$/i;
const LISTS =
  /(?:requirements|requisitos|requerimientos|anforderungen|exigences|требования|вимоги|requisiti|wymagania)\b[^.]*:$|(?:需求|要求|要件)[^。]*[:：]$|요구\s?사항/i;

const LISTS_BELOW =
  /(?:requirements|requisitos|requerimientos|anforderungen|exigences|требования|вимоги|requisiti|wymagania|需求|要求|要件)[*_]{0,2}\s?[:：][*_]{0,2}\s*\n/i;

const DEMANDING =
  /\b(?:must|should|shall|needs? to|has to|have to|(?:is|are) (?:required|needed|crucial|essential|critical|important|key|vital|paramount|mandatory)|dev(?:e|em|ra|rá)|deben?|doit|doivent|muss|müssen|soll|sollen)\b|долж|해야|어야|아야|가져야|必须|应该/iu;

const LONGEST = 30;

/** Open a sentence that demands only sometimes, or weighs something. */
const CONDITIONS = new Set([
  'if',
  'when',
  'while',
  'unless',
  'although',
  'since',
  'because',
  'once',
  'whether',
  'for',
  'as',
]);

function isOfDegree({ kind, attribute, from, to }: Signal, words: readonly Word[]): boolean {
  if (!OF_A_SYSTEM.has(attribute)) return false;
  // “faster than a look-up” compares
  if (words[to]?.text === 'than') return false;
  if (kind === 'degree') return !words.slice(from, to).some(({ text }) => isWorse(text, attribute));
  return kind === 'gradable' && isPredicate(words, from);
}

/** “Higher latency”, “increased cost” are what something comes at. */
function isWorse(text: string, attribute: AttributeId | undefined): boolean {
  return (attribute === 'latency' || attribute === 'cost' || attribute === 'resources') && MUCH.has(text);
}

const MUCH = new Set([
  'high',
  'higher',
  'highest',
  'increased',
  'increasing',
  'large',
  'larger',
  'heavy',
  'more',
  'significant',
]);

const OF_A_SYSTEM: ReadonlySet<AttributeId | undefined> = new Set<AttributeId | undefined>([
  ...OF_THE_SYSTEM,
  'accuracy',
  'energy',
  'maintainability',
  'security',
  'privacy',
  'cost',
  'resources',
]);

/** The system, or its makers, as the subject of a modal that leaves no choice. */
function isObligedBefore(words: readonly Word[], start: number, at: number): boolean {
  for (let modal = start; modal < at; modal++) {
    if (!isModal(words, modal)) continue;
    const subject = words.slice(start, modal);
    // “A distributed system should …” is said of any.
    return !/^an?$/.test(subject[0]?.text ?? '') && subject.some(({ text }) => SUBJECTS.has(text));
  }
  return false;
}

function isModal(words: readonly Word[], at: number): boolean {
  const { text } = words[at]!;
  if (/^(?:has|have|needs?)$/.test(text))
    return words[at + 1]?.text === 'to' && !NEGATIONS.has(words[at - 1]?.text ?? '');
  return OBLIGING.has(text);
}

const OBLIGING = new Set(
  'must should shall deve devem debe deben devra doit doivent muss müssen soll sollen должен должна должно должны'.split(
    ' ',
  ),
);

const SUBJECTS = new Set(
  'it we system systems service services application applications app platform product solution architecture website site software design backend server infrastructure sistema sistemas serviço servicio aplicação aplicación plataforma solução solución système service plateforme anwendung dienst lösung система системы сервис приложение платформа'.split(
    ' ',
  ),
);

/** “Low latency *is required*”. */
function isRequiredBehind(words: readonly Word[], from: number, end: number): boolean {
  for (let at = from; at < Math.min(from + 3, end); at++)
    if (/^(?:is|are)$/.test(words[at]!.text)) return IMPORTANCE.has(words[at + 1]?.text ?? '');
  return false;
}
