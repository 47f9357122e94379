import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainSection } from './test-states.ts';

test('a question without an answer among answered ones is left out', () => {
  const answered = [
    '- How would you sign labels?',
    '  - With a key.',
    '- How would you print them?',
    '  - At the depot.',
  ];
  assert.deepEqual(plainSection(...answered, '- How would you store them?'), ['answered', 'answered', 'open']);
  assert.deepEqual(plainSection('- How would you store labels?', ...answered), ['open', 'answered', 'answered']);
  assert.deepEqual(plainSection(...answered, '- How would you store them?', '- In one table.'), [
    'answered',
    'answered',
  ]);
  assert.deepEqual(plainSection(...answered, '- How would you store them?', '', 'In one table.'), [
    'answered',
    'answered',
  ]);
});

test('where few are answered, or aspects are explained by questions, nothing is left out', () => {
  assert.deepEqual(plainSection('- How would you sign labels?', '  - With a key.', '- How would you print them?'), [
    'answered',
  ]);
  assert.deepEqual(
    plainSection(
      '- **Keys**: which do you take?',
      '  - Long ones.',
      '- **Ink**: which do you take?',
      '  - Black.',
      '- **Paper**: which?',
    ),
    ['answered', 'answered'],
  );
});
