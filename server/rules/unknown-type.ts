import type { Entity, Operation } from '../model/model.ts';
import { holdings, modelOf } from '../model/model.ts';
import { isMessageType, nameKey } from '../model/name-words.ts';
import { mentionedIn } from '../model/uses.ts';
import { closest } from '../text/closest.ts';
import type { Rule } from './rule.ts';

export const unknownType: Rule = {
  id: 'unknown-type',
  severity: 'information',
  summary: 'The interface uses a type that the data model doesn’t have.',
  scope: 'structure',
  *check({ doc, alignment }) {
    const { entities, operations } = modelOf(doc, alignment);
    const designed = entities.filter(({ isDesigned }) => isDesigned);
    if (!isModel(designed)) return;
    const inInterface = ({ section }: Operation): boolean => holdings(alignment, section).has('operations');
    const known = new Set(entities.map(({ name }) => nameKey(name)));
    const isMentioned = mentionedIn(doc, alignment, 'data');
    const names = [...new Set(designed.map(({ name }) => name))];
    for (const type of operations.filter(inInterface).flatMap(({ types }) => types)) {
      const key = nameKey(type.name);
      if (known.has(key) || isMessageType(type.name) || isMentioned(type.name)) continue;
      // Each type is told once.
      known.add(key);
      const near = names.length > MOST_NAMES ? undefined : closest(type.name, names);
      const remedy = near ? `Did you mean ${near}?` : 'Describe it there, or use an entity.';
      yield { span: type.span, message: `The data model has no ${type.name}. ${remedy}` };
    }
  },
};

/** A heading or a line alone may be about anything: it takes two of them, or one entity that is declared. */
function isModel(designed: readonly Entity[]): boolean {
  const isLoose = ({ form }: Entity): boolean => form === 'headed' || form === 'listed';
  return designed.length > 1 || designed.some((one) => !isLoose(one));
}

/** Each unknown type is compared with each name: beyond these, a near miss isn't worth the time. */
const MOST_NAMES = 200;
