import { lint, type LintOptions } from '../server/lint.ts';
import type { DesignDoc } from '../server/document/design-doc.ts';
import { hoverAt } from '../server/features/hover.ts';
import { symbolsOf } from '../server/features/symbols.ts';
import type { Answer } from '../server/lsp/answers.ts';
import { clientOf } from '../server/lsp/client.ts';
import { codeActionsOf } from '../server/lsp/code-actions.ts';
import { diagnosticsOf } from '../server/lsp/diagnostics.ts';
import { changedDocument, openDocument, type OpenDocument } from '../server/lsp/open-document.ts';
import { forgetContents } from '../server/markdown/content-memory.ts';
import { bundledTemplate } from '../server/template/bundled.ts';
import { readWith, readWithInSteps } from '../server/template/read-with.ts';
import { attempt } from '../server/text/remember.ts';
import { designDocument, type PlaceKind } from './documents.ts';
import { cost, median, printTable, quantile, used } from './measure.ts';

const client = clientOf({ capabilities: {}, processId: null, rootUri: null });
const KINDS: readonly PlaceKind[] = ['paragraph', 'list', 'table', 'fence'];
const WORD = 'changed it';
/** How many places of each kind are typed at. */
const PLACES = 10;

/**
 * From a change as the protocol tells it to the diagnostics as it tells them, without the pause that waits for more: the
 * thread's time, per size of the document and per place where is typed.
 */
export function keystrokes(sizes: readonly number[]): void {
  warmUp();
  const rows: string[][] = [];
  const asked: string[][] = [];
  for (const kilobytes of sizes) {
    const session = new Session(designDocument(kilobytes * 1000, 7).text);
    const cold = session.open();
    const byKind = KINDS.map((kind) => session.typeAt(kind));
    const all = byKind.flat();
    const fence = session.fences();
    rows.push([
      size(kilobytes),
      both(all),
      ...byKind.map(both),
      ...fence.map((ms) => ms.toFixed(1)),
      `${cold.total.toFixed(0)} (${cold.longest.toFixed(0)})`,
    ]);
    asked.push([size(kilobytes), ...session.requests().map((ms) => ms.toFixed(2))]);
  }
  console.log('A keystroke, p50 / p95 in ms; a fence opened and closed, ms; cold opening, ms (its longest slice):\n');
  printTable(['document', 'all', ...KINDS, 'fence opened', 'fence closed', 'cold'], rows);
  console.log('Requests answered from the remembered answer, median in ms:\n');
  printTable(['document', 'code actions', 'hover', 'outline', 'first hover on a heading after a change'], asked);
}

/** An editor's session has typed before: what is measured is not the compiler. */
function warmUp(): void {
  const session = new Session(designDocument(60_000, 1).text);
  session.open();
  for (let round = 0; round < 4; round++) KINDS.forEach((kind) => session.typeAt(kind));
  session.requests();
  forgetContents();
}

class Session {
  #document: OpenDocument;
  #doc: DesignDoc | undefined;
  #answer: Answer | undefined;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    this.#document = openDocument('file:///design.md', 'markdown', 1, text);
  }

  /** Reads and judges the document in slices as the server does. */
  open(): { readonly total: number; readonly longest: number } {
    const slices: number[] = [];
    const steps = readWithInSteps(bundledTemplate, this.#text);
    let doc: DesignDoc | undefined;
    while (doc === undefined) {
      const start = used();
      do {
        const { done, value } = steps.next();
        if (done) doc = value;
      } while (doc === undefined && used() - start < 8);
      slices.push(used() - start);
    }
    for (;;) {
      const start = used();
      const judged = attempt(8, () => lint(doc));
      slices.push(used() - start);
      if (judged === undefined) continue;
      this.#remember(doc, judged.value);
      break;
    }
    return { total: slices.reduce((sum, ms) => sum + ms, 0), longest: Math.max(...slices) };
  }

  typeAt(kind: PlaceKind): number[] {
    // Places are those of the text as it is by now: all that was typed is plain words.
    const marks = offsetsOf(this.#document.frame.text, kind);
    const count = Math.min(PLACES, marks.length);
    const times: number[] = [];
    for (let i = 0; i < count; i++) {
      let at = marks[Math.floor(((i + 0.5) * marks.length) / count)]! + i * WORD.length;
      for (const char of WORD) times.push(this.#replace(at++, 0, char));
    }
    return times;
  }

  /** Opens a fence in the middle of the document, which swallows what follows, and closes it again. */
  fences(): readonly [number, number] {
    const { text } = this.#document.frame;
    const at = text.indexOf('\n\n', text.length / 2) + 1;
    return [this.#replace(at, 0, '\n```\n'), this.#replace(at, 5, '')];
  }

  /** Milliseconds for code actions, hover and outline, and for the first hover after a change. */
  requests(): readonly number[] {
    const { frame } = this.#document;
    const problem = diagnosticsOf(this.#answer!, client)[0];
    const heading = this.#answer!.doc.root.children[0]!.children[1]!.heading.start;
    const hover = (): unknown => {
      const { doc, result } = this.#answer!;
      const { problems } = result;
      const lineOf = (at: number): number => this.#document.frame.positionAt(at).line;
      return hoverAt({ doc, result, problems, pageOf: () => undefined, converts: true, lineOf }, heading);
    };
    const range = problem?.range ?? { start: frame.positionAt(0), end: frame.positionAt(0) };
    const params = { textDocument: { uri: '' }, range, context: { diagnostics: [] } };
    const firstHovers = Array.from({ length: 5 }, () => {
      this.#replace(heading + 20, 0, 'x');
      return cost(hover);
    });
    const times = (work: () => unknown): number => median(Array.from({ length: 20 }, () => cost(work)));
    return [
      times(() => codeActionsOf(this.#answer!, params, client)),
      times(hover),
      times(() => symbolsOf(this.#answer!.doc, this.#answer!.result.alignment)),
      median(firstHovers),
    ];
  }

  #replace(at: number, length: number, text: string): number {
    return cost(() => {
      const { frame, version } = this.#document;
      const range = { start: frame.positionAt(at), end: frame.positionAt(at + length) };
      this.#document = changedDocument(this.#document, [{ range, text }], version + 1);
      const doc = readWith(bundledTemplate, this.#document.frame.text, this.#doc);
      this.#remember(doc, lint(doc));
      diagnosticsOf(this.#answer!, client);
    });
  }

  #remember(doc: DesignDoc, result: ReturnType<typeof lint>): void {
    this.#doc = doc;
    const options: LintOptions = {};
    const config = { ignored: false, files: [], problems: [] } as unknown as Answer['config'];
    this.#answer = { document: this.#document, id: '', state: 'design-doc', doc, result, options, config };
  }
}

const STARTS: Readonly<Record<PlaceKind, RegExp>> = {
  paragraph: /^[A-Z]/gm,
  list: /^- /gm,
  table: /^\| [a-z]+_\d/gm,
  fence: /^get_/gm,
  between: /^$/gm,
};

/** Behind the first letters of the lines of a kind. */
function offsetsOf(text: string, kind: PlaceKind): readonly number[] {
  return [...text.matchAll(STARTS[kind])].map(({ index }) => index + 5);
}

function both(times: readonly number[]): string {
  return `${median(times).toFixed(1)} / ${quantile(times, 0.95).toFixed(1)}`;
}

function size(kilobytes: number): string {
  return kilobytes < 1000 ? `${kilobytes} kB` : `${kilobytes / 1000} MB`;
}
