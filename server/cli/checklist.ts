import {
  checklist,
  isSettled,
  type EstimateItem,
  type FigureItem,
  type PhaseItem,
  type QuestionItem,
  type RequirementItem,
  type SlotItem,
  type SlotState,
} from '../checklist.ts';
import { LineIndex } from '../text/line-index.ts';
import { placeOf, printable, type Paint } from './render.ts';
import type { FileReport, Formatter } from './report.ts';

/** Every document's checklist as Markdown task lists: to be read, or pasted into a review. */
export function checklists(paint: Paint): Formatter {
  return {
    file: (file) => checklistOf(file, paint),
    whole: ({ files }) => files.map(({ text }) => text).join('\n'),
  };
}

const STATES: Readonly<Record<SlotState, string>> = {
  complete: '',
  incomplete: 'incomplete',
  empty: 'empty',
  missing: 'missing',
};

function checklistOf({ path, doc, result }: FileReport, paint: Paint): string {
  const { title, progress, phases, figures } = checklist(doc, result);
  const lines = new LineIndex(doc.text);
  const at = (offset: number) => paint.dim(` (${path}:${placeOf(lines, offset)})`);
  const head = `# ${printable(title) || path}\n\n${progress.done} of ${progress.total} done.\n`;
  const blocks = phases.map((phase, i) => phaseLines(phase, i, at, paint).join('\n'));
  if (figures.length > 0)
    blocks.push(['## Figures', '', ...figures.map((figure) => figureLine(figure, at, paint))].join('\n'));
  return `${paint.bold(head)}\n${blocks.join('\n\n')}\n`;
}

type At = (offset: number) => string;

function phaseLines(phase: PhaseItem, index: number, at: At, paint: Paint): readonly string[] {
  const parts = phase.parts.filter(({ slot, state }) => !(slot.optional && state === 'missing'));
  return [
    `## ${index + 1}. ${heading(phase, at, paint)}`,
    ...itemLines(phase, at, paint),
    ...parts.flatMap((part) => ['', `### ${heading(part, at, paint)}`, ...itemLines(part, at, paint)]),
  ];
}

function heading({ slot, state, section }: SlotItem, at: At, paint: Paint): string {
  const mark = STATES[state] === '' ? paint.good('✔') : paint.severity('warning', `✖ ${STATES[state]}`);
  return `${slot.title} – ${mark}${section ? at(section.heading.start) : ''}`;
}

function itemLines(
  { questions, ownQuestions, requirements, estimates }: SlotItem,
  at: At,
  paint: Paint,
): readonly string[] {
  const lines = [
    ...[...questions, ...ownQuestions].map((question) => questionLine(question, at, paint)),
    ...requirements.map((requirement) => requirementLine(requirement, at, paint)),
    ...estimates.map((estimate) => estimateLine(estimate, at, paint)),
  ];
  return lines.length > 0 ? ['', ...lines] : [];
}

function questionLine({ text, state, span, excerpt }: QuestionItem, at: At, paint: Paint): string {
  const answer = excerpt === undefined ? '' : ` → ${printable(excerpt)}`;
  const verdict = state === 'waived' ? ' – waived' : state === 'deferred' ? ' – put off' : '';
  return item(isSettled(state), `${printable(text)}${verdict}${answer}`, span ? at(span.start) : '', paint);
}

function requirementLine({ text, state, span, measure }: RequirementItem, at: At, paint: Paint): string {
  const value = measure === undefined ? '' : ` → ${printable(measure)}`;
  return item(
    state !== 'unquantified',
    `${printable(text)}${value}${state === 'unquantified' ? ' – no measure' : ''}`,
    at(span.start),
    paint,
  );
}

function estimateLine({ text, state, span, result }: EstimateItem, at: At, paint: Paint): string {
  const says = state === 'right' ? '' : ` – comes to ${printable(result)}`;
  return item(state !== 'wrong', `${printable(text)}${says}`, at(span.start), paint);
}

function figureLine({ name, text, span, disputed }: FigureItem, at: At, paint: Paint): string {
  return item(!disputed, `${name}: ${printable(text)}${disputed ? ' – differs' : ''}`, at(span.start), paint);
}

function item(done: boolean, text: string, place: string, paint: Paint): string {
  return done ? `- [x] ${text}${place}` : `- [ ] ${paint.severity('warning', text)}${place}`;
}
