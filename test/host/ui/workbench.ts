import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { startBrowser } from '../served/browser.ts';
import { locateServed } from '../served/install.ts';
import { manageExtensions } from '../served/manage-extensions.ts';
import { quietSettings, startServer } from '../served/server.ts';
import { workbenchUrl } from '../served/workbench-url.ts';

export type Theme = 'light' | 'dark' | 'high-contrast';

/** VS Code as a user has it, with the packaged extension installed: driven by mouse and keyboard alone. */
export interface Workbench {
  readonly page: Page;
  /** The folder that is open: a copy of test/fixtures/workspace. */
  readonly folder: string;
  /** Opens a file of the folder by its name and waits for its editor. */
  openFile(name: string): Promise<void>;
  /** Runs a command by its title, as the command palette shows it. */
  runCommand(title: string): Promise<void>;
  /** Shows the Problems panel and leads to its rows. */
  showProblems(): Promise<Locator>;
  /** Unfolds the view “Design phases” in the explorer and leads to its rows. */
  showPhases(): Promise<Locator>;
  /** Opens the checklist beside the editor and leads into its page. */
  showChecklist(): Promise<FrameLocator>;
  useTheme(theme: Theme): Promise<void>;
  /** Takes a screenshot into out/screenshots. */
  picture(name: string): Promise<void>;
  /** Closes everything. Fails where the workbench asked any other machine for anything. */
  stop(): Promise<void>;
}

const root = resolve(import.meta.dirname, '../../..');
const pictures = join(root, 'out/screenshots');
const patience = 90_000;

const themes: Readonly<Record<Theme, { readonly label: string; readonly className: string }>> = {
  light: { label: 'Light 2026', className: 'vs' },
  dark: { label: 'Dark 2026', className: 'vs-dark' },
  'high-contrast': { label: 'Dark High Contrast', className: 'hc-black' },
};

/**
 * Installs a VSIX into a fresh VS Code and opens it in a browser, on a copy of the test workspace with further files in it:
 * a file that comes later may not be found by its name yet.
 */
export async function openWorkbench(vsix: string, files: Readonly<Record<string, string>> = {}): Promise<Workbench> {
  const scratch = mkdtempSync(join(tmpdir(), 'ddl-ui-'));
  const folder = join(scratch, 'workspace');
  const userDataDir = join(scratch, 'user');
  const extensionsDir = join(scratch, 'extensions');
  cpSync(join(root, 'test/fixtures/workspace'), folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  mkdirSync(join(userDataDir, 'User'), { recursive: true });
  const settings = { ...quietSettings, 'window.commandCenter': false, 'workbench.colorTheme': themes.light.label };
  writeFileSync(join(userDataDir, 'User/settings.json'), JSON.stringify(settings));

  const install = locateServed();
  assert.equal(await manageExtensions(install, { installExtension: [vsix], extensionsDir }), 0, 'the VSIX installs');
  const server = await startServer(install, { userDataDir, extensionsDir, testDriver: false });
  process.once('exit', () => server.killNow());
  const { browser, page } = await startBrowser(server, { viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(patience);
  const foreign: string[] = [];
  page.on('request', (request) => {
    const { hostname } = new URL(request.url());
    // A webview's own files have an address that VS Code answers inside the browser.
    if (!hostname || hostname.endsWith('.vscode-resource.vscode-cdn.net')) return;
    if (!['127.0.0.1', 'localhost'].includes(hostname)) foreign.push(request.url());
  });
  await page.goto(workbenchUrl(server, { folder }).href);
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();

  return {
    page,
    folder,
    ...driver(page),
    async stop() {
      await browser.close();
      await server.stop();
      rmSync(scratch, { recursive: true, force: true });
      assert.deepEqual(foreign, [], 'nothing was asked of another machine');
    },
  };
}

function driver(page: Page): Omit<Workbench, 'page' | 'folder' | 'stop'> {
  const pick = async (key: string, text: string, row: string) => {
    await page.keyboard.press(key);
    await page.locator('.quick-input-widget input').fill(text);
    // The row that Enter takes: the list may still be the one from before the text.
    await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: row }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  };
  const runCommand = (title: string) => pick('F1', `>${title}`, title);
  const fold = async (pane: Locator, expanded: boolean) => {
    const header = pane.locator('.pane-header');
    await header.waitFor();
    if ((await header.getAttribute('aria-expanded')) !== String(expanded)) await header.click();
  };
  return {
    runCommand,
    async openFile(name) {
      await pick('ControlOrMeta+P', name, name);
      await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
      await page.locator('.editor-instance .view-line').first().waitFor();
    },
    async showProblems() {
      const panel = page.locator('.markers-panel');
      if (!(await panel.isVisible())) await runCommand('View: Toggle Problems');
      await panel.waitFor();
      return panel.locator('.monaco-list-row');
    },
    async showPhases() {
      const pane = page.locator('.pane', { has: page.locator('.pane-header', { hasText: 'Design phases' }) });
      await fold(pane, true);
      // A tree only draws the rows that it has room for.
      await fold(page.locator('.pane', { has: page.locator('.explorer-folders-view') }), false);
      return pane.locator('.monaco-list-row');
    },
    async showChecklist() {
      await runCommand('Design Doc: Show checklist');
      const checklist = page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
      await checklist.locator('main').waitFor();
      return checklist;
    },
    async useTheme(theme) {
      const { label, className } = themes[theme];
      await page.keyboard.press('ControlOrMeta+K');
      await pick('ControlOrMeta+T', label, label);
      await page.locator(`.monaco-workbench.${className}`).waitFor();
    },
    async picture(name) {
      mkdirSync(pictures, { recursive: true });
      await page.mouse.move(0, 0); // what lies under the pointer shows a hover
      await page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled' });
    },
  };
}

/** The VSIX under test: VSIX names it, else the one that `npm run package` makes. */
export function packedExtension(): string {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, string>;
  return process.env['VSIX'] ?? join(root, `${name}-${version}.vsix`);
}
