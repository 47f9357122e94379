import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from '../document/design-doc.ts';
import { align } from '../template/align.ts';
import { bundledTemplate } from '../template/bundled.ts';
import { applyEdits } from '../text/edit.ts';
import { answerStub } from './answer-stub.ts';
import { placeholdersOf, questionsOf, type Question } from './questions.ts';

function openOnes(text: string) {
  const doc = read(text);
  const alignment = align(doc, bundledTemplate);
  return {
    doc,
    questions: questionsOf(doc, alignment).filter(({ state }) => state === 'open'),
    placeholders: placeholdersOf(doc, alignment),
  };
}

function stubbed(
  text: string,
  pick: (questions: readonly Question[]) => Question | undefined = ([first]) => first,
): string {
  const { doc, questions } = openOnes(text);
  return applyEdits(text, answerStub(doc, pick(questions)!)!);
}

test('an item gets its stub as a child, at its own depth and behind its quote marks', () => {
  assert.equal(
    stubbed('## Open questions\n\n- Which key?\n- Who pays?\n'),
    '## Open questions\n\n- Which key?\n  - Answer: TBD\n- Who pays?\n',
  );
  assert.equal(
    stubbed('## Open questions\n\n1.  Which key?\n'),
    '## Open questions\n\n1.  Which key?\n    - Answer: TBD\n',
  );
  assert.match(stubbed('## Open questions\n\n> - Which key?\n'), /\n> {3}- Answer: TBD\n/);
});

test('headings and paragraphs get a paragraph, in the document’s line ending', () => {
  assert.equal(stubbed('# T\r\n\r\n## Which key?\r\n'), '# T\r\n\r\n## Which key?\r\n\r\nAnswer: TBD\r\n');
  assert.equal(stubbed('## Open questions\n\nWhich key?\n'), '## Open questions\n\nWhich key?\n\nAnswer: TBD\n');
  assert.match(stubbed('## 未解决问题\n\n- 谁承担损失？\n'), /- 答：TBD/);
});

test('a stub takes its question’s finding away, leaves the others and owes its own text', () => {
  const text =
    '## Open questions\n\n- Which key?\n  - Of which depot?\n- [ ] Ask the carrier\n\nWho pays for it?\n\n| Question | Answer |\n|---|---|\n| Why? | |\n';
  const before = openOnes(text);
  for (const question of before.questions) {
    const edits = answerStub(before.doc, question);
    if (question.form === 'cell') {
      assert.equal(edits, undefined);
      continue;
    }
    const after = openOnes(applyEdits(text, edits!));
    const others = new Set(before.questions.filter((other) => other !== question).map((other) => other.text));
    assert.deepEqual(
      after.questions.map((other) => other.text).filter((other) => !others.has(other)),
      [],
    );
    assert.equal(after.placeholders.length, 1);
  }
});
