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

const ESTIMATION = `---
design-doc: true
---

# Photo wall

## Requirements

- 50M DAU

## Capacity estimation

- Uploads: 500M requests/day
- Growth: 10 TB/day
- Daily active users: 100M
- Load: 100M users × 5 requests/day =
`;

suite('Estimates', () => {
  suiteTeardown(closeEditors);
  teardown(closeEditors);

  test('a wrong figure shows, and its quick fix repairs it', async () => {
    const editor = await openFixture('photo-sharing.md');
    const { document } = editor;
    const wrong = await diagnosticOf('wrong-arithmetic', editor, '87.6 TB');
    assert.match(wrong.message, /8\.76 TB/);
    await applyAction(await codeAction('Replace “87.6 TB” by “8.76 TB”', document.uri, wrong.range));
    assert.match(document.getText(), /\| 8\.76 TB +\| 365 × 24 GB/);
    await until('no finding', () => ourDiagnostics(document.uri).every((one) => ruleOf(one) !== 'wrong-arithmetic'));
  });

  test('a figure that is stated twice points to both places', async () => {
    const editor = await openText(ESTIMATION);
    const { relatedInformation } = await diagnosticOf('inconsistent-figure', editor, '100M');
    const [first] = relatedInformation ?? [];
    assert.equal(first && editor.document.getText(first.location.range), '50M');
  });

  test('figures carry their conversion, as long as the setting wants it', async () => {
    const { document } = await openText(ESTIMATION);
    const shown = async (): Promise<readonly string[]> => {
      const whole = new vscode.Range(0, 0, document.lineCount, 0);
      const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
        'vscode.executeInlayHintProvider',
        document.uri,
        whole,
      );
      return hints.map(({ label }) => (typeof label === 'string' ? label : label.map(({ value }) => value).join('')));
    };
    await until('the hints', async () => (await shown()).join() === '≈ 5.8K/s,3.65 PB/year');
    const settings = vscode.workspace.getConfiguration('designDoc');
    await settings.update('conversions', false, vscode.ConfigurationTarget.Global);
    try {
      await until('no hints', async () => (await shown()).length === 0);
    } finally {
      await settings.update('conversions', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  test('hovering a figure tells it in other periods', async () => {
    const { document } = await openText(ESTIMATION);
    const at = document.positionAt(document.getText().indexOf('500M') + 1);
    await until('the hover', async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        at,
      );
      return hovers
        .flatMap(({ contents }) => contents.map((content) => (typeof content === 'string' ? content : content.value)))
        .some((text) => text.includes('183B/year'));
    });
  });

  test('a calculation completes to its result and the rate per second', async () => {
    const editor = await openText(ESTIMATION);
    const end = editor.document.positionAt(editor.document.getText().trimEnd().length);
    const labels = await until('the completion', async () => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        editor.document.uri,
        end,
        '=',
      );
      const found = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      return found.includes('500M requests/day') && found;
    });
    assert.ok(labels.includes('5.79K requests/s'), labels.join());
  });
});
