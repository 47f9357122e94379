import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { suite, suiteTeardown, test } from 'mocha';
import * as vscode from 'vscode';
import { markdownGrammar, piecesIn } from '../../markdown-grammar.ts';
import { closeEditors, openFixture, ourExtension } from './support.ts';

suite('The grammar, upon the editor’s own Markdown', () => {
  suiteTeardown(closeEditors);

  test('marks questions, placeholders, quantities and ids, and nothing in code', async () => {
    const markdown = vscode.extensions.getExtension('vscode.markdown');
    assert.ok(markdown);
    const grammar = await markdownGrammar({
      markdown: await textOf(markdown.extensionUri, 'syntaxes/markdown.tmLanguage.json'),
      injection: await textOf(ourExtension().extensionUri, 'syntaxes/design-doc.injection.json'),
      engine: createRequire(__filename).resolve('vscode-oniguruma/release/onig.wasm'),
    });
    const text = (await openFixture('photo-sharing.md')).document.getText();
    const marked = (scope: string) => piecesIn(grammar, text, (scopes) => scopes.includes(`${scope}.design-doc`));
    assert.ok(marked('string.other.question').includes('Who signs off the availability target?'));
    assert.deepEqual(marked('keyword.control.placeholder'), ['TBD']);
    assert.ok(marked('constant.numeric.quantity').includes('99.95'));
    assert.ok(marked('keyword.other.unit').includes('MB'));
    assert.ok(marked('variable.other.constant.requirement-id').includes('NFR-4'));
    const isOurs = (scope: string) => scope.endsWith('.design-doc');
    const isCode = (scope: string) => scope.startsWith('markup.fenced_code') || scope.startsWith('markup.inline.raw');
    assert.deepEqual(
      piecesIn(grammar, text, (scopes) => scopes.some(isOurs) && scopes.some(isCode)),
      [],
    );
  });
});

async function textOf(folder: vscode.Uri, path: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, path)));
}
