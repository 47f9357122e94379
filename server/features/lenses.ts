import { checklist, isSettled, type PhaseItem } from '../checklist.ts';
import type { DesignDoc } from '../document/design-doc.ts';
import type { LintResult } from '../lint.ts';
import type { Span } from '../text/span.ts';

/** A line above the text that says something of what follows. */
export interface Lens {
  readonly span: Span;
  readonly text: string;
}

/** Every kind of lens, in the order in which those of one place stand side by side. */
const kinds: readonly ((doc: DesignDoc, result: LintResult) => readonly Lens[])[] = [phaseLenses];

export function lensesOf(doc: DesignDoc, result: LintResult): readonly Lens[] {
  return kinds.flatMap((kind) => kind(doc, result));
}

/** “3 of 4 questions answered” over each phase that the template asks something of. */
function phaseLenses(doc: DesignDoc, result: LintResult): readonly Lens[] {
  return checklist(doc, result).phases.flatMap((phase) => {
    const text = phaseText(phase);
    return phase.section && text ? [{ span: phase.section.heading, text }] : [];
  });
}

function phaseText({ questions, parts }: PhaseItem): string | undefined {
  const all = [...questions, ...parts.flatMap((part) => part.questions)];
  if (all.length === 0) return undefined;
  const settled = all.filter(({ state }) => isSettled(state)).length;
  return `${settled} of ${all.length} ${all.length === 1 ? 'question' : 'questions'} answered`;
}
