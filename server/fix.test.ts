import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { disableFixes, fixAll } from './fix.ts';
import { defaultSettings, lint, type LintOptions, type Problem } from './lint.ts';
import type { Fix } from './rules/rule.ts';
import { rules } from './rules/index.ts';
import { readWith } from './template/read-with.ts';
import { applyEdits, type Edit } from './text/edit.ts';
import { contains, type Span } from './text/span.ts';

/** Every rule is on, so that each one's fixes are held to the law on its page. */
const severities = Object.fromEntries(rules.map(({ id }) => [id, 'warning'] as const));
const onError: LintOptions['onError'] = (rule, error) => {
  throw new Error(`${rule.id} broke`, { cause: error });
};
const allRules: LintOptions = { settings: { ...defaultSettings, severities }, onError };
const options: LintOptions = { onError };

const read = (text: string) => readWith(defaultSettings.template, text);

/**
 * The law: a fix removes its finding, adds findings only inside the text that it inserts, and deletes nothing but what is
 * flagged, what the finding shows beside that, white space, and what it writes elsewhere.
 */
function holdToLaw(text: string, judged: LintOptions): void {
  const doc = read(text);
  const { problems } = lint(doc, judged);
  for (const problem of problems) {
    for (const fix of [...(problem.fixes ?? []), ...disableFixes(doc, problem)])
      hold(text, problems, problem, fix, judged);
  }
}

function hold(
  text: string,
  problems: readonly Problem[],
  problem: Problem,
  { title, edits }: Fix,
  judged: LintOptions,
): void {
  const result = applyEdits(text, edits);
  const told = () => `“${title}” for ${problem.rule.id} in\n${JSON.stringify(text)}\ngives\n${JSON.stringify(result)}`;
  for (const { span } of edits) {
    const outside =
      text.slice(span.start, Math.min(span.end, problem.span.start)) +
      text.slice(Math.max(span.start, problem.span.end), span.end);
    const moved = edits.some((edit) => edit.text.includes(outside.trim()));
    // A rule leaves the list of a directive with its comma.
    const shown = problem.related?.some((one) => contains(one.span, span)) ?? false;
    assert.ok(/^[\s,]*$/.test(outside) || moved || shown, `deletes more than is flagged: ${told()}`);
  }
  const after = lint(read(result), judged).problems;
  const key = (rule: string, start: number, message: string) => `${rule} ${start} ${message}`;
  const moved = problems.map((one) => key(one.rule.id, mapped(edits, one.span.start), one.message));
  const now = after.map((one) => key(one.rule.id, one.span.start, one.message));
  const own = key(problem.rule.id, mapped(edits, problem.span.start), problem.message);
  const countOf = (list: readonly string[]) => list.filter((one) => one === own).length;
  assert.ok(countOf(now) < countOf(moved), `doesn’t remove its finding: ${told()}`);
  const places = new Set(problems.map((one) => `${one.rule.id} ${mapped(edits, one.span.start)}`));
  const inserted = insertedSpans(edits);
  for (const one of after) {
    const known = places.has(`${one.rule.id} ${one.span.start}`);
    // A directive that is put right in one word is judged as a whole from then on.
    const within = inserted.some(({ start, end }) => start <= one.span.end && one.span.start <= end);
    assert.ok(known || within, `adds ${one.rule.id} “${result.slice(one.span.start, one.span.end)}”: ${told()}`);
  }
}

/** Where an offset of the unfixed text is in the fixed one; behind what is inserted right before it. */
function mapped(edits: readonly Edit[], offset: number): number {
  let by = 0;
  for (const { span, text } of edits) {
    if (span.end <= offset) by += text.length - (span.end - span.start);
    else if (span.start < offset) by -= offset - span.start;
  }
  return offset + by;
}

function insertedSpans(edits: readonly Edit[]): Span[] {
  let by = 0;
  return edits
    .toSorted((a, b) => a.span.start - b.span.start)
    .map(({ span, text }) => {
      const start = span.start + by;
      by += text.length - (span.end - span.start);
      return { start, end: start + text.length };
    });
}

const root = join(import.meta.dirname, '..');
const written = globSync(['server/rules/*.md', 'examples/*.md'], { cwd: root });

