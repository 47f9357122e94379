import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Block, Inline } from './block.ts';
import { blocksOf } from './blocks-of.ts';
import { parse } from './parse.ts';

function depthOf(nodes: readonly (Block | Inline)[]): number {
  let depth = 0;
  for (let level: readonly (Block | Inline)[] = nodes; level.length > 0; depth++)
    level = level.flatMap((node) => [...node.children, ...('inlines' in node ? node.inlines : [])]);
  return depth;
}

const read = (text: string): readonly Block[] => blocksOf(parse(text, { atStart: true }), text);

test('quotes and lists nest a hundred deep and no deeper, also where each line adds one', () => {
  const stairs = Array.from({ length: 300 }, (_, i) => `${'>'.repeat(i)} a`).join('\n');
  const steps = Array.from({ length: 300 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n');
  for (const text of ['>'.repeat(9999), '1. '.repeat(9999), '* - + > '.repeat(999), stairs, steps]) {
    const depth = depthOf(read(text));
    assert.ok(depth >= 100 && depth <= 210, `${depth} deep: ${text.slice(0, 20)}`);
  }
  const [quote] = read(`${'> '.repeat(100)}text`);
  assert.equal(depthOf([quote!]), 102);
});

test('behind a line that is too deep, containers are read as ever', () => {
  const [first, list, quote] = read(`${'>'.repeat(500)} a\n\n- b\n\n  - c\n- d\n\n> e\n`);
  assert.deepEqual([first?.kind, list?.kind, list?.children.length, quote?.kind], ['quote', 'list', 2, 'quote']);
});

test('a paragraph holds so many marks; those behind them are characters', () => {
  const [many] = read('*a* '.repeat(600));
  assert.equal(many!.inlines.filter(({ kind }) => kind === 'emphasis').length, 500);
  const [few, more] = read(`${'*a* '.repeat(400)}\n\n${'*a* '.repeat(400)}`);
  for (const block of [few, more]) assert.equal(block!.inlines.filter(({ kind }) => kind === 'emphasis').length, 400);
  const [links] = read('[a](b) '.repeat(1200));
  assert.equal(links!.inlines.filter(({ kind }) => kind === 'link').length, 1000);
  assert.ok(depthOf(read(`${'*a _b ~~c '.repeat(9999)}${'c~~ b_ a* '.repeat(9999)}`)) < 600);
});

test('an end is looked for in vain so often and so far', () => {
  const [titles] = read(`${'[a](b "'.repeat(200)} [x](y)`);
  assert.ok(!titles!.inlines.some(({ kind }) => kind === 'link'));
  const [near] = read(`${'[a](b "'.repeat(20)} [x](y)`);
  assert.ok(near!.inlines.some(({ kind }) => kind === 'link'));
  const [tags] = read(`a ${'<!-- '.repeat(2000)} <b>`);
  assert.ok(!tags!.inlines.some(({ kind }) => kind === 'html'));
});
