// How the page names states: one place, so that a state has the same words in every list.
import type { SlotState, WireChecklist, WireEstimate, WireQuestion, WireRequirement, WireSlot } from '../protocol.ts';
import type { IconName } from './icons.ts';

interface Label {
  readonly icon: IconName;
  readonly text: string;
}

export const slotLabels: Readonly<Record<SlotState, Label>> = {
  complete: { icon: 'done', text: 'complete' },
  incomplete: { icon: 'partial', text: 'incomplete' },
  empty: { icon: 'empty', text: 'empty' },
  missing: { icon: 'missing', text: 'missing' },
};

export const questionLabels: Readonly<Record<WireQuestion['state'], Label>> = {
  answered: { icon: 'done', text: 'answered' },
  open: { icon: 'open', text: 'open' },
  waived: { icon: 'waived', text: 'waived' },
  deferred: { icon: 'deferred', text: 'put off' },
};

export const requirementLabels: Readonly<Record<WireRequirement['state'], Label>> = {
  quantified: { icon: 'measure', text: 'measured' },
  verifiable: { icon: 'done', text: 'verifiable' },
  unquantified: { icon: 'warning', text: 'no measure' },
  feature: { icon: 'dot', text: 'feature' },
};

export const estimateIcons: Readonly<Record<WireEstimate['state'], IconName>> = {
  right: 'done',
  near: 'partial',
  wrong: 'warning',
};

export interface Totals {
  readonly phases: number;
  readonly phasesPresent: number;
  readonly openQuestions: number;
  readonly unmeasured: number;
  /** Requirements that no later section takes up. */
  readonly unmet: number;
  readonly wrong: number;
}

export function totalsOf({ phases, elsewhere }: WireChecklist): Totals {
  const slots: readonly WireSlot[] = phases.flatMap((phase) => [phase, ...phase.parts]);
  return {
    phases: phases.length,
    phasesPresent: phases.filter(({ state }) => state !== 'missing').length,
    openQuestions:
      count(elsewhere, isOpen) + sum(slots, (slot) => count([...slot.questions, ...slot.ownQuestions], isOpen)),
    unmeasured: sum(slots, (slot) => count(slot.requirements, isUnmeasured)),
    unmet: sum(slots, (slot) => count(slot.requirements, ({ takenUp }) => takenUp === 'nowhere')),
    wrong: sum(slots, (slot) => count(slot.estimates, isWrong)),
  };
}

function isOpen({ state }: WireQuestion): boolean {
  return state === 'open';
}

function isUnmeasured({ state }: WireRequirement): boolean {
  return state === 'unquantified';
}

function isWrong({ state }: WireEstimate): boolean {
  return state === 'wrong';
}

/** `1 open question`, `2 open questions`. */
export function counted(number: number, singular: string, plural = `${singular}s`): string {
  return `${number} ${number === 1 ? singular : plural}`;
}

function count<T>(items: readonly T[], test: (item: T) => boolean): number {
  return items.filter(test).length;
}

function sum<T>(items: readonly T[], measure: (item: T) => number): number {
  return items.reduce((total, item) => total + measure(item), 0);
}
