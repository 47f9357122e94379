import { attributeOf, type AttributeId } from '../requirement/attributes.ts';
import type { Requirement } from '../requirement/requirement.ts';
import { requirementsOf } from '../requirement/requirements-of.ts';
import type { Rule } from './rule.ts';

export const unquantifiedRequirement: Rule = {
  id: 'unquantified-requirement',
  severity: 'warning',
  summary: 'A quality is required to a degree that nothing measures.',
  scope: 'text',
  *check({ doc, alignment }) {
    for (const requirement of requirementsOf(doc, alignment)) {
      const { state, vague, settledBy, hasBlank, span, attribute } = requirement;
      if (state !== 'unquantified' || vague === undefined || settledBy || hasBlank) continue;
      yield {
        span,
        message: `“${capitalised(oneLine(doc.text.slice(vague.span.start, vague.span.end)))}” has no measure. ${advice(attribute)}`,
        fixes: [skeletonFix(requirement)],
      };
    }
  },
};

function advice(attribute: AttributeId | undefined): string {
  if (attribute === undefined) return 'State the figure that decides whether it is met.';
  return `State one, such as “${attributeOf(attribute).example}”.`;
}

function skeletonFix({ attribute, insertAt }: Requirement): {
  title: string;
  edits: { span: { start: number; end: number }; text: string }[];
  safe: boolean;
} {
  const skeleton = attribute === undefined ? GENERAL : attributeOf(attribute).skeleton;
  const name = attribute === undefined ? 'a measure' : `a measure of ${attributeOf(attribute).title.toLowerCase()}`;
  return {
    title: `Add ${name}: ${skeleton}`,
    edits: [{ span: { start: insertAt, end: insertAt }, text: ` (${skeleton})` }],
    safe: false,
  };
}

const GENERAL = 'at most __, measured by __';

function oneLine(text: string): string {
  return text
    .replace(/\s*\|\s*/g, ': ')
    .replace(/[\s*_]+/g, ' ')
    .trim();
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
