import type { Named } from '../model/declaration.ts';
import { modelOf } from '../model/model.ts';
import { isBuiltInType } from '../model/type-names.ts';
import { hintedElsewhere, mentionedIn } from '../model/uses.ts';
import type { Rule } from './rule.ts';

export const unusedEntity: Rule = {
  id: 'unused-entity',
  // Of five findings in 1,031 published designs three were right: too few to tell, and too few of these.
  severity: 'off',
  summary: 'Nothing outside the data model names an entity.',
  scope: 'structure',
  *check({ doc, alignment }) {
    const { entities, operations } = modelOf(doc, alignment);
    if (operations.length === 0) return;
    const isNamed = mentionedIn(doc, alignment, 'elsewhere');
    const isHinted = hintedElsewhere(doc, alignment);
    const pointedTo = new Set(entities.flatMap((one) => one.references.map((other) => other.name.toLowerCase())));
    const seen = new Set<string>();
    for (const { name, span, form, isDesigned, fields, references } of entities) {
      // Lines and headings may be about anything.
      if (!isDesigned || form === 'headed' || form === 'listed' || isBuiltInType(name) || seen.has(name)) continue;
      seen.add(name);
      // What joins two others, and what others point to, is used by the model itself.
      if (references.length > 1 || joins(fields) || pointedTo.has(name.toLowerCase())) continue;
      if (isNamed(name) || isHinted(name)) continue;
      yield {
        span,
        message: `No requirement, operation or part of the design names “${name}”. Say who reads or writes it, or take it out.`,
      };
    }
  },
};

/** Whether it has no id of its own, and those of two others. */
function joins(fields: readonly Named[]): boolean {
  const names = fields.map((field) => field.name.toLowerCase());
  return !names.includes('id') && names.filter((name) => /.(?:_id|id)$/.test(name)).length >= 2;
}
