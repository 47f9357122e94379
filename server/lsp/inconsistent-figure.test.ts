import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connect } from './test-client.ts';
import { ofRule } from './test-document.ts';

const TEXT = `---
design-doc: true
---

# Photo wall

## Requirements

- 50M DAU

## Capacity estimation

- Daily active users: 500M
`;

test('a figure that is stated twice points to both places', async () => {
  const client = await connect();
  const uri = client.open(TEXT);
  const [finding, ...others] = ofRule(await client.diagnostics(uri), 'inconsistent-figure');
  assert.deepEqual(others, []);
  assert.deepEqual(finding!.range, { start: { line: 12, character: 22 }, end: { line: 12, character: 26 } });
  const first = { start: { line: 8, character: 2 }, end: { line: 8, character: 5 } };
  assert.deepEqual(
    finding!.relatedInformation?.map(({ location }) => location),
    [{ uri, range: first }],
  );
  client.change(uri, 2, [{ text: TEXT.replace('500M', '50M') }]);
  assert.deepEqual(ofRule(await client.diagnostics(uri), 'inconsistent-figure'), []);
  await client.stop();
});
