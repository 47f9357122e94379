import assert from 'node:assert/strict';
import { test } from 'node:test';
import { align } from '../template/align.ts';
import { bundledTemplate } from '../template/bundled.ts';
import { readWith } from '../template/read-with.ts';
import { serialsOf, targetOf } from './availability.ts';

const TABLE = '| Component | Availability |\n|---|---|\n| Gateway | 99.9 % |\n| Database | 99 % |';

/** The products of the serial components of a document with this in its last chapter. */
function products(text: string): readonly string[] {
  const doc = readWith(bundledTemplate, `# Photo wall\n\n## Bottlenecks\n\n${text}\n`);
  return serialsOf(doc).map(({ product }) => product.toFixed(6));
}

function target(requirements: string): string | undefined {
  const doc = readWith(
    bundledTemplate,
    `# Photo wall\n\n## Requirements\n\n${requirements}\n\n## Estimation\n\nNone.\n`,
  );
  return targetOf(doc, align(doc, bundledTemplate))?.text;
}

test('components multiply where the text says that all are needed', () => {
  assert.deepEqual(products(`A request depends on these:\n\n${TABLE}`), ['0.989010']);
  assert.deepEqual(products(`### Availability in series\n\n- Gateway: 99.9 %\n- Database: 99 %`), ['0.989010']);
  assert.deepEqual(products(`In series:\n\n${TABLE}\n| Target | 99.9 % |`), ['0.989010']);
});

test('what is chosen from, or gives anything else, does not', () => {
  assert.deepEqual(products(TABLE), []);
  assert.deepEqual(products(`A request depends on these:\n\n${TABLE}\n| Cache | high |`), []);
  assert.deepEqual(products('In series:\n\n| Level | Downtime |\n|---|---|\n| 99.9 % | 44 min |\n| 99 % | 7 h |'), []);
  assert.deepEqual(products('### Availability in series\n\n- Gateway: 99.9 %'), []);
});

test('the target is what the requirements state, if they state one', () => {
  assert.equal(target('- Availability: 99.95 %'), '99.95 %');
  assert.equal(target('- Availability of reads: 99.95 %\n- Availability of writes: 99.9 %'), undefined);
  assert.equal(target('- 99.9 % of requests within 200 ms'), undefined);
});
