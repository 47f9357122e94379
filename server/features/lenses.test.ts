import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lint } from '../lint.ts';
import { bundledTemplate } from '../template/bundled.ts';
import { readWith } from '../template/read-with.ts';
import { lensesOf } from './lenses.ts';

test('a lens over each phase counts the questions that are answered, those of its parts included', () => {
  const text =
    '## Requirements\n\n### Functional requirements\n\n- Send\n- Read\n\n## API design\n\n`createUser(name: string): User`\n';
  const doc = readWith(bundledTemplate, text);
  assert.deepEqual(
    lensesOf(doc, lint(doc)).map((lens) => [text.slice(lens.span.start, lens.span.end), lens.title]),
    [
      ['## Requirements', '1 of 2 questions answered'],
      ['## API design', '2 of 2 questions answered'],
    ],
  );
});
