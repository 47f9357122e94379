import { COPULAS, MODALS, NEGATIONS, STOPS } from './phrase-words.ts';
import type { Word } from './words.ts';

/** Words that mean something else beside certain others: “consistent with”, “eventually consistent”, “always encrypted”. */
export function isOtherSense(words: readonly Word[], from: number, to: number): boolean {
  const before = words[from - 1]?.text ?? '';
  const next = words[to]?.text ?? '';
  switch (words[from]!.text) {
    case 'consistent':
      return (
        /^(?:with|in|hashing|hash|prefix)$/.test(next) ||
        /^(?:strongly|eventually|causally|sequentially|weakly|strictly)$/.test(before)
      );
    case 'always':
      return to - from === 1 && !ALWAYS.has(next) && !(next === 'be' && ALWAYS.has(words[to + 1]?.text ?? ''));
    case 'frequently':
      // “frequently used words” are some of the words
      return isParticiple(words, to) || !words.some(({ text }) => MODALS.has(text) || text === 'might');
    case 'more':
      return !words.some(({ text }) => MODALS.has(text) || text === 'might');
    case 'responsive':
      // of a layout, not of a time
      return words.some(({ text }) => LAYOUTS.has(text));
    case 'any':
    case 'anytime':
    case 'at':
      return !words.some(({ text }) => ACCESSES.has(text));
    case 'whenever':
      return next !== 'and' && next !== 'they' && next !== ',';
    case 'stable':
      // “stable hostnames” stay the same; only a system that “is stable” does so to a degree.
      return words[to]?.kind === 'word' && !STOPS.has(next);
    case 'secure':
      return (
        next === 'enclave' || next === 'boot' || /^(?:web)?sockets?$/.test(next) || next === 'shell' || next === 'flag'
      );
    case 'predictable':
      return isNegated(words, from);
    case 'accurate':
    case 'precise':
      // “accurate to the minute” bounds it
      return next === 'to' || next === 'within';
    case 'clear':
      return !COPULAS.has(before); // “clear the cache” does it
    case 'correct':
      // “the correct order”, “correct recipients”: the right one and no other, which a test can tell
      return before === 'the' || (words[to]?.kind === 'word' && !STOPS.has(next));
    case 'simple':
      return words[to]?.kind === 'word' && !/^(?:and|to|for|enough|or)$/.test(next);
    case 'fresh':
      return /^(?:start|install|installation|copy|page|instance|token|session|id|ids|new|set|clone)$/.test(next);
    case 'friendly':
      return !/^(?:user|developer|customer|beginner|be|and|operator|admin)$/.test(before);
    case 'gracefully':
      return endsSomething(words, from);
    case 'graceful':
      return /^(?:shutdown|shutdowns|termination|restart|restarts|stop|drain|draining)$/.test(next);
    case 'safe':
      return next === 'for' || next === 'to' || /^(?:thread|type|url|memory|null|async|fail|crash)$/.test(before);
    case 'quick':
      return /^(?:reference|start|guide|look|win|wins|note|overview)$/.test(next);
    case 'fast':
      return next === 'path' || next === 'forward' || next === 'fail';
    case 'real':
      return next === 'time' && words[from + 2]?.text === 'clock';
    default:
      return false;
  }
}

/** A participle in front of its noun. */
function isParticiple(words: readonly Word[], at: number): boolean {
  const noun = words[at + 1];
  return /(?:ed|ing)$/.test(words[at]?.text ?? '') && noun?.kind === 'word' && !STOPS.has(noun.text);
}

/** A shutdown is graceful or not; a degradation is so to a degree. */
function endsSomething(words: readonly Word[], at: number): boolean {
  return words
    .slice(Math.max(0, at - 3), at)
    .some(({ text }) => /^(?:shut|stop|terminat|exit|drain|restart)/.test(text));
}

/** “Links must not be guessable or predictable” asks for the opposite of a steady system. */
function isNegated(words: readonly Word[], at: number): boolean {
  for (let before = at - 1; before >= 0 && before >= at - LONGEST_DENIAL && words[before]!.kind === 'word'; before--)
    if (NEGATIONS.has(words[before]!.text)) return true;
  return false;
}

/** In words: how far a negation reaches within its clause. */
const LONGEST_DENIAL = 6;

const LAYOUTS = new Set([
  'diseño',
  'pantalla',
  'pantallas',
  'tela',
  'telas',
  'desktops',
  'web',
  'design',
  'layout',
  'layouts',
  'ui',
  'mobile',
  'desktop',
  'tablet',
  'tablets',
  'screen',
  'screens',
  'devices',
]);
const ACCESSES = new Set([
  'available',
  'access',
  'accessible',
  'accessed',
  'up',
  'operational',
  'reachable',
  'online',
  'work',
  'working',
  'use',
  'used',
]);
const ALWAYS = new Set([
  'work',
  'works',
  'available',
  'up',
  'on',
  'accessible',
  'respond',
  'running',
  'operational',
  'reachable',
  'online',
  'responsive',
]);

const WAIVED = new Set(['need', 'required', 'have', 'necessarily', 'assume', 'rely', 'depend', 'expect', 'expected']);

/** “need not be instant”, “不用实时”: nothing is required. */
export function isWaived(words: readonly Word[], at: number): boolean {
  const before = words.slice(Math.max(0, at - 6), at).map(({ text }) => text);
  if (/(?:不用|不需要|无需|不必)$/.test(before.join(''))) return true;
  const negation = before.findIndex((text) => NEGATIONS.has(text));
  return negation >= 0 && before.slice(negation).some((text) => WAIVED.has(text));
}
