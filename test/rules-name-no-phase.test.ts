import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { bundledTemplate } from '../server/template/bundled.ts';

const root = join(import.meta.dirname, '..');

test('no rule names a phase: what a team expects is data', () => {
  const ids = bundledTemplate.phases.flatMap((phase) => [phase.id, ...phase.parts.map(({ id }) => id)]);
  const rules = globSync('server/rules/*.ts', { cwd: root, exclude: ['**/*.test.ts'] });
  assert.ok(rules.length > 0 && ids.length > 0);
  const naming = rules.flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    return ids.filter((id) => text.includes(`'${id}'`)).map((id) => `${file} names ${id}`);
  });
  assert.deepEqual(naming, []);
});
