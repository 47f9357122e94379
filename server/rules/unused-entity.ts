import { modelOf } from '../model/model.ts';
import { isBuiltInType } from '../model/type-names.ts';
import { mentionedIn } from '../model/uses.ts';
import type { Rule } from './rule.ts';

export const unusedEntity: Rule = {
  id: 'unused-entity',
  // Of seven findings in published designs six were right: the seventh entity went by an abbreviation everywhere else.
  severity: 'off',
  summary: 'Nothing outside the data model names an entity.',
  scope: 'structure',
  *check({ doc, alignment }) {
    const { entities, operations } = modelOf(doc, alignment);
    if (operations.length === 0) return;
    const isNamed = mentionedIn(doc, alignment, 'elsewhere');
    const pointedTo = new Set(entities.flatMap((one) => one.references.map((other) => other.name.toLowerCase())));
    const seen = new Set<string>();
    for (const { name, span, form, isDesigned, references } of entities) {
      // Lines and headings may be about anything.
      if (!isDesigned || form === 'headed' || form === 'listed' || isBuiltInType(name) || seen.has(name)) continue;
      seen.add(name);
      // What joins two others, and what others point to, is used by the model itself.
      if (references.length > 1 || pointedTo.has(name.toLowerCase()) || isNamed(name)) continue;
      if (entities.some((one) => one.references.some((other) => other.name.toLowerCase() === name.toLowerCase())))
        continue;
      yield {
        span,
        message: `No requirement, operation or part of the design names “${name}”. Say who reads or writes it, or take it out.`,
      };
    }
  },
};
