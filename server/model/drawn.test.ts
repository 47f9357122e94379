import assert from 'node:assert/strict';
import { test } from 'node:test';
import { align } from '../template/align.ts';
import { bundledTemplate } from '../template/bundled.ts';
import { readWith } from '../template/read-with.ts';
import { componentDiagrams, describedIn, partsOf } from './drawn.ts';

/** The components of a diagram that a text beside it doesn't speak of. */
function undescribed(text: string, ...links: readonly string[]): readonly string[] {
  const drawing = `\`\`\`mermaid\nflowchart LR\n${links.join('\n')}\n\`\`\``;
  const doc = readWith(bundledTemplate, `## High-level design\n\n${drawing}\n\n${text}\n`);
  const alignment = align(doc, bundledTemplate);
  const parts = componentDiagrams(doc, alignment).flatMap(partsOf);
  const isDescribed = describedIn(doc, alignment, parts, 'anything');
  return parts.filter((part) => !isDescribed(part)).map(({ name }) => name);
}

const LINKS = ['user --> gate[Parcel gate]', 'gate --> cache[Redis Cache]', 'cache --> store[(Label DB)]'];

test('a text speaks of a component by a word that tells it from others, in any form', () => {
  assert.deepEqual(undescribed('The gates keep labels in Redis.', ...LINKS), []);
  assert.deepEqual(undescribed('A parcel comes in.', ...LINKS), ['Redis Cache', 'Label DB']);
});

test('the only one of a kind is spoken of by its kind, one of several isn’t', () => {
  const text = 'Parcels are read through the cache; the database has the rest.';
  assert.deepEqual(undescribed(text, ...LINKS), []);
  assert.deepEqual(undescribed(text, ...LINKS, 'cache --> other[(Ledger DB)]'), ['Label DB', 'Ledger DB']);
});
