/** The words of an identifier or label in lower case: `userProfiles`, `user_profiles`, `UserProfile` and “User profiles” have the same two. */
export function nameWords(name: string): readonly string[] {
  return name
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map(singular);
}

/** What two names of the same thing have in common: case, separators, the plural and words such as “table” aside. */
export function nameKey(name: string): string {
  const words = nameWords(name);
  const bare = words.filter(
    (word, i) => !(GENERIC.has(word) && words.length > 1 && (i === words.length - 1 || i === 0)),
  );
  return bare.join('');
}

/** Words that only say what kind of thing a name names. */
const GENERIC = new Set(['table', 'tbl', 'entity', 'collection', 'model', 'schema', 'object', 'document', 'record']);

/** English plurals; for other words the result is at least the same for the same word. */
export function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss') || word.endsWith('us') || word.endsWith('is'))
    return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:[sxz]|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
