import { serialsOf, targetOf } from '../estimate/availability.ts';
import { percentOf } from '../quantity/percent-of.ts';
import type { Rule } from './rule.ts';

export const availabilityBudget: Rule = {
  id: 'availability-budget',
  // Too few published designs give both figures to measure how often it is right.
  severity: 'off',
  summary: 'Components that a request needs all of are together less available than the requirements demand.',
  scope: 'structure',
  *check({ doc, alignment }) {
    const serials = serialsOf(doc);
    const target = serials.length > 0 ? targetOf(doc, alignment) : undefined;
    if (!target) return;
    for (const { first, shares, product } of serials) {
      if (product >= target.share) continue;
      yield {
        span: first,
        message: `All ${shares.length} of these are up ${percentOf(product)} of the time, and ${target.text} is demanded. Make some of them redundant, or demand less.`,
        related: [{ span: target.span, message: `Demanded: ${target.text}` }],
      };
    }
  },
};
