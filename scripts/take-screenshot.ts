// Makes the README's picture from the real thing: the packaged extension in VS Code, on a document of the test workspace.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { openWorkbench, packedExtension } from '../test/host/ui/workbench.ts';
import { indexedPng } from './indexed-png.ts';

const target = new URL('../media/screenshot.png', import.meta.url);
const taken = new URL('../out/screenshots/screenshot.png', import.meta.url);
/** Bytes; a README is read over slow lines too. */
const limit = 200_000;

const workbench = await openWorkbench(packedExtension());
try {
  const { page } = workbench;
  await page.setViewportSize({ width: 1500, height: 980 });
  await workbench.useTheme('dark');
  await workbench.openFile('photo-sharing.md');
  await workbench.runCommand('View: Toggle Minimap');
  await workbench.showProblems();
  const phases = await workbench.showPhases();
  const checklist = await workbench.showChecklist();
  await checklist.getByRole('button', { name: 'Open items only' }).click();
  // The cursor's place is what the tree follows.
  await phases.filter({ hasText: 'NFR-4' }).first().click();
  await page.keyboard.press('End');
  await page.waitForTimeout(2000);
  await workbench.picture('screenshot');
} finally {
  await workbench.stop();
}
const picture = indexedPng(readFileSync(taken));
if (picture.length > limit) throw new Error(`The picture has ${picture.length} bytes, more than ${limit}.`);
mkdirSync(new URL('.', target), { recursive: true });
writeFileSync(target, picture);
