import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checklist } from '../server/checklist.ts';
import { lint } from '../server/lint.ts';
import { bundledTemplate } from '../server/template/bundled.ts';
import { readWith } from '../server/template/read-with.ts';

/** The words that judgements look for, so that random text meets their edges: a sentence that ends with “for”, a sum without a result. */
const words = fc.constantFrom(
  ...'for to so that in order which who must should may will not no be is are highly very low high as possible minimal'.split(
    ' ',
  ),
  ...'availability latency scalable fast secure consistent users requests data cost easy eventual strong only admins'.split(
    ' ',
  ),
  ...'99.9 % p99 < 200 ms 10M GB TB /day per second 7 years a few several within at least xx.xx 100:1 1e9 2^10'.split(
    ' ',
  ),
  ...'= × * / + ≈ ~ ( ) , ; : . - — → ? ?? TBD TODO ??? A: Q: Yes Answer [x] [ ] ** _ ` | > <!-- --> $$ \\frac{1}{2} \\times __'.split(
    ' ',
  ),
  ...'должна быть 高可用 低延迟 ？ ¿cuánto? disponibilidade alta 99,9 rápido schnell'.split(' '),
);
const line = fc.array(words, { maxLength: 12 }).map((some) => some.join(' '));
const opener = fc.constantFrom('- ', '1. ', '  - ', '> ', '', '', '| ', '**', '# ', '### ', '```\n', '    ');
const headings = fc.constantFrom(
  '## Non-functional requirements',
  '## Functional requirements',
  '## Requirements',
  '## Capacity estimation',
  '## Open questions',
  '## Data model',
  '## API',
  '### Constraints and assumptions',
  '| Name | Target |\n|---|---|',
  '',
);
const document = fc
  .array(
    fc.tuple(
      headings,
      fc.array(
        fc.tuple(opener, line).map((two) => two.join('')),
        { maxLength: 6 },
      ),
    ),
    { maxLength: 5 },
  )
  .map((sections) => sections.map(([heading, lines]) => `${heading}\n\n${lines.join('\n')}\n`).join('\n'));

test('no wording makes a rule or the checklist throw, and every span lies inside the text', () => {
  fc.assert(
    fc.property(fc.constantFrom('', '---\ndesign-doc: true\n---\n\n'), document, (top, body) => {
      const doc = readWith(bundledTemplate, top + body);
      const result = lint(doc, {
        onError: (rule, error) => {
          throw new Error(`${rule.id} threw`, { cause: error });
        },
      });
      for (const { span } of result.problems)
        assert.ok(0 <= span.start && span.start <= span.end && span.end <= doc.text.length);
      checklist(doc, result);
    }),
    { numRuns: 2000 },
  );
});
