import { tracesOf } from '../evidence/taken-up.ts';
import { isWritten } from '../evidence/is-written.ts';
import { attributeOf, type AttributeId } from '../requirement/attributes.ts';
import { isEnglish } from '../text/is-english.ts';
import type { Rule } from './rule.ts';

export const unaddressedRequirement: Rule = {
  id: 'unaddressed-requirement',
  // Of fourteen findings in published designs nine were right: see its page.
  severity: 'off',
  summary: 'A quality is required, and no later section takes it up.',
  scope: 'structure',
  *check({ doc, alignment }) {
    if (alignment.isGuide(doc.root)) return;
    const { phases } = alignment.template;
    const written = phases.filter(
      (phase) =>
        phase.parts.length === 0 &&
        alignment.sectionsOf(phase).some((section) => isWritten(section, alignment.template)),
    );
    // A document that stops early lacks phases, which is said elsewhere.
    if (written.length * 2 < phases.length) return;
    const open = tracesOf(doc, alignment).filter(({ place }) => place === undefined);
    // What a design meets a quality with is known in English.
    if (open.length === 0 || !isEnglish(doc.text)) return;
    const told = new Set<AttributeId>();
    for (const { requirement, attribute } of open) {
      if (told.has(attribute)) continue;
      told.add(attribute);
      const { title } = attributeOf(attribute);
      yield {
        span: requirement.span,
        message: `No later section takes up this requirement (${title.toLowerCase()}). Say in the design how it is met.`,
      };
    }
  },
};
