import { commands, Uri, window, type Diagnostic, languages } from 'vscode';

/** Shows a rule's page, which comes with the extension; without a rule, the one of the finding at the cursor, or a choice. */
export async function showRule(extensionUri: Uri, id?: string): Promise<void> {
  const rule = id ?? (await ruleAtHand());
  // The id may come from anywhere, since commands can be called by anybody: it must not lead out of the folder.
  if (rule === undefined || !/^[a-z][a-z-]*$/.test(rule)) return;
  await commands.executeCommand('markdown.showPreview', Uri.joinPath(extensionUri, 'server', 'rules', `${rule}.md`));
}

async function ruleAtHand(): Promise<string | undefined> {
  const editor = window.activeTextEditor;
  const ours = editor
    ? languages.getDiagnostics(editor.document.uri).filter(({ source }) => source === 'design-doc')
    : [];
  const here = ours.filter(({ range }) => editor && range.contains(editor.selection.active));
  const rules = [...new Set((here.length > 0 ? here : ours).map(ruleOf))].sort();
  if (rules.length <= 1) return rules[0];
  return window.showQuickPick(rules, { placeHolder: 'A rule that has findings in this document' });
}

function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}
