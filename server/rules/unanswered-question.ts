import { answerStub } from '../question/answer-stub.ts';
import { questionsOf } from '../question/questions.ts';
import type { Rule } from './rule.ts';

export const unansweredQuestion: Rule = {
  id: 'unanswered-question',
  severity: 'warning',
  severityIn: { approved: 'error' },
  summary: 'A question of the document has no answer.',
  scope: 'text',
  *check({ doc, alignment }) {
    for (const question of questionsOf(doc, alignment)) {
      if (question.state === 'answered') continue;
      const edits = answerStub(doc, question);
      const fixes = edits ? { fixes: [{ title: 'Insert an answer stub', edits, safe: false }] } : {};
      yield question.state === 'deferred'
        ? {
            span: question.span,
            message: 'This question is put off. Answer it before the document is approved.',
            severity: 'information',
            ...fixes,
          }
        : {
            span: question.span,
            message: 'This question has no answer. Answer it below, or name who answers it and by when.',
            ...fixes,
          };
    }
  },
};
