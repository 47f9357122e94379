// How well the verdicts on the template's questions agree with labels that a reader gave. The labels are pointers; the
// documents belong to their authors and stay in the shared corpus beside the project: without it there is nothing to measure.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { verdictsOf } from '../server/evidence/verdicts.ts';
import { align } from '../server/template/align.ts';
import { bundledTemplate } from '../server/template/bundled.ts';
import { readWith } from '../server/template/read-with.ts';

interface Label {
  readonly file: string;
  readonly question: string;
  readonly verdict: string;
  readonly split: string;
  readonly debatable: boolean;
}

const documents = join(import.meta.dirname, '../../shared/corpus/documents');
const labels = readFileSync(join(import.meta.dirname, 'evidence-labels/evidence.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line): Label => {
    const [file = '', question = '', verdict = '', , split = '', note = ''] = line.split('\t');
    return { file, question, verdict, split, debatable: note === 'debatable' };
  });

/** The least precision and recall of “answered” that a split may come to, over all of its lines. */
const FLOORS: Readonly<Record<string, number>> = { tune: 0.92, held: 0.85 };

test('there is one label for each question of each document', () => {
  const ids = bundledTemplate.phases.flatMap(({ questions, parts }) =>
    [questions, ...parts.map((part) => part.questions)].flat().map(({ id }) => id),
  );
  for (const file of new Set(labels.map((label) => label.file)))
    assert.deepEqual(
      labels
        .filter((label) => label.file === file)
        .map(({ question }) => question)
        .sort(),
      ids.toSorted(),
      file,
    );
});

const skip = existsSync(documents) ? false : 'the shared corpus is not beside the project: verdicts are NOT measured';
for (const [split, floor] of Object.entries(FLOORS)) {
  test(`“answered” is right on the split ${split}`, { skip }, (context) => {
    const judged = labels
      .filter((label) => label.split === split)
      .map((label) => ({ ...label, found: verdictOf(label) }));
    const clear = judged.filter(({ debatable }) => !debatable);
    for (const [name, some] of [
      ['all', judged],
      ['without the debatable', clear],
    ] as const) {
      const { precision, recall } = ratesOf(some);
      context.diagnostic(`${split}, ${name} (${some.length}): P ${precision.toFixed(3)} R ${recall.toFixed(3)}`);
    }
    const { precision, recall } = ratesOf(judged);
    assert.ok(precision >= floor && recall >= floor, `${split}: P ${precision} R ${recall}, at least ${floor}`);
  });
}

function ratesOf(judged: readonly (Label & { readonly found: string })[]): { precision: number; recall: number } {
  const found = judged.filter((one) => one.found === 'answered');
  const labelled = judged.filter((one) => one.verdict === 'answered');
  const both = found.filter((one) => one.verdict === 'answered').length;
  return { precision: both / found.length, recall: both / labelled.length };
}

const read = new Map<string, ReadonlyMap<string, string>>();

function verdictOf({ file, question }: Label): string {
  let verdicts = read.get(file);
  if (verdicts === undefined) {
    const doc = readWith(bundledTemplate, readFileSync(join(documents, file), 'utf8').replace(/^\uFEFF/, ''));
    const all = verdictsOf(doc, align(doc, bundledTemplate)).values();
    verdicts = new Map([...all].map((one) => [one.question.id, one.state]));
    read.set(file, verdicts);
  }
  return verdicts.get(question)!;
}
