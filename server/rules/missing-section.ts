import { isOnlyLink } from '../document/content.ts';
import type { Section } from '../document/section.ts';
import type { Alignment } from '../template/alignment.ts';
import { inSentence } from '../template/in-sentence.ts';
import { insertParts } from '../template/insert-slots.ts';
import type { Part, Phase } from '../template/template.ts';
import type { Rule } from './rule.ts';

export const missingSection: Rule = {
  id: 'missing-section',
  severity: 'warning',
  summary: 'A phase lacks one of its parts.',
  scope: 'structure',
  *check({ doc, alignment, declared }) {
    if (alignment.isGuide(doc.root)) return;
    for (const phase of alignment.template.phases) {
      const homes = alignment.sectionsOf(phase);
      const [home] = homes;
      // Where the phase itself is missing, that is said; where it only leads elsewhere, its parts stand there.
      if (home === undefined || homes.every(isOnlyLink)) continue;
      for (const part of phase.parts) {
        if (alignment.partsOf(part).length > 0 || standsInPhase(part, phase, home, alignment)) continue;
        const edits = insertParts(doc, alignment, phase, [part]);
        yield {
          span: home.heading,
          message: `“${phase.title}” has no part “${part.title}”. Add one – ${inSentence(part)}`,
          ...(part.optional && { severity: 'information' }),
          ...(edits && { fixes: [{ title: `Insert “${part.title}”`, edits, safe: declared }] }),
        };
      }
    }
  },
};

/** “Requirements” with a list of its own, beside or above “Non-functional requirements”: the list is the features. */
function standsInPhase(part: Part, phase: Phase, home: Section, alignment: Alignment): boolean {
  if (part.holds !== 'features' || !home.blocks.some(({ kind }) => kind === 'list' || kind === 'table')) return false;
  const others = phase.parts.filter((other) => other !== part && !other.optional);
  return (
    others.length > 0 &&
    others.every((other) => alignment.partsOf(other).some(({ parent }) => parent === home || parent === home.parent))
  );
}
