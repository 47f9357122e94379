// Editor, Problems, phases and checklist in every kind of theme, as a user sees them; the pictures are for people to
// look at, the assertions say that there is something to see.
import { after, afterEach, before, test } from 'node:test';
import { openWorkbench, packedExtension, type Workbench } from './workbench.ts';

let workbench: Workbench;
before(async () => (workbench = await openWorkbench(packedExtension())));
after(() => workbench.stop());

test('problems, phases and checklist show a half-written document', async () => {
  await workbench.openFile('half-written.md');
  const problems = await workbench.showProblems();
  await problems.filter({ hasText: 'TBD' }).first().waitFor();
  const phases = await workbench.showPhases();
  await phases.filter({ hasText: 'API design' }).first().waitFor();
  const checklist = await workbench.showChecklist();
  await checklist.getByText('API design').first().waitFor();
  for (const theme of ['light', 'dark', 'high-contrast'] as const) {
    await workbench.useTheme(theme);
    await workbench.picture(`half-written-${theme}`);
  }
});

for (const [name, title] of [
  ['complete', 'Ferry tickets'],
  ['empty', 'A new design'],
] as const) {
  test(`the checklist of a document that is ${name}`, async () => {
    await workbench.openFile(`${name}.md`);
    const checklist = await workbench.showChecklist();
    await checklist.getByRole('heading', { level: 1, name: title }).waitFor();
    for (const theme of ['light', 'dark', 'high-contrast'] as const) {
      await workbench.useTheme(theme);
      await workbench.picture(`${name}-${theme}`);
    }
  });
}

afterEach(async (context) => {
  if (!('passed' in context && context.passed)) await workbench.picture('failure');
});
