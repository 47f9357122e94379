import { familiesOf, type Family, type Picks } from './evaluate.ts';
import { isPercentage, type Expression } from './expression.ts';
import type { UnitPower } from './amount.ts';

/** The powers to which an expression measures each family: data per second is data 1 and time -1. */
export type Exponents = Readonly<Record<Family, number>>;

const NONE: Exponents = { time: 0, data: 0, money: 0, other: 0 };

/** The powers of what an expression measures; null for a sum of unlike things, such as gigabytes and replicas. */
export function exponentsOf(expression: Expression, picks: Picks): Exponents | null {
  switch (expression.kind) {
    case 'operand':
      return added(NONE, expression.amounts[picks.get(expression) ?? 0]!.units, 1);
    case 'scaled': {
      const inner = exponentsOf(expression.inner, picks);
      return inner && added(inner, expression.units, 1);
    }
    case 'power': {
      const base = exponentsOf(expression.base, picks);
      return base && exponentsOf(expression.exponent, picks) ? base : null;
    }
    case 'product': {
      let total: Exponents = NONE;
      for (const { over, factor } of expression.factors) {
        const here = exponentsOf(factor, picks);
        if (!here) return null;
        total = combined(total, here, over ? 1 : -1);
      }
      return total;
    }
    case 'sum': {
      const [first, ...rest] = expression.terms.map(({ term }) =>
        isPercentage(term) ? 'percent' : exponentsOf(term, picks),
      );
      if (!first) return null;
      for (const term of rest) {
        if (!term || (first === 'percent') !== (term === 'percent' && first === 'percent')) return null;
        if (term !== 'percent' && first !== 'percent' && !alike(first, term)) return null;
      }
      return first === 'percent' ? NONE : first;
    }
  }
}

function alike(a: Exponents, b: Exponents): boolean {
  return (
    a.data === b.data &&
    a.money === b.money &&
    a.other === b.other &&
    (a.time === b.time || (a.time <= 0 && b.time <= 0))
  );
}

function combined(a: Exponents, b: Exponents, sign: 1 | -1): Exponents {
  return {
    time: a.time + sign * b.time,
    data: a.data + sign * b.data,
    money: a.money + sign * b.money,
    other: a.other + sign * b.other,
  };
}

function added(base: Exponents, units: readonly UnitPower[], sign: 1 | -1): Exponents {
  const total = { ...base };
  for (const { unit, power } of units) {
    for (const family of familiesOf(unit.dimension)) {
      const rate = family === 'time' && unit.dimension !== 'time';
      total[family] += sign * power * (rate ? -1 : 1);
    }
  }
  return total;
}
