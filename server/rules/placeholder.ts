import { placeholdersOf } from '../question/questions.ts';
import type { Rule } from './rule.ts';

export const placeholder: Rule = {
  id: 'placeholder',
  severity: 'warning',
  severityIn: { approved: 'error' },
  summary: 'A place-holder was left in the text.',
  scope: 'text',
  *check({ doc, alignment }) {
    for (const { span, text, state } of placeholdersOf(doc, alignment)) {
      yield state === 'deferred'
        ? {
            span,
            message: `“${text}” is put off. Replace it before the document is approved.`,
            severity: 'information',
          }
        : {
            span,
            message: `“${text}” is a place-holder. Replace it by what was decided, or name who decides and by when.`,
          };
    }
  },
};
