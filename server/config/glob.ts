/**
 * Whether a glob matches a path: `*` and `?` within a name, `**` any folders, `[a-z]` and `[!a]` one character, `{a,b}` one
 * or the other, `\` what follows as it is. Linear in the product of both lengths: a configuration may be anybody's, and
 * globs made into regular expressions can take for ever.
 */
export function matchesGlob(glob: string, path: string): boolean {
  const names = path.split('/');
  return alternatives(glob).some((one) => matchesAll(one.split('/'), names, matchesFolder, (part) => part === '**'));
}

/** How many globs one with braces stands for at most; those behind are left out. */
const MOST_ALTERNATIVES = 100;

/** How long a glob is at most; a longer one matches nothing. */
const LONGEST = 1000;

function alternatives(glob: string): readonly string[] {
  if (glob.length > LONGEST) return [];
  const done: string[] = [];
  for (let waiting = [glob]; waiting.length > 0 && done.length < MOST_ALTERNATIVES;) {
    const one = waiting.shift()!;
    const braces = innermostBraces(one);
    if (braces === undefined) done.push(one);
    else {
      const { start, end } = braces;
      const parts = one.slice(start + 1, end).split(',');
      waiting = [...parts.map((part) => one.slice(0, start) + part + one.slice(end + 1)), ...waiting];
      waiting.length = Math.min(waiting.length, MOST_ALTERNATIVES);
    }
  }
  return done;
}

/** The first pair of braces that holds a comma and no other pair. */
function innermostBraces(glob: string): { readonly start: number; readonly end: number } | undefined {
  let start = -1;
  for (let i = 0; i < glob.length; i++) {
    if (glob[i] === '\\') i++;
    else if (glob[i] === '{') start = i;
    else if (glob[i] === '}' && start >= 0) {
      if (glob.slice(start, i).includes(',')) return { start, end: i };
      start = -1;
    }
  }
  return undefined;
}

/** Where what matches any run of values stands, only the last such place has to be taken back: what lies before it stays right. */
function matchesAll<P, V>(
  pattern: readonly P[],
  values: readonly V[],
  matches: (part: P, value: V) => boolean,
  isRun: (part: P) => boolean,
): boolean {
  let p = 0;
  let v = 0;
  let run = -1;
  let from = 0;
  while (v < values.length) {
    const part = pattern[p];
    if (part !== undefined && isRun(part)) {
      run = p++;
      from = v;
    } else if (part !== undefined && matches(part, values[v]!)) {
      p++;
      v++;
    } else if (run >= 0) {
      p = run + 1;
      v = ++from;
    } else return false;
  }
  while (p < pattern.length && isRun(pattern[p]!)) p++;
  return p === pattern.length;
}

function matchesFolder(part: string, name: string): boolean {
  return matchesAll(tokensOf(part), [...name], matchesCharacter, (token) => token === '*');
}

/** `*`, `?`, a class in brackets, or a character, one that is escaped with its backslash. */
const TOKEN = /\\[^]|\[[!^]?\]?[^\]]{1,100}\]|[^]/gu;

function tokensOf(part: string): readonly string[] {
  return part.match(TOKEN) ?? [];
}

function matchesCharacter(token: string, character: string): boolean {
  if (token === '?') return true;
  if (token.startsWith('\\') && token.length > 1) return token.slice(1) === character;
  if (token.length < 3 || !token.startsWith('[')) return token === character;
  const isNegated = token[1] === '!' || token[1] === '^';
  const members = Array.from(token.slice(isNegated ? 2 : 1, -1));
  let isMember = false;
  for (let i = 0; i < members.length; i++) {
    const isRange = members[i + 1] === '-' && i + 2 < members.length;
    const last = isRange ? members[i + 2]! : members[i]!;
    if (members[i]! <= character && character <= last) isMember = true;
    if (isRange) i += 2;
  }
  return isMember !== isNegated;
}
