import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultSettings, lint } from '../lint.ts';
import { readWith } from '../template/read-with.ts';
import { duplicatePhase } from './duplicate-phase.ts';
import { emptySection } from './empty-section.ts';
import { missingPhase } from './missing-phase.ts';
import type { Rule } from './rule.ts';

function found(rule: Rule, text: string, declared = false): readonly string[] {
  const settings = { ...defaultSettings, declared };
  return lint(readWith(settings.template, text), { rules: [rule], settings }).problems.map(({ message }) => message);
}

const REQUIREMENTS = '## Functional requirements\n\n- A sender registers a parcel.\n';

test('a page of one phase isn’t asked for the others, unless it says that it is a whole design', () => {
  const page = `# Parcel tracker: requirements\n\n${REQUIREMENTS}`;
  assert.deepEqual(found(missingPhase, page), []);
  assert.equal(found(missingPhase, page, true).length, 6);
  assert.equal(found(missingPhase, `# Parcel tracker\n\n${REQUIREMENTS}`).length, 6);
});

test('only headings that bear a phase’s name repeat it', () => {
  const chapters = (title: string) =>
    ['Requirements', 'Estimation', 'Data model', 'API', 'Architecture', title, title, 'Bottlenecks']
      .map((one) => `## ${one}\n\ntext\n`)
      .join('\n');
  assert.equal(found(duplicatePhase, `# T\n\n${chapters('Deep dive')}`).length, 1);
  assert.deepEqual(found(duplicatePhase, `# T\n\n${chapters('Remarks of the reviewer')}`), []);
});

test('a heading whose parts stand on its own level isn’t empty', () => {
  const below = (title: string, next: string) =>
    found(emptySection, `# T\n\n## ${title}\n\n## ${next}\n\ntext\n`, true);
  assert.deepEqual(below('Requirements', 'Functional requirements'), []);
  assert.deepEqual(below('7) Deep dive', '7.1 Schema of keys'), []);
  assert.equal(below('7) Deep dive', '8) Schema').length, 1);
  assert.equal(below('1 Functional requirements', '10.1 Non-functional requirements').length, 1);
});

test('a word that sets two headings apart keeps the second from repeating the first', () => {
  const two = (first: string, second: string) =>
    found(duplicatePhase, `# T\n\n${REQUIREMENTS}\n## ${first}\n\ntext\n\n## ${second}\n\ntext\n`, true);
  assert.equal(two('API', '3. API design').length, 1);
  assert.deepEqual(two('Basic architecture', 'Final architecture'), []);
  const refrain = ['Posts', 'Media', 'Reactions'].map((what) => `## ${what}\n\ntext\n\n## Architecture\n\ntext\n`);
  assert.deepEqual(found(duplicatePhase, `# T\n\n${REQUIREMENTS}\n${refrain.join('\n')}`, true), []);
});

test('a title, a link and a picture are content enough', () => {
  assert.deepEqual(
    found(emptySection, `# Requirements of the tracker\n\n# Functional requirements\n\n- Track.\n`, true),
    [],
  );
  assert.deepEqual(found(emptySection, `# T\n\n${REQUIREMENTS}\n## [Estimation](estimation.md)\n`, true), []);
  assert.deepEqual(found(emptySection, `# T\n\n${REQUIREMENTS}\n## Architecture\n\n<img src="a.png">\n`, true), []);
  const line = `Requirements\n- Track.\n\nOverall architecture  \n<img src="a.png">\n`;
  assert.deepEqual(found(emptySection, line, true), []);
});

test('amid numbered headings one without a number stands below the last that has one', () => {
  const parts = (title: string) =>
    `# T\n\n${REQUIREMENTS}\n## Deep dive\n\ntext\n\n### 1. Caching\n\ntext\n\n### 2. Scaling\n\n### ${title}\n\ntext\n\n### 4. Search\n\ntext\n`;
  assert.deepEqual(found(emptySection, parts('Problem'), true), []);
  assert.equal(found(emptySection, parts('3. Problem'), true).length, 1);
});
