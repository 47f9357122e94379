import { STOPS } from './phrase-words.ts';
import { verifiableNames } from './verifiable-words.ts';
import type { Word } from './words.ts';

/** A text that an item refers to, as a law or a standard: the words from `from` up to `to`. */
export interface TextReference {
  readonly from: number;
  readonly to: number;
  /** Whether two testers would take the same text for it. */
  readonly isNamed: boolean;
}

const FOLLOWING = new Set([
  'conform',
  'conforms',
  'comply',
  'complies',
  'compliant',
  'compliance',
  'adhere',
  'adheres',
  'accordance',
  'according',
  'conforming',
  'cumplir',
  'cumple',
  'cumpla',
  'cumprir',
  'conforme',
  'conformidad',
  'conformidade',
  'complying',
]);

/** Kinds of texts: by such a word alone, none is named. */
const KINDS = new Set([
  'regulation',
  'regulations',
  'regulatory',
  'law',
  'laws',
  'legislation',
  'rules',
  'standards',
  'standard',
  'practices',
  'guidelines',
  'regulación',
  'regulaciones',
  'regulamentação',
  'regulamentações',
  'normativa',
  'normativas',
  'normas',
  'leyes',
  'leis',
  'requirements',
]);

/** An organisation's own text is known where the document is read. */
const OWN = new Set([
  'our',
  'own',
  'company',
  'corporate',
  'internal',
  'organization',
  'organisation',
  'organizational',
]);

const LONGEST = 8;

/** The text that a word like “comply” at `at` refers to: “with *local transport regulations*”. */
export function textReferredTo(words: readonly Word[], at: number): TextReference | undefined {
  if (!FOLLOWING.has(words[at]!.text) || !/^(?:with|to|con|com|a)$/.test(words[at + 1]?.text ?? '')) return undefined;
  let from = at + 2;
  while (/^(?:the|all|any|las|los|la|el|as|os|todas|todos)$/.test(words[from]?.text ?? '')) from++;
  let to = from;
  while (to < words.length && to < from + LONGEST && goesOn(words[to]!)) to++;
  if (to === from) return undefined;
  const phrase = words.slice(from, to);
  const isNamed =
    !KINDS.has(phrase[0]!.text) &&
    (!phrase.some(({ text }) => KINDS.has(text)) ||
      phrase.some(
        ({ isCapital, kind, text }) => isCapital || kind === 'number' || kind === 'opaque' || OWN.has(text),
      ) ||
      verifiableNames.find(phrase).length > 0);
  return { from, to, isNamed };
}

function goesOn({ kind, text }: Word): boolean {
  return kind !== 'sign' && (text === 'and' || !STOPS.has(text));
}
