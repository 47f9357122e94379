import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bundledTemplate } from './bundled.ts';
import { loadTemplate } from './load.ts';

test('the bundled template holds the outline’s questions and two for the interface', () => {
  const questions = bundledTemplate.phases
    .flatMap((phase) => [phase, ...phase.parts])
    .flatMap((slot) => slot.questions);
  assert.equal(questions.length, 23);
  assert.ok(questions.every(({ evidence }) => evidence.length > 0));
});

test('a key that nothing reads is a mistake with its place', () => {
  const template = structuredClone(bundledTemplate) as unknown as { phases: [Record<string, unknown>] };
  template.phases[0]['titel'] = 'Requirements';
  const loaded = loadTemplate(template);
  assert.ok('issues' in loaded);
  assert.deepEqual(
    loaded.issues.map(({ path }) => path),
    [['phases', 0, 'titel']],
  );
});

test('an id stands for one thing', () => {
  const [first] = bundledTemplate.phases;
  const loaded = loadTemplate({ ...bundledTemplate, phases: [first, first] });
  assert.ok('issues' in loaded && loaded.issues.some(({ message }) => message.includes('used twice')));
});
