import assert from 'node:assert/strict';
import { suite, suiteTeardown, test } from 'mocha';
import * as vscode from 'vscode';
import { checklistShown, shown } from './shown.ts';
import { closeEditors, openFixture, until } from './support.ts';

suite('The checklist', () => {
  suiteTeardown(closeEditors);

  test('opens beside the editor, which keeps the focus', async () => {
    const editor = await openFixture('photo-sharing.md');
    await vscode.commands.executeCommand('designDoc.showChecklist');
    const { title, phases, progress } = await checklistShown('photo sharing', ({ uri }) =>
      uri.endsWith('photo-sharing.md'),
    );
    assert.equal(title, 'Photo sharing for walking clubs');
    assert.equal(phases.length, 7);
    assert.ok(progress.done > 15 && progress.done < progress.total, JSON.stringify(progress));
    const tabs = await until('the tab', () =>
      vscode.window.tabGroups.all.find((group) =>
        group.tabs.some(({ label }) => label === 'Checklist: photo-sharing.md'),
      ),
    );
    assert.notEqual(tabs.viewColumn, editor.viewColumn);
    assert.equal(vscode.window.activeTextEditor?.document, editor.document);
  });

  test('says where each answer stands', async () => {
    const { document } = await openFixture('photo-sharing.md');
    const { phases } = await checklistShown('photo sharing', ({ uri }) => uri.endsWith('photo-sharing.md'));
    const ratio = phases
      .find(({ id }) => id === 'estimation')
      ?.questions.find(({ text }) => text.includes('read/write ratio'));
    assert.equal(ratio?.state, 'answered');
    assert.match(document.lineAt(ratio.range!.start.line).text, /125:1/);
  });

  test('computes calculations anew', async () => {
    await openFixture('photo-sharing.md');
    const { phases } = await checklistShown('photo sharing', ({ uri }) => uri.endsWith('photo-sharing.md'));
    const estimates = phases.find(({ id }) => id === 'estimation')?.estimates ?? [];
    const said = estimates.map(({ text, state, result }) =>
      state === 'right' ? `${text}: right` : `${text}: ${state}, ${result}`,
    );
    assert.ok(said.includes('365 × 24 GB = 87.6 TB: wrong, 8.76 TB'), said.join('\n'));
    assert.ok(said.includes('12 views/s × 5 = 60 views/s: right'), said.join('\n'));
  });

  test('follows the typing', async () => {
    const editor = await openFixture('photo-sharing.md');
    const before = await checklistShown('photo sharing', ({ uri }) => uri.endsWith('photo-sharing.md'));
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    await editor.edit((edit) =>
      edit.insert(end, '\n## 7. Bottlenecks\n\nThe database has two replicas; there is no single point of failure.\n'),
    );
    const after = await checklistShown('the new phase', ({ version }) => version > before.version);
    assert.equal(after.phases[6]?.state === 'missing', false);
    assert.ok(after.progress.done > before.progress.done);
    await vscode.commands.executeCommand('undo');
  });

  test('follows to another document, and says when that is none', async () => {
    await openFixture('reading-list.md');
    await checklistShown('reading list', ({ uri }) => uri.endsWith('reading-list.md'));
    await openFixture('notes.md');
    const { checklist } = await shown();
    await until('the notice', () => checklist.shown?.kind === 'not-a-design-doc');
  });
});
