import { amongIds, byFamily, requirementIds } from '../model/requirement-ids.ts';
import type { Rule } from './rule.ts';

export const untracedRequirement: Rule = {
  id: 'untraced-requirement',
  severity: 'information',
  summary: 'The design names its requirements by their ids, but not this one.',
  scope: 'structure',
  *check({ doc, alignment }) {
    const { definitions, mentions } = requirementIds(doc, alignment);
    const outside = mentions.filter(({ isAmongRequirements }) => !isAmongRequirements);
    const isTraced = amongIds(outside.flatMap(({ keys }) => keys));
    for (const members of byFamily(definitions).values()) {
      const first = firstOfEach(members);
      const untraced = first.filter(({ key }) => !isTraced(key));
      // Who names few of them by their ids doesn't trace; then the missing ones say nothing.
      if (untraced.length * 2 > first.length) continue;
      for (const { name, span, section, text } of untraced) {
        if (SET_ASIDE.test(text) || alignment.rolesOf(section).some(({ part }) => part?.holds === 'wishes')) continue;
        yield { span, message: `Nothing in the design takes up ${name}. Name it where it is met.` };
      }
    }
  },
};

/** Words of a requirement that nobody is going to meet now. */
const SET_ASIDE =
  /\b(?:defer|postpon|dropped|removed|obsolete|backlog|future|later|optional)|out of scope|won.t|not planned/i;

function firstOfEach<T extends { readonly key: string }>(definitions: readonly T[]): readonly T[] {
  return [...new Map(definitions.toReversed().map((one) => [one.key, one])).values()].toReversed();
}