test('fixes keep the law on every rule’s page and its examples', () => {
  assert.ok(written.length > 0);
  for (const file of written) {
    const text = readFileSync(join(root, file), 'utf8');
    holdToLaw(text, allRules);
    for (const [, example = ''] of text.matchAll(/^````markdown\n([^]*?)\n````$/gm))
      holdToLaw(`${example}\n`, allRules);
  }
});

const heading = fc.constantFrom(
  '# Short links',
  '## Requirements',
  '## 1. Functional requirements',
  '### Non-functional requirements',
  '## **Estimation**',
  'Data model\n---',
  '**API design**',
  '## 5) High-level design ##',
  '<h2>Detailed design</h2>',
  '## Bottlenecks',
  '## Open questions',
  '1. Requirements',
  '## Requirements and scale',
  '> ## Data model',
);
const body = fc.constantFrom(
  '',
  'Text that says something.',
  '- The system should be highly available.\n- Low latency',
  '| quality | target |\n|---|---|\n| fast | TBD |',
  '- What about the cost?\n- Who owns it?',
  'What is the limit? TODO',
  '- [ ] Which region?\n\n  Nobody knows yet.',
  '400 GB × 10 = 4 GB',
  '10 users * 5 requests = 500 requests/day',
  '```\n100 * 10 = 10000\n```',
  '```sql\ncreate table a (b int);\n```',
  '> Is it fast?\n> TBD',
  '<!-- design-doc-disable-next-line missing-phase -->',
  'a <!-- design-doc-disable-lin placeholder --> b',
  '1. One?\n2. Two?',
  '<!-- not closed',
  '```\nnot closed',
  '* item\n\n      code',
);
/** Enough statements that no document is a guide, made of nothing but questions; inserted text could make it none. */
const INTRODUCTION =
  'An agent shortens a link.\n\nA reader follows it.\n\nIt leads to a page.\n\nPages move now and then.\n\n'.repeat(3);
const status = fc.constantFrom('', '---\ndesign-doc: true\n---\n\n', '---\nstatus: draft\n---\n');
const designs = fc
  .tuple(status, fc.array(fc.tuple(heading, body), { maxLength: 6 }), fc.boolean(), fc.constantFrom('\n', ''))
  .map(([top, parts, crlf, end]) => {
    const text = top + INTRODUCTION + parts.map(([line, content]) => `${line}\n\n${content}`).join('\n\n') + end;
    return crlf ? text.replaceAll('\n', '\r\n') : text;
  });

test('fixes keep the law on any design document', () => {
  fc.assert(
    fc.property(designs, (text) => holdToLaw(text, options)),
    { numRuns: 100 },
  );
});

test('fixing all that is safe comes to an end, changes nothing when it is done again, and keeps line endings', () => {
  fc.assert(
    fc.property(designs, (text) => {
      const doc = read(text);
      const fixed = fixAll(doc, options);
      assert.equal(applyEdits(text, fixed.edits), fixed.doc.text);
      assert.deepEqual(fixAll(read(fixed.doc.text), options).edits, []);
      if (text.includes('\r\n')) assert.doesNotMatch(fixed.doc.text, /[^\r]\n/);
      else assert.doesNotMatch(fixed.doc.text, /\r/);
    }),
    { numRuns: 100 },
  );
});

test('findings, their spans and their messages are the same with either line ending', () => {
  fc.assert(
    fc.property(designs, (text) => {
      const tell = (source: string) =>
        lint(read(source), options).problems.map(({ rule, span, message }) => {
          assert.ok(0 <= span.start && span.start <= span.end && span.end <= source.length);
          return [rule.id, source.slice(span.start, span.end).replaceAll('\r\n', '\n'), message];
        });
      const lf = text.replaceAll('\r\n', '\n');
      assert.deepEqual(tell(lf.replaceAll('\n', '\r\n')), tell(lf));
    }),
    { numRuns: 100 },
  );
});

test('any text at all is judged without a throw', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: fc.constantFrom(...'#-*>|`~=_ \n\t1.)?<!/[]:$%×TBDé'.split('')) }),
      ),
      (text) => {
        const { problems } = lint(read(text), options);
        for (const { span } of problems)
          assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
      },
    ),
    { numRuns: 200 },
  );
});
