import { join } from 'node:path';
import { printTable } from './measure.ts';
import { buildShipped, project, run } from './programs.ts';

/** How long the command line takes to start, beside a Node that does nothing. */
export function startUp(): void {
  buildShipped();
  const linter = join(project, 'dist', 'cli.cjs');
  const rounds = 21;
  const node = [process.execPath];
  const nothing = run([...node, '-e', '0'], { rounds, node: false });
  const version = run([...node, linter, '--version'], { rounds, node: false });
  const one = run([...node, linter, 'examples/url-shortener.md'], { rounds, node: false });
  const row = (name: string, ms: number) => [name, ms.toFixed(0), (ms / nothing.clock).toFixed(2)];
  console.log('Start, median by the clock:\n');
  printTable(
    ['', 'ms', '/ `node -e 0`'],
    [
      row('`node -e 0`', nothing.clock),
      row('`design-doc-lint --version`', version.clock),
      row('`design-doc-lint` of one document', one.clock),
    ],
  );
}
