// `npm start`: the linter on an example document, first in the terminal, then in VS Code. `--no-open` stops in between.
import { spawnSync } from 'node:child_process';
import { openEditor } from './open-editor.ts';

const example = 'examples/url-shortener.md';

function run(...args: readonly string[]): number | null {
  return spawnSync(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] }).status;
}

console.log('Building …');
if (run('scripts/build.ts', '--production') !== 0) process.exit(1);

console.log(`\n$ design-doc-lint ${example}\n`);
// 1 says that there are findings, which is what the example is for.
const status = run('dist/cli.cjs', example);
if (status !== 0 && status !== 1) process.exit(status ?? 1);

if (!process.argv.includes('--no-open')) await openEditor(example);
