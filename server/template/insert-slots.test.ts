import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { DesignDoc } from '../document/design-doc.ts';
import { sectionsOf } from '../document/section.ts';
import { applyEdits } from '../text/edit.ts';
import { align } from './align.ts';
import { bundledTemplate } from './bundled.ts';
import { insertParts, insertPhases } from './insert-slots.ts';
import { readWith } from './read-with.ts';

const read = (text: string): DesignDoc => readWith(bundledTemplate, text);

function withAll(text: string): string {
  const doc = read(text);
  const alignment = align(doc, bundledTemplate);
  return applyEdits(text, insertPhases(doc, alignment, alignment.missing)!);
}

/** The headings that open a phase, in the document's order. */
function phasesOf(text: string): readonly string[] {
  const doc = read(text);
  const alignment = align(doc, bundledTemplate);
  const opening = [...sectionsOf(doc.root)].filter((section) =>
    bundledTemplate.phases.some((phase) => alignment.sectionsOf(phase).includes(section)),
  );
  return opening
    .flatMap((section) => alignment.rolesOf(section).map(({ phase }) => phase.id))
    .filter((id, i, all) => id !== all[i - 1]);
}

const order = bundledTemplate.phases.map(({ id }) => id);

test('missing phases are inserted in the template’s order, numbered as the others are', () => {
  const text = withAll(
    '# T\n\n## 1. Requirements\n\n### Functional\n\n- x\n\n## 3. Data model\n\ny\n\n## 7. Trade-offs\n\nz\n',
  );
  assert.deepEqual(phasesOf(text), order);
  assert.match(text, /\n## 2\. Estimation and constraints\n/);
  assert.match(text, /\n## 4\. API design\n/);
});

test('an empty document takes all phases', () => {
  assert.deepEqual(phasesOf(withAll('')), order);
  assert.deepEqual(phasesOf(withAll('# A title\n')), order);
});

test('a phase goes beside a phase, not into one', () => {
  const text = withAll('# T\n\n## Requirements\n\nx\n\n## Deep dive\n\n### Data model\n\ny\n');
  assert.match(text, /\n## API design\n/);
  assert.ok(text.indexOf('## API design') > text.indexOf('### Data model'));
});

test('a phase goes behind the sections that an empty heading goes on in', () => {
  const text = withAll('# T\n\n## Requirements and scale\n\n## Functional requirements\n\n- x\n');
  assert.match(text, /\n## Requirements and scale\n\n## Functional requirements\n\n- x\n\n## Data model design\n/);
});

test('a missing part goes beside the others', () => {
  const text = '# T\n\n## Requirements\n\n**Functional**\n\n- x\n\n**Extended**\n\n- y\n\n## API\n';
  const doc = read(text);
  const alignment = align(doc, bundledTemplate);
  const [phase] = bundledTemplate.phases;
  const missing = phase!.parts.filter((part) => alignment.partsOf(part).length === 0);
  const result = applyEdits(text, insertParts(doc, alignment, phase!, missing)!);
  assert.match(result, /- x\n\n\*\*Non-functional requirements\*\*\n[^]*\*\*Extended\*\*/);
});

const heading = fc.constantFrom(
  '# N',
  '## N',
  '### N',
  '## 2. N',
  '**N**',
  'N\n---',
  '<h3>N</h3>',
  '## Step 3: N',
  '- **N**',
  '1. N',
);
const title = fc.constantFrom(
  'Requirements',
  'Functional requirements',
  'Capacity estimation',
  'Schema',
  'API',
  'Architecture',
  'Deep dive',
  'Trade-offs',
  'Anything',
);
const body = fc.constantFrom('', 'text', '- item\n  - below', '```\ncode\n```', '| a |\n|---|\n| b |', '> quote');
const documents = fc
  .array(fc.tuple(heading, title, body), { maxLength: 7 })
  .map((sections) => sections.map(([form, name, text]) => `${form.replace('N', name)}\n\n${text}\n\n`).join(''));

test('whatever is inserted is found again, and what was there keeps its words', () => {
  fc.assert(
    fc.property(documents, fc.boolean(), (lf, crlf) => {
      const text = crlf ? lf.replaceAll('\n', '\r\n') : lf;
      const doc = read(text);
      const alignment = align(doc, bundledTemplate);
      for (const phase of alignment.missing) {
        const edits = insertPhases(doc, alignment, [phase]);
        if (edits === undefined) continue;
        const result = applyEdits(text, edits);
        const after = align(read(result), bundledTemplate);
        assert.ok(!after.missing.includes(phase), `${phase.id} in\n${result}`);
        assert.ok(edits.every(({ span }) => span.start === span.end));
        assert.equal(
          result.replaceAll('\r\n', '').includes('\n') && crlf && text.includes('\n'),
          false,
          'line endings stay',
        );
      }
    }),
    { numRuns: 150 },
  );
});
