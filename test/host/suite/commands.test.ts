import assert from 'node:assert/strict';
import { suite, teardown, test } from 'mocha';
import * as vscode from 'vscode';
import { closeEditors, diagnosticOf, openFixture, ourDiagnostics, ourExtension, ruleOf, until } from './support.ts';
import { treeOf } from './shown.ts';

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

suite('Commands', () => {
  teardown(closeEditors);

  test('every command of the manifest is there', async () => {
    await ourExtension().activate();
    const known = await vscode.commands.getCommands(true);
    const { contributes } = ourExtension().packageJSON as Manifest;
    for (const { command } of contributes.commands) assert.ok(known.includes(command), command);
  });

  test('a new design document has all phases, and lints to open questions only', async () => {
    await vscode.commands.executeCommand('designDoc.new');
    const editor = await until('the document', () => vscode.window.activeTextEditor);
    await treeOf(editor.document.uri.path);
    await diagnosticOf('unanswered-question', editor);
    const rules = new Set(ourDiagnostics(editor.document.uri).map(ruleOf));
    for (const rule of ['missing-phase', 'missing-section', 'duplicate-phase', 'phase-order'])
      assert.ok(!rules.has(rule), rule);
  });

  test('insert missing phases', async () => {
    const editor = await openFixture('half-written.md');
    await diagnosticOf('missing-phase', editor);
    await vscode.commands.executeCommand('designDoc.insertMissing');
    await until('the phases', () => editor.document.getText().includes('Identify and resolve bottlenecks'));
    await until('no missing phase', () =>
      ourDiagnostics(editor.document.uri).every((one) => ruleOf(one) !== 'missing-phase'),
    );
  });

  test('restarting the server brings the findings back', async () => {
    const editor = await openFixture('half-written.md');
    await diagnosticOf('placeholder', editor, 'TBD');
    await vscode.commands.executeCommand('designDoc.restart');
    await diagnosticOf('placeholder', editor, 'TBD');
    await treeOf('half-written.md');
  });

  test('a configuration is begun where there is none', async () => {
    await openFixture('half-written.md');
    await vscode.commands.executeCommand('designDoc.openConfiguration');
    const { document } = await until('the file', () => vscode.window.activeTextEditor);
    assert.match(document.uri.path, /\.design-doc\.json$/);
    assert.equal(document.languageId, 'jsonc');
    assert.match(document.getText(), /"rules"/);
  });
});
