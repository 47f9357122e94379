// What every test inside VS Code needs: to wait for something, a fixture, and the extension's own answers.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const extensionId = 'design-doc-linter.design-doc-linter';

/**
 * Asks again until the answer is truthy; editors answer when they get round to it, which on a busy machine takes many
 * times as long as usual. The patience costs only what fails.
 */
export async function until<T>(
  what: string,
  ask: () => T | undefined | false | null | Promise<T | undefined | false | null>,
  milliseconds = 60_000,
): Promise<T> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`Timed out waiting for ${what}.`);
    await new Promise((next) => setTimeout(next, 50));
  }
}

export function ourExtension(): vscode.Extension<unknown> {
  const extension = vscode.extensions.getExtension(extensionId);
  assert.ok(extension, 'the extension is known to VS Code');
  return extension;
}

/** A file or folder of the workspace, which is a fresh copy of test/fixtures/workspace. */
export function fixtureUri(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'a workspace folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Opens a document of the workspace in an editor. */
export async function openFixture(name: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(fixtureUri(name));
  return vscode.window.showTextDocument(document);
}

/** Opens an untitled Markdown document in an editor. */
export async function openText(content: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  return vscode.window.showTextDocument(document);
}

/** Gives up what tests changed and closes every editor. */
export async function closeEditors(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** The extension's diagnostics of a document, as they stand. */
export function ourDiagnostics(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'design-doc');
}

/** The rule that a diagnostic is of. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Waits for a diagnostic of a rule, in a document or on a piece of its text. */
export async function diagnosticOf(
  rule: string,
  { document }: vscode.TextEditor,
  text = '',
): Promise<vscode.Diagnostic> {
  const matches = (diagnostic: vscode.Diagnostic) =>
    ruleOf(diagnostic) === rule && document.getText(diagnostic.range).includes(text);
  return until(`${rule} on "${text}"`, () => ourDiagnostics(document.uri).find(matches));
}

/**
 * Waits for a code action with this title. It is asked for again and again, as VS Code answers with nothing when any
 * extension registers a provider during the call.
 */
export async function codeAction(
  title: string | RegExp,
  uri: vscode.Uri,
  range: vscode.Range,
  kind = vscode.CodeActionKind.QuickFix,
): Promise<vscode.CodeAction> {
  const matches = (action: vscode.CodeAction) =>
    typeof title === 'string' ? action.title === title : title.test(action.title);
  return until(`the code action ${String(title)}`, async () => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      range,
      kind.value,
    );
    return actions.find(matches);
  });
}

/** Does what choosing the code action does. */
export async function applyAction({ edit, command }: vscode.CodeAction): Promise<void> {
  if (edit) assert.ok(await vscode.workspace.applyEdit(edit), 'VS Code applies the edit');
  if (command) await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
}
