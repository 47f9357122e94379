import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openSection, plainSection, requirements, states } from './test-states.ts';

test('a figure or code in an answer’s place answers', () => {
  assert.deepEqual(requirements('- How many parcels? 2 billion', '- How long? 5 years', '- Who prints?'), [
    'answered',
    'answered',
    'open',
  ]);
  assert.deepEqual(requirements('- When was it scanned? → `time`', '- Who did it?'), ['answered', 'open']);
});

test('what a label quotes is asked by others, and behind an open question stand its options', () => {
  assert.deepEqual(plainSection('**Answers:** “Which depot should scan it?”'), []);
  assert.deepEqual(openSection('Who prints the labels?', '', '- the depot', '- the sender'), ['answered']);
});

test('questions above the sections of the requirements wait for one that takes them up', () => {
  assert.deepEqual(
    requirements(
      '- Who prints the labels?',
      '- How long is a track kept?',
      '',
      '### Functional',
      '',
      'A depot prints the labels.',
    ),
    ['answered', 'open'],
  );
});

test('a first chapter that nothing follows yet is no title', () => {
  assert.deepEqual(states('## 1. Requirements', '', '- Who prints?', '- Who pays?', '', '### Functional'), [
    'open',
    'open',
  ]);
});
