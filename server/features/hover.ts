import { isSettled, questionsOfSlot, type QuestionItem } from '../checklist.ts';
import type { DesignDoc } from '../document/design-doc.ts';
import type { Section } from '../document/section.ts';
import type { LintResult, Problem } from '../lint.ts';
import { escaped } from '../markdown/escape.ts';
import type { Alignment } from '../template/alignment.ts';
import type { Part, Slot } from '../template/template.ts';
import { contains, type Span } from '../text/span.ts';
import { conversionsAt } from './conversions.ts';
import { whyOf } from './rule-page.ts';

export interface HoverText {
  readonly span: Span;
  readonly markdown: string;
}

/** What a hover speaks from. */
export interface HoverGround {
  readonly doc: DesignDoc;
  readonly result: LintResult;
  /** The findings that are shown. */
  readonly problems: readonly Problem[];
  /** A rule's page, where there is one. */
  readonly pageOf: (ruleId: string) => string | undefined;
  /** Whether figures are told in other units. */
  readonly converts: boolean;
  /** The line that an offset is on, from 0: who asks knows all of them already. */
  readonly lineOf: (offset: number) => number;
}

/**
 * What there is to say about a place: of a figure, what it is in other units; of a finding, why its rule exists (the
 * message shows already); of a heading that opens a phase or part, what belongs there and what is missing.
 */
export function hoverAt(
  { doc, result, problems, pageOf, converts, lineOf }: HoverGround,
  offset: number,
): HoverText | undefined {
  const at = { start: offset, end: offset };
  const touched = problems.filter(({ span }) => contains(span, at));
  const { alignment } = result;
  // The whole checklist takes too long for a hover: what is said of one phase is asked for by itself.
  const slots = alignment.template.phases
    .flatMap((phase): readonly Opened[] => [
      { slot: phase, parts: phase.parts, section: alignment.sectionsOf(phase)[0] },
      ...phase.parts.map((part) => ({ slot: part, parts: [], section: alignment.partsOf(part)[0] })),
    ])
    .filter(({ section }) => section !== undefined && contains(section.heading, at));
  const figure = converts ? conversionsAt(doc, offset) : undefined;
  const texts = [
    ...slots.map((one) => aboutSlot(one, doc, alignment, lineOf)),
    ...(figure ? [escaped(figure.text)] : []),
    ...touched.map(({ rule }) => whyOf(rule, pageOf(rule.id))),
  ];
  if (texts.length === 0) return undefined;
  const span = touched.reduce(
    (least, problem) => (least && size(least) <= size(problem.span) ? least : problem.span),
    slots[0]?.section?.heading ?? figure?.span,
  );
  return { span: span ?? at, markdown: [...new Set(texts)].join('\n\n---\n\n') };
}

function size({ start, end }: Span): number {
  return end - start;
}

/** A phase or part, and the section that opens it. */
interface Opened {
  readonly slot: Slot;
  readonly parts: readonly Part[];
  readonly section: Section | undefined;
}

function aboutSlot(
  { slot, parts }: Opened,
  doc: DesignDoc,
  alignment: Alignment,
  lineOf: HoverGround['lineOf'],
): string {
  const isMissing = (part: Part): boolean => alignment.partsOf(part).length === 0;
  const absent = parts.filter(isMissing).map(({ title }) => `- [ ] ${title}`);
  const questions = [slot, ...parts.filter((part) => !isMissing(part))]
    .flatMap((one) => questionsOfSlot(doc, alignment, one))
    .map((question) => questionLine(question, lineOf));
  return [
    `**${slot.title}** — ${slot.guide}`,
    ...(absent.length > 0 ? [`Missing:\n\n${absent.join('\n')}`] : []),
    ...(questions.length > 0 ? [questions.join('\n')] : []),
  ].join('\n\n');
}

/** Question, verdict, place and excerpt. */
function questionLine({ text, state, excerpt, span }: QuestionItem, lineOf: HoverGround['lineOf']): string {
  const place = span ? ` (line ${lineOf(span.start) + 1})` : '';
  const words = excerpt ? ` — ${escaped(excerpt)}` : '';
  return `- [${isSettled(state) ? 'x' : ' '}] ${text} **${VERDICTS[state]}**${place}${words}`;
}

const VERDICTS: Readonly<Record<QuestionItem['state'], string>> = {
  answered: 'answered',
  open: 'open',
  waived: 'waived',
  deferred: 'put off',
};
