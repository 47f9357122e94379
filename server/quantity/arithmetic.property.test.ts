import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkArithmetic } from './check-arithmetic.ts';
import { plainFormula } from './latex.ts';
import { lex } from './lexer.ts';

/** An exact fraction: what the checker computes in floating point is computed here in whole numbers. */
interface Exact {
  readonly over: bigint;
  readonly under: bigint;
}

const exact = (over: number | bigint, under: number | bigint = 1): Exact => ({
  over: BigInt(over),
  under: BigInt(under),
});
const times = (a: Exact, b: Exact): Exact => ({ over: a.over * b.over, under: a.under * b.under });
const divided = (a: Exact, b: Exact): Exact => ({ over: a.over * b.under, under: a.under * b.over });
const plus = (a: Exact, b: Exact): Exact => ({ over: a.over * b.under + b.over * a.under, under: a.under * b.under });
const power = (a: Exact, n: number): Exact => ({ over: a.over ** BigInt(n), under: a.under ** BigInt(n) });
const number = ({ over, under }: Exact): number => Number((over * 10n ** 12n) / under) / 1e12;

/** How numbers and operators are spelled. */
interface Notation {
  readonly times: string;
  readonly over: string;
  readonly group: string;
  readonly decimal: string;
  readonly equals: string;
  readonly latex: boolean;
}

const NOTATIONS: readonly Notation[] = [
  { times: ' × ', over: ' / ', group: ',', decimal: '.', equals: ' = ', latex: false },
  { times: ' * ', over: ' ÷ ', group: '', decimal: '.', equals: ' = ', latex: false },
  { times: '*', over: '/', group: ',', decimal: '.', equals: '=', latex: false },
  { times: ' \\* ', over: ' / ', group: ' ', decimal: ',', equals: ' = ', latex: false },
  { times: ' x ', over: ' / ', group: '.', decimal: ',', equals: ' = ', latex: false },
  { times: ' · ', over: ' ÷ ', group: '\u00a0', decimal: '.', equals: ' == ', latex: false },
  { times: ' \\times ', over: ' / ', group: '', decimal: '.', equals: ' = ', latex: true },
  { times: ' \\cdot ', over: ' \\div ', group: '', decimal: '.', equals: ' = ', latex: true },
];

/** A number to four significant digits in a notation. */
function write(value: number, { group, decimal }: Notation): string {
  const places = Math.max(0, 3 - Math.floor(Math.log10(Math.abs(value))));
  const [whole = '', fraction = ''] = (
    places > 0 ? value.toFixed(Math.min(places, 12)) : String(Number(value.toPrecision(4)))
  ).split('.');
  const kept = fraction.replace(/0+$/, '');
  // 138.900 is 138.9 to half the world, and right if that is
  const grouped = group === '.' && whole.length < 7 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, group);
  // three decimals behind one sign read as thousands to half the world
  return kept.length === 3 ? `${grouped}${decimal}${kept}0` : kept ? `${grouped}${decimal}${kept}` : grouped;
}

interface Sum {
  readonly text: (notation: Notation) => string;
  readonly value: Exact;
}

const SCALES: readonly (readonly [string, number])[] = [
  ['', 1],
  ['K', 1e3],
  ['M', 1e6],
  [' million', 1e6],
  ['B', 1e9],
  [' billion', 1e9],
  [' thousand', 1e3],
  [' lakh', 1e5],
];
const BYTES: readonly (readonly [string, number])[] = [
  ['bytes', 1],
  ['KB', 1e3],
  ['MB', 1e6],
  ['GB', 1e9],
  ['TB', 1e12],
  ['PB', 1e15],
];
const NOUNS = ['users', 'orders', 'photos', 'messages', 'rows'];

const count = fc.record({
  n: fc.integer({ min: 2, max: 989 }),
  scale: fc.constantFrom(...SCALES.slice(0, 4)),
  noun: fc.constantFrom(...NOUNS),
});
const space = (latex: boolean) => (latex ? ' \\space ' : ' ');
const spell = (text: string, notation: Notation) => text.replaceAll(' ', space(notation.latex));

/** `12K users × 34 posts`. */
const counts: fc.Arbitrary<Sum> = fc
  .tuple(count, fc.integer({ min: 3, max: 97 }), fc.constantFrom(...NOUNS))
  .map(([a, b, noun]) => ({
    text: (notation) =>
      spell(`${a.n}${a.scale[0]} ${a.noun}`, notation) + notation.times + spell(`${b} ${noun}`, notation),
    value: exact(a.n * a.scale[1] * b),
  }));

