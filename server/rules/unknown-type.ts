import { absolute } from '../document/section.ts';
import type { Entity } from '../model/model.ts';
import { declaredBySections, holdings } from '../model/model.ts';
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
    const all = declaredBySections(doc, alignment);
    const entities = all.flatMap(({ declared }) => declared.entities);
    const designed = entities.filter(({ isDesigned }) => isDesigned);
    if (!isModel(designed)) return;
    const known = new Set(entities.map(({ name }) => nameKey(name)));
    const isMentioned = mentionedIn(doc, alignment, 'data');
    const names = [...new Set(designed.map(({ name }) => name))];
    const used = all
      .filter(({ section }) => holdings(alignment, section).has('operations'))
      .flatMap(({ section, declared }) =>
        declared.operations.flatMap(({ types }) => types.map(({ name, span }) => ({ name, span, section }))),
      )
      .filter(({ name }) => !isMessageType(name));
    const near = (name: string): string | undefined => (names.length > MOST_NAMES ? undefined : closest(name, names));
    // Each type is told once, where it is first used.
    const unknown = distinct(used.filter(({ name }) => !known.has(nameKey(name)) && !isMentioned(name))).map(
      (type) => ({
        ...type,
        near: near(type.name),
      }),
    );
    // An interface that mostly speaks of other things has a language of its own; then only a slip of the pen is one.
    const others = unknown.filter((type) => type.near === undefined);
    const isOwn = others.length * 2 > distinct(used).length;
    for (const type of unknown) {
      if (isOwn && type.near === undefined) continue;
      const remedy = type.near ? `Did you mean ${type.near}?` : 'Describe it there, or use an entity.';
      yield { span: absolute(type.section, type.span), message: `The data model has no ${type.name}. ${remedy}` };
    }
  },
};

/** The first of each name. */
function distinct<T extends { readonly name: string }>(types: readonly T[]): readonly T[] {
  const firsts = new Map<string, T>();
  for (const type of types) if (!firsts.has(nameKey(type.name))) firsts.set(nameKey(type.name), type);
  return [...firsts.values()];
}

/** A heading or a line alone may be about anything: it takes two of them, or one entity that is declared. */
function isModel(designed: readonly Entity[]): boolean {
  const isLoose = ({ form }: Entity): boolean => form === 'headed' || form === 'listed';
  return designed.length > 1 || designed.some((one) => !isLoose(one));
}

/** Each unknown type is compared with each name: beyond these, a near miss isn't worth the time. */
const MOST_NAMES = 200;
