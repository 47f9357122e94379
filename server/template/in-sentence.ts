import type { Slot } from './template.ts';

/** What belongs in a phase or part, to stand within a sentence: “the schema: entities, their relationships …”. */
export function inSentence({ guide }: Slot): string {
  return guide.slice(0, 1).toLowerCase() + guide.slice(1);
}
