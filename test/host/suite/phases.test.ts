import assert from 'node:assert/strict';
import { suite, suiteTeardown, test } from 'mocha';
import * as vscode from 'vscode';
import { everyNode } from '../../../client/phases-tree.ts';
import { closeEditors, openFixture, openText, until } from './support.ts';
import { shown, treeNode, treeOf } from './shown.ts';

suite('The tree of phases', () => {
  suiteTeardown(closeEditors);

  test('shows the seven phases with their states', async () => {
    await openFixture('photo-sharing.md');
    const nodes = await treeOf('photo-sharing.md');
    assert.equal(nodes.length, 7);
    assert.deepEqual(
      nodes.map(({ state }) => state === 'missing'),
      [false, false, false, false, false, false, true],
    );
    assert.match(nodes[6]!.description, /missing/);
    const parts = nodes[0]!.children.filter(({ kind }) => kind === 'slot').map(({ label }) => label);
    assert.deepEqual(parts, ['Functional requirements', 'Non-functional requirements', 'Extended requirements']);
  });

  test('shows questions and requirements with their states', async () => {
    await openFixture('photo-sharing.md');
    assert.equal((await treeNode('photo-sharing.md', 'Who signs off the availability target?')).state, 'open');
    const requirements = [...everyNode(await treeOf('photo-sharing.md'))].filter(({ kind }) => kind === 'requirement');
    const stateOf = (text: string) => requirements.find(({ label }) => label.includes(text))?.state;
    assert.equal(stateOf('highly available'), 'unquantified');
    assert.equal(stateOf('99.95 %'), 'quantified');
    assert.equal(stateOf('follows a club'), 'feature');
  });

  test('each row says in words what its icon shows', async () => {
    await openFixture('photo-sharing.md');
    const { phases } = await shown();
    for (const node of everyNode(await treeOf('photo-sharing.md'))) {
      const item = phases.getTreeItem(node);
      assert.ok(item.iconPath instanceof vscode.ThemeIcon);
      assert.ok(item.accessibilityInformation?.label.startsWith(node.label));
      if (node.kind !== 'requirement' || node.state !== 'feature') assert.notEqual(item.description, '', node.label);
    }
  });

  test('a click goes to the place', async () => {
    const editor = await openFixture('photo-sharing.md');
    const { phases } = await shown();
    const { command } = phases.getTreeItem(await treeNode('photo-sharing.md', 'API design'));
    assert.ok(command);
    await vscode.commands.executeCommand(command.command, ...(command.arguments as unknown[]));
    assert.equal(editor.document.lineAt(editor.selection.active.line).text, '## 4. API');
  });

  test('follows the cursor and leaves the focus where it is', async () => {
    const editor = await openFixture('photo-sharing.md');
    const { phases } = await shown();
    await treeOf('photo-sharing.md');
    await vscode.commands.executeCommand('designDoc.phases.focus');
    await vscode.window.showTextDocument(editor.document);
    const api = editor.document.getText().indexOf('downloadAlbum');
    editor.selection = new vscode.Selection(editor.document.positionAt(api), editor.document.positionAt(api));
    await until(
      'the row of the API',
      () =>
        phases.view.selection[0]?.label === 'API design' || phases.view.selection[0]?.parent?.label === 'API design',
    );
    assert.equal(vscode.window.activeTextEditor?.document, editor.document);
  });

  test('counts what is open in its badge', async () => {
    await openFixture('photo-sharing.md');
    const { phases } = await shown();
    await treeOf('photo-sharing.md');
    assert.ok((phases.view.badge?.value ?? 0) > 2, JSON.stringify(phases.view.badge));
  });

  test('changes with the text', async () => {
    const editor = await openText('# A\n\n## Functional requirements\n\n- Users log in\n');
    const name = editor.document.uri.path;
    assert.equal((await treeNode(name, 'API design')).state, 'missing');
    await editor.edit((edit) => edit.insert(new vscode.Position(5, 0), '\n## API\n\n`login(name: string): Session`\n'));
    await until(
      'the API',
      async () => (await treeOf(name)).find(({ label }) => label === 'API design')?.state !== 'missing',
    );
  });

  test('makes room for a welcome where there is no design document', async () => {
    await openFixture('notes.md');
    const { phases } = await shown();
    await until('an empty tree', () => phases.nodes.length === 0 && phases.view.badge === undefined);
  });
});
