import { VERBS } from '../directive/directive.ts';
import { closest } from '../text/closest.ts';
import type { Span } from '../text/span.ts';
import type { Finding, Rule } from './rule.ts';

const WORDS = VERBS.map((verb) => `design-doc-${verb}`);

export const unknownDirective: Rule = {
  id: 'unknown-directive',
  severity: 'warning',
  summary: 'A comment that steers the linter names a directive or a rule that doesn’t exist, so it does nothing.',
  scope: 'directive',
  *check({ directives: { all, known } }) {
    for (const { verb, word, rules } of all) {
      if (verb === undefined) yield misspelt(word.text, word.span, 'directive', WORDS);
      for (const { id, span } of rules) if (!known.includes(id)) yield misspelt(id, span, 'rule', known);
    }
  },
};

function misspelt(text: string, span: Span, kind: 'directive' | 'rule', candidates: readonly string[]): Finding {
  const meant = closest(text, candidates);
  if (meant === undefined) {
    return {
      span,
      message: `There is no ${kind} \`${text}\`. ${kind === 'rule' ? 'Name one of the rules' : 'Use one'} of the documentation, or remove the comment.`,
    };
  }
  return {
    span,
    message: `There is no ${kind} \`${text}\`. Write \`${meant}\`.`,
    fixes: [{ title: `Write ${meant}`, edits: [{ span, text: meant }], safe: true }],
  };
}
