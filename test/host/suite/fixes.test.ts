import assert from 'node:assert/strict';
import { suite, suiteTeardown, teardown, test } from 'mocha';
import * as vscode from 'vscode';
import {
  applyAction,
  closeEditors,
  codeAction,
  diagnosticOf,
  openFixture,
  openText,
  ourDiagnostics,
  ruleOf,
  until,
} from './support.ts';

suite('Quick fixes', () => {
  suiteTeardown(closeEditors);
  teardown(closeEditors);

  test('insert a missing phase, numbered as the others are', async () => {
    const editor = await openFixture('photo-sharing.md');
    await fix(editor, 'missing-phase', '', 'Insert “Identify and resolve bottlenecks”');
    const text = editor.document.getText();
    assert.match(text, /\n## 7\. Identify and resolve bottlenecks\n/);
    assert.ok(text.indexOf('## 7.') > text.indexOf('## 6.'));
  });

  test('insert a missing phase between underlined headings', async () => {
    const editor = await openFixture('ride-hailing.md');
    await fix(editor, 'missing-phase', '', /^Insert “API design”/);
    const text = editor.document.getText();
    assert.match(text, /\n(?:Step \d – )?API design\n-+\n/);
    assert.ok(
      text.indexOf('API design') > text.indexOf('Data model\n') &&
        text.indexOf('API design') < text.indexOf('High-level architecture'),
    );
  });

  test('insert all missing phases', async () => {
    const editor = await openFixture('half-written.md');
    await fix(editor, 'missing-phase', '', 'Insert all missing phases');
    const headings = editor.document
      .getText()
      .split('\n')
      .filter((line) => /^##? /.test(line));
    assert.equal(headings.length, 1 + 3 + 5, headings.join('\n'));
    assert.ok(ourDiagnostics(editor.document.uri).every((one) => ruleOf(one) !== 'missing-phase'));
  });

  test('insert a missing part', async () => {
    const editor = await openFixture('half-written.md');
    await fix(editor, 'missing-section', '', 'Insert “Extended requirements”');
    assert.match(editor.document.getText(), /\n## Extended requirements\n/);
  });

  test('write a stub for the answer of a question', async () => {
    const editor = await openFixture('photo-sharing.md');
    const question = 'Who signs off the availability target?';
    await fix(editor, 'unanswered-question', question, 'Insert an answer stub');
    assert.equal(editor.document.lineAt(lineOf(editor, question) + 1).text, '  - Answer: TBD');
  });

  test('give a requirement the skeleton of its measure', async () => {
    const editor = await openFixture('photo-sharing.md');
    await fix(editor, 'unquantified-requirement', 'highly available', /^Add a measure of availability/);
    const { text } = editor.document.lineAt(lineOf(editor, 'NFR-4'));
    assert.equal(text, '- NFR-4 The system should be highly available (≥ __ % of requests per 30 days).');
  });

  for (const [where, comment] of [
    ['line', 'disable-next-line'],
    ['section', 'disable'],
    ['file', 'disable-file'],
  ] as const) {
    test(`disable a rule for this ${where}`, async () => {
      const editor = await openFixture('half-written.md');
      await fix(editor, 'placeholder', 'TBD', new RegExp(`^Disable .*\\b${where}`));
      assert.match(editor.document.getText(), new RegExp(`<!-- design-doc-${comment}[a-z-]* placeholder`));
    });
  }

  test('show the rule of a finding', async () => {
    const editor = await openFixture('half-written.md');
    const diagnostic = await diagnosticOf('placeholder', editor, 'TBD');
    await applyAction(await codeAction('Show rule placeholder', editor.document.uri, diagnostic.range));
    await until('the page', () =>
      vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label.includes('placeholder.md'))),
    );
  });

  test('fix all inserts what is missing in a document that declares itself', async () => {
    const editor = await openFixture('half-written.md');
    await diagnosticOf('missing-phase', editor);
    await vscode.commands.executeCommand('designDoc.fixAll');
    await until('the insertions', () => editor.document.getText().includes('## API design'));
    assert.match(editor.document.getText(), /TBD/, 'what the author wrote is left alone');
    await until('no missing phase', () =>
      ourDiagnostics(editor.document.uri).every((one) => ruleOf(one) !== 'missing-phase'),
    );
  });

  test('fixes keep Windows line endings', async () => {
    const editor = await openText(
      '---\r\ndesign-doc: true\r\n---\r\n\r\n# A\r\n\r\n## Functional requirements\r\n\r\n- Users log in\r\n',
    );
    await editor.edit((edit) => edit.setEndOfLine(vscode.EndOfLine.CRLF));
    await fix(editor, 'missing-phase', '', 'Insert all missing phases');
    assert.ok(!/(?<!\r)\n/.test(editor.document.getText()));
  });
});

/** Applies a quick fix and holds it to its promise: the finding that it was offered for goes away. */
async function fix(editor: vscode.TextEditor, rule: string, text: string, title: string | RegExp): Promise<void> {
  const diagnostic = await diagnosticOf(rule, editor, text);
  const { document } = editor;
  const before = document.getText();
  await applyAction(await codeAction(title, document.uri, diagnostic.range));
  assert.notEqual(document.getText(), before);
  const same = (other: vscode.Diagnostic) =>
    ruleOf(other) === rule && other.message === diagnostic.message && document.getText(other.range).includes(text);
  await until(`${rule} to go away`, () => !ourDiagnostics(document.uri).some(same));
}

function lineOf(editor: vscode.TextEditor, text: string): number {
  return editor.document.getText().slice(0, editor.document.getText().indexOf(text)).split('\n').length - 1;
}
