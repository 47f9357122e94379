import { hidden } from './hidden.ts';

/** What one object was asked, by which function, and what the answer was. */
interface Entry {
  readonly asker: number;
  readonly context: readonly unknown[];
  readonly value: unknown;
}

/** The answers of all remembering functions: of an object few of them ask, so that a list is shorter than a place for each. */
const answersOf = hidden<Entry[]>();
let functions = 0;

/** Contexts that are remembered for one object: a text that stands in several places has one in each. */
const CONTEXTS = 8;

/**
 * A pure function that remembers its answers on the object which it is asked about, as long as that lives. `context` is
 * whatever else the answer depends on: plain values, or objects that stay the same as long as they say the same.
 */
export function remembering<K extends object, C extends readonly unknown[], V>(
  make: (key: K, ...context: C) => V,
): (key: K, ...context: C) => V {
  const asker = functions++;
  return (key, ...context) => {
    const known = entryOf(key, asker, context);
    if (known !== undefined) return known.value as V;
    pauseIfDue();
    return remembered(key, asker, context, make(key, ...context));
  };
}

/**
 * The same for an answer that is made of something which is a new value each time, as a version of a document is: `context`
 * is all of that which the answer depends on.
 */
export function rememberingOf<K extends object, C extends readonly unknown[], G, V>(
  make: (key: K, context: C, given: G) => V,
): (key: K, context: C, given: G) => V {
  const asker = functions++;
  return (key, context, given) => {
    const known = entryOf(key, asker, context);
    if (known !== undefined) return known.value as V;
    pauseIfDue();
    return remembered(key, asker, context, make(key, context, given));
  };
}

/**
 * A remembering function for each of several subjects, such as a template's topics: there may be more of them than contexts are
 * remembered, and what is asked of one drives out nothing that was asked of another.
 */
export function perSubject<S extends object, F>(make: (subject: S) => F): (subject: S) => F {
  const known = new WeakMap<S, F>();
  return (subject) => {
    let own = known.get(subject);
    if (own === undefined) known.set(subject, (own = make(subject)));
    return own;
  };
}

function entryOf(key: object, asker: number, context: readonly unknown[]): Entry | undefined {
  const answers = answersOf.get(key);
  if (answers === undefined) return undefined;
  for (const entry of answers) if (entry.asker === asker && isSame(entry.context, context)) return entry;
  return undefined;
}

function remembered<V>(key: object, asker: number, context: readonly unknown[], value: V): V {
  countProgress();
  let answers = answersOf.get(key);
  if (answers === undefined) answersOf.set(key, (answers = []));
  forgetOldest(answers, asker);
  answers.push({ asker, context, value });
  return value;
}

/** Makes way for one more answer of a function that has given as many as are remembered. */
function forgetOldest(answers: Entry[], asker: number): void {
  if (answers.length < CONTEXTS) return;
  const own = answers.filter((entry) => entry.asker === asker);
  if (own.length >= CONTEXTS) answers.splice(answers.indexOf(own[0]!), 1);
}

/** Texts whose answers are kept, at most twice as many: what is asked again of a text is asked soon. */
const TEXTS = 500;

/** A pure function of a text that remembers its last answers: several judgements ask for the words of the same lines. */
export function rememberingText<V extends object>(make: (text: string) => V): (text: string) => V {
  let young = new Map<string, V>();
  let old = new Map<string, V>();
  return (text) => {
    let value = young.get(text);
    if (value === undefined) {
      value = old.get(text) ?? make(text);
      if (young.size >= TEXTS) {
        old = young;
        young = new Map();
      }
      young.set(text, value);
    }
    return value;
  };
}

/** A pure function of a string that remembers its answers to the last ones, up to so many. */
export function rememberingLast<V>(most: number, make: (key: string) => V): (key: string) => V {
  const known = new Map<string, V>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = make(key);
      if (known.size >= most) known.clear();
      known.set(key, value);
    }
    return value;
  };
}

/** Words whose answers are kept. */
const WORDS = 5000;
/** A longer word is a piece of the text that it was cut from, and would keep all of that alive. */
const LONGEST_WORD = 12;

/** A pure function of a word that remembers its answers: a text uses few words, and all texts use the same ones. */
export function rememberingWord<V>(make: (word: string) => V): (word: string) => V {
  const short = rememberingLast(WORDS, make);
  return (word) => (word.length > LONGEST_WORD ? make(word) : short(word));
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (!Object.is(a[i], b[i])) return false;
  return true;
}

/** How long the work that goes on may make new answers (ms), when it began, and since when it has some (by the clock). */
let patience = Infinity;
/** What finding can stretch an attempt to, in times of what was asked for. */
const LONGEST = 20;
let begun = 0;
let since: number | undefined;

/** Thrown through work that has to make way. Whoever catches everything has to let it pass. */
export class Interruption extends Error {}

/**
 * Works until remembering functions have made new answers for about so many milliseconds: then the work is interrupted
 * between two of them and gives nothing; done again, it finds these answers and gets further. Where finding them takes
 * longer than that, it makes new ones for as long, so that in all no more than half of the time is lost.
 */
export function attempt<T>(ms: number, work: () => T): { readonly value: T } | undefined {
  patience = ms;
  begun = performance.now();
  since = undefined;
  try {
    return { value: work() };
  } catch (error) {
    if (error instanceof Interruption) return undefined;
    throw error;
  } finally {
    patience = Infinity;
  }
}

/** Called before an answer is made: none is given up before there is a new one, or the work would never get further. */
function pauseIfDue(): void {
  if (patience !== Infinity && since !== undefined && performance.now() - since > patience) throw new Interruption();
}

/** Called when an answer is made. To find what is known takes its time too, and so does what an unfinished answer begins with. */
function countProgress(): void {
  if (patience === Infinity || since !== undefined) return;
  since = performance.now();
  patience = Math.max(patience, Math.min(since - begun, LONGEST * patience));
}
