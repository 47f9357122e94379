// What people show each other: a wrong figure and its repair, figures with their conversions, and the offer of a result.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { openWorkbench, packedExtension, type Workbench } from './workbench.ts';

const SUMS = `---
design-doc: true
---

# Photo wall

## Capacity estimation

- Uploads: 500M requests/day
- Storage: 50M users × 2 photos × 500 KB = 5 TB
`;

let workbench: Workbench;
before(async () => (workbench = await openWorkbench(packedExtension(), { 'sums.md': SUMS })));
after(() => workbench.stop());

test('a wrong sum is shown and repaired by its quick fix, and the next one is completed', async () => {
  const { page } = workbench;
  await workbench.openFile('sums.md');
  const lines = page.locator('.editor-instance .view-lines');
  await lines.getByText('≈ 5.8K/s').waitFor();
  const problems = await workbench.showProblems();
  const wrong = problems.filter({ hasText: '5 TB' });
  await wrong.waitFor();
  await workbench.picture('sum-wrong');

  await lines.getByText('500 KB').click();
  await page.keyboard.press('End');
  await page.keyboard.press('ControlOrMeta+.');
  await page.getByText('Replace “5 TB” by “50 TB”').waitFor();
  await workbench.picture('sum-fix');
  await page.keyboard.press('Enter');
  await lines.getByText('500 KB = 50 TB').waitFor();
  await wrong.waitFor({ state: 'detached' });

  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('- Load: 100M users × 5 requests/day =');
  await page.keyboard.press('ControlOrMeta+Space');
  const offers = page.locator('.suggest-widget .monaco-list-row');
  await offers.first().waitFor();
  assert.match((await offers.first().innerText()).replaceAll('\u00a0', ' '), /500M requests\/day/);
  await workbench.picture('sum-offered');
});

afterEach(async (context) => {
  if (!('passed' in context && context.passed)) await workbench.picture('failure-sums');
});
