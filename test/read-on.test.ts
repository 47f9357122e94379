import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { checklist } from '../server/checklist.ts';
import type { DesignDoc } from '../server/document/design-doc.ts';
import { sectionsOf } from '../server/document/section.ts';
import { symbolsOf } from '../server/features/symbols.ts';
import { lint } from '../server/lint.ts';
import { forgetContents } from '../server/markdown/content-memory.ts';
import { bundledTemplate } from '../server/template/bundled.ts';
import { readWith } from '../server/template/read-with.ts';

const root = join(import.meta.dirname, '..');

/** What a document says and what is said of it, without its identities. */
function answer(doc: DesignDoc): unknown {
  const result = lint(doc, {
    onError: (_rule, error) => {
      throw error;
    },
  });
  return {
    sections: sectionsOf(doc.root).map(({ form, title, level, heading, extent, blocks, base, parent }) => [
      form,
      title,
      level,
      heading,
      extent,
      base,
      told(blocks),
      parent?.heading,
    ]),
    symbols: symbolsOf(doc, result.alignment),
    problems: result.problems.map(({ rule, ...problem }) => ({ ...problem, rule: rule.id })),
    checklist: told(checklist(doc, result)),
  };
}

/** A value without the sections, which know all of the document, and without what is remembered on blocks. */
function told(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, one: unknown) => (key === 'section' || key === 'slot' ? undefined : one)),
  );
}

interface RandomEdit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

const line = fc.constantFrom(
  '# Chat',
  '## Requirements',
  '### Functional requirements',
  '## Non-functional requirements',
  '## Estimation',
  '## Data model',
  '## Open questions',
  '## Glossary',
  '**API**',
  '- **Caching**',
  '3. Bottlenecks',
  '- The feed must be fast.',
  '- The feed loads within 200 ms (p99).',
  '- Highly available and scalable',
  '- Availability of 99.9 %',
  '- Fast: within 2 s',
  '  - nested',
  '- How many replicas?',
  'Should we use [Kafka]?',
  'TBD',
  '- 400 GB × 10 years = 1.4 TB',
  '500 million users',
  '- 500 × 12 months = 6000 million',
  '10 million daily active users',
  '20 million DAU',
  '| step | figure |',
  '|---|---|',
  '| 2 × 3 | 6 |',
  '| total | 7 |',
  '```',
  '```sql',
  'create table a (id int)',
  '<!-- design-doc-disable-next-line -->',
  '<!-- design-doc-disable vague-requirement -->',
  '<!--',
  '-->',
  '[Kafka]: https://example.com',
  'The service keeps every message in two places, so that nothing is lost when one of them is gone. '.repeat(8),
  '> quoted',
  '',
  '',
  '',
);
const edit: fc.Arbitrary<RandomEdit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.oneof(fc.constant(0), fc.constant(1), fc.nat(20), fc.nat(200)),
  insert: fc.oneof(
    fc.constantFrom('', 'x', ' ', '\n', '#', '`', '?', '7', '\n\n'),
    line.map((own) => `\n${own}\n`),
  ),
});

/** Makes edits one by one, each read on from the one before; returns what then must be as if nothing had been read before. */
function editedBy(text: string, edits: readonly RandomEdit[]): DesignDoc {
  let doc = readWith(bundledTemplate, text);
  lint(doc);
  for (const { at, remove, insert } of edits) {
    const from = Math.round(at * doc.text.length);
    doc = readWith(bundledTemplate, doc.text.slice(0, from) + insert + doc.text.slice(from + remove), doc);
    lint(doc);
  }
  return doc;
}

function assertAsFromScratch(doc: DesignDoc): void {
  const readOn = answer(doc);
  forgetContents();
  assert.deepEqual(readOn, answer(readWith(bundledTemplate, doc.text)));
}

test('what is read on from the versions before is as if it were read from scratch: sections, findings, checklist', () => {
  const text = fc.array(line, { maxLength: 40 }).map((lines) => lines.join('\n'));
  const edits = fc.array(edit, { minLength: 10, maxLength: 10 });
  fc.assert(
    fc.property(text, edits, (start, some) => assertAsFromScratch(editedBy(start, some))),
    { numRuns: 1000 },
  );
});

test('so is a long document, of which most is judged no more', () => {
  const text = fc.array(line, { minLength: 200, maxLength: 400 }).map((lines) => lines.join('\n\n'));
  const edits = fc.array(edit, { minLength: 10, maxLength: 10 });
  fc.assert(
    fc.property(text, edits, (start, some) => assertAsFromScratch(editedBy(start, some))),
    { numRuns: 50 },
  );
});

const corpus = join(root, '..', 'shared', 'corpus');

test(
  'documents that people wrote, edited at random',
  { skip: existsSync(corpus) ? false : 'there is no corpus beside the project' },
  () => {
    const files = globSync('**/*.md', { cwd: corpus }).sort();
    const some = files.filter((_, i) => i % Math.ceil(files.length / 40) === 0);
    for (const [i, file] of some.entries()) {
      const text = readFileSync(join(corpus, file), 'utf8').replace(/^\uFEFF/, '');
      const edits = fc.sample(fc.array(edit, { minLength: 10, maxLength: 10 }), { seed: i, numRuns: 1 })[0]!;
      assertAsFromScratch(editedBy(text, edits));
    }
  },
);
