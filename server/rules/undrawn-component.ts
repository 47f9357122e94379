import { sectionsOf } from '../document/section.ts';
import { headingName } from '../model/heading-name.ts';
import { componentDiagrams, isPartName, keyWords } from '../model/drawn.ts';
import { holdings } from '../model/model.ts';
import { nameWords } from '../model/name-words.ts';
import type { Rule } from './rule.ts';

export const undrawnComponent: Rule = {
  id: 'undrawn-component',
  // Too seldom to be measured: of 1,031 published designs none breaks it.
  severity: 'off',
  summary: 'A component has a section of its own, but no diagram draws it.',
  scope: 'structure',
  *check({ doc, alignment }) {
    const drawn = componentDiagrams(doc, alignment).flatMap(({ components }) => components);
    if (drawn.length === 0) return;
    const words = new Set(drawn.flatMap(({ name, id }) => [...nameWords(name), ...nameWords(id)]));
    for (const section of sectionsOf(doc.root)) {
      if (!holdings(alignment, section).has('components')) continue;
      const named = headingName(section);
      if (!named || !isPartName(named.name)) continue;
      // “Scaling the database” is about one, and is none.
      if (/^\p{L}+ing\b/u.test(named.name) || keyWords(named.name).some((word) => words.has(word))) continue;
      yield { span: named.span, message: `No diagram draws “${named.name}”. Draw it, and what it talks to.` };
    }
  },
};
