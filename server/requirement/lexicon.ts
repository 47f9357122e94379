import type { AttributeId } from './attributes.ts';

export type ByAttribute = Readonly<Partial<Record<AttributeId, string>>>;

/**
 * What a language calls qualities and their degrees; phrases between commas, as {@link phraseTable} reads them. Documents
 * mix languages, so all are looked for at once.
 */
export interface Lexicon {
  /** Names of attributes: “latency”, “fault tolerance”. */
  readonly nouns: ByAttribute;
  /** What has a degree by itself: “fast”, “scalable”. */
  readonly adjectives: ByAttribute;
  /** How something is done: “quickly”, “in real time”. */
  readonly adverbs: ByAttribute;
  /** Degrees of an attribute: “high”, “minimal”. */
  readonly degrees: string;
}
