// The checklist's page in the real editor: what a reader sees, clicks, types and hears.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import axe from 'axe-core';
import type { Frame, FrameLocator, Locator } from 'playwright-core';
import { openWorkbench, packedExtension, type Workbench } from './workbench.ts';

let workbench: Workbench;
let checklist: FrameLocator;

before(async () => {
  workbench = await openWorkbench(packedExtension(), { 'large.md': large() });
  await workbench.openFile('photo-sharing.md');
  checklist = await workbench.showChecklist();
});
after(() => workbench.stop());

test('every phase, question and requirement is on the page, with its state in words', async () => {
  await checklist.getByRole('heading', { level: 1, name: 'Photo sharing for walking clubs' }).waitFor();
  // The seven phases, the system's figures, its entities and what is drawn of it.
  assert.equal(await checklist.getByRole('heading', { level: 2 }).count(), 10);
  assert.equal(await checklist.getByRole('heading', { level: 3 }).count(), 3);
  await checklist
    .getByRole('region', { name: /Identify and resolve bottlenecks/ })
    .getByText('missing', { exact: true })
    .waitFor();
  await checklist.getByRole('button', { name: /read\/write ratio.*answered.*125:1.*line \d+/ }).waitFor();
  await checklist.getByRole('button', { name: /Who signs off the availability target\? *open *line \d+/ }).waitFor();
  assert.match((await checklist.getByRole('status').textContent()) ?? '', /^\d+ of \d+ done · 6 of 7 phases/);
});

test('a click goes to the line', async () => {
  const button = checklist.getByRole('button', { name: /read\/write ratio/ });
  const line = /line (\d+)/.exec((await button.textContent()) ?? '')?.[1];
  assert.ok(line);
  await button.click();
  // The status bar would do if the focus came alone: a webview tells of its focus late (the workbench asks it four times a second).
  await workbench.page.locator('.editor-instance .active-line-number').getByText(line, { exact: true }).waitFor();
});

test('a file that is opened from the checklist does not cover it', async () => {
  await checklist.locator('h1').click();
  await workbench.page.locator('.editor-group-container.active .tab.active', { hasText: 'Checklist' }).waitFor();
  await workbench.openFile('hostile.md');
  await checklist.getByText('Why <img src=x').first().waitFor();
  await workbench.openFile('photo-sharing.md');
  await checklist.getByRole('heading', { level: 1, name: 'Photo sharing for walking clubs' }).waitFor();
});

test('the keyboard reaches everything, and Enter does what a click does', async () => {
  const toggle = checklist.getByRole('button', { name: 'Open items only' });
  await toggle.focus();
  await workbench.page.keyboard.press('Enter');
  assert.equal(await toggle.getAttribute('aria-pressed'), 'true');
  await checklist.getByRole('button', { name: /read\/write ratio/ }).waitFor({ state: 'hidden' });
  await checklist.getByRole('button', { name: /Who signs off/ }).waitFor({ state: 'visible' });
  await workbench.page.keyboard.press('Enter');
  for (const next of [
    /Insert missing phases/,
    /Copy as Markdown/,
    /Export as HTML/,
    /Print/,
    /All design documents/,
    /Requirements/,
  ]) {
    await workbench.page.keyboard.press('Tab');
    assert.match(await focused(), next);
  }
});

test('typing in the editor changes the page and keeps its place, its focus and its nodes', async () => {
  const question = checklist.getByRole('button', { name: /How should we partition our data/ });
  await question.scrollIntoViewIfNeeded();
  await question.evaluate((node) => (node.dataset['mark'] = 'the same'));
  await question.focus();
  const frame = await pageFrame();
  const scrolled = await frame.evaluate(() => document.scrollingElement!.scrollTop);
  assert.ok(scrolled > 0);
  await workbench.page.locator('.editor-instance .view-lines').first().click();
  await workbench.page.keyboard.press('ControlOrMeta+End');
  await workbench.page.keyboard.type('\n## 7. Bottlenecks\n\nThere is no single point of failure.\n');
  await checklist.getByText('7 of 7 phases').waitFor();
  assert.equal(await frame.evaluate(() => document.scrollingElement!.scrollTop), scrolled);
  assert.match(await focused(), /How should we partition our data/);
  assert.equal(
    await question.evaluate((node) => 'mark' in node.dataset),
    false,
    'attributes are those of the new page',
  );
  await checklist.getByRole('button', { name: 'Insert missing phases' }).waitFor({ state: 'detached' });
});

test('axe finds nothing in any theme', async () => {
  for (const theme of ['light', 'dark', 'high-contrast'] as const) {
    await workbench.useTheme(theme);
    await workbench.page.waitForTimeout(500); // colours change with a transition
    assert.deepEqual(await violations(), [], theme);
  }
  await workbench.useTheme('light');
});

test('a hostile document shows as text', async () => {
  await workbench.openFile('hostile.md');
  await checklist.getByText('Why <img src=x').first().waitFor();
  await assertHarmless();
  const frame = await pageFrame();
  assert.equal(
    await frame.evaluate(() => /[\u202A-\u202E]/.test(document.body.textContent)),
    false,
    'no direction is turned',
  );
});

