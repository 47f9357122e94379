import type { DesignDoc } from '../document/design-doc.ts';
import { lineEndAt } from '../document/places.ts';
import { sectionAt, type Section } from '../document/section.ts';
import { verdictsInTurn } from '../evidence/verdicts.ts';
import type { Alignment } from '../template/alignment.ts';
import { sectionsHolding } from '../template/held-content.ts';
import { inSentence } from '../template/in-sentence.ts';
import { insertPhases } from '../template/insert-slots.ts';
import type { Phase } from '../template/template.ts';
import { trimmed, type Span } from '../text/span.ts';
import { headingOver } from '../template/placement.ts';
import type { Fix, Rule } from './rule.ts';

export const missingPhase: Rule = {
  id: 'missing-phase',
  severity: 'warning',
  summary: 'A phase of the template has no section.',
  scope: 'structure',
  *check({ doc, alignment, declared, configured }) {
    if (alignment.isGuide(doc.root)) return;
    const { missing, template } = alignment;
    // A list of requirements or a page of a larger design is recognised by its headings as well; only what holds most of the
    // phases, or says that it is a design document, clearly means to hold them all.
    const isPartial = !declared && !configured && missing.length * 2 > template.phases.length;
    // “Payments: requirements” has the other phases in files of their own.
    if (isPartial && alignment.onlyPhase && !missing.includes(alignment.onlyPhase)) return;
    const all = missing.length > 1 ? insertPhases(doc, alignment, missing) : undefined;
    for (const phase of missing) {
      const own = insertPhases(doc, alignment, [phase]);
      const fixes: Fix[] = [];
      if (own) fixes.push({ title: `Insert “${phase.title}”`, edits: own, safe: declared });
      if (all) fixes.push({ title: 'Insert all missing phases', edits: all, safe: false });
      const holder = holderOf(doc, phase) ?? answererOf(doc, alignment, phase);
      const elsewhere = holder && headingOver(holder);
      const place = elsewhere && (elsewhere.title === '' ? 'above the first heading' : `below “${elsewhere.title}”`);
      yield {
        span: titleSpan(doc),
        message: place
          ? `The phase “${phase.title}” has no section of its own; some of it stands ${place}. Gather it in one – ${inSentence(phase)}`
          : `The phase “${phase.title}” is missing. Add a section for it – ${inSentence(phase)}`,
        fixes,
        ...((isPartial || place) && { severity: 'information' as const }),
        ...(elsewhere && { related: [{ span: elsewhere.heading, message: 'Some of it stands here.' }] }),
      };
    }
  },
};

/** The first section whose code or tables hold what the phase is to hold. */
function holderOf(doc: DesignDoc, { holds }: Phase): Section | undefined {
  return holds && sectionsHolding(doc).find(({ value }) => value.includes(holds))?.section;
}

/** Where most of the phase's questions are answered, the section that answers the first of them. */
function answererOf(doc: DesignDoc, alignment: Alignment, phase: Phase): Section | undefined {
  const needed = Math.max(LEAST_ANSWERS, phase.questions.length / 2);
  const answers: Span[] = [];
  let left = phase.questions.length;
  for (const { state, span } of verdictsInTurn(doc, alignment, phase)) {
    left--;
    if (state === 'answered' && span) answers.push(span);
    if (answers.length >= needed) return sectionAt(doc.root, answers[0]!.start);
    if (answers.length + left < needed) return undefined;
  }
  return undefined;
}

const LEAST_ANSWERS = 2;

/** The first heading, else the first line that isn't blank: what is missing stands nowhere. */
function titleSpan({ text, root }: DesignDoc): Span {
  const [first] = root.children;
  const start = first ? first.heading.start : text.search(/\S/);
  if (start < 0) return { start: 0, end: 0 };
  return trimmed(text, { start, end: Math.min(first?.heading.end ?? text.length, lineEndAt(text, start)) });
}
