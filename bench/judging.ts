import { globSync, readFileSync } from 'node:fs';
import { parse } from '../server/markdown/parse.ts';
import { estimatesOf } from '../server/estimate/estimates.ts';
import { lint } from '../server/lint.ts';
import { rules } from '../server/rules/index.ts';
import { bundledTemplate } from '../server/template/bundled.ts';
import { readWith } from '../server/template/read-with.ts';

/** A row of the table: milliseconds over all documents. */
interface Cost {
  readonly what: string;
  readonly ms: number;
}

const enough = 1500; // milliseconds of rounds for each figure, of which there are three at least

/** What reading and judging the project's own documents, or these, cost beside remark-parse's time on the same text. */
export function judging(named: readonly string[]): void {
  const files = named.length > 0 ? named : globSync('{examples,test/fixtures}/**/*.md').sort();
  const texts = files.map((file) => readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  const parsing = timed(
    texts,
    () => undefined,
    (text) => parse(text, { atStart: true }),
  );
  const read = (text: string) => readWith(bundledTemplate, text);
  const lintWith = (asked: typeof rules) => timed(texts, read, (_text, doc) => lint(doc, { rules: asked }));
  const all = lintWith(rules);
  const frame = lintWith([]);
  const estimates = timed(texts, read, (_text, doc) => estimatesOf(doc));
  const costs: readonly Cost[] = [
    { what: 'remark-parse, the whole text', ms: parsing },
    { what: 'reading into chunks and sections', ms: timed(texts, () => undefined, read) },
    { what: 'judging: alignment and all rules', ms: all },
    { what: '  alignment and directives alone', ms: frame },
    ...rules.map((rule) => ({ what: `  ${rule.id}`, ms: Math.max(0, lintWith([rule]) - frame) })),
  ];
  const kilobytes = texts.reduce((sum, text) => sum + text.length, 0) / 1000;
  console.log(`${files.length} documents, ${kilobytes.toFixed(0)} kB\n`);
  for (const { what, ms } of costs) {
    console.log(`${what.padEnd(36)} ${ms.toFixed(1).padStart(8)} ms ${percent(ms, parsing).padStart(7)}`);
  }
  console.log(`\njudging takes ${percent(all, parsing)} of remark-parse's time`);
  console.log(`reading and recomputing estimates takes ${percent(estimates, parsing)} of it`);
}

/** The shortest of several rounds over all texts, in milliseconds: others that use the machine only ever add to a time. */
function timed<T>(
  texts: readonly string[],
  prepare: (text: string) => T,
  measured: (text: string, prepared: T) => unknown,
): number {
  let shortest = Infinity;
  const begin = performance.now();
  for (let round = 0; round < 3 || performance.now() - begin < enough; round++) {
    const unseen = texts.map(unseenBefore);
    const prepared = unseen.map(prepare);
    const start = performance.now();
    for (const [i, text] of unseen.entries()) measured(text, prepared[i] as T);
    shortest = Math.min(shortest, performance.now() - start);
  }
  return shortest;
}

let copies = 0;
/** The same text with a number in blanks behind its headings, which changes nothing but that no part is remembered. */
function unseenBefore(text: string): string {
  const blanks = (copies++).toString(2).replaceAll('0', ' ').replaceAll('1', '\t');
  return text.replaceAll(/^#.*$/gm, (heading) => heading + blanks) + blanks;
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`;
}
