import { commands, Disposable, EventEmitter, window, workspace, type TextDocument, type Uri } from 'vscode';
import { isOurs } from './documents.ts';
import type { ChecklistParams, StatusParams, WireChecklist } from './protocol.ts';
import type { Server } from './server.ts';

/** What is known of the document that the tree and the checklist show. */
export interface Knowledge {
  readonly document: TextDocument | undefined;
  readonly status: StatusParams | undefined;
  readonly checklist: WireChecklist | undefined;
}

/**
 * The document in question: the Markdown document that last had the focus, until it is closed. So the tree and the checklist
 * keep showing it while the author looks at something else.
 */
export class Subject {
  readonly #server: Server;
  readonly #changed = new EventEmitter<Knowledge>();
  readonly onDidChange = this.#changed.event;
  readonly #statuses = new Map<string, StatusParams>();
  readonly #disposables: Disposable;
  #document: TextDocument | undefined;
  #checklist: WireChecklist | undefined;
  #asking = false;
  #askAgain = false;

  constructor(server: Server) {
    this.#server = server;
    this.#disposables = Disposable.from(
      this.#changed,
      server.onDidChangeStatus((status) => this.#learn(status)),
      server.onDidChangeState((state) => {
        if (state !== 'running') this.#forget();
        this.#tell();
      }),
      window.onDidChangeActiveTextEditor((editor) => editor && this.#turnTo(editor.document)),
      workspace.onDidOpenTextDocument(() => this.#turnToActive()),
      workspace.onDidCloseTextDocument((document) => this.#close(document)),
    );
    this.#turnToActive();
  }

  get knowledge(): Knowledge {
    return {
      document: this.#document,
      status: this.#document && this.statusOf(this.#document.uri),
      checklist: this.#checklist,
    };
  }

  statusOf(uri: Uri): StatusParams | undefined {
    return this.#statuses.get(this.#server.address(uri));
  }

  /** Makes a document the one in question before it has the focus. */
  turnTo(document: TextDocument): void {
    this.#turnTo(document);
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #turnToActive(): void {
    if (window.activeTextEditor) this.#turnTo(window.activeTextEditor.document);
  }

  #turnTo(document: TextDocument): void {
    if (document === this.#document || !isOurs(document)) return;
    this.#document = document;
    this.#checklist = undefined;
    this.#tell();
    void this.#server.start().then(() => this.#ask());
  }

  #close(document: TextDocument): void {
    this.#statuses.delete(this.#server.address(document.uri));
    if (document !== this.#document) return;
    this.#document = undefined;
    this.#checklist = undefined;
    // Changing a document's language closes it and opens it again.
    this.#turnToActive();
    this.#tell();
  }

  #learn(status: StatusParams): void {
    this.#statuses.set(status.uri, status);
    if (!this.#document || status.uri !== this.#server.address(this.#document.uri)) return;
    this.#tell();
    void this.#ask();
  }

  #forget(): void {
    this.#statuses.clear();
    this.#checklist = undefined;
  }

  /** One request at a time: what changes meanwhile is asked for when the answer is there. */
  async #ask(): Promise<void> {
    if (this.#asking) {
      this.#askAgain = true;
      return;
    }
    this.#asking = true;
    do {
      this.#askAgain = false;
      const document = this.#document;
      if (!document) break;
      const params: ChecklistParams = { textDocument: { uri: this.#server.address(document.uri) } };
      const checklist = await this.#server.request<WireChecklist>('designDoc/checklist', params);
      if (document === this.#document) this.#checklist = checklist;
      else this.#askAgain = true;
      this.#tell();
    } while (this.#askAgain);
    this.#asking = false;
  }

  #tell(): void {
    const { document, status } = this.knowledge;
    void commands.executeCommand('setContext', 'designDoc.document', document !== undefined);
    void commands.executeCommand('setContext', 'designDoc.state', status?.state);
    this.#changed.fire(this.knowledge);
  }
}
