import { phrases, phraseTable, type PhraseTable } from './phrase-table.ts';
import type { LooseKind } from './requirement.ts';

/**
 * Words that leave open what is meant, from ISO/IEC/IEEE 29148 (5.2.7), INCOSE's guide (rules R7–R9, R26, R35), Wiegers and
 * NASA's ARM. Not all of theirs: modals, “support”, “such as”, “only” and other words that are mostly innocent in design
 * documents are left out, so are amounts (“various”, “several”: read in designs, they rarely leave open what to build) and
 * fillers before a noun (“proper”, “appropriate”), and the gradable words that `unquantified-requirement` judges with their
 * attribute.
 */
export const looseWords: PhraseTable<LooseKind> = phraseTable<LooseKind>([
  ...phrases<LooseKind>(
    'subjective',
    'adequate, adequately, suitably, satisfactory, state of the art, cutting edge, world class, best in class, enterprise grade, industry leading, production ready, production grade, battle tested, nice looking, beautiful, elegant',
  ),
  ...phrases<LooseKind>(
    'superlative',
    'as much as possible, as little as possible, as many as possible, best possible, optimal, optimally, optimum, the highest possible, the lowest possible',
  ),
  ...phrases<LooseKind>(
    'comparative',
    'better than before, better than today, faster than before, faster than today, more easily, more efficiently, better user experience',
  ),
  ...phrases<LooseKind>(
    'escape',
    'as appropriate, as applicable, as necessary, as needed, as far as possible, as deemed necessary, if possible, if appropriate, if applicable, if feasible, if practicable, if necessary, if needed, when appropriate, when necessary, when possible, where appropriate, where applicable, where possible, where feasible, where necessary, wherever possible, whenever possible, to the extent possible|necessary|practical, subject to availability, best endeavours',
  ),
  ...phrases<LooseKind>(
    'open-ended',
    'etc, and so on, and so forth, and more, and the like, and others, and many more, among others, or similar, including but not limited to, but not limited to, as a minimum, and other stuff',
  ),
  ...phrases<LooseKind>(
    'indefinite-time',
    'as soon as possible, asap, in a timely manner, in a timely fashion, periodically, regularly, on a regular basis, occasionally, from time to time, in the near future, at regular intervals, every so often, regular|periodic|frequent|occasional|routine backup*|audit*|update*|review*|assessment*|test*|check*|maintenance|scan*|cleanup*|snapshot*|security|penetration|report*|sync*|refresh*',
  ),
  ...phrases<LooseKind>(
    'absolute',
    '100 % available|uptime|availability|reliable|reliability|secure|accurate|accuracy|consistent, zero downtime, no downtime, at all times, under all circumstances, under all conditions, under any circumstances',
  ),
]);

/** What is wrong with a wording of a kind, and what to write in its place. */
export const ADVICE: Readonly<Record<LooseKind, string>> = {
  subjective: 'lies in the eye of the beholder. Name the attribute and its threshold.',
  superlative: 'names no limit. State the limit.',
  comparative: 'has no baseline. State today’s value and the difference.',
  escape: 'lets every result pass. State the condition, or delete it.',
  'open-ended': 'leaves the list open. Name what belongs to it.',
  'indefinite-time': 'sets no time. State the interval or the deadline.',
  absolute: 'can’t be reached or shown. State the figure that is enough.',
};
