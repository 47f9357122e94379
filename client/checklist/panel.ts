import { randomBytes } from 'node:crypto';
import {
  Disposable,
  Uri,
  ViewColumn,
  window,
  workspace,
  type ExtensionContext,
  type Webview,
  type WebviewPanel,
} from 'vscode';
import { goTo } from '../places.ts';
import { nameOf } from '../phases-view.ts';
import type { Server } from '../server.ts';
import type { Subject } from '../subject.ts';
import { documentsOf } from './documents.ts';
import { exportPage, printPage } from './export.ts';
import { pageMessage, pageState, type DocumentRow, type PageAction, type View } from './messages.ts';

const viewType = 'designDoc.checklist';

const actionCommands: Readonly<Record<PageAction, string>> = {
  insertMissing: 'designDoc.insertMissing',
  declare: 'designDoc.declare',
  new: 'designDoc.new',
  restart: 'designDoc.restart',
  copy: 'designDoc.copyChecklist',
  documents: 'designDoc.showDocuments',
};

/** The checklist beside the editor: one panel, which follows the document in question. */
export class ChecklistPanel {
  readonly #context: ExtensionContext;
  readonly #server: Server;
  readonly #subject: Subject;
  readonly #run: (command: string) => void;
  readonly #disposables: Disposable;
  #panel: WebviewPanel | undefined;
  #ready = false;
  #shown: View | undefined;
  /** The table of all documents, while that is what is shown, and the document that was in question when it was asked for. */
  #table: { readonly documents: readonly DocumentRow[]; readonly over: string | undefined } | undefined;

  constructor(context: ExtensionContext, server: Server, subject: Subject, run: (command: string) => void) {
    this.#context = context;
    this.#server = server;
    this.#subject = subject;
    this.#run = run;
    this.#disposables = Disposable.from(
      subject.onDidChange(() => this.#refresh()),
      window.registerWebviewPanelSerializer(viewType, {
        deserializeWebviewPanel: async (panel, state) => this.#revive(panel, state),
      }),
    );
  }

  /** What the page was told to show last, for tests: a page lies in a frame of its own. */
  get shown(): View | undefined {
    return this.#panel && this.#shown;
  }

  /** Opens the panel beside the editor, which keeps the focus; an open one comes to the front. */
  show(): void {
    this.#table = undefined;
    this.#open();
    this.#refresh();
  }

  /** Shows every design document of the workspace, until another document gets the focus. */
  async showDocuments(): Promise<void> {
    const over = this.#subject.knowledge.document?.uri.toString();
    const documents = await documentsOf(this.#server);
    this.#table = { documents, over };
    this.#open();
    this.#refresh();
  }

  #open(): void {
    if (this.#panel) {
      this.#panel.reveal(undefined, true);
      return;
    }
    const column = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    this.#adopt(window.createWebviewPanel(viewType, 'Checklist', column));
  }

  dispose(): void {
    this.#panel?.dispose();
    this.#disposables.dispose();
  }

  async #revive(panel: WebviewPanel, state: unknown): Promise<void> {
    this.#adopt(panel);
    const uri = pageState(state)?.uri;
    if (uri === undefined || this.#subject.knowledge.document) return;
    // The document may be gone since; the page then says that there is none.
    const document = await workspace.openTextDocument(Uri.parse(uri, true)).then(undefined, () => undefined);
    if (document) this.#subject.turnTo(document);
  }

  #adopt(panel: WebviewPanel): void {
    const { extensionUri } = this.#context;
    const media = Uri.joinPath(extensionUri, 'dist');
    this.#panel?.dispose();
    this.#panel = panel;
    this.#ready = false;
    panel.iconPath = {
      light: Uri.joinPath(extensionUri, 'images', 'checklist-light.svg'),
      dark: Uri.joinPath(extensionUri, 'images', 'checklist-dark.svg'),
    };
    panel.webview.options = { enableScripts: true, localResourceRoots: [media] };
    panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message));
    panel.onDidDispose(() => {
      if (this.#panel === panel) this.#panel = undefined;
    });
    panel.webview.html = pageHtml(panel.webview, media);
    this.#refresh();
  }

  #receive(value: unknown): void {
    const message = pageMessage(value);
    const { document } = this.#subject.knowledge;
    switch (message?.type) {
      case 'ready':
        this.#ready = true;
        return this.#refresh();
      case 'reveal':
        if (document) void goTo(document.uri, message.range);
        return;
      case 'open':
        // The page can only lead to what it was given.
        if (this.#table?.documents.some(({ uri }) => uri === message.uri))
          void window.showTextDocument(Uri.parse(message.uri, true), { viewColumn: ViewColumn.One });
        return;
      case 'page': {
        const title =
          this.#shown?.kind === 'checklist' ? this.#shown.checklist.title || 'Checklist' : 'Design documents';
        const write = message.purpose === 'export' ? exportPage : printPage;
        void write(this.#context, title, message.html);
        return;
      }
      case 'run':
        return this.#run(actionCommands[message.action]);
      case undefined:
        this.#server.output.warn('The checklist sent a message of no known shape.');
    }
  }

  #refresh(): void {
    const view = this.#view();
    if (!this.#panel || !view) return;
    const { document } = this.#subject.knowledge;
    this.#shown = view;
    this.#panel.title =
      view.kind === 'documents' ? 'Design documents' : document ? `Checklist: ${nameOf(document.uri)}` : 'Checklist';
    if (this.#ready) void this.#panel.webview.postMessage({ type: 'show', uri: document?.uri.toString(), view });
  }

  /** Undefined while the answer is on its way: what is shown stays until then. */
  #view(): View | undefined {
    const { document, status, checklist } = this.#subject.knowledge;
    if (this.#table && this.#table.over !== document?.uri.toString()) this.#table = undefined;
    if (this.#table) return { kind: 'documents', documents: this.#table.documents };
    if (this.#server.state === 'gone') return { kind: 'no-server' };
    if (!document) return { kind: 'no-document' };
    if (status?.state === 'too-large') return { kind: 'too-large', name: nameOf(document.uri) };
    if (!checklist) return undefined;
    return checklist.designDoc
      ? { kind: 'checklist', checklist }
      : { kind: 'not-a-design-doc', name: nameOf(document.uri) };
  }
}

function pageHtml(webview: Webview, media: Uri): string {
  const nonce = randomBytes(16).toString('base64');
  const resource = (name: string) => String(webview.asWebviewUri(Uri.joinPath(media, name)));
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}';`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<title>Design checklist</title>
<link rel="stylesheet" href="${resource('checklist.css')}">
<script nonce="${nonce}" src="${resource('checklist.js')}" defer></script>
</head>
<body></body>
</html>`;
}
