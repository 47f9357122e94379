import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultSettings, lint } from '../lint.ts';
import { bundledTemplate } from '../template/bundled.ts';
import { readWith } from '../template/read-with.ts';
import { missingSection } from './missing-section.ts';

const settings = { ...defaultSettings, declared: true };

/** The parts that are missing below “Requirements” with these lines. */
function missing(...lines: readonly string[]): readonly string[] {
  const doc = readWith(bundledTemplate, `# Tracker\n\n## Requirements\n\n${lines.join('\n')}\n`);
  const { problems } = lint(doc, { rules: [missingSection], settings });
  return problems.map(({ message }) => /no part “(.+?)”/.exec(message)![1]!);
}

const FEATURE = '- A sender registers a parcel.';
const QUALITY = '- Highly available';
const [FUNCTIONAL, QUALITIES, EXTENDED] = [
  'Functional requirements',
  'Non-functional requirements',
  'Extended requirements',
];

test('lines right below the requirements stand for the parts that they speak of', () => {
  assert.deepEqual(missing(FEATURE), [QUALITIES, EXTENDED]);
  assert.deepEqual(missing(QUALITY), [FUNCTIONAL, EXTENDED]);
  assert.deepEqual(missing(FEATURE, QUALITY), [EXTENDED]);
});

test('where there are parts, each is missed that has no heading', () => {
  assert.deepEqual(missing(QUALITY, '', '### Extended requirements', '', '- A map'), [FUNCTIONAL, QUALITIES]);
});
