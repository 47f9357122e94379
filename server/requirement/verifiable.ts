import { COPULAS, NEGATIONS } from './phrase-words.ts';
import { isQuality } from './quality-name.ts';
import { textReferredTo } from './references.ts';
import type { Signal } from './signal.ts';
import { verifiableNames, type Verifiable } from './verifiable-words.ts';
import type { Word } from './words.ts';

/** What makes an item testable without a figure, and where. */
export interface VerifiableHit {
  readonly kind: Verifiable | 'access' | 'prohibition' | 'sameness' | 'complexity';
  readonly from: number;
  readonly to: number;
}

/** What of an item two testers would check alike; `vague` are its vague wordings, which spoil a prohibition. */
export function verifiableIn(words: readonly Word[], vague: readonly Signal[]): readonly VerifiableHit[] {
  return [
    ...verifiableNames
      .find(words)
      .filter(({ from, to }) => !words.slice(from, to).some(({ text }) => isQuality(text)))
      .map(({ from, to, value }) => ({ kind: value, from, to })),
    ...accessRules(words),
    ...prohibitions(words, vague),
    ...sameness(words),
    ...references(words),
    ...models(words),
    ...complexities(words),
  ];
}

const ALLOWED = new Set([
  'can',
  'may',
  'shall',
  'must',
  'should',
  'have',
  'has',
  'allowed',
  'able',
  'be',
  'are',
  'is',
  'access',
  'who',
  'with',
  'permitted',
  'see',
  'view',
  'read',
  'authorized',
  'authorised',
  'people',
  'by',
]);

/** “Only admins may …”, “can only be read by …”, “are the only people who …”. */
function* accessRules(words: readonly Word[]): Generator<VerifiableHit> {
  for (let i = 0; i < words.length; i++) {
    if (words[i]!.text !== 'only') continue;
    for (let j = i + 1; j < Math.min(i + 8, words.length); j++) {
      if (words[j]!.kind === 'sign') break;
      if (ALLOWED.has(words[j]!.text)) {
        yield { kind: 'access', from: i, to: j + 1 };
        break;
      }
    }
  }
}

/** Modals that make a negation a rule: “must not be lost”, “can never be read”. */
const RULING = new Set([
  'should',
  'shall',
  'must',
  'can',
  'may',
  'will',
  'cannot',
  "shouldn't",
  "mustn't",
  "can't",
  "won't",
  'could',
  'never',
  'is',
  'are',
]);
const LOSSES = new Set([
  'loss',
  'losses',
  'lost',
  'losing',
  'duplicate',
  'duplicates',
  'duplication',
  'double',
  'race',
  'conflict',
  'conflicts',
  'single',
  'negative',
  'data',
  'uploads',
  'message',
  'messages',
  'plaintext',
  'overselling',
  'oversell',
  'orphaned',
  'dropped',
  'gaps',
  'two',
  'phantom',
]);

/** Absolute prohibitions over a set that has a bound: “no uploads should be lost”, “must never see another tenant's data”. */
function* prohibitions(words: readonly Word[], vague: readonly Signal[]): Generator<VerifiableHit> {
  for (let i = 0; i < words.length; i++) {
    const text = words[i]!.text;
    const isBare = text === 'no' || text === 'zero' || text === 'without';
    if (!isBare && !LOSSES.has(text) && !NEGATIONS.has(text) && text !== '不') continue;
    const end = isBare ? clauseEnd(words, i) : sentenceEnd(words, i);
    if (LOSSES.has(text) && /^(?:is|are)$/.test(words[i + 1]?.text ?? '') && isUnacceptable(words, i + 2))
      yield { kind: 'prohibition', from: i, to: end };
    if (vague.some((signal) => signal.kind !== 'label' && signal.to > i && signal.from < end)) continue;
    // “不会消失”, “不能丢失”
    if (text === '不' && /^[会會能得可]$/.test(words[i + 1]?.text ?? ''))
      yield { kind: 'prohibition', from: i, to: end };
    if (isBare) {
      if (inNext(words, i + 1, Math.min(i + 7, end), LOSSES) || (text === 'no' && isRuled(words, i + 1, end)))
        yield { kind: 'prohibition', from: i, to: end };
    } else if (
      NEGATIONS.has(text) &&
      (RULING.has(words[i - 1]?.text ?? '') || RULING.has(text)) &&
      isVerbal(words, i + 1) &&
      !FAILING.has(words[i + 1]!.text)
    ) {
      yield { kind: 'prohibition', from: i, to: end };
    }
  }
}

