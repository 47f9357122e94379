import { findTimeUnit } from '../quantity/units.ts';
import { attributeOf, type AttributeId } from '../requirement/attributes.ts';
import type { Judged } from '../requirement/judged-items.ts';
import type { Requirement, VagueWording } from '../requirement/requirement.ts';
import { requirementsOf } from '../requirement/requirements-of.ts';
import type { Span } from '../text/span.ts';
import type { Rule } from './rule.ts';

export const unquantifiedRequirement: Rule = {
  id: 'unquantified-requirement',
  severity: 'warning',
  summary: 'A quality is required to a degree that nothing measures.',
  scope: 'text',
  *check({ doc, alignment }) {
    for (const requirement of requirementsOf(doc, alignment, isUnquantified)) {
      const { vague } = requirement;
      if (vague === undefined) continue;
      yield {
        span: underlined(doc.text, requirement, vague.span),
        message: messageOf(doc.text, vague),
        fixes: [skeletonFix(requirement.insertAt, vague)],
      };
    }
  },
};

function isUnquantified({ judgement }: Judged, settledBy: () => Span | undefined): boolean {
  return judgement.state === 'unquantified' && judgement.vague !== undefined && !judgement.hasBlank && !settledBy();
}

/**
 * The item's first line, and on to the words that the message means where these stand behind a hard wrap or in the next
 * cell: a reader looks for a finding where the item begins. Of a row whose words are further off, only these.
 */
function underlined(text: string, { span }: Requirement, words: Span): Span {
  if (words.end <= span.end) return span;
  const isFurtherCell = words.start >= span.end && !text.slice(span.end, words.start).includes('\n');
  return isFurtherCell ? words : { start: span.start, end: words.end };
}

function messageOf(text: string, { span, attribute, isMagnitude, also }: VagueWording): string {
  const quoted = `“${capitalised(oneLine(text.slice(span.start, span.end)))}”`;
  if (isMagnitude) return `${quoted} is only an order of magnitude. ${advice(attribute, quoted, 'State the figure')}`;
  if (also === undefined || attribute === undefined) return `${quoted} has no measure. ${advice(attribute, quoted)}`;
  const second = `“${oneLine(text.slice(also.span.start, also.span.end)).toLowerCase()}”`;
  return `${quoted} and ${second} have no measure. State both, such as “${attributeOf(attribute).example}” and “${attributeOf(also.attribute).example}”.`;
}

function advice(attribute: AttributeId | undefined, quoted: string, what = 'State one'): string {
  if (attribute === undefined) return 'State the figure that decides whether it is met.';
  const example = exampleIn(quoted, attribute) ?? attributeOf(attribute).example;
  return attribute === 'compliance' || attribute === 'privacy' ? `Name ${example}.` : `${what}, such as “${example}”.`;
}

/** “A few minutes” is to become a number of minutes, not of milliseconds, and “frequently” a period. */
function exampleIn(quoted: string, attribute: AttributeId): string | undefined {
  if (attribute === 'latency' && /frequent|often/i.test(quoted)) return 'every 15 min';
  const unit = quoted.split(/[^\p{L}]+/u).flatMap((word) => findTimeUnit(word.toLowerCase()) ?? [])[0];
  if (unit === undefined || unit.factor < 1) return undefined;
  if (attribute === 'latency') return `≤ 5 ${unit.id} for 99 % of requests`;
  return attribute === 'retention' && unit.factor > findTimeUnit('day')!.factor ? `kept for 5 ${unit.id}s` : undefined;
}

function skeletonFix(
  insertAt: number,
  { attribute, also }: VagueWording,
): {
  title: string;
  edits: { span: { start: number; end: number }; text: string }[];
  safe: boolean;
} {
  const first = attribute === undefined ? GENERAL : attributeOf(attribute).skeleton;
  const skeleton = also ? `${first}; ${attributeOf(also.attribute).skeleton}` : first;
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
    .split('|')
    .map((cell) => cell.trim())
    .join(': ')
    .replace(/[\s*_]+/g, ' ')
    .trim();
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
