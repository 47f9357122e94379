import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checklist } from '../../server/checklist.ts';
import { excerptOf } from '../../server/evidence/excerpt.ts';
import { fixAll } from '../../server/fix.ts';
import { defaultSettings, lint, type LintOptions } from '../../server/lint.ts';
import { rules } from '../../server/rules/index.ts';
import { readWith } from '../../server/template/read-with.ts';
import { applyEdits } from '../../server/text/edit.ts';
import { adversaries } from './adversaries.ts';
import { tried } from './budget.ts';
import { documents } from './markdown.ts';

const severities = Object.fromEntries(rules.map(({ id }) => [id, 'warning'] as const));
const options: LintOptions = {
  settings: { ...defaultSettings, declared: true, severities },
  onError: (rule, error) => {
    throw new Error(`${rule.id} broke`, { cause: error });
  },
};
const read = (text: string) => readWith(defaultSettings.template, text);

/** Nothing throws, every span lies in the text, and every fix can be made. */
function holds(text: string): void {
  const doc = read(text);
  const result = lint(doc, options);
  const inside = ({ start, end }: { readonly start: number; readonly end: number }): void =>
    assert.ok(0 <= start && start <= end && end <= text.length, `${start}–${end} of ${text.length}`);
  for (const { span, related = [], fixes = [] } of result.problems) {
    inside(span);
    for (const place of related) inside(place.span);
    for (const { edits } of fixes) {
      for (const edit of edits) inside(edit.span);
      applyEdits(text, edits);
    }
    excerptOf(doc, span);
  }
  checklist(doc, result);
}

test('no document made of Markdown by chance makes anything throw, or a span leave the text', () => {
  fc.assert(fc.property(documents, holds), tried(500));
});

test('fixing all that is safe in any document comes to an end and is done once', () => {
  fc.assert(
    fc.property(documents, (text) => {
      const fixed = fixAll(read(text), options);
      assert.equal(applyEdits(text, fixed.edits), fixed.doc.text);
      assert.deepEqual(fixAll(read(fixed.doc.text), options).edits, []);
    }),
    tried(150),
  );
});

for (const [name, make] of Object.entries(adversaries)) {
  test(`texts that are made to hurt: ${name}`, () => {
    for (const size of [1, 100, 4000]) {
      const text = make(size);
      holds(text);
      holds(`---\ndesign-doc: true\n---\n\n## Requirements\n\n${text}\n\n## API\n\nTBD\n`);
    }
  });
}
