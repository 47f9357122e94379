// `npm run bench:growth [-- WORDS]`: whether the time per kilobyte grows with the length of texts that are made to hurt.
import { adversaries } from '../test/fuzz/adversaries.ts';
import { checklist } from '../server/checklist.ts';
import { lint } from '../server/lint.ts';
import { bundledTemplate } from '../server/template/bundled.ts';
import { readWith } from '../server/template/read-with.ts';

const SMALL = 40_000; // code units
const TIMES = 4;

/** What the text costs per thousand code units, in milliseconds of the processor. */
interface Cost {
  readonly reading: number;
  readonly judging: number;
}

function main(words: string): void {
  const names = Object.keys(adversaries).filter((name) => name.includes(words));
  console.log('ms of the processor per kB at 40 kB and at 160 kB, reading + judging; growth of their sum\n');
  const growths: number[] = [];
  for (const name of names) {
    const make = adversaries[name]!;
    cost(make(SMALL / TIMES)); // what is compiled and remembered on the way is paid for here
    const small = cost(make(SMALL));
    const large = cost(make(SMALL * TIMES));
    // Below a tenth of a millisecond it is the clock that is measured.
    const growth = (0.1 + large.reading + large.judging) / (0.1 + small.reading + small.judging);
    growths.push(growth);
    const figures = [small, large].map(({ reading, judging }) => `${reading.toFixed(2)} + ${judging.toFixed(2)}`);
    console.log(`${name.padEnd(40)} ${figures.map((one) => one.padStart(15)).join('')}   ×${growth.toFixed(2)}`);
  }
  const sorted = growths.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)]!;
  console.log(
    `\n${names.length} families; growth ×${median.toFixed(2)} in the middle, ×${sorted.at(-1)!.toFixed(2)} at most`,
  );
}

function cost(text: string): Cost {
  const start = process.cpuUsage().user;
  const doc = readWith(bundledTemplate, text);
  const read = process.cpuUsage().user;
  checklist(doc, lint(doc));
  const judged = process.cpuUsage().user;
  return { reading: (read - start) / text.length, judging: (judged - read) / text.length };
}

main(process.argv.slice(2).join(' '));
