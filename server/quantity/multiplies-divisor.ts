import type { Expression } from './expression.ts';

/** `a / b*c`, at any depth: the divisor may be `b*c`. */
export function multipliesDivisor(expression: Expression): boolean {
  switch (expression.kind) {
    case 'product': {
      const { factors } = expression;
      const first = factors.findIndex(({ over }) => !over);
      return (
        (first >= 0 && factors.some(({ over }, n) => over && n > first)) ||
        factors.some(({ factor }) => multipliesDivisor(factor))
      );
    }
    case 'sum':
      return expression.terms.some(({ term }) => multipliesDivisor(term));
    case 'scaled':
      return multipliesDivisor(expression.inner);
    default:
      return false;
  }
}
