import assert from 'node:assert/strict';
import { suite, suiteTeardown, test } from 'mocha';
import * as vscode from 'vscode';
import {
  closeEditors,
  diagnosticOf,
  fixtureUri,
  openFixture,
  openText,
  ourDiagnostics,
  ruleOf,
  until,
} from './support.ts';

suite('Diagnostics', () => {
  suiteTeardown(closeEditors);

  test('a numbered document with headings', async () => {
    const editor = await openFixture('photo-sharing.md');
    const missing = await diagnosticOf('missing-phase', editor);
    assert.match(missing.message, /Identify and resolve bottlenecks/);
    assert.equal(missing.severity, vscode.DiagnosticSeverity.Warning);
    await diagnosticOf('unanswered-question', editor, 'a sudden spike in traffic');
    await diagnosticOf('placeholder', editor, 'TBD');
    await diagnosticOf('unquantified-requirement', editor, 'highly available');
    const missingPhases = ourDiagnostics(editor.document.uri).filter((one) => ruleOf(one) === 'missing-phase');
    assert.equal(missingPhases.length, 1, 'the other six phases are there');
  });

  test('a document with underlined headings, bold lines and tables', async () => {
    const editor = await openFixture('ride-hailing.md');
    assert.match((await diagnosticOf('missing-phase', editor)).message, /API design/);
    await diagnosticOf('unanswered-question', editor, 'two cars accept the same ride');
  });

  test('a document that is one nested list', async () => {
    const editor = await openFixture('reading-list.md');
    await diagnosticOf('unquantified-requirement', editor, 'highly available');
    const rules = ourDiagnostics(editor.document.uri).map(ruleOf);
    assert.ok(!rules.includes('missing-phase') && !rules.includes('missing-section'), rules.join());
  });

  test('each finding is reported once, with its source and a link to its rule', async () => {
    const editor = await openFixture('photo-sharing.md');
    await diagnosticOf('missing-phase', editor);
    const said = ourDiagnostics(editor.document.uri).map(
      (one) => `${ruleOf(one)} ${one.range.start.line}:${one.range.start.character}`,
    );
    assert.deepEqual(said, [...new Set(said)]);
    for (const { code } of ourDiagnostics(editor.document.uri))
      assert.ok(typeof code === 'object' && String(code.target).endsWith(`${code.value}.md`));
  });

  test('notes that are no design document stay silent', async () => {
    const { document } = await openFixture('notes.md');
    const half = await openFixture('half-written.md');
    await diagnosticOf('placeholder', half, 'TBD');
    assert.deepEqual(ourDiagnostics(document.uri), []);
  });

  test('an untitled document is checked as it is typed', async () => {
    const editor = await openText('# A\n\n## Functional requirements\n\n- Users log in\n');
    await diagnosticOf('missing-phase', editor);
    await editor.edit((edit) => edit.insert(new vscode.Position(5, 0), '\n## Open questions\n\n- Who pays for it?\n'));
    await diagnosticOf('unanswered-question', editor, 'Who pays');
    await vscode.commands.executeCommand('undo');
    await until('the finding to go away', () =>
      ourDiagnostics(editor.document.uri).every((one) => ruleOf(one) !== 'unanswered-question'),
    );
  });

  test('Windows line endings change nothing', async () => {
    const bytes = await vscode.workspace.fs.readFile(fixtureUri('photo-sharing.md'));
    const text = new TextDecoder().decode(bytes).replaceAll(/\r?\n/g, '\r\n');
    await vscode.workspace.fs.writeFile(fixtureUri('windows.md'), new TextEncoder().encode(text));
    const editor = await openFixture('windows.md');
    const finding = await diagnosticOf('unanswered-question', editor, 'a sudden spike');
    assert.equal(
      editor.document.getText(finding.range),
      'How do we handle a sudden spike in traffic, such as the day after the big spring tour?',
    );
  });
});
