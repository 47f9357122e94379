import { requirementIds, type IdDefinition } from '../model/requirement-ids.ts';
import type { Rule } from './rule.ts';

export const duplicateId: Rule = {
  id: 'duplicate-id',
  severity: 'warning',
  summary: 'Two requirements carry the same id.',
  scope: 'structure',
  *check({ doc, alignment }) {
    const first = new Map<string, IdDefinition>();
    for (const definition of requirementIds(doc, alignment).definitions) {
      const { key, series, name, span, isLink } = definition;
      if (isLink) continue;
      const same = first.get(`${series} ${key}`);
      if (same === undefined) first.set(`${series} ${key}`, definition);
      else if (same.text !== definition.text)
        yield {
          span,
          message: `The id ${name} is taken by the requirement “${shortened(same.text)}”. Give each requirement an id of its own.`,
          related: [{ span: same.span, message: `${same.name} is first given here` }],
        };
    }
  },
};

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text;
}
