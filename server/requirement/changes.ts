import type { AttributeId } from './attributes.ts';
import { terms, type Term } from './terms.ts';
import { objectEnd } from './phrase-signals.ts';
import { phrases, phraseTable, type PhraseHit } from './phrase-table.ts';
import { PROTECTS } from './phrase-words.ts';
import { isQuality } from './quality-name.ts';
import type { Signal } from './signal.ts';
import type { Word } from './words.ts';

/**
 * What a verb says of its object: `better` and `less` leave the quality to it; a quality itself is what “speed up” and
 * “simplify” name. Only a quality can be bettered to a degree, anything can be reduced to one.
 */
type Change = 'better' | 'less' | Extract<AttributeId, 'latency' | 'usability'>;

/** Verbs of change, where nothing but their object follows. */
const verbs = phraseTable<Change>([
  ...phrases<Change>(
    'better',
    'improve, improves, improving, enhance, enhances, enhancing, increase, increases, increasing, boost, boosting, raise, raising, optimize, optimizing, optimise, optimising, mejorar, aumentar, melhorar, améliorer, augmenter, verbessern, erhöhen, steigern, улучшить, повысить, увеличить, 提高, 提升, 改善, 优化, 増やす, migliorare, poprawić, zwiększyć, покращити, підвищити',
  ),
  ...phrases<Change>(
    'less',
    'reduce, reduces, reducing, decrease, decreases, decreasing, minimize, minimizing, minimise, minimising, lower, lowering, shorten, shortening, cut down, reducir, disminuir, minimizar, reduzir, diminuir, réduire, diminuer, minimiser, reduzieren, verringern, senken, minimieren, снизить, уменьшить, сократить, минимизировать, 降低, 减少, 減少, 减小, ridurre, zmniejszyć, ograniczyć, зменшити, знизити',
  ),
  ...phrases<Change>(
    'latency',
    'speed up, speeding up, accelerate, accelerating, acelerar, agilizar, accélérer, beschleunigen, ускорить, 加快, 加速, accelerare, przyspieszyć, прискорити',
  ),
  ...phrases<Change>(
    'usability',
    'simplify, simplifies, simplifying, streamline, streamlining, ease, easing, simplificar, simplifier, vereinfachen, упростить, облегчить, 简化, semplificare, uprościć, спростити',
  ),
]);

/**
 * “Improve response times”, “reduce duplication”, “protect user data”: how something is to change or be kept, which has a
 * degree. The verb opens a clause; one that goes on with how that is done (“… by making calls asynchronous”) sets out a
 * feature.
 */
export function* changes(words: readonly Word[]): Generator<Signal> {
  for (let at = 0; at < words.length - 1; at++) {
    if (COMPARATIVES.has(words[at]!.text) && at <= FIRST_WORDS && words[at + 1]!.kind === 'word')
      yield { kind: 'change', attribute: undefined, from: at, to: objectEnd(words, at + 1) };
    if (!opensClause(words, at)) continue;
    if (PROTECTS.has(words[at]!.text) && words[at + 1]!.kind === 'word' && !saysHow(words, at + 1))
      yield { kind: 'open-set', attribute: 'security', from: at, to: objectEnd(words, at + 1) };
    const verb = verbs.at(words, at);
    if (verb === undefined || saysHow(words, verb.to)) continue;
    const second = words[verb.to]?.text === 'and' ? verbs.at(words, verb.to + 1) : undefined;
    const signal = changeOf(words, verb, second?.to ?? verb.to);
    if (signal) yield signal;
  }
}

function changeOf(words: readonly Word[], verb: PhraseHit<Change>, object: number): Signal | undefined {
  if (words[object]?.kind !== 'word') return undefined;
  const end = objectEnd(words, object);
  const name = terms.find(words, object, end).find(({ value }: PhraseHit<Term>) => value.kind === 'noun');
  const isNamed = name !== undefined || words.slice(object, end).some(({ text }) => isQuality(text));
  if (verb.value === 'better' && !isNamed) return undefined;
  const implied = verb.value === 'better' || verb.value === 'less' ? undefined : verb.value;
  return { kind: 'change', attribute: name?.value.attribute ?? implied, from: verb.from, to: end };
}

/** Comparatives of degree that aren’t a quality’s own: “provide *tighter* control”. Age and place (“newer”, “inner”) have no degree. */
const COMPARATIVES = new Set(
  'better greater tighter cleaner clearer stronger lighter leaner smaller shorter richer safer smoother broader finer tidier wider deeper'.split(
    ' ',
  ),
);

/** A goal states its change early. */
const FIRST_WORDS = 3;

/** At the start, behind a label, or after “to” there. */
function opensClause(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  return before === undefined || /^[:：–—-]$/.test(before.text) || (before.text === 'to' && at === 1);
}

/** Begin what tells how something is done. */
const MEANS = new Set([
  'by',
  'via',
  'through',
  'using',
  'with',
  'mediante',
  'através',
  'durch',
  'через',
  '通',
  'instead',
]);

function saysHow(words: readonly Word[], from: number): boolean {
  for (let at = from; at < words.length && words[at]!.kind !== 'sign'; at++) {
    if (MEANS.has(words[at]!.text)) return true;
    if (words[at]!.text === 'to' && words[at + 1]?.text === 'use') return true;
  }
  return false;
}
