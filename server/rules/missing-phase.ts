import type { DesignDoc } from '../document/design-doc.ts';
import { lineEndAt } from '../document/places.ts';
import { inSentence } from '../template/in-sentence.ts';
import { insertPhases } from '../template/insert-slots.ts';
import { trimmed, type Span } from '../text/span.ts';
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
    const all = missing.length > 1 ? insertPhases(doc, alignment, missing) : undefined;
    for (const phase of missing) {
      const own = insertPhases(doc, alignment, [phase]);
      const fixes: Fix[] = [];
      if (own) fixes.push({ title: `Insert “${phase.title}”`, edits: own, safe: declared });
      if (all) fixes.push({ title: 'Insert all missing phases', edits: all, safe: false });
      yield {
        span: titleSpan(doc),
        message: `The phase “${phase.title}” is missing. Add a section for it – ${inSentence(phase)}`,
        fixes,
        ...(isPartial && { severity: 'information' as const }),
      };
    }
  },
};

/** The first heading, else the first line that isn't blank: what is missing stands nowhere. */
function titleSpan({ text, root }: DesignDoc): Span {
  const [first] = root.children;
  const start = first ? first.heading.start : text.search(/\S/);
  if (start < 0) return { start: 0, end: 0 };
  return trimmed(text, { start, end: Math.min(first?.heading.end ?? text.length, lineEndAt(text, start)) });
}
