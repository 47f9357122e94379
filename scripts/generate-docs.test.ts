import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import { readConfigFile } from '../server/config/config-file.ts';
import { generated } from './generate-docs.ts';

for (const { file, text } of generated()) {
  test(`${basename(file.pathname)} is fresh`, () => {
    assert.equal(readFileSync(file, 'utf8'), text, 'run `npm run docs`');
  });
}

test('the configuration’s schema and its checker agree', () => {
  const { text } = generated().find(({ file }) => file.pathname.endsWith('.schema.json'))!;
  const accepts = new Ajv({ strict: false }).compile(JSON.parse(text));
  const good = [
    {},
    { $schema: 'x', extends: 'a.json', template: 'seven-phase', files: ['docs'], ignore: [] },
    { extends: ['a.json'], rules: { 'missing-phase': 'off' } },
  ];
  const bad = [[], { rulez: {} }, { rules: { nonsense: 'off' } }, { rules: { 'missing-phase': 1 } }, { files: 'x' }];
  for (const [values, expected] of [...good.map((one) => [one, true]), ...bad.map((one) => [one, false])] as const) {
    assert.equal(accepts(values), expected, JSON.stringify(values));
    assert.equal(readConfigFile('c', JSON.stringify(values)).problems.length === 0, expected, JSON.stringify(values));
  }
});
