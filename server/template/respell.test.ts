import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bundledTemplate } from './bundled.ts';
import { vocabularyOf } from './vocabulary.ts';

const { readTitle } = vocabularyOf(bundledTemplate);

function meaning(title: string): string {
  return readTitle(title)
    .meanings.map(({ phase, part }) => part?.id ?? phase?.id ?? 'outside')
    .join(' + ');
}

test('a slip in a long word of a heading is put right', () => {
  assert.equal(meaning('Functional requiremments'), 'functional');
  assert.equal(meaning('Non-fucntional requirements'), 'non-functional');
  assert.equal(meaning('Back of the envelop'), 'estimation');
});

test('two words without a space between them are two words', () => {
  assert.equal(meaning('FunctionalRequirements'), 'functional');
  assert.equal(meaning('Capacityestimation'), 'estimation');
});

test('words that a phrase knows, short ones and those of other languages stay what they are', () => {
  for (const title of ['Requiem', 'Entitled', 'Competent persons', 'Interfacing', 'Sharing', 'Contacts', 'Throughout'])
    assert.equal(meaning(title), '', title);
  assert.equal(meaning('Requisitos funcionais'), 'functional');
});
