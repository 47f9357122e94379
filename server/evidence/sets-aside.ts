import { isDeferred } from '../question/answers.ts';
import { findPhrase, holdsPhrase } from './holds-phrase.ts';
import { remembering } from '../text/remember.ts';
import type { Said } from './statement.ts';

/** What says that a topic isn't this design's business: these need no reason. */
const OUT_OF_SCOPE = [
  'out of scope',
  'not in scope',
  'not in _ scope',
  'outside|beyond _ scope',
  'non goal',
  'nicht im umfang',
  'außerhalb des umfangs',
  'hors périmètre',
  'hors scope',
  'fuera de alcance',
  'fuera del alcance',
  'fora do escopo',
  'fora de escopo',
  'вне рамок',
  'за рамками',
  '超出范围',
  '超出範圍',
  '不在范围内',
  '対象外',
  'スコープ外',
];

/** What says that a topic doesn't apply: without a reason that is only another way to leave it out. */
const NOT_APPLICABLE = [
  'not applicable',
  'n/a',
  'does|do not apply here|because',
  'doesn|don t apply here|because',
  'nicht anwendbar',
  'nicht zutreffend',
  'entfällt',
  'non applicable',
  'sans objet',
  'no aplica',
  'não se aplica',
  'не применимо',
  'неприменимо',
  '不适用',
  '不適用',
  '該当なし',
  '適用外',
];

const REASONS = [
  'because',
  'since',
  'as',
  'due to',
  'given',
  'weil',
  'da',
  'car',
  'puisque',
  'porque',
  'ya que',
  'pois',
  'так как',
  'потому',
  'поскольку',
  '因为',
  '因為',
  'ため',
];

/**
 * The index of the word with which a statement begins to say that its topic doesn’t apply, and why, or that it is out of
 * scope; undefined where it says neither. Every question of the template asks it of every statement.
 */
export const waiverAt = remembering(({ words, asks }: Said): number | undefined => {
  if (asks) return undefined;
  const scope = findPhrase(words, OUT_OF_SCOPE);
  if (scope >= 0) return scope;
  const at = findPhrase(words, NOT_APPLICABLE);
  return at >= 0 && hasReason(words.slice(at)) ? at : undefined;
});

/** Whether a statement says that its topic doesn’t apply, and why, or that it is out of scope. */
export function waives(said: Said): boolean {
  return waiverAt(said) !== undefined;
}

/** Whether a statement speaks of not applying at all: with or without a reason it decides nothing. */
export function leavesOut({ words }: Said): boolean {
  return holdsPhrase(words, OUT_OF_SCOPE) || holdsPhrase(words, NOT_APPLICABLE);
}

/** “N/A because …”, “not applicable: a batch job …”: a word that gives the reason, or words behind a sign that announces it. */
function hasReason(words: Said['words']): boolean {
  const sign = words.findIndex(({ kind, text }) => kind === 'break' && !')]'.includes(text));
  const announced = sign < 0 ? 0 : words.slice(sign).filter(({ kind }) => kind === 'word').length;
  return announced >= 2 || holdsPhrase(words, REASONS);
}

/** Words of somebody who leaves a matter to a later day. */
const PUT_OFF = [
  'tbd',
  'tbc',
  'todo',
  'to be decided',
  'to be determined',
  'to be defined',
  'to be discussed',
  'decide*',
  'decision',
  'deferred',
  'postponed',
  'put off',
  'pending',
  'later',
  'undecided',
  'unresolved',
  'open',
  'follow up',
  'wird entschieden',
  'offen',
  'à décider',
  'por decidir',
  'a decidir',
  'позже',
  '待定',
  '未定',
];

/** Whether a statement leaves its topic open and says who settles it and by when, or where. `source`: as it is written. */
export function defers(said: Said, source: string): boolean {
  return mayDefer(said) && isDeferred(source, addressesIn(source));
}

/** Whether a statement leaves anything open: few do, so that it is asked before what they are about. */
export function mayDefer({ words, asks }: Said): boolean {
  return asks || holdsPhrase(words, PUT_OFF);
}

function addressesIn(source: string): readonly string[] {
  return source.match(/https?:\/\/[^\s)>\]]+/g) ?? [];
}
