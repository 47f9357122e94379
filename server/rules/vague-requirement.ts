import type { Judged } from '../requirement/judged-items.ts';
import { ADVICE } from '../requirement/loose-words.ts';
import { requirementsOf } from '../requirement/requirements-of.ts';
import type { Rule } from './rule.ts';

export const vagueRequirement: Rule = {
  id: 'vague-requirement',
  severity: 'information',
  summary: 'A requirement is worded so that what it asks for stays open.',
  scope: 'structure',
  *check({ doc, alignment }) {
    for (const { loose } of requirementsOf(doc, alignment, hasLooseWords)) {
      if (loose === undefined) continue;
      const wording = doc.text.slice(loose.span.start, loose.span.end).replace(/[\s*_]+/g, ' ');
      yield { span: loose.span, message: `“${wording}” ${ADVICE[loose.kind]}` };
    }
  },
};

function hasLooseWords({ loose }: Judged): boolean {
  return loose.length > 0;
}
