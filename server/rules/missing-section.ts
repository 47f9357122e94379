import { isOnlyLink } from '../document/content.ts';
import type { DesignDoc } from '../document/design-doc.ts';
import { sectionsOf, type Section } from '../document/section.ts';
import { descendants, type Block } from '../markdown/block.ts';
import type { Chunk } from '../markdown/chunks.ts';
import { plainText } from '../markdown/prose.ts';
import type { Judged } from '../requirement/judged-items.ts';
import { requirementsOf } from '../requirement/requirements-of.ts';
import type { Alignment } from '../template/alignment.ts';
import { inSentence } from '../template/in-sentence.ts';
import { homeOf, insertParts } from '../template/insert-slots.ts';
import type { Part, Phase } from '../template/template.ts';
import { vocabularyOf } from '../template/vocabulary.ts';
import type { Rule } from './rule.ts';

export const missingSection: Rule = {
  id: 'missing-section',
  severity: 'warning',
  summary: 'A phase lacks one of its parts.',
  scope: 'structure',
  *check({ doc, alignment, declared, configured }) {
    if (alignment.isGuide(doc.root)) return;
    for (const phase of alignment.template.phases) {
      const home = homeOf(phase, alignment);
      // Where the phase itself is missing, that is said; where it only leads elsewhere, its parts stand there.
      if (home === undefined || alignment.sectionsOf(phase).every(isOnlyLink)) continue;
      for (const part of phase.parts) {
        // What may be left out is only missed by those who said that they follow the template.
        if (part.optional && !declared && !configured) continue;
        if (alignment.partsOf(part).length > 0 || standsInPhase(part, phase, home, alignment)) continue;
        if (standsAmongItems(part, phase, doc, alignment)) continue;
        if (part.optional && isMarked(part, phase, alignment)) continue;
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

/** “Optional: custom aliases”, “Custom aliases (nice to have)”: lines that say of themselves that they belong to the part. */
function isMarked(part: Part, phase: Phase, alignment: Alignment): boolean {
  const { readTitle } = vocabularyOf(alignment.template);
  const names = (text: string): boolean => {
    const { meanings, whole } = readTitle(text);
    return whole && meanings.some((meaning) => meaning.part === part);
  };
  return alignment
    .sectionsOf(phase)
    .flatMap((home) => sectionsOf(home))
    .some(({ blocks, chunk }) =>
      blocks.some((block) => descendants(block).some((one) => marksOf(chunk, one).some(names))),
    );
}

/** What may mark a line: all of it, what stands before a colon, and what stands in brackets. */
function marksOf({ text }: Chunk, block: Block): readonly string[] {
  if (block.kind !== 'paragraph' && block.kind !== 'cell') return [];
  const line = plainText(text, block);
  const inBrackets = [...line.matchAll(/[([]([^()[\]]+)[)\]]/g)].map(([, inside]) => inside!);
  return [line, line.slice(0, Math.max(0, line.search(/[:：]/))), ...inBrackets].filter(
    ({ length }) => length > 0 && length <= LONGEST_MARK,
  );
}

const LONGEST_MARK = 40;

/** “Requirements” with a list of its own, beside or above “Non-functional requirements”: the list is the features. */
function standsInPhase(part: Part, phase: Phase, home: Section, alignment: Alignment): boolean {
  if (part.holds !== 'features' || !home.blocks.some(({ kind }) => kind === 'list' || kind === 'table')) return false;
  const others = phase.parts.filter((other) => other !== part && !other.optional);
  return (
    others.length > 0 &&
    others.every((other) => alignment.partsOf(other).some(({ parent }) => parent === home || parent === home.parent))
  );
}

/** “Requirements” without any part, whose own lines say what the system does, or how well. */
function standsAmongItems({ holds }: Part, phase: Phase, doc: DesignDoc, alignment: Alignment): boolean {
  if (holds === 'wishes' || phase.parts.some((part) => alignment.partsOf(part).length > 0)) return false;
  const homes = alignment.sectionsOf(phase);
  const isOfPart = ({ judgement }: Judged): boolean => (judgement.state === 'feature') === (holds === 'features');
  return requirementsOf(doc, alignment, isOfPart).some(({ section }) => homes.includes(section));
}
