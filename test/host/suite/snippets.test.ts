import assert from 'node:assert/strict';
import { suite, teardown, test } from 'mocha';
import * as vscode from 'vscode';
import { closeEditors, diagnosticOf, openText, ourDiagnostics, ourExtension, ruleOf, until } from './support.ts';

interface Manifest {
  readonly contributes: { readonly snippets: readonly { readonly path: string }[] };
}

interface Snippet {
  readonly prefix: string;
  readonly body: readonly string[];
}

suite('Snippets', () => {
  teardown(closeEditors);

  test('each one is inserted by its name', async () => {
    for (const [name, { body }] of await ourSnippets()) {
      const { document } = await openText('');
      await vscode.commands.executeCommand('editor.action.insertSnippet', { langId: 'markdown', name });
      await until(name, () => document.getText() !== '');
      const text = document.getText();
      assert.ok(!text.includes('${'), `${name}: ${text}`);
      assert.equal(text.split('\n').length, body.length, name);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
  }).timeout(90_000);

  test('the whole document lacks, repeats and misplaces nothing', async () => {
    const editor = await openText('');
    await vscode.commands.executeCommand('editor.action.insertSnippet', {
      langId: 'markdown',
      name: 'Design document',
    });
    await diagnosticOf('unanswered-question', editor);
    const structure = new Set(['missing-phase', 'missing-section', 'duplicate-phase', 'phase-order', 'empty-section']);
    assert.deepEqual(
      ourDiagnostics(editor.document.uri)
        .map(ruleOf)
        .filter((rule) => structure.has(rule)),
      [],
    );
  });

  test('prefixes are offered while typing', async () => {
    const editor = await openText('measure-l');
    const list = await until('the completion', async () => {
      const found = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        editor.document.uri,
        new vscode.Position(0, 9),
      );
      return (
        found.items.some(
          ({ kind, label }) => kind === vscode.CompletionItemKind.Snippet && labelOf(label) === 'measure-latency',
        ) && found
      );
    });
    assert.ok(list.items.length > 0);
  });
});

function labelOf(label: string | vscode.CompletionItemLabel): string {
  return typeof label === 'string' ? label : label.label;
}

async function ourSnippets(): Promise<readonly [string, Snippet][]> {
  const { packageJSON, extensionUri } = ourExtension();
  const all: [string, Snippet][] = [];
  for (const { path } of (packageJSON as Manifest).contributes.snippets) {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, path));
    all.push(...Object.entries(JSON.parse(new TextDecoder().decode(bytes)) as Record<string, Snippet>));
  }
  return all;
}
