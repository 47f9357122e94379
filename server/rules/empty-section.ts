import { isEmptySection } from '../document/content.ts';
import { sectionsOf, type Section } from '../document/section.ts';
import type { Alignment } from '../template/alignment.ts';
import type { Rule } from './rule.ts';

export const emptySection: Rule = {
  id: 'empty-section',
  severity: 'warning',
  // A draft is written from front to back: what is still empty is no news to its author.
  severityIn: { draft: 'hint' },
  summary: 'A section has a heading and nothing else.',
  scope: 'structure',
  *check({ doc, alignment }) {
    if (alignment.isGuide(doc.root)) return;
    for (const section of sectionsOf(doc.root)) {
      // Of sections that are empty one in the other, the innermost are what there is to fill.
      if (!owesContent(section, alignment) || section.children.some((child) => owesContent(child, alignment))) continue;
      yield {
        span: section.heading,
        message: `“${section.title}” is empty. Write what belongs here, or say why it doesn’t apply.`,
      };
    }
  },
};

/** A bold line or list item below a phase's heading may be all that there is to say; a question has a rule of its own. */
function owesContent(section: Section, alignment: Alignment): boolean {
  const [role] = alignment.rolesOf(section);
  const isHeading = section.form === 'atx' || section.form === 'setext' || section.form === 'html';
  if (role === undefined || (role.inherited && !isHeading) || /[?？]\s*$/.test(section.title)) return false;
  return isEmptySection(section);
}
