import type { DesignDoc } from '../document/design-doc.ts';
import { disableFixes } from '../fix.ts';
import type { Problem } from '../lint.ts';
import type { Fix } from '../rules/rule.ts';
import type { Edit } from '../text/edit.ts';
import { overlaps, type Span } from '../text/span.ts';

/** Something that the editor offers to do about a problem, or about several at once. */
export interface Action {
  readonly title: string;
  readonly problems: readonly Problem[];
  readonly edits: readonly Edit[];
  /** Whether it is the one to take when in doubt; at most one for a problem. */
  readonly preferred: boolean;
}

/** What can be done about the problems that a span touches: their fixes, best first, then the ways to switch the rule off. */
export function actionsAt(doc: DesignDoc, problems: readonly Problem[], span: Span): readonly Action[] {
  const touched = problems.filter((problem) => overlaps(problem.span, span));
  return merged([
    ...touched.flatMap((problem) => (problem.fixes ?? []).map((fix, i) => actionOf(fix, problem, i === 0))),
    ...touched.flatMap((problem) => disableFixes(doc, problem).map((fix) => actionOf(fix, problem, false))),
  ]);
}

function actionOf({ title, edits }: Fix, problem: Problem, preferred: boolean): Action {
  return { title, problems: [problem], edits, preferred };
}

/** What two findings in a place both offer, “Insert all missing phases” say, is offered once. */
function merged(actions: readonly Action[]): readonly Action[] {
  const byEffect = new Map<string, Action>();
  for (const action of actions) {
    const key = JSON.stringify([action.title, action.edits]);
    const known = byEffect.get(key);
    byEffect.set(key, known ? { ...known, problems: [...known.problems, ...action.problems] } : action);
  }
  return [...byEffect.values()];
}
