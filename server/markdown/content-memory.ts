/** UTF-16 code units of text whose answers are kept; up to twice as many, since a generation is dropped as a whole. */
const LIMIT = 100_000;

/**
 * Remembers what was read of a text, the last of it: what an edit takes back, moves or copies isn't read again.
 * What a document that is open was read into, it holds itself.
 */
export class ContentMemory<T> {
  #young = new Map<string, T>();
  #old = new Map<string, T>();
  #size = 0;

  constructor() {
    memories.push(this);
  }

  forget(): void {
    this.#young.clear();
    this.#old.clear();
    this.#size = 0;
  }

  /** `make` is given the text as a string of its own: a slice holds the whole document that it was cut from. */
  get(text: string, make: (own: string) => T): T {
    const known = this.#young.get(text);
    if (known !== undefined) return known;
    const own = copyOf(text);
    const value = this.#old.get(text) ?? make(own);
    if (this.#size + text.length > LIMIT) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#size = 0;
    }
    this.#young.set(own, value);
    this.#size += text.length;
    return value;
  }
}

const memories: ContentMemory<unknown>[] = [];

/** Has every text read anew, and what is said of it judged anew: a test compares that with what is remembered. */
export function forgetContents(): void {
  for (const memory of memories) memory.forget();
}

/** Engines hand out a slice as a view of the text that it is of; of a text that was just put together that one is short. */
function copyOf(text: string): string {
  return ` ${text}`.slice(1);
}
