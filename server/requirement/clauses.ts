import { terms } from './terms.ts';
import { COPULAS, LIGHT, MODALS, PURPOSES, REASONS } from './phrase-words.ts';
import type { Word } from './words.ts';

/**
 * Which words of an item state the requirement: not those of a purpose (“encrypted *to keep users safe*”), of a reason
 * (“because …”, “– users expect …”) or of a condition in brackets (“(if it is down …)”).
 */
export function statingWords(words: readonly Word[]): (at: number) => boolean {
  const silent = new Set<number>();
  let start = 0;
  let said = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (isEnd(word)) {
      start = i + 1;
      said = 0;
      continue;
    }
    const condition = i === start ? conditionEnd(words, i) : -1;
    if (condition > 0) {
      for (let j = i; j < condition; j++) silent.add(j);
      i = condition - 1;
      continue;
    }
    const opens = opensReason(words, i, start) || (said >= 2 && opensPurpose(words, i));
    if (opens) {
      const end = clauseEnd(words, i);
      for (let j = i; j < end; j++) silent.add(j);
      i = end - 1;
      continue;
    }
    if (
      word.kind !== 'sign' &&
      !LIGHT.has(word.text) &&
      !MODALS.has(word.text) &&
      !COPULAS.has(word.text) &&
      !AIMS.has(word.text)
    )
      said++;
  }
  return (at) => !silent.has(at);
}

/** Open a clause that says when something holds, or with what. */
const CONDITIONS = new Set(['with', 'given', 'when', 'whenever', 'if', 'while', 'once', 'after', 'although', 'though']);

/** Behind “When the load is high,” where a modal follows: what stands before the comma is no part of what is required. */
function conditionEnd(words: readonly Word[], at: number): number {
  if (!CONDITIONS.has(words[at]!.text)) return -1;
  const end = clauseEnd(words, at);
  const comma = words.findIndex(({ text }, i) => i > at && i < end && (text === ',' || text === '，'));
  return comma > at && hasModal(words, comma) ? comma : -1;
}

/** “*If the gateway is down*, calls should …”: what stands there is no part of what is required, so it settles nothing. */
export function isInCondition(words: readonly Word[], at: number): boolean {
  let start = at;
  while (start > 0 && !isEnd(words[start - 1]!)) start--;
  return conditionEnd(words, start) > at;
}

/** “designed to”, “able to”, “scale to”: what follows is what is required. */
const AIMS = new Set([
  'designed',
  'able',
  'capable',
  'ability',
  'aim',
  'aims',
  'scale',
  'scales',
  'grow',
  'try',
  'important',
  'used',
  'easy',
  'built',
  'diseñado',
  'diseñada',
  'projetado',
  'projetada',
  'preparado',
  'preparada',
  'capaz',
  'capacidad',
  'capacidade',
  'escalar',
  'importante',
]);

/** Which words accept a weakness: “it is *acceptable for* scans to arrive late”, “*okay if* …”; an amount of time there is a demand still. */
export function concedingWords(words: readonly Word[]): (at: number) => boolean {
  const conceding = new Set<number>();
  for (let i = 1; i < words.length - 1; i++) {
    if (!CONCEDING.has(words[i]!.text) || !CONCEDED.has(words[i + 1]!.text)) continue;
    let from = i;
    while (from > 0 && !isEnd(words[from - 1]!) && words[from - 1]!.text !== 'but') from--;
    const to = clauseEnd(words, i);
    for (let at = from; at < to; at++) conceding.add(at);
    i = to;
  }
  return (at) => conceding.has(at);
}

const CONCEDING = new Set(['acceptable', 'ok', 'okay', 'fine', 'tolerable', 'permissible']);
const CONCEDED = new Set(['for', 'to', 'if', 'that', 'when', 'not']);

function isEnd(word: Word): boolean {
  return (
    word.kind === 'sign' &&
    (word.text === '.' ||
      word.text === ';' ||
      word.text === '。' ||
      word.text === ':' ||
      word.text === '(' ||
      word.text === ')' ||
      word.text === '|')
  );
}

function clauseEnd(words: readonly Word[], from: number): number {
  let at = from;
  while (at < words.length && !isEnd(words[at]!)) at++;
  return at;
}

function opensReason(words: readonly Word[], at: number, start: number): boolean {
  const { text, kind } = words[at]!;
  if (kind === 'sign') return isDash(text) && at - start > LONGEST_LABEL && !hasModal(words, at + 1);
  if (REASONS.has(text)) return true;
  // “rather than …”, “instead of …”: what is not wanted
  if (text === 'rather' || text === 'instead') return /^(?:than|of)$/.test(words[at + 1]?.text ?? '');
  if (text === 'as') return at > start && MODAL_SUBJECTS.has(words[at + 1]?.text ?? '');
  return at === start && start > 0 && words[start - 1]!.text === '(' && (text === 'if' || text === 'as');
}

const LONGEST_LABEL = 5;
const MODAL_SUBJECTS = new Set(['users', 'this', 'it', 'we', 'our', 'there', 'these', 'most', 'they', 'each']);

function isDash(text: string): boolean {
  return text === '-' || text === '–' || text === '—';
}

function hasModal(words: readonly Word[], from: number): boolean {
  for (let i = from; i < words.length && !isEnd(words[i]!); i++) if (MODALS.has(words[i]!.text)) return true;
  return false;
}

function opensPurpose(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]?.text ?? '';
  switch (words[at]!.text) {
    case 'to':
      return PURPOSES.has(next) && !AIMS.has(words[at - 1]?.text ?? '');
    case 'so':
      return (
        /^(?:that|users|we)$/.test(next) ||
        (words[at + 1]?.kind === 'word' && !NO_PURPOSE.has(next) && !obliges(words, at))
      );
    case 'for':
      return BETTER.has(next) || terms.at(words, at + 1)?.value.kind === 'adjective';
    case 'in':
      return next === 'order';
    case 'para':
    case 'чтобы':
    case 'damit':
    case 'afin':
    case 'pour':
      return !AIMS.has(words[at - 1]?.text ?? '');
    case 'для':
      return !AIMS.has(words[at - 1]?.text ?? '') && next.startsWith('обеспеч');
    default:
      return false;
  }
}

/** “…, so it should be flexible” concludes to what is required. */
function obliges(words: readonly Word[], from: number): boolean {
  for (let i = from; i < words.length && !isEnd(words[i]!); i++)
    if (/^(?:should|shall|must|needs?|has|have|will)$/.test(words[i]!.text)) return true;
  return false;
}

/** “so as to”, “so far”, “so much”. */
const NO_PURPOSE = new Set(['far', 'much', 'many', 'on', 'forth', 'long', 'called']);

const BETTER = new Set([
  'better',
  'basic',
  'easy',
  'easier',
  'fast',
  'faster',
  'improved',
  'efficient',
  'quick',
  'quicker',
  'high',
  'higher',
  'low',
  'lower',
  'optimal',
  'smooth',
  'smoother',
  'good',
  'scalability',
  'performance',
  'reliability',
  'availability',
  'security',
  'maintainability',
  'safety',
  'resilience',
  'flexibility',
  'durability',
  'redundancy',
]);
