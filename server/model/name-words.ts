import { rememberingText } from '../text/remember.ts';

/** The words of an identifier or label in lower case: `userProfiles`, `user_profiles`, `UserProfile` and “User profiles” have the same two. */
export const nameWords = rememberingText((name): readonly string[] =>
  name
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map(singular),
);

/** What two names of the same thing have in common: case, separators, the plural and words such as “table” aside. */
export function nameKey(name: string): string {
  const words = nameWords(name);
  const bare = words.filter(
    (word, i) => !(GENERIC.has(word) && words.length > 1 && (i === words.length - 1 || i === 0)),
  );
  return bare.join('');
}

/** The words of a name that tell it from others: those that say what it is about. */
export function tellingWords(name: string): readonly string[] {
  const words = nameWords(name);
  const telling = words.filter((word) => !GENERIC.has(word) && !SMALL.has(word) && word.length > 1);
  return telling.length > 0 ? telling : words;
}

const SMALL = new Set(['by', 'of', 'for', 'to', 'in', 'and', 'the', 'with', 'per', 'on', 'at', 'a', 'new', 'search']);

/** Words that only say what kind of thing a name names. */
const GENERIC = new Set([
  'table',
  'tbl',
  'entity',
  'collection',
  'model',
  'schema',
  'object',
  'document',
  'record',
  'entry',
  'item',
  'info',
  'detail',
  'data',
  'row',
]);

/** English plurals; for other words the result is at least the same for the same word. */
function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss') || word.endsWith('us') || word.endsWith('is'))
    return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:[sxz]|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** Whether a type is made for one operation, or says how something is, rather than for something that is kept. */
export function isMessageType(name: string): boolean {
  const words = nameWords(name);
  return words.length > 1 ? MESSAGES.has(words.at(-1)!) : MESSAGES.has(words[0] ?? '') && words[0] !== 'message';
}

const MESSAGES = new Set(
  (
    'request req response resp res reply result input output payload param parameter option arg dto body command query ' +
    'filter criteria predicate spec config setting page list collection set map array type kind enum status state code id ' +
    'identifier key token url uri path cursor range limit offset flag mode level action operation error exception ack data ' +
    'info detail summary meta metadata view stream builder handler callback listener event update change delta patch'
  ).split(' '),
);
