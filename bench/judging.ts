import { globSync, readFileSync } from 'node:fs';
import type { DesignDoc } from '../server/document/design-doc.ts';
import { estimatesOf } from '../server/estimate/estimates.ts';
import { lint } from '../server/lint.ts';
import { parse } from '../server/markdown/parse.ts';
import { rules } from '../server/rules/index.ts';
import { bundledTemplate } from '../server/template/bundled.ts';
import { readWith } from '../server/template/read-with.ts';
import { cost, median, printTable, quantile } from './measure.ts';

/** Some work on a text that nothing is remembered of; it begins where its preparation has read the text. */
interface Work {
  readonly what: string;
  readonly does: (text: string, doc: DesignDoc | undefined) => unknown;
  readonly reads: boolean;
  /** The work whose cost, in the same round, is no part of this one's. */
  readonly beyond?: string;
  /** Whether it is only taken in the last rounds: what it runs was run before by what it is a part of. */
  readonly isPart?: boolean;
}

/** So many rounds come first, while V8 learns what runs often, and so many are measured, each work once in a round. */
const FIRST = 2;
const ROUNDS = 7;
/** How many of the rounds have the parts in them: each reads all documents anew for each of them. */
const ROUNDS_OF_PARTS = 3;

const PARSING = 'remark-parse, the whole text';
const JUDGING = 'judging: alignment and all rules';
const FRAME = '  alignment and directives alone';

const works: readonly Work[] = [
  { what: PARSING, reads: false, does: (text) => parse(text, { atStart: true }) },
  { what: 'reading into chunks and sections', reads: false, does: read },
  { what: JUDGING, reads: true, does: (_text, doc) => lint(doc!) },
  { what: 'recomputing estimates alone', reads: true, does: (_text, doc) => estimatesOf(doc!) },
  { what: FRAME, reads: true, does: (_text, doc) => lint(doc!, { rules: [] }) },
  ...rules.map((rule) => ({
    what: `  ${rule.id}`,
    reads: true,
    beyond: FRAME,
    isPart: true,
    does: (_text: string, doc: DesignDoc | undefined) => lint(doc!, { rules: [rule] }),
  })),
];

/**
 * What reading and judging the project's own documents, or these, cost beside remark-parse on the same text: the thread's time,
 * as the median of rounds in which all take turns, with the quarter of the rounds below and above it.
 */
export function judging(named: readonly string[]): void {
  const files = named.length > 0 ? named : globSync('{examples,test/fixtures}/**/*.md').sort();
  const texts = files.map((file) => readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  for (let i = 0; i < FIRST; i++) round(texts, false);
  const counted = Array.from({ length: ROUNDS }, (_, i) => round(texts, i >= ROUNDS - ROUNDS_OF_PARTS));
  const rows = works.map(({ what, beyond }) => {
    const own = counted.filter((costs) => costs.has(what));
    const times = own.map((costs) => costs.get(what)! - (beyond === undefined ? 0 : costs.get(beyond)!));
    const shares = times.map((ms, i) => (100 * ms) / own[i]!.get(PARSING)!);
    const [low, middle, high] = [0.25, 0.5, 0.75].map((q) => quantile(shares, q).toFixed(1));
    return [what.trim(), median(times).toFixed(1), `${middle} %`, `${low} to ${high} %`];
  });
  const kilobytes = texts.reduce((sum, text) => sum + text.length, 0) / 1000;
  console.log(
    `${files.length} documents, ${kilobytes.toFixed(0)} kB, ${ROUNDS} rounds, single rules ${ROUNDS_OF_PARTS}\n`,
  );
  printTable(['', 'ms', 'of remark-parse’s time', 'half of the rounds'], rows);
}

function round(texts: readonly string[], withParts: boolean): ReadonlyMap<string, number> {
  const taken = works.filter(({ isPart }) => withParts || !isPart);
  return new Map(taken.map((work) => [work.what, take(work, texts)]));
}

function take({ does, reads }: Work, texts: readonly string[]): number {
  const unseen = texts.map(unseenBefore);
  const docs = unseen.map((text) => (reads ? read(text) : undefined));
  return cost(() => unseen.forEach((text, i) => does(text, docs[i])));
}

function read(text: string): DesignDoc {
  return readWith(bundledTemplate, text);
}

let copies = 0;
/** The same text with a number in blanks behind its headings, which changes nothing but that no part is remembered. */
function unseenBefore(text: string): string {
  const blanks = (copies++).toString(2).replaceAll('0', ' ').replaceAll('1', '\t');
  return text.replaceAll(/^#.*$/gm, (heading) => heading + blanks) + blanks;
}
