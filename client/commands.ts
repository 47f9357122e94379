import { commands, env, window, workspace, WorkspaceEdit, type Disposable, type TextDocument, type Uri } from 'vscode';
import type { ChecklistPanel } from './checklist/panel.ts';
import { goToCommand } from './phases-view.ts';
import { goTo, toRange } from './places.ts';
import type {
  ChecklistMarkdownResult,
  ChecklistParams,
  EditsResult,
  NewDocumentResult,
  WireRange,
} from './protocol.ts';
import { openConfiguration } from './configuration.ts';
import { showRule } from './rule-page.ts';
import type { Server } from './server.ts';
import type { Subject } from './subject.ts';

export interface Parts {
  readonly extensionUri: Uri;
  readonly server: Server;
  readonly subject: Subject;
  readonly panel: ChecklistPanel;
}

/** Every command of the manifest, and the tree's own. */
export function registerCommands(parts: Parts): readonly Disposable[] {
  const { server, subject, panel, extensionUri } = parts;
  const handlers: Readonly<Record<string, (...args: never[]) => unknown>> = {
    'designDoc.new': () => newDocument(server),
    'designDoc.showChecklist': () => panel.show(),
    'designDoc.showDocuments': () => panel.showDocuments(),
    'designDoc.copyChecklist': () => copyChecklist(parts),
    'designDoc.fixAll': () => applyAnswer(parts, 'designDoc/fixAll', 'Nothing can be fixed without a look.'),
    'designDoc.insertMissing': () => applyAnswer(parts, 'designDoc/insertMissing', 'No phase is missing.'),
    'designDoc.declare': () => applyAnswer(parts, 'designDoc/declare', 'It is one already.'),
    'designDoc.openConfiguration': () => openConfiguration(subject.knowledge),
    'designDoc.restart': () => server.restart(),
    'designDoc.showOutput': () => server.output.show(),
    'designDoc.showRule': (id?: string) => showRule(extensionUri, id),
    [goToCommand]: (uri: Uri, range: WireRange) => goTo(uri, range),
  };
  return Object.entries(handlers).map(([id, handler]) => commands.registerCommand(id, handler));
}

async function newDocument(server: Server): Promise<void> {
  const answer = await server.request<NewDocumentResult>('designDoc/newDocument', {});
  if (!answer) return;
  const document = await workspace.openTextDocument({ language: 'markdown', content: answer.text });
  await window.showTextDocument(document);
}

/** For a pull request or a message: the checklist of the document in question as Markdown. */
async function copyChecklist({ server, subject }: Parts): Promise<void> {
  const { document } = subject.knowledge;
  if (!document) return;
  const params: ChecklistParams = { textDocument: { uri: server.address(document.uri) } };
  const answer = await server.request<ChecklistMarkdownResult>('designDoc/checklistMarkdown', params);
  if (!answer) return;
  await env.clipboard.writeText(answer.text);
  void window.setStatusBarMessage('The checklist is on the clipboard as Markdown.', 4000);
}

/** Asks for edits of the document in question and applies them as one step that can be undone. */
async function applyAnswer(parts: Parts, method: string, nothing: string): Promise<void> {
  const { server, subject } = parts;
  const { document } = subject.knowledge;
  if (!document) return;
  const { version } = document;
  const answer = await server.request<EditsResult>(method, {
    textDocument: { uri: server.address(document.uri) },
  });
  if (!answer) return;
  if (answer.edits.length === 0) {
    void window.showInformationMessage(nothing);
    return;
  }
  // Edits count from the text that was judged; after another keystroke they would land elsewhere.
  if (document.version !== version) return applyAnswer(parts, method, nothing);
  const edit = new WorkspaceEdit();
  for (const { range, newText } of answer.edits) edit.replace(document.uri, toRange(range), newText);
  await workspace.applyEdit(edit);
  await show(document);
}

async function show(document: TextDocument): Promise<void> {
  const open = window.visibleTextEditors.find((editor) => editor.document === document);
  await window.showTextDocument(document, { ...(open?.viewColumn && { viewColumn: open.viewColumn }) });
}
