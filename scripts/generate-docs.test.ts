import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import { readConfigFile } from '../server/config/config-file.ts';
import { loadTemplate } from '../server/template/load.ts';
import { generated } from './generate-docs.ts';

for (const { file, text } of generated()) {
  test(`${basename(file.pathname)} is fresh`, () => {
    assert.equal(readFileSync(file, 'utf8'), text, 'run `npm run docs`');
  });
}

test('the configuration’s schema and its checker agree', () => {
  const { text } = generated().find(({ file }) => file.pathname.endsWith('design-doc.schema.json'))!;
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

test('the template’s schema and its checker agree', () => {
  const { text } = generated().find(({ file }) => file.pathname.endsWith('template.schema.json'))!;
  const accepts = new Ajv({ strict: false }).compile(JSON.parse(text));
  const bundled = JSON.parse(readFileSync(new URL('../templates/seven-phase.json', import.meta.url), 'utf8')) as Record<
    string,
    unknown
  >;
  for (const [values, expected] of [
    [bundled, true],
    [{ ...bundled, titel: 'x' }, false],
    [{ ...bundled, phases: [{}] }, false],
  ] as const) {
    assert.equal(accepts(values), expected);
    assert.equal('template' in loadTemplate(values), expected);
  }
});
