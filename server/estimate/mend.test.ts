import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { read } from '../document/design-doc.ts';
import { applyEdits } from '../text/edit.ts';
import { estimatesOf } from './estimates.ts';

function mistakesIn(text: string) {
  return estimatesOf(read(text)).filter(({ outcome }) => outcome !== 'right');
}

/** The text with the first mistake corrected. */
function corrected(text: string): string {
  return applyEdits(text, mistakesIn(text)[0]?.corrections ?? []);
}

test('a corrected figure is exact where that is short', () => {
  for (const [wrong, right] of [
    ['2^8=64', '2^8=256'],
    ['17 × 73 = 900', '17 × 73 = 1241'],
    ['500 million × 365 = 18 billion', '500 million × 365 = 180 billion'],
    ['500 million × 365 = 18.3 billion', '500 million × 365 = 183 billion'],
    ['17 × 73 ≈ 900', '17 × 73 ≈ 1200'],
    ['3.5 × 1.5 = 8', '3.5 × 1.5 = 5.25'],
    ['1,234 × 5,678 = 700,000', '1,234 × 5,678 = 7,000,000'],
    ['17 376 / 500 = 34 752', '17 376 / 500 = 34,75'],
    ['86400 / 7 = 20000', '86400 / 7 = 12000'],
  ] as const)
    assert.equal(corrected(`${wrong}\n`), `${right}\n`);
});

test('a chain is corrected as a whole, or not at all', () => {
  for (const [wrong, right] of [
    ['250K × 12 = 30000K = 30M', '250K × 12 = 3000K = 3M'],
    ['10M × 2 KB = 20 TB = 20,000 GB', '10M × 2 KB = 20 GB = 20 GB'],
    ['12 × 30 = 36 = 360', '12 × 30 = 360 = 360'],
    ['40 × 50 = 200, 200 × 3 = 600', '40 × 50 = 2000, 200 × 3 = 600'],
    ['40 × 50 = 200 × 3 = 600', '40 × 50 = 200 × 3 = 600'],
  ] as const)
    assert.equal(corrected(`${wrong}\n`), `${right}\n`);
});

test('a total is corrected with the figure that was added up', () => {
  const table = (figure: string, total: string) =>
    `| Part | Formula | Size |\n|---|---|---|\n| Users | 10 × 5 KB | ${figure} |\n| Posts | 10 × 6 KB | 60 KB |\n| Total | | ${total} |\n`;
  assert.equal(corrected(table('500 KB', '560 KB')), table('50 KB', '110 KB'));
});

const UNITS = ['', ' KB', ' GB', ' million', 'K', ' ms'];
const calculation = fc
  .record({
    a: fc.integer({ min: 2, max: 9999 }),
    b: fc.integer({ min: 2, max: 999 }),
    unit: fc.constantFrom(...UNITS),
    sign: fc.constantFrom(' × ', ' * ', ' / ', ' + '),
    equals: fc.constantFrom(' = ', '=', ' ≈ '),
    digits: fc.integer({ min: 1, max: 5 }),
    slip: fc.constantFrom(0.01, 0.1, 0.3, 0.5, 0.9, 1, 1.1, 1.5, 2, 8, 10, 1000),
    again: fc.boolean(),
  })
  .map(({ a, b, unit, sign, equals, digits, slip, again }) => {
    const [left, right] = sign === ' + ' ? [`${a}${unit}`, `${b}${unit}`] : [`${a}${unit}`, `${b}`];
    const value = sign === ' / ' ? a / b : sign === ' + ' ? a + b : a * b;
    const figure = `${Number((value * slip).toPrecision(digits))}${unit}`;
    return `- ${left}${sign}${right}${equals}${figure}${again ? ` = ${figure}` : ''}\n`;
  })
  .filter((text) => !text.includes('e'));

test('behind a correction nothing is wrong at its place, and nothing that was not before', () => {
  fc.assert(
    fc.property(fc.array(calculation, { minLength: 1, maxLength: 4 }), (lines) => {
      const text = lines.join('');
      for (const { corrections } of mistakesIn(text)) {
        if (corrections.length === 0) continue;
        const after = applyEdits(text, corrections);
        assert.equal(mistakesIn(after).length, mistakesIn(text).length - 1, `${text}gives\n${after}`);
      }
    }),
    { numRuns: 300 },
  );
});

test('a correction is no rougher than the author’s figure, and small whole numbers are never rounded', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 99 }), fc.integer({ min: 2, max: 99 }), (a, b) => {
      assert.equal(corrected(`${a} × ${b} = ${a * b * 3}\n`), `${a} × ${b} = ${a * b}\n`);
    }),
  );
});

test('a text of nothing but mistakes has its findings, and no corrections', () => {
  const sums = (count: number): string => Array.from({ length: count }, (_, i) => `${i + 13} × 17 = 4`).join(', ');
  assert.ok(mistakesIn(sums(5)).every(({ corrections }) => corrections.length > 0));
  const many = mistakesIn(sums(60));
  assert.equal(many.length, 60);
  assert.ok(many.every(({ corrections }) => corrections.length === 0));
});
