import { announcedResults } from '../estimate/announced-results.ts';
import { contradictions } from '../estimate/contradictions.ts';
import type { Rule } from './rule.ts';

export const inconsistentFigure: Rule = {
  id: 'inconsistent-figure',
  severity: 'information',
  summary: 'A figure of the system is stated twice with different values.',
  scope: 'structure',
  *check({ doc, alignment }) {
    for (const { name, first, second, because } of contradictions(doc, alignment)) {
      yield {
        span: second.span,
        message: because
          ? `“${name}” is ${second.text} here and “${first.name}” ${first.text} above: ${because}. Correct one of them.`
          : `“${name}” is ${second.text} here and ${first.text} above. Correct one of them.`,
        related: [{ span: first.span, message: `${first.name}: ${first.text}` }],
      };
    }
    for (const { announced, computed } of announcedResults(doc)) {
      yield {
        span: announced.span,
        message: `${announced.text} is announced here, and the calculation below comes to ${computed.text}. Correct one of them.`,
        related: [{ span: computed.span, message: `The calculation: ${computed.text}` }],
      };
    }
  },
};
