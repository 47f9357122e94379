import { checklist, isSettled, type PhaseItem } from '../checklist.ts';
import type { DesignDoc } from '../document/design-doc.ts';
import type { LintResult } from '../lint.ts';
import { availabilityLenses } from './availability-lens.ts';
import type { Lens } from './lens.ts';

/** Every kind of lens, in the order in which those of one place stand side by side. */
const kinds: readonly ((doc: DesignDoc, result: LintResult) => readonly Lens[])[] = [
  phaseLenses,
  (doc, { alignment }) => availabilityLenses(doc, alignment),
];

export function lensesOf(doc: DesignDoc, result: LintResult): readonly Lens[] {
  return kinds.flatMap((kind) => kind(doc, result));
}

/** “3 of 4 questions answered” over each phase that the template asks something of. */
function phaseLenses(doc: DesignDoc, result: LintResult): readonly Lens[] {
  return checklist(doc, result).phases.flatMap((phase) => {
    const title = titleOf(phase);
    return phase.section && title ? [{ span: phase.section.heading, title, opensChecklist: true }] : [];
  });
}

function titleOf({ questions, parts }: PhaseItem): string | undefined {
  const all = [...questions, ...parts.flatMap((part) => part.questions)];
  if (all.length === 0) return undefined;
  const settled = all.filter(({ state }) => isSettled(state)).length;
  return `${settled} of ${all.length} ${all.length === 1 ? 'question' : 'questions'} answered`;
}
