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
      '- Depots are told if possible\n- Parcels, letters, etc.\n- Routes are rebuilt periodically\n- A state-of-the-art map',
    ),
    ['if possible', 'etc', 'periodically', 'state-of-the-art'],
  );
});

test('one finding per item, the gravest', () => {
  assert.deepEqual(wordings('- Depots are told regularly and adequately, where possible'), ['adequately']);
});

test('code, links, quotations and explanations are left alone', () => {
  assert.deepEqual(wordings('- Set `if possible`\n- See [and more](x.md)\n- Depots say “as needed” a day'), []);
  assert.deepEqual(wordings('As needed, depots share a printer.'), []);
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

test('a time that another line gives for the same settles it', () => {
  const item = '- Couriers send their position regularly';
  assert.deepEqual(wordings(item), ['regularly']);
  assert.deepEqual(wordings(`${item}\n\n## Estimation\n\n- Each courier sends a position every 3 seconds`), []);
  assert.deepEqual(wordings(`${item}\n\n## Estimation\n\n- Depots are counted every 3 seconds`), ['regularly']);
});

test('amounts, events and practices are not loose', () => {
  assert.deepEqual(
    wordings('- Labels of various sizes\n- A scan is acknowledged as soon as it is stored\n- Proper refunds'),
    [],
  );
  assert.deepEqual(wordings('- Zero-downtime deployments', 'Non-functional requirements'), []);
});

test('a line of a paragraph states a quality as a bullet does', () => {
  assert.deepEqual(wordings('100% uptime in working hours', 'Non-functional requirements'), ['100% uptime']);
});
