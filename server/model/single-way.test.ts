import assert from 'node:assert/strict';
import { test } from 'node:test';
import { align } from '../template/align.ts';
import { bundledTemplate } from '../template/bundled.ts';
import { readWith } from '../template/read-with.ts';
import { modelOf } from './model.ts';
import { singleWay } from './single-way.ts';

function waysOf(...links: readonly string[]): readonly string[] {
  const text = `## High-level design\n\n\`\`\`mermaid\nflowchart LR\n${links.join('\n')}\n\`\`\`\n`;
  const doc = readWith(bundledTemplate, text);
  return modelOf(doc, align(doc, bundledTemplate)).diagrams.flatMap((one) => singleWay(one)?.name ?? []);
}

test('a part in front of all others is the only way, and the only one', () => {
  const behind = ['gate --> print', 'gate --> track', 'print --> store', 'track --> store'];
  assert.deepEqual(waysOf('sender --> gate', ...behind), ['gate']);
  assert.deepEqual(waysOf('sender --> gate', 'sender --> gate2', 'gate2 --> print', ...behind), []);
  assert.deepEqual(waysOf('sender --> gate', 'gate --> hall', 'hall --> print', 'hall --> store'), ['gate']);
});

test('few parts, and parts that nobody reaches, have none', () => {
  assert.deepEqual(waysOf('sender --> gate', 'gate --> store'), []);
  assert.deepEqual(
    waysOf('gate --> print', 'print --> gate', 'print --> store', 'store --> track', 'track --> print'),
    [],
  );
});
