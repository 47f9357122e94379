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
  let end = from;
  while (end < words.length && end < from + LONGEST && goesOn(words[end]!)) end++;
  if (end === from) return undefined;
  const phrase = words.slice(from, end);
  const kind = phrase.findLastIndex(({ text }) => KINDS.has(text));
  const isNamed =
    (!KINDS.has(phrase[0]!.text) && (kind < 0 || phrase.some(tellsApart) || verifiableNames.find(phrase).length > 0)) ||
    givesName(words, end);
  return { from, to: kind < 0 ? end : from + kind + 1, isNamed };
}

function tellsApart({ isCapital, kind, text }: Word): boolean {
  return isCapital || kind === 'number' || kind === 'opaque' || OWN.has(text);
}

/** “standards *such as PCI DSS*”, “regulations *(GDPR, HIPAA)*”. */
function givesName(words: readonly Word[], at: number): boolean {
  const leads = words[at]?.text === 'such' ? 2 : EXAMPLES.has(words[at]?.text ?? '') ? 1 : 0;
  if (leads === 0) return false;
  return verifiableNames.find(words.slice(at + leads, at + leads + LONGEST)).length > 0;
}

const EXAMPLES = new Set(['like', 'including', '(', ':']);

function goesOn({ kind, text }: Word): boolean {
  return kind !== 'sign' && (text === 'and' || (!STOPS.has(text) && text !== 'such' && !EXAMPLES.has(text)));
}
