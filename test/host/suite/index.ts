// What VS Code loads as the test module: every *.test.ts of this folder, each bundled on its own.
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';

/** Runs the suite and leaves its counts where SUITE_RESULT says; SUITE_GREP narrows it to the tests that match. */
export async function run(): Promise<void> {
  const { SUITE_RESULT: resultFile, SUITE_GREP: grep } = process.env;
  process.setSourceMapsEnabled(true);
  const mocha = new Mocha({ ui: 'tdd', timeout: 180_000, color: false, forbidOnly: true, ...(grep ? { grep } : {}) });
  const files = readdirSync(__dirname).filter((name) => name.endsWith('.test.cjs'));
  for (const file of files.sort()) mocha.addFile(join(__dirname, file));
  const { passes, failures } = await new Promise<Mocha.Stats>((done, reject) => {
    const runner = mocha.run(() => (runner.stats ? done(runner.stats) : reject(new Error('Mocha kept no counts.'))));
  });
  if (resultFile) writeFileSync(resultFile, JSON.stringify({ passed: passes, failed: failures }));
  if (failures > 0) throw new Error(`${failures} of ${passes + failures} tests failed.`);
  if (passes === 0) throw new Error('No test ran.');
}
