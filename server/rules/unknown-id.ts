import { amongIds, byFamily, requirementIds } from '../model/requirement-ids.ts';
import { closest } from '../text/closest.ts';
import type { Rule } from './rule.ts';

export const unknownId: Rule = {
  id: 'unknown-id',
  severity: 'warning',
  summary: 'A requirement is named by an id that no requirement carries.',
  scope: 'structure',
  *check({ doc, alignment }) {
    const { definitions, mentions } = requirementIds(doc, alignment);
    const isKnown = amongIds(definitions.map(({ key }) => key));
    const unknown = mentions.filter(({ key, isLink }) => !isLink && !isKnown(key));
    const families = byFamily(definitions);
    const names = [...new Set(definitions.map(({ name }) => name))];
    for (const { name, family, span } of unknown) {
      const near = names.length > MOST_NAMES ? undefined : closest(name, names);
      const carried = families.get(family)!;
      const range = `${carried[0]!.name} to ${carried.at(-1)!.name}`;
      const meant = near === undefined ? '' : ` Did you mean ${near}?`;
      yield {
        span,
        message: `No requirement carries the id ${name}; the document has ${range}.${meant || ' Correct the id, or state the requirement.'}`,
      };
    }
  },
};

/** Each unknown id is compared with each known one: beyond these, a near miss isn't worth the time. */
const MOST_NAMES = 200;
