import { placeholder } from './placeholder.ts';
import type { Rule } from './rule.ts';
import { unansweredQuestion } from './unanswered-question.ts';
import { unknownDirective } from './unknown-directive.ts';
import { unusedDirective } from './unused-directive.ts';

/** Every rule, in the order in which the documentation lists them. A test holds this list, the folder and the pages to the same set. */
export const rules: readonly Rule[] = [
  unansweredQuestion,
  placeholder,
  unknownDirective,
  unusedDirective,
];
