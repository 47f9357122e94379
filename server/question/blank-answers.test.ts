import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openSection, plainSection, states } from './test-states.ts';

test('the place of an answer that nobody wrote answers nothing', () => {
  const asked = ['**Q:** Do we sign labels?', '', '**A:**', '', '**Q:** Who pays?', '', '**A:** The club.'];
  assert.deepEqual(plainSection(...asked), ['open', 'answered']);
  assert.deepEqual(states('# T', '', '## Q&A', '', ...asked), ['open', 'answered']);
  assert.deepEqual(openSection('- Q: Do we sign labels?', '- A:', '- Q: Who pays?', '- A: The club.'), [
    'open',
    'answered',
  ]);
  assert.deepEqual(plainSection('- Do we sign labels?', '  - Answer:', '- Who pays?', '  - Answer: the club.'), [
    'open',
    'answered',
  ]);
});

test('an answer may stand below its label', () => {
  assert.deepEqual(plainSection('**Q:** Do we sign labels?', '', '**A:**', '', 'The depot does.'), ['answered']);
  assert.deepEqual(plainSection('- Do we sign labels?', '  - Answer:', '    - The depot does.'), ['answered']);
});
