import { finished } from 'node:stream/promises';
import { run } from 'node:test';
import { dot } from 'node:test/reporters';
import type { Counts } from '../test/host/run-suite.ts';

// No file of tests takes nearly as long; one that never ends is named as failed instead of holding everything up.
const limit = 300_000;

/** Runs the tests that Node's own runner takes; one that is skipped is named, so that nobody takes it for passed. */
export async function runNodeTests(globPatterns: readonly string[]): Promise<Counts> {
  const execArgv = ['--import', new URL('../test/seed.ts', import.meta.url).href];
  const stream = run({ globPatterns: [...globPatterns], concurrency: true, timeout: limit, execArgv });
  const notRun: string[] = [];
  let counts: Counts = { passed: 0, failed: 0 };
  stream.on('test:pass', ({ name, skip }) => {
    if (skip !== undefined && skip !== false) notRun.push(typeof skip === 'string' ? `${name} (${skip})` : name);
  });
  stream.on('test:summary', ({ file, counts: { tests, passed, skipped, todo } }) => {
    if (file === undefined) counts = { passed, failed: tests - passed - skipped - todo };
  });
  const report = stream.compose(dot);
  report.pipe(process.stdout, { end: false });
  await finished(report);
  for (const test of notRun) console.log(`skipped: ${test}`);
  if (counts.passed + counts.failed === 0) throw new Error(`No test was found: ${globPatterns.join(' ')}`);
  return counts;
}
