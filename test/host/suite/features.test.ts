import assert from 'node:assert/strict';
import { suite, suiteTeardown, test } from 'mocha';
import * as vscode from 'vscode';
import { shown } from './shown.ts';
import { closeEditors, diagnosticOf, openFixture, openText, ourDiagnostics, ruleOf, until } from './support.ts';

suite('Reading along', () => {
  suiteTeardown(closeEditors);

  test('a phase’s heading says what belongs there', async () => {
    const editor = await openFixture('photo-sharing.md');
    const text = await hoverAt(editor, '## 2. Estimation');
    assert.match(text, /Estimation and constraints/);
    assert.match(text, /read\/write ratio/);
  });

  test('a finding says why it matters', async () => {
    const editor = await openFixture('half-written.md');
    await diagnosticOf('placeholder', editor, 'TBD');
    assert.match(await hoverAt(editor, 'TBD'), /place-?holder/i);
  });

  test('headings of missing phases complete', async () => {
    const editor = await openFixture('half-written.md');
    await diagnosticOf('missing-phase', editor);
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    await editor.edit((edit) => edit.insert(end, '\n## '));
    const at = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    const item = await until('the completion', async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        editor.document.uri,
        at,
      );
      return list.items.find(({ label }) => label === 'API design');
    });
    assert.ok(item);
    await vscode.commands.executeCommand('undo');
  });

  test('the editor’s own outline is not repeated', async () => {
    const { document } = await openFixture('photo-sharing.md');
    const symbols = await until('the outline', async () => {
      const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      return found?.length > 0 && found;
    });
    assert.ok(
      symbols.every(({ name }) => name.startsWith('#')),
      symbols.map(({ name }) => name).join(),
    );
  });
});

suite('The status item', () => {
  suiteTeardown(closeEditors);

  test('counts phases and open questions', async () => {
    await openFixture('photo-sharing.md');
    const { item } = (await shown()).status;
    await until('the counts', () => /^6 of 7 phases, \d+ open questions?$/.test(item.text));
    assert.equal(item.command?.command, 'designDoc.showChecklist');
  });

  test('offers to treat other documents as design documents, which then are', async () => {
    const editor = await openText('# Notes\n\n## Scale\n\nAbout 5 users.\n');
    const { item } = (await shown()).status;
    await until('the offer', () => item.command?.command === 'designDoc.declare');
    await vscode.commands.executeCommand('designDoc.declare');
    await until('the front matter', () => editor.document.getText().startsWith('---\ndesign-doc: true\n---\n'));
    await until('findings', () => ourDiagnostics(editor.document.uri).some((one) => ruleOf(one) === 'missing-phase'));
    await until('the counts', () => /of 7 phases/.test(item.text));
  });
});

async function hoverAt({ document }: vscode.TextEditor, text: string): Promise<string> {
  const at = document.positionAt(document.getText().indexOf(text) + 1);
  const hovers = await until('the hover', async () => {
    const found = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at);
    return found.length > 0 && found;
  });
  return hovers
    .flatMap(({ contents }) => contents.map((content) => (typeof content === 'string' ? content : content.value)))
    .join('\n');
}
