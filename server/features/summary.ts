import { checklist, type SlotItem } from '../checklist.ts';
import type { DesignDoc } from '../document/design-doc.ts';
import type { LintResult } from '../lint.ts';

/** How far one document has come, in figures: its row in a table of all. */
export interface Summary {
  /** The document's own title; empty where it has none. */
  readonly title: string;
  readonly done: number;
  readonly total: number;
  readonly phasesPresent: number;
  readonly phasesTotal: number;
  readonly openQuestions: number;
  /** Requirements without a measure. */
  readonly unmeasured: number;
  readonly wrongEstimates: number;
  /** Findings, the hints left out. */
  readonly problems: number;
}

export function summaryOf(doc: DesignDoc, result: LintResult): Summary {
  const { title, progress, phases, elsewhere } = checklist(doc, result);
  const slots = phases.flatMap((phase): readonly SlotItem[] => [phase, ...phase.parts]);
  const questions = [...elsewhere, ...slots.flatMap((slot) => [...slot.questions, ...slot.ownQuestions])];
  return {
    title,
    ...progress,
    phasesPresent: phases.filter(({ state }) => state !== 'missing').length,
    phasesTotal: phases.length,
    openQuestions: questions.filter(({ state }) => state === 'open').length,
    unmeasured: slots.flatMap((slot) => slot.requirements).filter(({ state }) => state === 'unquantified').length,
    wrongEstimates: slots.flatMap((slot) => slot.estimates).filter(({ state }) => state === 'wrong').length,
    problems: result.problems.filter(({ severity }) => severity !== 'hint').length,
  };
}
