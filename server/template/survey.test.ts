import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rolesIn } from './test-roles.ts';

test('chapters that are counted with a word are of one row: what says nothing known there goes into details', () => {
  const early = [
    '# T',
    '',
    '## Step 1: Requirements',
    '',
    '## Step 2: Estimation',
    '',
    '## Step 3: The early days',
    '',
  ];
  const design = ['## Step 4: Architecture', '', '## Step 5: Data model', '', '## Step 6: Write policies', ''];
  assert.deepEqual(rolesIn(...early, ...design, '## Notes on style', '').slice(1), [
    'Step 1: Requirements: requirements',
    'Step 2: Estimation: estimation',
    'Step 3: The early days: detailed-design',
    'Step 4: Architecture: high-level-design',
    'Step 5: Data model: data-model',
    'Step 6: Write policies: detailed-design',
    'Notes on style: –',
  ]);
  const bare = [...early, ...design].map((line) => line.replace(/Step \d: /, ''));
  assert.deepEqual(
    rolesIn(...bare).filter((role) => /days|policies/.test(role)),
    ['The early days: –', 'Write policies: –'],
  );
});

test('the letters of an acronym count its chapters', () => {
  const lettered = [
    '## R: Requirements',
    '',
    '## E: Estimation',
    '',
    '## S: Storage',
    '',
    '## H: High-level design',
    '',
  ];
  assert.deepEqual(rolesIn('# T', '', ...lettered, '## A: API design', '', '## E: Evaluation', '').slice(1), [
    'R: Requirements: requirements',
    'E: Estimation: estimation',
    'S: Storage: data-model',
    'H: High-level design: high-level-design',
    'A: API design: api',
    'E: Evaluation: bottlenecks',
  ]);
});

test('a heading without words is no chapter of the design', () => {
  const early = ['# T', '', '## Requirements', '', '## Architecture', '', '## **', '', '## Data model', ''];
  assert.deepEqual(rolesIn(...early, '## Bottlenecks', '').slice(1), [
    'Requirements: requirements',
    'Architecture: high-level-design',
    '**: –',
    'Data model: data-model',
    'Bottlenecks: bottlenecks',
  ]);
});
