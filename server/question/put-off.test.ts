import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openSection, requirements, states } from './test-states.ts';

test('what puts a question off says so', () => {
  assert.deepEqual(openSection('- Do we sign labels? — Deferred to the second version.'), ['deferred']);
  assert.deepEqual(openSection('- **Do we sign labels?** Defer until the depots ask for it.'), ['deferred']);
  assert.deepEqual(openSection('- Do we sign labels? This design defers it.'), ['deferred']);
  assert.deepEqual(openSection('- Do we sign labels? Depots that deferred it did well.'), ['open']);
});

test('an imperative of choosing answers', () => {
  assert.deepEqual(openSection('- Do we sign labels? Start with a stamp.'), ['answered']);
  assert.deepEqual(openSection('- Which ink? (Black and blue are cheap — default to black.)'), ['answered']);
});

test('what a template asks is quoted above what its authors say', () => {
  assert.deepEqual(openSection('> Which parts are open?', '', 'Do we sign labels?'), ['open']);
  assert.deepEqual(openSection('> Which parts are open?'), ['open']);
});

test('the audience is asked for its questions, and a user asks for himself', () => {
  assert.deepEqual(states('# Tracker', '', '## Scale', '', 'Large.', '', '## Questions?'), []);
  assert.deepEqual(requirements('- Labels are signed', '- **Trust** - why do I see this label?', '- Depots print'), []);
});

test('a guess below an open heading leaves it open, whatever illustrates it', () => {
  const below = (...lines: readonly string[]) => openSection('### Do we sign labels?', '', ...lines);
  assert.deepEqual(below('Maybe! As other carriers do.'), ['open']);
  assert.deepEqual(below('Maybe. We agreed to sign the large ones.'), ['answered']);
  assert.deepEqual(below('Signed labels are safer.'), ['answered']);
});
