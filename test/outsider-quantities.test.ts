import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { findQuantities } from '../server/quantity/find-quantities.ts';
import type { Quantity } from '../server/quantity/quantity.ts';
import skips from './outsider-quantities/skips.json' with { type: 'json' };

/**
 * The quantities that the authors of other extractors (Recognizers-Text, quantulum3, Duckling) expect in their own test
 * sentences, which are no part of this project. A case passes where each of its quantities is found, with its value where
 * the suite names one. What is not read on purpose, or not yet, is listed with its reason.
 */
const cases = join(import.meta.dirname, '../../shared/corpus/quantities/quantity_extraction_flat.jsonl');

/** Numbers, shares, durations and dimensions. Money of the world, temperatures and people's ages bound no design. */
const SUITES: ReadonlySet<string> = new Set([
  'recognizers:NumberModel',
  'recognizers:NumberRangeModel',
  'recognizers:DurationExtractor',
  'recognizers:DurationParser',
  'recognizers:SetExtractor',
  'recognizers:DimensionModel',
  'quantulum3:quantities.json',
  'quantulum3:quantities.ambiguity.json',
  'duckling:Numeral',
  'duckling:Duration',
  'duckling:Distance',
  'duckling:Quantity',
  'duckling:Volume',
]);
const DURATIONS: ReadonlySet<string> = new Set([
  'recognizers:DurationExtractor',
  'recognizers:DurationParser',
  'duckling:Duration',
]);

interface Case {
  readonly suite: string;
  readonly id: number;
  readonly input: string;
  readonly expect: readonly { readonly text: string; readonly start: number | null; readonly value?: string | null }[];
}

const skip = existsSync(cases) ? false : 'the shared corpus is not beside the project: the outsider suite is NOT run';

test('other extractors’ cases are read, but for those that are listed', { skip }, (context) => {
  const listed = new Set(skips.flatMap((group) => group.cases));
  const failed: string[] = [];
  const passed: string[] = [];
  const counts = new Map<string, { all: number; read: number }>();
  const seen = new Map<string, number>();
  for (const line of readFileSync(cases, 'utf8').split('\n')) {
    if (line === '') continue;
    const one = JSON.parse(line) as Case;
    const id = `${one.suite}/${one.id}`;
    const nth = seen.get(id) ?? 0;
    seen.set(id, nth + 1);
    if (!SUITES.has(one.suite) || one.expect.length === 0) continue;
    const count = counts.get(one.suite) ?? { all: 0, read: 0 };
    counts.set(one.suite, count);
    count.all++;
    // Several sentences may share a number: the first is 7.0, the next one 7.1.
    const pointer = `${id}.${nth}`;
    if (isRead(one)) {
      count.read++;
      if (listed.has(pointer)) passed.push(pointer);
    } else if (!listed.has(pointer)) failed.push(pointer);
    listed.delete(pointer);
  }
  for (const [suite, { all, read }] of counts) context.diagnostic(`${suite}: ${read} of ${all}`);
  assert.deepEqual({ failed, passed, unknown: [...listed] }, { failed: [], passed: [], unknown: [] });
});

test('each listed case is listed once, with a reason', () => {
  const all = skips.flatMap((group) => group.cases);
  assert.equal(new Set(all).size, all.length);
  for (const { reason } of skips) assert.ok(reason.length > 20, reason);
});

function isRead({ suite, input, expect }: Case): boolean {
  const found = findQuantities(input);
  return expect.every(({ text, start, value }) => {
    const at = start ?? input.toLowerCase().indexOf(text.toLowerCase());
    return found.some(
      (quantity) =>
        quantity.span.start < at + text.length &&
        quantity.span.end > at &&
        (!DURATIONS.has(suite) || quantity.dimension === 'time') &&
        isWorth(quantity, Number(value ?? Number.NaN)),
    );
  });
}

/** A range is worth its ends, or what lies in the middle. An expectation that is no number only asks for the place. */
function isWorth({ value, base, upper }: Quantity, expected: number): boolean {
  if (Number.isNaN(expected)) return true;
  const worths = [value, base, ...(upper === undefined ? [] : [upper, (value + upper) / 2])];
  return worths.some((worth) => Math.abs(worth - expected) <= 1e-6 * Math.abs(expected));
}
