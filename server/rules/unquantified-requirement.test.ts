import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { lint } from '../lint.ts';
import { ATTRIBUTES } from '../requirement/attributes.ts';
import { bundledTemplate } from '../template/bundled.ts';
import { readWith } from '../template/read-with.ts';
import { applyEdits } from '../text/edit.ts';
import { unquantifiedRequirement } from './unquantified-requirement.ts';

const document = (item: string): string => `# Tracker\n\n## Non-functional requirements\n\n${item}\n\nMore text.\n`;
const problems = (text: string) => lint(readWith(bundledTemplate, text), { rules: [unquantifiedRequirement] }).problems;

/** The document after the only finding's fix. */
function fixed(item: string): string {
  const text = document(item);
  const [problem] = problems(text);
  assert.ok(problem?.fixes?.[0], item);
  return applyEdits(text, problem.fixes[0].edits);
}

test('the message names the wording and offers the attribute’s measure', () => {
  const [problem] = problems(document('- The tracker should be highly available.'));
  assert.equal(
    problem?.message,
    '“Highly available” has no measure. State one, such as “≥ 99.9 % of requests per 30 days”.',
  );
});

test('the example is of the unit that the wording names', () => {
  const example = (item: string) => /“([^”]*)”\.$/.exec(problems(document(item))[0]!.message)?.[1];
  assert.equal(example('- Scans appear within a few minutes'), '≤ 5 min for 99 % of requests');
  assert.equal(example('- Scans appear within milliseconds'), 'p99 ≤ 200 ms at 1,000 requests/s');
  assert.equal(example('- Scans are kept for years'), 'kept for 5 years');
});

test('the first line of the item is underlined, not what stands below it', () => {
  const text = document('- **Low latency** for\n  couriers\n  - on the road');
  const { start, end } = problems(text)[0]!.span;
  assert.equal(text.slice(start, end), 'Low latency** for');
});

test('the skeleton goes behind the words and before a full stop', () => {
  assert.ok(fixed('- Scans are fast.').includes('- Scans are fast (p99 ≤ __ ms at __ requests/s).'));
  assert.ok(fixed('- *High availability*').includes('- *High availability* (≥ __ % of requests per 30 days)\n'));
  assert.ok(fixed('- "Scans are fast"').includes('- "Scans are fast" (p99'));
  assert.ok(
    fixed('| quality | note |\n|---|---|\n| High availability | always |').includes(
      '| High availability (≥ __ % of requests per 30 days) | always |',
    ),
  );
  assert.ok(fixed('#### Low latency\n\n#### Notes').includes('#### Low latency (p99'));
});

test('the fix removes its finding and adds none', () => {
  const quality = fc.constantFrom(
    'Scans are fast',
    'High availability',
    'Scalable',
    'Secure portal',
    'Easy to use',
    'Highly consistent',
    'Cheap storage',
    'Robustness',
    'Politeness',
    'Accurate routes',
  );
  const form = fc.constantFrom(
    '- X',
    '1. X',
    '* **X**',
    '- *X*.',
    '- "X"',
    '- [ ] X',
    '- X\n  - below',
    '#### X',
    '- **X**: for couriers',
    '- ==X==',
    '| a | b |\n|---|---|\n| X | for couriers |',
    '> - X',
  );
  fc.assert(
    fc.property(quality, form, (words, pattern) => {
      const text = document(pattern.replace('X', words));
      for (const problem of problems(text)) {
        const after = applyEdits(text, problem.fixes![0]!.edits);
        assert.equal(problems(after).filter(({ span }) => span.start === problem.span.start).length, 0, after);
        assert.ok(problems(after).length < problems(text).length, after);
      }
    }),
    { numRuns: 300 },
  );
});

test('line endings make no difference', () => {
  const text = document('- Fast\n- Highly\n  available\n\n| a | b |\n|---|---|\n| Throughput | high |');
  const crlf = text.replaceAll('\n', '\r\n');
  assert.deepEqual(
    problems(crlf).map(({ message }) => message),
    problems(text).map(({ message }) => message),
  );
  assert.equal(problems(text).length, 3);
});

test('any text is judged without a failure, with spans inside it', () => {
  const word = fc.constantFrom(
    'fast',
    'as',
    'possible',
    'no',
    'latency',
    'high',
    '|',
    '(',
    ')',
    '"',
    ':',
    '-',
    '\n',
    '\n\n',
    '- ',
    '__',
    '99',
    '%',
    '高可用',
    'only',
    'over',
    '> ',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (words) => {
      const text = document(words.join(' '));
      const failures: unknown[] = [];
      const { problems: found } = lint(readWith(bundledTemplate, text), {
        rules: [unquantifiedRequirement],
        onError: (_rule, error) => failures.push(error),
      });
      assert.deepEqual(failures, []);
      for (const { span } of found) assert.ok(span.start >= 0 && span.start < span.end && span.end <= text.length);
    }),
  );
});

test('an item that owes two measures is told of both', () => {
  const [problem] = problems(document('- High availability with minimal latency'));
  assert.ok(
    problem?.message.startsWith('“High availability” and “minimal latency” have no measure. State both, such as'),
  );
  assert.ok(fixed('- High availability with minimal latency').includes('per 30 days; p99'));
});

test('words in another cell or behind a wrap are underlined themselves', () => {
  const text = document('| quality | note |\n|---|---|\n| Scans | low latency |');
  const [problem] = problems(text);
  assert.equal(problem && text.slice(problem.span.start, problem.span.end), 'low latency');
});

test('the page names every quality with its measure', () => {
  const page = readFileSync(new URL('unquantified-requirement.md', import.meta.url), 'utf8');
  for (const { title, example } of ATTRIBUTES) assert.ok(page.includes(`| ${title} | ${example} |`), title);
});

test('an order of magnitude is told as one, and each wording gets its own quality’s measure', () => {
  const text = document(
    '- High throughput (millions of scans/s)\n- Durability: scans survive a crash; low latency for reads\n- Data privacy: take it into account to comply with regulations\n- Low memory usage',
  );
  assert.deepEqual(
    problems(text).map(({ message }) => message),
    [
      '“Millions of scans” is only an order of magnitude. State the figure, such as “1,000 requests/s sustained, 5,000 at peak”.',
      '“Low latency” has no measure. State one, such as “p99 ≤ 200 ms at 1,000 requests/s”.',
      '“Regulations” has no measure. Name the law or standard by its name: GDPR, PCI DSS level 1.',
      '“Low memory usage” has no measure. State one, such as “≤ 2 GB of memory and half a CPU at 1,000 requests/s”.',
    ],
  );
});

test('the words that say something are quoted, and how often is answered by a period', () => {
  const text = document(
    '- Load times must not suffer from the growth in parcels\n- Scans must be copied frequently\n- Must suggest frequently used addresses\n- Comply with customs rules set by the authorities',
  );
  assert.deepEqual(
    problems(text).map(({ message }) => message),
    [
      '“Growth” has no measure. State one, such as “from 1 to 10 million users within a year at the same latency”.',
      '“Frequently” has no measure. State one, such as “every 15 min”.',
      '“Customs rules” has no measure. Name the law or standard by its name: GDPR, PCI DSS level 1.',
    ],
  );
});
