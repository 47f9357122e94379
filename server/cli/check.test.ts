import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultSettings } from '../lint.ts';
import type { RuleOptions } from '../rules/rule.ts';
import { checkText } from './check.ts';

test('a rule that breaks is named with the file, and the others report all the same', () => {
  const options = {
    get placeholder(): RuleOptions {
      throw new Error('no luck');
    },
  };
  const { report, failures } = checkText(
    'a.md',
    'TBD <!-- design-doc-disable-lin -->\n',
    { ...defaultSettings, options },
    false,
  );
  assert.equal(failures.length, 1);
  assert.match(`${failures[0]!.path}: ${failures[0]!.message}`, /^a\.md: the rule placeholder broke: Error: no luck/);
  assert.deepEqual(
    report.result.problems.map(({ rule }) => rule.id),
    ['unknown-directive'],
  );
});
