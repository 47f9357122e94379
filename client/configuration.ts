import { Position, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import type { Knowledge } from './subject.ts';

const fileName = '.design-doc.json';

const starter = `{
  // Rules and their severities: "error", "warning", "information", "hint" or "off".
  "rules": {}
}
`;

/** Opens the configuration file in force; where there is none, a new one that is written when it is saved. */
export async function openConfiguration({ document, status }: Knowledge): Promise<void> {
  if (status?.config !== undefined) {
    await window.showTextDocument(addressOf(status.config, document?.uri));
    return;
  }
  const folder = (document && workspace.getWorkspaceFolder(document.uri)) ?? workspace.workspaceFolders?.[0];
  if (!folder) {
    void window.showInformationMessage('A configuration file belongs to a folder. Open one first.');
    return;
  }
  const file = Uri.joinPath(folder.uri, fileName);
  const existing = await workspace.openTextDocument(file).then(
    (found) => found,
    () => undefined,
  );
  await window.showTextDocument(existing ?? (await unsaved(file)));
}

async function unsaved(file: Uri) {
  const document = await workspace.openTextDocument(file.with({ scheme: 'untitled' }));
  const edit = new WorkspaceEdit();
  if (document.getText() === '') edit.insert(document.uri, new Position(0, 0), starter);
  await workspace.applyEdit(edit);
  return document;
}

/** The server names a file by its path; the editor may know that path under another scheme. */
function addressOf(config: string, beside: Uri | undefined): Uri {
  if (/^[a-z][a-z\d+.-]+:/i.test(config)) return Uri.parse(config);
  const file = Uri.file(config);
  return beside && beside.scheme !== 'untitled' ? beside.with({ path: file.path, query: '', fragment: '' }) : file;
}
