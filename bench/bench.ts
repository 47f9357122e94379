// `npm run bench [-- PART …]`: the parts are listed below; without one, all of them but the editor's. Speed is told in ratios
// of one run where it can be: two machines, or two hours of one, are not alike.
import { activation } from './activation.ts';
import { judging } from './judging.ts';
import { keystrokes } from './keystrokes.ts';
import { machine } from './measure.ts';
import { serverMemory } from './server-memory.ts';
import { startUp } from './start-up.ts';
import { tools } from './tools.ts';
import { vsixSize } from './vsix-size.ts';

const SIZES = [5, 20, 100, 312, 1000, 5000];

const parts: Readonly<Record<string, (args: readonly string[]) => void | Promise<void>>> = {
  keystrokes: (args) => keystrokes(args.length > 0 ? args.map(Number) : SIZES),
  judging,
  tools,
  start: startUp,
  memory: serverMemory,
  size: vsixSize,
  activation,
};

const [part, ...args] = process.argv.slice(2);
console.log(`${machine()}\n`);
if (part === undefined) {
  for (const [name, run] of Object.entries(parts)) if (name !== 'activation') await run([]);
} else if (part in parts) await parts[part]!(args);
else throw new Error(`No such part: ${part}. There are ${Object.keys(parts).join(', ')}.`);
