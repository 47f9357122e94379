import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { ourExtension } from './support.ts';

suite('The extension', () => {
  test('is the copy under test, and activates', async () => {
    const extension = ourExtension();
    const folder = process.env['SUITE_EXTENSION_FOLDER'] ?? '';
    assert.ok(extension.extensionPath.startsWith(folder), `${extension.extensionPath} is in ${folder}`);
    await extension.activate();
    assert.ok(extension.isActive);
  });
});
