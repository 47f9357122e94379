import type { AttributeId } from './attributes.ts';
import { cjk } from './lexicon-cjk.ts';
import { english } from './lexicon-english.ts';
import { european } from './lexicon-european.ts';
import { others } from './lexicon-others.ts';
import type { ByAttribute, Lexicon } from './lexicon.ts';
import { phrases, phraseTable, type PhraseTable } from './phrase-table.ts';

/** What a word or phrase says of an attribute. */
export interface Term {
  readonly attribute: AttributeId;
  readonly kind: 'noun' | 'adjective' | 'adverb';
}

const LEXICA: readonly Lexicon[] = [english, ...european, ...others, ...cjk];

export const terms: PhraseTable<Term> = phraseTable(
  LEXICA.flatMap(({ nouns, adjectives, adverbs }) => [
    ...termsOf(nouns, 'noun'),
    ...termsOf(adjectives, 'adjective'),
    ...termsOf(adverbs, 'adverb'),
  ]),
);

export const degrees: PhraseTable<true> = phraseTable(
  LEXICA.flatMap((lexicon) => phrases(true as const, lexicon.degrees)),
);

function termsOf(byAttribute: ByAttribute, kind: Term['kind']): (readonly [string, Term])[] {
  return Object.entries(byAttribute).flatMap(([attribute, list]) =>
    phrases({ attribute: attribute as AttributeId, kind }, list),
  );
}
