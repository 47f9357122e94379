import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lint } from '../lint.ts';
import { bundledTemplate } from '../template/bundled.ts';
import { readWith } from '../template/read-with.ts';
import { unquantifiedRequirement } from './unquantified-requirement.ts';
import { vagueRequirement } from './vague-requirement.ts';

function wordings(items: string, part = 'Functional requirements'): string[] {
  const text = `# Tracker\n\n## ${part}\n\n${items}\n`;
  const { problems } = lint(readWith(bundledTemplate, text), { rules: [unquantifiedRequirement, vagueRequirement] });
  return problems.filter(({ rule }) => rule === vagueRequirement).map(({ span }) => text.slice(span.start, span.end));
}

test('each kind of loose wording is pointed at', () => {
  assert.deepEqual(
    wordings(
      '- Depots are told if possible\n- Parcels, letters, etc.\n- Routes are rebuilt periodically\n- Couriers see several maps\n- A state-of-the-art map',
    ),
    ['if possible', 'etc', 'periodically', 'several', 'state-of-the-art'],
  );
});

test('one finding per item, the gravest', () => {
  assert.deepEqual(wordings('- Depots are told regularly and adequately, where possible'), ['adequately']);
});

test('code, links, quotations and explanations are left alone', () => {
  assert.deepEqual(wordings('- Set `if possible`\n- See [and more](x.md)\n- Depots say “as needed” a day'), []);
  assert.deepEqual(wordings('Several depots share a printer.'), []);
});

test('a measure, or a finding of the graver rule, silences it', () => {
  assert.deepEqual(wordings('- Routes are rebuilt regularly, every 5 minutes'), []);
  assert.deepEqual(wordings('- Low latency where possible', 'Non-functional requirements'), []);
});

test('an absolute is a figure that nobody can reach', () => {
  assert.deepEqual(wordings('- Zero downtime', 'Non-functional requirements'), ['Zero downtime']);
});

test('a term that the glossary defines is no longer loose', () => {
  assert.deepEqual(
    wordings('- Routes are rebuilt periodically\n\n## Glossary\n\n- Periodically: at each change of shift'),
    [],
  );
});
