import type { Phase } from '../template/template.ts';
import { remembering } from '../text/remember.ts';

/** A phase whose questions figures answer. */
export const isOfFigures = remembering(({ questions }: Phase) =>
  questions.some(({ evidence }) => evidence.some(({ kind }) => kind === 'quantity')),
);
