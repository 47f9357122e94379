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
  *check({ doc, alignment, declared }) {
    if (alignment.isGuide(doc.root)) return;
    const { missing } = alignment;
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