/** What every system does at times: “must not fail” is a wish, as “must never be down” is. */
const FAILING = new Set(['fail', 'crash', 'break', 'hang', 'freeze', 'stall', 'lag', 'degrade', 'slow', 'suffer']);

/** “Data loss is *unacceptable*”, “is *not acceptable*”. */
function isUnacceptable(words: readonly Word[], at: number): boolean {
  const said = words[at]?.text === 'not' ? `not ${words[at + 1]?.text ?? ''}` : (words[at]?.text ?? '');
  return /^(?:unacceptable|intolerable|not acceptable|not allowed|not tolerated|not tolerable)$/.test(said);
}

/** “no file should be …”: a modal within a few words. */
function isRuled(words: readonly Word[], from: number, end: number): boolean {
  for (let i = from; i < Math.min(from + 5, end); i++)
    if (/^(?:should|shall|must|may|can|will)$/.test(words[i]!.text)) return true;
  return false;
}

/** “be lost”, “lose data”; not “be guessable”: what can be done to a thing has degrees. */
function isVerbal(words: readonly Word[], at: number): boolean {
  const first = words[at];
  if (first?.kind !== 'word') return false;
  if (!COPULAS.has(first.text)) return true;
  const said = words[at + 1]?.text ?? '';
  return !(said.endsWith('able') || said.endsWith('ible')) || said === 'able';
}

function inNext(words: readonly Word[], from: number, to: number, set: ReadonlySet<string>): boolean {
  for (let i = from; i < to; i++) if (set.has(words[i]!.text)) return true;
  return false;
}

/** “the same history on all devices”, “all replicas converge”: equality is tested by comparing. */
function* sameness(words: readonly Word[]): Generator<VerifiableHit> {
  for (let i = 0; i < words.length; i++) {
    const { text } = words[i]!;
    const everywhere = text === 'same' && inNext(words, i + 1, Math.min(i + 10, words.length), EVERYWHERE);
    if (everywhere || text === 'exactly' || text === 'identical' || text === 'converge' || text === 'converges')
      yield { kind: 'sameness', from: i, to: i + 1 };
  }
}

const EVERYWHERE = new Set(['all', 'every', 'each', 'across', 'any', 'both']);

/** “O(log n)”, “N-1 of N nodes”, “N+1”: a bound in symbols. */
function* complexities(words: readonly Word[]): Generator<VerifiableHit> {
  for (let i = 0; i < words.length - 1; i++) {
    const { text } = words[i]!;
    const next = words[i + 1]!;
    if (text === 'o' && next.text === '(') yield { kind: 'complexity', from: i, to: i + 2 };
    if (
      text === 'n' &&
      (next.kind === 'number' || ((next.text === '+' || next.text === '-') && words[i + 2]?.kind === 'number'))
    )
      yield { kind: 'complexity', from: i, to: i + 2 };
  }
}

/** “Consistency: strong”, “Consistency | Eventual”: a model in the value's place. */
function* models(words: readonly Word[]): Generator<VerifiableHit> {
  for (let i = 0; i < words.length - 1; i++) {
    if (words[i]!.text !== 'consistency') continue;
    const value = words[i + 1]!.kind === 'sign' ? i + 2 : i + 1;
    if (/^(?:strong|strict|eventual|causal|weak)$/.test(words[value]?.text ?? ''))
      yield { kind: 'model', from: i, to: value + 1 };
  }
}

/** “comply with the Data Protection Act”: a reference to a text, where one is named. */
function* references(words: readonly Word[]): Generator<VerifiableHit> {
  for (let i = 0; i < words.length - 1; i++) {
    const text = textReferredTo(words, i);
    if (text !== undefined && text.isNamed) yield { kind: 'standard', from: i, to: i + 2 };
  }
}

function clauseEnd(words: readonly Word[], from: number): number {
  let at = from;
  while (at < words.length && words[at]!.kind !== 'sign') at++;
  return at;
}

function sentenceEnd(words: readonly Word[], from: number): number {
  let at = from;
  while (at < words.length && !(words[at]!.kind === 'sign' && /^[.;)。]$/.test(words[at]!.text))) at++;
  return at;
}
