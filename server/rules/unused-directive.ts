import type { DirectiveUse } from '../directive/suppress.ts';
import type { Directive } from '../directive/directive.ts';
import type { DesignDoc } from '../document/design-doc.ts';
import { besideAt, lineEndAt, lineStartAt } from '../document/places.ts';
import type { Edit } from '../text/edit.ts';
import { trimmed, type Span } from '../text/span.ts';
import type { Fix, Rule } from './rule.ts';

export const unusedDirective: Rule = {
  id: 'unused-directive',
  severity: 'warning',
  summary: 'A directive switches a rule off where that rule has nothing to report.',
  scope: 'directive',
  *check({ doc, directives: { all, uses, asked } }) {
    for (const use of uses) {
      if (use.silenced > 0 || !couldSpeak(use, asked)) continue;
      yield {
        span: use.span,
        message: `${use.ruleId ? `\`${use.ruleId}\` has nothing` : 'No rule has anything'} to report here. Remove the directive.`,
        fixes: [removal(doc, use)],
      };
    }
    for (const directive of all) {
      if (directive.verb !== 'enable' || endsSomething(directive, all)) continue;
      yield {
        span: directive.span,
        message: 'Nothing is disabled here that this could enable. Remove the directive.',
        fixes: [removeComment(doc, directive.span)],
      };
    }
  },
};

/** A rule that is switched off elsewhere, or that this very rule can't judge, is no reason to call a directive unused. */
function couldSpeak({ ruleId, directive }: DirectiveUse, asked: ReadonlySet<string>): boolean {
  if (ruleId === undefined) return directive.rules.length === 0;
  return asked.has(ruleId) && ruleId !== unusedDirective.id && ruleId !== 'unknown-directive';
}

function endsSomething(enable: Directive, all: readonly Directive[]): boolean {
  return all.some(
    ({ verb, span, rules }) =>
      verb === 'disable' &&
      span.end <= enable.span.start &&
      (enable.rules.length === 0 || enable.rules.some(({ id }) => rules.some((other) => other.id === id))),
  );
}

function removal(doc: DesignDoc, { directive, span }: DirectiveUse): Fix {
  const index = directive.rules.findIndex((rule) => rule.span.start === span.start);
  if (index < 0) return removeComment(doc, directive.span);
  const next = directive.rules[index + 1];
  const edit = next
    ? { span: { start: span.start, end: next.span.start }, text: '' }
    : { span: { start: directive.rules[index - 1]!.span.end, end: span.end }, text: '' };
  return { title: `Remove ${directive.rules[index]!.id} from the directive`, edits: [edit], safe: false };
}

/** The comment with its whole line where nothing else stands on it, else with the space before it. */
function removeComment(doc: DesignDoc, span: Span): Fix {
  const { text } = doc;
  const line = { start: lineStartAt(text, span.start), end: lineEndAt(text, span.end) };
  const bare = trimmed(text, line);
  const alone = bare.start === span.start && bare.end === span.end;
  const edit = alone
    ? removeLine(doc, span, line)
    : { span: { start: spaceBefore(text, span.start), end: span.end }, text: '' };
  return { title: 'Remove the directive', edits: [edit], safe: false };
}

/** A comment may be what parts two lists or two paragraphs: something has to stay between them. */
function removeLine(doc: DesignDoc, span: Span, line: Span): Edit {
  if (partsLists(doc, span)) return { span, text: '<!-- -->' };
  const end = afterLineEnding(doc.text, line.end);
  const isBetweenLines = !isBlankLine(doc.text, line.start - 1) && !isBlankLine(doc.text, end);
  return { span: { start: line.start, end: isBetweenLines ? line.end : end }, text: '' };
}

/** Whether a list stands before a comment, and behind it another one or what is indented as if it belonged to an item. */
function partsLists(doc: DesignDoc, span: Span): boolean {
  const { before, behind } = besideAt(doc, span.start);
  if (before?.block.kind !== 'list' || behind === undefined) return false;
  if (behind.block.kind === 'list' && behind.block.ordered === before.block.ordered) return true;
  return /\s/.test(doc.text[lineStartAt(doc.text, behind.span.start)]!);
}

/** Whether nothing stands in the line of an offset; there is none before the text and behind it. */
function isBlankLine(text: string, offset: number): boolean {
  if (offset < 0 || offset >= text.length) return true;
  return text.slice(lineStartAt(text, offset), lineEndAt(text, offset)).trim() === '';
}

function afterLineEnding(text: string, end: number): number {
  const next = text.indexOf('\n', end);
  return next < 0 ? text.length : next + 1;
}

function spaceBefore(text: string, start: number): number {
  let at = start;
  while (at > 0 && (text[at - 1] === ' ' || text[at - 1] === '\t')) at--;
  return at;
}