/** `(12 + 34) × 56 ÷ 7`, `12 × 34 + 56`, `5^7`. */
const bare: fc.Arbitrary<Sum> = fc
  .tuple(
    fc.integer({ min: 11, max: 99 }),
    fc.integer({ min: 11, max: 99 }),
    fc.integer({ min: 13, max: 97 }),
    fc.constantFrom('brackets', 'sum', 'quotient', 'power', 'fraction'),
  )
  .map(([a, b, c, form]): Sum => {
    switch (form) {
      case 'brackets':
        return { text: (n) => `(${a} + ${b})${n.times}${c}`, value: times(plus(exact(a), exact(b)), exact(c)) };
      case 'sum':
        return {
          text: (n) => `${a}${n.times}${b} + ${a}${n.times}${c}`,
          value: plus(times(exact(a), exact(b)), times(exact(a), exact(c))),
        };
      case 'power':
        return { text: () => `${a}^5`, value: power(exact(a), 5) };
      case 'fraction':
        return {
          text: (n) => (n.latex ? `\\frac{${a * 1000}}{${c}}` : `${a * 1000}${n.over}${c}`),
          value: divided(exact(a * 1000), exact(c)),
        };
      default:
        return {
          text: (n) => `${a * b}${n.times}${c}${n.over}${b}`,
          value: divided(times(exact(a * b), exact(c)), exact(b)),
        };
    }
  });

interface Case {
  readonly text: (factor: number, notation: Notation) => string;
}

function stated(sum: Sum, unit: string, factorOfUnit: number): Case {
  return {
    text: (factor, notation) =>
      `${sum.text(notation)}${notation.equals}${write((number(sum.value) / factorOfUnit) * factor, notation)}${unit && space(notation.latex)}${unit}`,
  };
}

/** A result of counts in a scale in which it reads well. */
const countCase = fc.tuple(counts, fc.constantFrom('users', 'posts')).map(([sum, noun]) => {
  const [word, size] =
    number(sum.value) >= 1e9
      ? (['billion ', 1e9] as const)
      : number(sum.value) >= 1e6
        ? (['million ', 1e6] as const)
        : (['', 1] as const);
  return stated(sum, word + noun, size);
});
const bareCase = bare.map((sum) => stated(sum, '', 1));
const dataCase = fc
  .tuple(count, fc.integer({ min: 2, max: 989 }), fc.integer({ min: 0, max: 2 }))
  .map(([a, b, size]) => {
    const [unit, factor] = BYTES[size]!;
    const sum: Sum = {
      text: (n) => spell(`${a.n}${a.scale[0]} ${a.noun}`, n) + n.times + spell(`${b} ${unit}`, n),
      value: times(exact(a.n * a.scale[1]), exact(b * factor)),
    };
    const [name, weight] = BYTES.findLast(([, w]) => number(sum.value) >= w) ?? BYTES[0]!;
    return stated(sum, name, weight);
  });
const rateCase = fc.tuple(fc.integer({ min: 12, max: 980 }), fc.constantFrom('M', 'B')).map(([a, scale]): Case => {
  const perSecond = (a * (scale === 'M' ? 1e6 : 1e9)) / 86_400;
  return {
    text: (factor, n) =>
      `${spell(`${a}${scale} requests/day`, n)} = ${write(perSecond * factor, n)}${space(n.latex)}requests/second`,
  };
});
const percentCase = fc
  .tuple(fc.integer({ min: 11, max: 89 }), fc.integer({ min: 110, max: 980 }))
  .map(([p, a]): Case => ({
    text: (factor, n) => `${p}${n.latex ? ' \\%' : ' %'} of ${a}M = ${write((p * a * factor) / 100, n)}M`,
  }));

const cases = fc.tuple(fc.oneof(countCase, bareCase, dataCase, rateCase, percentCase), fc.constantFrom(...NOTATIONS));

function outcomes(text: string, { latex }: Notation): string[] {
  const plain = latex ? plainFormula(text)! : text;
  return checkArithmetic(lex(plain), plain).map((verdict) => verdict.outcome);
}

test('a right result is silent in every notation', () => {
  fc.assert(
    fc.property(cases, ([{ text }, notation]) => {
      const written = text(1, notation);
      assert.deepEqual(outcomes(written, notation), ['right'], written);
    }),
    { numRuns: 3000 },
  );
});

test('a result off by 2, 8, 10 or 1000 is found in every notation', () => {
  const slips = fc.constantFrom(2, 8, 10, 1000, 1 / 2, 1 / 8, 1 / 10, 1 / 1000);
  fc.assert(
    fc.property(cases, slips, ([{ text }, notation], slip) => {
      const written = text(slip, notation);
      assert.deepEqual(outcomes(written, notation), ['wrong'], written);
    }),
    { numRuns: 4000 },
  );
});
