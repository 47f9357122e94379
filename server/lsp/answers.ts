import type { CancellationToken } from 'vscode-languageserver';
import type { DesignDoc } from '../document/design-doc.ts';
import type { ResolvedConfig } from '../config/config-resolver.ts';
import { lint, type LintOptions, type LintResult } from '../lint.ts';
import { forgetContents } from '../markdown/content-memory.ts';
import { readWithInSteps } from '../template/read-with.ts';
import { attempt } from '../text/remember.ts';
import type { Rule } from '../rules/rule.ts';
import type { OpenDocument } from './open-document.ts';

/** What the server knows of one version of a document: read once, judged once, then asked by every feature. */
export interface Answer {
  readonly document: OpenDocument;
  /** Differs for any two answers, those of a closed and reopened document included: what a pulling client compares. */
  readonly id: string;
  readonly state: 'design-doc' | 'none' | 'too-large';
  readonly doc: DesignDoc;
  readonly result: LintResult;
  /** What it was judged with. */
  readonly options: LintOptions;
  readonly config: ResolvedConfig;
}

/** Work that takes longer makes way after about so many milliseconds, for what the client has to say meanwhile. */
const SLICE = 8;

/** Documents whose answers are kept: more than anybody looks at side by side. */
const KEPT = 8;

/** Those that are kept while nobody types: one that comes to the front again is read anew in a moment. */
const KEPT_AT_REST = 2;

/** A keystroke's burst of requests, and the cancellation of those of the one before, arrive within this time (ms). */
const BRIEF = 10;

/** Where answers come from, and who hears of them. */
export interface Sources {
  readonly current: (uri: string) => OpenDocument | undefined;
  readonly config: (uri: string) => Promise<ResolvedConfig>;
  /** Above this many UTF-16 code units a document is not checked. */
  readonly sizeLimit: () => number;
  readonly onNew: (answer: Answer) => void;
  readonly onError: (where: string, error: unknown) => void;
}

/**
 * Answers for open documents: one is computed per version, and only when somebody asks. What takes long is done in slices, and
 * given up when a change makes it useless; the next version starts with what was read and judged until then.
 */
export class Answers {
  readonly #sources: Sources;
  #remembered = new WeakMap<OpenDocument, Answer>();
  #underWay = new WeakMap<OpenDocument, Promise<Answer | undefined>>();
  /** By lineage, the last version that was read. */
  readonly #read = new WeakMap<object, DesignDoc>();
  /** By lineage, the documents that were asked about last, the latest at the end. */
  readonly #recent = new Map<object, OpenDocument>();
  #count = 0;

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  /** The answer for what the document is by now; undefined where it isn't open or nobody waits any longer. */
  async of(uri: string, token: CancellationToken): Promise<Answer | undefined> {
    const known = this.remembered(uri);
    if (known) return known;
    await pause(BRIEF);
    while (!token.isCancellationRequested) {
      const config = await this.#sources.config(uri);
      const document = this.#sources.current(uri);
      if (document === undefined) return undefined;
      const answer = await this.#answer(document, config);
      if (answer) return answer;
    }
    return undefined;
  }

  /** The document as it is, unread. */
  open(uri: string): OpenDocument | undefined {
    return this.#sources.current(uri);
  }

  /** The answer for the document as it is, if there is one already. */
  remembered(uri: string): Answer | undefined {
    const document = this.#sources.current(uri);
    return document && this.#remembered.get(document);
  }

  /** To be called when something beside the documents has changed. */
  forget(): void {
    this.#remembered = new WeakMap();
    this.#underWay = new WeakMap();
  }

  /** Undefined where the document is no longer what is open. */
  async #answer(document: OpenDocument, config: ResolvedConfig): Promise<Answer | undefined> {
    const known = this.#remembered.get(document);
    if (known) return known;
    const remembered = this.#remembered;
    let underWay = this.#underWay.get(document);
    if (underWay === undefined) {
      underWay = this.#judge(document, config);
      this.#underWay.set(document, underWay);
    }
    const answer = await underWay.finally(() => this.#underWay.delete(document));
    if (answer === undefined || this.#remembered !== remembered) return undefined;
    if (!remembered.has(document)) {
      remembered.set(document, answer);
      this.#keepRecent(document);
      this.#sources.onNew(answer);
    }
    return answer;
  }

  /** To be called when nothing goes on: what is let go is read and judged again when it is asked for. */
  rest(): void {
    this.#keep(KEPT_AT_REST);
    forgetContents();
  }

  #keepRecent(document: OpenDocument): void {
    this.#recent.delete(document.lineage);
    this.#recent.set(document.lineage, document);
    this.#keep(KEPT);
  }

  /** What was read and judged takes fifty times the room of the text: of all but so many documents, those asked about last, it goes. */
  #keep(most: number): void {
    for (const [lineage, document] of this.#recent) {
      if (this.#recent.size <= most) return;
      this.#recent.delete(lineage);
      this.#remembered.delete(document);
      this.#read.delete(lineage);
    }
  }

  async #judge(document: OpenDocument, config: ResolvedConfig): Promise<Answer | undefined> {
    const isUseless = (): boolean => this.#sources.current(document.uri) !== document;
    const { settings, ignored } = config;
    const { text } = document.frame;
    const tooLarge = text.length > this.#sources.sizeLimit();
    const steps = readWithInSteps(settings.template, tooLarge ? '' : text, this.#read.get(document.lineage));
    const doc = await inSlices(() => upTo(SLICE, steps), isUseless);
    if (doc === undefined) return undefined;
    this.#read.set(document.lineage, doc);
    const onError = (rule: Rule, error: unknown) => this.#sources.onError(`rule ${rule.id} on ${document.uri}`, error);
    const options = { settings, onError };
    const result = await inSlices(() => attempt(SLICE, () => lint(doc, options))?.value, isUseless);
    if (result === undefined) return undefined;
    const state = tooLarge ? 'too-large' : result.designDoc && !ignored ? 'design-doc' : 'none';
    return { document, id: String(++this.#count), state, doc, result, options, config };
  }
}

/** Asks for slices of some work until one gives a result; between two of them others have their turn. */
async function inSlices<T>(slice: () => T | undefined, isUseless: () => boolean): Promise<T | undefined> {
  for (;;) {
    const result = slice();
    if (result !== undefined) return result;
    await pause(0);
    if (isUseless()) return undefined;
  }
}

/** Takes steps for about so many milliseconds; gives their result if they come to an end. */
function upTo<T>(ms: number, steps: Generator<void, T>): T | undefined {
  for (const due = performance.now() + ms; ;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() > due) return undefined;
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
