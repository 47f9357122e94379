import { VERBS } from '../directive/directive.ts';
import type { DesignDoc } from '../document/design-doc.ts';
import { frontMatterLine } from '../document/front-matter.ts';
import type { Template } from '../template/template.ts';
import { closest } from '../text/closest.ts';
import type { Span } from '../text/span.ts';
import type { Finding, Rule } from './rule.ts';

const WORDS = VERBS.map((verb) => `design-doc-${verb}`);

export const unknownDirective: Rule = {
  id: 'unknown-directive',
  severity: 'warning',
  summary:
    'What steers the linter, a comment or the front matter, names a directive, a rule or a template that doesn’t exist, so it does nothing.',
  scope: 'directive',
  *check({ doc, alignment: { template }, directives: { all, known } }) {
    yield* unknownTemplate(doc, template);
    for (const { verb, word, rules } of all) {
      if (verb === undefined) yield misspelt(word.text, word.span, 'directive', WORDS);
      for (const { id, span } of rules) if (!known.includes(id)) yield misspelt(id, span, 'rule', known);
    }
  },
};

/** A document may name its template; which one is in force is the configuration’s word. */
function* unknownTemplate({ frontMatter: { designDoc }, chunks }: DesignDoc, { name }: Template): Iterable<Finding> {
  const { chunk, base } = chunks[0]!;
  const line = frontMatterLine(chunk, 'design-doc');
  if (typeof designDoc !== 'string' || designDoc === name || line === undefined) return;
  yield {
    span: { start: line.start + base, end: line.end + base },
    message: `The template in force is \`${name}\`, not \`${designDoc}\`. Write \`${name}\` or \`true\`, or name a template’s file in the configuration.`,
  };
}

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
