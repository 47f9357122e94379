import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { sectionsOf } from '../document/section.ts';
import { align } from './align.ts';
import { bundledTemplate } from './bundled.ts';
import { readWith } from './read-with.ts';

const folder = new URL('../../test/fixtures/languages/', import.meta.url);

/** The phases in the template's order, the parts of the first one behind it: how every fixture is built. */
const expected = bundledTemplate.phases.flatMap((phase) => [
  phase.id,
  ...phase.parts.map((part) => `${phase.id}/${part.id}`),
]);

for (const file of readdirSync(folder)) {
  test(`all phases and parts are read in ${file}`, () => {
    const doc = readWith(bundledTemplate, readFileSync(new URL(file, folder), 'utf8'));
    const alignment = align(doc, bundledTemplate);
    const roles = [...sectionsOf(doc.root)].flatMap((section) =>
      alignment
        .rolesOf(section)
        .filter(({ inherited }) => !inherited)
        .map(({ phase, part }) => (part ? `${phase.id}/${part.id}` : phase.id)),
    );
    assert.deepEqual(
      roles.filter((role, i) => role !== roles[i - 1]),
      expected,
    );
    assert.ok(alignment.recognised);
    assert.ok(!alignment.isGuide(doc.root));
  });
}
