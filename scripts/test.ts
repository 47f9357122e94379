// `npm test`: everything that is checked, the cheap things first. `npm test -- STEP …` runs only some of the steps.
import { spawnSync } from 'node:child_process';
import { servedRunsHere } from '../test/host/served/install.ts';
import { runSuite, type Counts } from '../test/host/run-suite.ts';
import { packageVsix } from './package-vsix.ts';
import { runNodeTests } from './run-node-tests.ts';

const steps: Readonly<Record<string, () => Counts | Promise<Counts>>> = {
  types: () => command('tsc', '--noEmit'),
  lint: () => command('oxlint', '--type-aware', '--deny-warnings'),
  format: () => command('prettier', '--check', '--log-level=warn', '.'),
  unused: () => command('knip'),
  build: () => command('node', 'scripts/build.ts'),
  unit: () =>
    runNodeTests([
      'server/**/*.test.ts',
      'client/**/*.test.ts',
      'scripts/*.test.ts',
      'test/*.test.ts',
      'test/fuzz/*.test.ts',
    ]),
  editor: () => runSuite(),
  vsix: () => runSuite(packed()),
  ui: () => userInterface(),
};

let vsix: string | undefined;
/** The VSIX, made once for all the steps that test it. */
const packed = (): string => (vsix ??= packageVsix().file);

/** One tool that says by its exit code whether all is well, counted as one test. */
function command(name: string, ...args: readonly string[]): Counts {
  const { status, error } = spawnSync(name, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (error) throw error;
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Drives the installed extension by mouse and keyboard, which takes the VS Code that shows itself in a browser. */
async function userInterface(): Promise<Counts> {
  if (!servedRunsHere()) {
    console.log('Skipped: the served VS Code does not run on this system.');
    return { passed: 0, failed: 0 };
  }
  process.env['VSIX'] = packed();
  return runNodeTests(['test/host/ui/*.test.ts']);
}

async function main(wanted: readonly string[]): Promise<void> {
  const unknown = wanted.filter((name) => !(name in steps));
  if (unknown.length > 0)
    throw new Error(`No such step: ${unknown.join(', ')}. There are ${Object.keys(steps).join(', ')}.`);
  let passed = 0;
  let failed = 0;
  for (const [name, step] of Object.entries(steps)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const start = Date.now();
    console.log(`\n── ${name} ──`);
    const counts = await Promise.resolve().then(step).catch(told);
    passed += counts.passed;
    failed += counts.failed;
    console.log(`${name}: ${counts.failed === 0 ? 'ok' : 'FAILED'}, ${((Date.now() - start) / 1000).toFixed(1)} s`);
  }
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}

function told(error: unknown): Counts {
  console.error(error);
  return { passed: 0, failed: 1 };
}

await main(process.argv.slice(2));
