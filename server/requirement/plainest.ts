import { findTimeUnit } from '../quantity/units.ts';
import type { AttributeId } from './attributes.ts';
import type { PhraseHit } from './phrase-table.ts';
import { MAGNITUDES } from './phrase-words.ts';
import type { Signal } from './signal.ts';
import type { Term } from './terms.ts';
import type { Word } from './words.ts';

/**
 * The wording that says most plainly what is open: which text is to be followed, before that something is to be considered;
 * “millions of requests”, before “high throughput”; a degree of an attribute, before a word with degrees: “in real time with
 * *minimal latency*”.
 */
export function plainest(signals: readonly Signal[], words: readonly Word[]): Signal | undefined {
  const first = signals[0];
  if (first?.kind === 'limit') return signals.find(({ attribute }) => attribute === 'compliance') ?? first;
  if (first !== undefined && isOfAmounts(first)) {
    const magnitude = signals.find((signal) => isOfAmounts(signal) && isMagnitude(signal, words));
    if (magnitude) return magnitude;
  }
  if (first?.kind !== 'gradable') return first;
  return signals.find(({ kind, attribute }) => kind === 'degree' && attribute === first.attribute) ?? first;
}

function isOfAmounts({ attribute }: Signal): boolean {
  return attribute === 'throughput' || attribute === 'scalability';
}

/** Whether a wording tells how many zeros an amount has: “millions of requests”. */
export function isMagnitude({ kind, from, to }: Signal, words: readonly Word[]): boolean {
  return kind === 'limit' && words.slice(from, to).some(({ text }) => MAGNITUDES.has(text) || SLAVIC.test(text));
}

/** What a wording is of, where its own words tell. */
export function qualityOf(
  signal: Signal,
  words: readonly Word[],
  known: readonly PhraseHit<Term>[],
  first: Signal | undefined,
): AttributeId | undefined {
  if (isGeneric(signal)) return undefined;
  if (isMagnitude(signal, words) && (first?.attribute === 'throughput' || isPerTime(words, signal.to)))
    return 'throughput';
  // “High availability and durability” is of both, and begins with the one.
  const named =
    signal.kind === 'degree'
      ? known.find(
          ({ from, to, value }) => (value.kind === 'noun' || to - from > 1) && from >= signal.from && to <= signal.to,
        )
      : undefined;
  return named?.value.attribute ?? signal.attribute;
}

/** “… /s”, “… per second”, “… a day”. */
function isPerTime(words: readonly Word[], at: number): boolean {
  const text = words[at]?.text ?? '';
  return (
    text === 'daily' ||
    (/^(?:\/|per|an?|each|every)$/.test(text) && findTimeUnit(words[at + 1]?.text ?? '') !== undefined)
  );
}

/** “Easy”, “efficient” are said of any quality, so the label tells of which: “Extensibility: *easy* addition of carriers”. */
function isGeneric({ kind, attribute }: Signal): boolean {
  return kind === 'gradable' && (attribute === 'usability' || attribute === 'resources');
}

/** “миллионы”, “мільйонів”: these decline. */
const SLAVIC = /^(?:тысяч|миллион|миллиард|мільйон|мільярд)/;
