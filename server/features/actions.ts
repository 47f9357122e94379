import type { DesignDoc } from '../document/design-doc.ts';
import { disableFixes } from '../fix.ts';
import type { Problem } from '../lint.ts';
import type { Edit } from '../text/edit.ts';
import { overlaps, type Span } from '../text/span.ts';

/** Something that the editor offers to do about a problem. */
export interface Action {
  readonly title: string;
  readonly problem: Problem;
  readonly edits: readonly Edit[];
  /** Whether it is the one to take when in doubt; at most one for a problem. */
  readonly preferred: boolean;
}

/** What can be done about the problems that a span touches: their fixes, best first, then the ways to switch the rule off. */
export function actionsAt(doc: DesignDoc, problems: readonly Problem[], span: Span): readonly Action[] {
  const touched = problems.filter((problem) => overlaps(problem.span, span));
  const fixes = touched.flatMap((problem) =>
    (problem.fixes ?? []).map(({ title, edits }, i) => ({ title, problem, edits, preferred: i === 0 })),
  );
  const seen = new Set<string>();
  const disabling = touched.flatMap((problem) =>
    disableFixes(doc, problem)
      // Two findings of one rule in a line would offer the same comment twice.
      .filter(({ edits }) => isNew(seen, JSON.stringify(edits)))
      .map(({ title, edits }) => ({ title, problem, edits, preferred: false })),
  );
  return [...fixes, ...disabling];
}

function isNew(seen: Set<string>, key: string): boolean {
  return !seen.has(key) && seen.add(key) !== undefined;
}
