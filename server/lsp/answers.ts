import type { CancellationToken } from 'vscode-languageserver';
import type { DesignDoc } from '../document/design-doc.ts';
import type { ResolvedConfig } from '../config/config-resolver.ts';
import { lint, type LintOptions, type LintResult } from '../lint.ts';
import { readWith } from '../template/read-with.ts';
import type { Rule } from '../rules/rule.ts';
import type { OpenDocument } from './open-document.ts';

/** Above this many UTF-16 code units a document is not checked: it would hold up everything else for seconds. */
const SIZE_CAP = 1_000_000;

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

/** A keystroke's burst of requests, and the cancellation of those of the one before, arrive within this time (ms). */
const BRIEF = 10;

/** Where answers come from, and who hears of them. */
export interface Sources {
  readonly current: (uri: string) => OpenDocument | undefined;
  readonly config: (uri: string) => Promise<ResolvedConfig>;
  readonly onNew: (answer: Answer) => void;
  readonly onError: (where: string, error: unknown) => void;
}

/** Answers for open documents: one is computed per version, and only when somebody asks. */
export class Answers {
  readonly #sources: Sources;
  #remembered = new WeakMap<OpenDocument, Answer>();
  #count = 0;

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  /** The answer for what the document is by now; undefined where it isn't open or nobody waits any longer. */
  async of(uri: string, token: CancellationToken): Promise<Answer | undefined> {
    const known = this.remembered(uri);
    if (known) return known;
    await pause(BRIEF);
    if (token.isCancellationRequested) return undefined;
    const config = await this.#sources.config(uri);
    const document = this.#sources.current(uri);
    return document && this.#answer(document, config);
  }

  /** The answer for the document as it is, if there is one already. */
  remembered(uri: string): Answer | undefined {
    const document = this.#sources.current(uri);
    return document && this.#remembered.get(document);
  }

  /** To be called when something beside the documents has changed. */
  forget(): void {
    this.#remembered = new WeakMap();
  }

  #answer(document: OpenDocument, config: ResolvedConfig): Answer {
    const known = this.#remembered.get(document);
    if (known) return known;
    const { settings, ignored } = config;
    const tooLarge = document.frame.text.length > SIZE_CAP;
    const doc = readWith(settings.template, tooLarge ? '' : document.frame.text);
    const onError = (rule: Rule, error: unknown) => this.#sources.onError(`rule ${rule.id} on ${document.uri}`, error);
    const options = { settings, onError };
    const result = lint(doc, options);
    const state = tooLarge ? 'too-large' : result.designDoc && !ignored ? 'design-doc' : 'none';
    const answer: Answer = { document, id: String(++this.#count), state, doc, result, options, config };
    this.#remembered.set(document, answer);
    this.#sources.onNew(answer);
    return answer;
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
