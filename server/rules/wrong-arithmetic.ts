import type { Estimate } from '../estimate/estimate.ts';
import { mistakesOf } from '../estimate/estimates.ts';
import type { Rule } from './rule.ts';

export const wrongArithmetic: Rule = {
  id: 'wrong-arithmetic',
  severity: 'warning',
  summary: 'A written calculation does not come to the result that stands beside it.',
  scope: 'text',
  *check({ doc }) {
    for (const estimate of mistakesOf(doc)) {
      const { figure, correct, corrections, certain, follows = [] } = estimate;
      const stated = plain(doc.text.slice(figure.start, figure.end));
      yield {
        span: figure,
        message: message(estimate, stated),
        ...(estimate.outcome === 'near' && { severity: 'information' as const }),
        ...(follows.length > 0 && {
          related: follows.map((one) => ({ span: one.figure, message: `Computed from it: ${one.correct}` })),
        }),
        ...(corrections.length > 0 && {
          fixes: [
            {
              title: `Replace “${stated}” by “${correct}”${follows.map((one) => `, and what follows by “${one.correct}”`).join('')}`,
              edits: corrections,
              safe: certain && estimate.outcome === 'wrong',
            },
          ],
        }),
      };
    }
  },
};

/** The figure without LaTeX spacing, on one line. */
function plain(figure: string): string {
  return figure.replaceAll('\\space', ' ').replace(/\s+/g, ' ');
}

function message({ form, correct, factor, mixUp, outcome }: Estimate, stated: string): string {
  const subject =
    form === 'total'
      ? 'The figures above come to'
      : form === 'cells'
        ? 'The calculation beside it comes to'
        : 'This comes to';
  if (outcome === 'near' && mixUp && Math.abs(factor - 1) < 0.05)
    return `${subject} ${correct}, not ${stated}: ${mixUp}. Correct the unit.`;
  const reason = mixUp ? ` (${mixUp})` : '';
  return `${subject} ${correct}; ${stated} is ${sizeOf(factor)}${reason}. Correct the figure or the calculation.`;
}

/** "1,000 times too large", "13 % too small". */
function sizeOf(factor: number): string {
  const large = factor > 1;
  const times = large ? factor : 1 / factor;
  const word = large ? 'too large' : 'too small';
  if (times < 1.95) return `${Math.round(large ? (factor - 1) * 100 : (1 - factor) * 100)} % ${word}`;
  if (times >= 1e15) return `more than a million billion times ${word}`;
  const digits = times < 10 ? 1 : 0;
  const exponent = Math.round(Math.log10(times));
  const power = times > 5 && Math.abs(times / 10 ** exponent - 1) < 0.06 ? 10 ** exponent : times;
  const rounded = power === times ? Number(times.toPrecision(Math.max(2, digits + 1))) : power;
  return `${(digits === 1 ? oneDigit : noDigits).format(rounded)} times ${word}`;
}

// Made once: to make one takes longer than to judge a calculation.
const oneDigit = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });
const noDigits = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
