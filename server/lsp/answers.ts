import type { CancellationToken } from 'vscode-languageserver';
import type { DesignDoc } from '../document/design-doc.ts';
import { defaultSettings, lint, type LintOptions, type LintResult } from '../lint.ts';
import { readWith } from '../template/read-with.ts';
import type { OpenDocument } from './open-document.ts';

/** Above this many UTF-16 code units a document is not checked: it would hold up everything else for seconds. */
export const SIZE_CAP = 1_000_000;

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
}

/** A keystroke's burst of requests, and the cancellation of those of the one before, arrive within this time (ms). */
const BRIEF = 10;

/** Answers for open documents: one is computed per version, and only when somebody asks. */
export class Answers {
  readonly #remembered = new WeakMap<OpenDocument, Answer>();
  readonly #current: (uri: string) => OpenDocument | undefined;
  readonly #onNew: (answer: Answer) => void;
  readonly #onError: (message: string, error: unknown) => void;
  #count = 0;

  constructor(
    current: (uri: string) => OpenDocument | undefined,
    onNew: (answer: Answer) => void,
    onError: (message: string, error: unknown) => void,
  ) {
    this.#current = current;
    this.#onNew = onNew;
    this.#onError = onError;
  }

  /** The answer for what the document is by now; undefined where it isn't open or nobody waits any longer. */
  async of(uri: string, token: CancellationToken): Promise<Answer | undefined> {
    const known = this.remembered(uri);
    if (known) return known;
    await pause(BRIEF);
    if (token.isCancellationRequested) return undefined;
    const document = this.#current(uri);
    return document && this.#answer(document);
  }

  /** The answer for the document as it is, if there is one already. */
  remembered(uri: string): Answer | undefined {
    const document = this.#current(uri);
    return document && this.#remembered.get(document);
  }

  #answer(document: OpenDocument): Answer {
    const known = this.#remembered.get(document);
    if (known) return known;
    const tooLarge = document.frame.text.length > SIZE_CAP;
    const doc = readWith(defaultSettings.template, tooLarge ? '' : document.frame.text);
    const options: LintOptions = {
      onError: (rule, error) => this.#onError(`rule ${rule.id} on ${document.uri}`, error),
    };
    const result = lint(doc, options);
    const answer: Answer = {
      document,
      id: String(++this.#count),
      state: tooLarge ? 'too-large' : result.designDoc ? 'design-doc' : 'none',
      doc,
      result,
      options,
    };
    this.#remembered.set(document, answer);
    this.#onNew(answer);
    return answer;
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