test('what is exported needs nothing beside it and holds nothing that could run', async () => {
  await checklist.getByRole('button', { name: 'Export as HTML' }).focus();
  await workbench.page.keyboard.press('Enter');
  const input = workbench.page.locator('.quick-input-widget input').first();
  await input.waitFor();
  await workbench.page.keyboard.press('Enter');
  await input.waitFor({ state: 'hidden' });
  const file = () => readdirSync(workbench.folder).find((name) => name.endsWith('.html'));
  for (let i = 0; i < 50 && file() === undefined; i++) await workbench.page.waitForTimeout(100);
  const html = readFileSync(join(workbench.folder, file() ?? 'no file was written'), 'utf8');
  assert.match(html, /content="default-src 'none'; style-src 'unsafe-inline';"/);
  assert.doesNotMatch(html, /<(?:img|script|iframe|button|a href="(?!#))/i);
  assert.ok(html.includes('Why &lt;img src=x'));
});

test('a table of a megabyte is shown by its first words, and nothing hangs', async () => {
  await workbench.openFile('large.md');
  await checklist.getByRole('heading', { level: 1, name: 'Large' }).waitFor();
  await checklist.getByRole('button', { name: /different entities.*answered.*Field \| Type/ }).waitFor();
  await assertHarmless();
});

test('the table of all design documents leads to each, by keyboard alone', async () => {
  await checklist.getByRole('button', { name: 'All design documents' }).focus();
  await workbench.page.keyboard.press('Enter');
  await checklist.getByRole('heading', { level: 1, name: 'Design documents' }).waitFor();
  const rows = checklist.getByRole('row');
  await rows.filter({ hasText: 'photo-sharing.md' }).waitFor();
  assert.equal(await rows.filter({ hasText: 'notes.md' }).count(), 0, 'notes are no design document');
  assert.deepEqual(await violations(), []);
  await workbench.picture('documents');
  await checklist.getByRole('button', { name: /photo-sharing\.md/ }).focus();
  await workbench.page.keyboard.press('Enter');
  await checklist.getByRole('heading', { level: 1, name: 'Photo sharing for walking clubs' }).waitFor();
});

test('a message of no known shape changes nothing', async () => {
  const frame = await pageFrame();
  const shown = await frame.evaluate(() => document.body.innerHTML);
  await frame.evaluate(() => {
    for (const message of [
      null,
      'show',
      { type: 'show' },
      { type: 'show', view: { kind: 'checklist', checklist: { phases: 1 } } },
    ])
      window.postMessage(message, '*');
  });
  await workbench.page.waitForTimeout(300);
  assert.equal(await frame.evaluate(() => document.body.innerHTML), shown);
});

test('notes get a notice, and can be treated as a design document', async () => {
  await workbench.openFile('notes.md');
  await checklist.getByRole('heading', { name: /notes\.md isn’t read as a design document/ }).waitFor();
  assert.deepEqual(await violations(), []);
  await workbench.picture('notice');
  const phases = workbench.page.locator('.pane', {
    has: workbench.page.locator('.pane-header', { hasText: 'Design phases' }),
  });
  await workbench.showPhases();
  await clickFor(
    phases.getByRole('button', { name: 'Treat as a design document' }),
    checklist.getByRole('heading', { name: 'Notes from the week' }),
  );
  await workbench.page.locator('.view-line', { hasText: 'design-doc: true' }).waitFor();
});

/** Clicks until something shows: while views fold, a button is drawn anew, and a click on the old one is lost. */
async function clickFor(button: Locator, shows: Locator): Promise<void> {
  for (let tries = 0; tries < 5 && (await button.isVisible()); tries++) {
    await button.click();
    await shows.waitFor({ timeout: 10_000 }).catch(() => undefined);
  }
  await shows.waitFor();
}

afterEach(async (context) => {
  if (!('passed' in context && context.passed)) await workbench.picture('checklist-failure');
});

/** A document with a table of a megabyte. */
function large(): string {
  const row = '| <script>document.title=1</script> | [x](javascript:document.title=2) |\n';
  const table = `| Field | Type |\n|---|---|\n${row.repeat(1_000_000 / row.length)}`;
  return `---\ndesign-doc: true\n---\n\n# Large\n\n## Data model\n\n${table}`;
}

async function pageFrame(): Promise<Frame> {
  const body = await checklist.locator('body').elementHandle();
  const frame = await body?.ownerFrame();
  assert.ok(frame);
  return frame;
}

/** Nothing of the document became an element or ran. */
async function assertHarmless(): Promise<void> {
  const frame = await pageFrame();
  const made = 'main :is(img, script, iframe, b), main a:not([href^="#phase-"])';
  assert.equal(await frame.evaluate((selector) => document.querySelectorAll(selector).length, made), 0);
  assert.equal(await frame.evaluate(() => document.title), 'Design checklist');
}

async function focused(): Promise<string> {
  const frame = await pageFrame();
  return frame.evaluate(() => document.activeElement?.textContent ?? '');
}

interface Axe {
  run(
    options: object,
  ): Promise<{ violations: readonly { id: string; nodes: readonly { html: string; failureSummary?: string }[] }[] }>;
}

async function violations(): Promise<readonly string[]> {
  const frame = await pageFrame();
  await frame.evaluate(axe.source);
  return frame.evaluate(async () => {
    const { violations: found } = await (globalThis as unknown as { axe: Axe }).axe.run({
      resultTypes: ['violations'],
    });
    return found.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary ?? ''}`),
    );
  });
}
