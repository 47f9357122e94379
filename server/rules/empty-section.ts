import { isEmptySection } from '../document/content.ts';
import { sectionsOf } from '../document/section.ts';
import type { Rule } from './rule.ts';

export const emptySection: Rule = {
  id: 'empty-section',
  severity: 'warning',
  // A draft is written from front to back: what is still empty is no news to its author.
  severityIn: { draft: 'hint' },
  summary: 'A section has a heading and nothing else.',
  scope: 'structure',
  *check({ doc, alignment }) {
    for (const section of sectionsOf(doc.root)) {
      const [role] = alignment.rolesOf(section);
      // A bold line or list item below a phase's heading may be all that there is to say; a question has a rule of its own.
      const isHeading = section.form === 'atx' || section.form === 'setext' || section.form === 'html';
      if (role === undefined || (role.inherited && !isHeading) || /[?？]\s*$/.test(section.title)) continue;
      if (!isEmptySection(section)) continue;
      yield { span: section.heading, message: `“${section.title}” is empty. Write what belongs here, or say why it doesn’t apply.` };
    }
  },
};
