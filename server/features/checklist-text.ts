import {
  isSettled,
  type Checklist,
  type EstimateItem,
  type FigureItem,
  type PhaseItem,
  type QuestionItem,
  type RequirementItem,
  type SlotItem,
} from '../checklist.ts';
import type { Span } from '../text/span.ts';

/** How a checklist is put on its medium, a terminal or a page of Markdown. */
export interface Pen {
  /** The author’s words, made harmless. */
  readonly author: (text: string) => string;
  /** Where something stands, with what parts it from the words before. */
  readonly place: (span: Span) => string;
  readonly title: (text: string) => string;
  /** What is done, and what is owed. */
  readonly good: (text: string) => string;
  readonly owed: (text: string) => string;
}

/** A checklist as Markdown: a heading for each phase, a task for each thing that is done or owed, tables for the rest. */
export function checklistText(list: Checklist, name: string, pen: Pen): string {
  const { title, progress, phases, elsewhere, figures } = list;
  const head = `# ${pen.author(title) || name}\n\n${progress.done} of ${progress.total} done.\n`;
  const blocks = [
    ...phases.map((phase, i) => phaseLines(phase, i, pen).join('\n')),
    ...section(
      'Elsewhere',
      elsewhere.map((question) => questionLine(question, pen)),
    ),
    ...section(
      'Figures',
      figures.map((figure) => figureLine(figure, pen)),
    ),
    ...section('Entities and operations', entityLines(list, pen)),
    ...section('Components', componentLines(list, pen)),
  ];
  return `${pen.title(head)}\n${blocks.join('\n\n')}\n`;
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [[`## ${title}`, '', ...lines].join('\n')];
}

function phaseLines(phase: PhaseItem, index: number, pen: Pen): readonly string[] {
  const parts = phase.parts.filter(({ slot, state }) => !(slot.optional && state === 'missing'));
  return [
    `## ${index + 1}. ${heading(phase, pen)}`,
    ...itemLines(phase, pen),
    ...parts.flatMap((part) => ['', `### ${heading(part, pen)}`, ...itemLines(part, pen)]),
  ];
}

function heading({ slot, state, section: opening }: SlotItem, { good, owed, place }: Pen): string {
  const mark = state === 'complete' ? good('✔') : owed(`✖ ${state}`);
  return `${slot.title} – ${mark}${opening ? place(opening.heading) : ''}`;
}

function itemLines({ questions, ownQuestions, requirements, estimates }: SlotItem, pen: Pen): readonly string[] {
  const lines = [
    ...[...questions, ...ownQuestions].map((question) => questionLine(question, pen)),
    ...requirements.map((requirement) => requirementLine(requirement, pen)),
    ...estimates.map((estimate) => estimateLine(estimate, pen)),
  ];
  return lines.length > 0 ? ['', ...lines] : [];
}

/** What is said of a question that is neither open nor plainly answered. */
const verdictWords: Readonly<Record<QuestionItem['state'], string>> = {
  answered: '',
  open: '',
  waived: ' – waived',
  deferred: ' – put off',
};

function questionLine({ text, state, span, excerpt }: QuestionItem, pen: Pen): string {
  const answer = excerpt === undefined ? '' : ` → ${pen.author(excerpt)}`;
  return item(isSettled(state), `${pen.author(text)}${verdictWords[state]}${answer}`, span, pen);
}

function requirementLine({ text, state, span, measure, takenUp }: RequirementItem, pen: Pen): string {
  const value = measure === undefined ? '' : ` → ${pen.author(measure)}`;
  const owed = [
    ...(state === 'unquantified' ? ['no measure'] : []),
    ...(takenUp === 'nowhere' ? ['taken up nowhere'] : []),
  ];
  const debt = owed.length > 0 ? ` – ${owed.join(', ')}` : '';
  const line = item(owed.length === 0, `${pen.author(text)}${value}${debt}`, span, pen);
  if (takenUp === undefined || takenUp === 'nowhere') return line;
  return `${line} – taken up in ${pen.author(takenUp.section)}${pen.place(takenUp.span)}`;
}

function estimateLine({ text, state, span, result }: EstimateItem, pen: Pen): string {
  const says = state === 'right' ? '' : ` – comes to ${pen.author(result)}`;
  return item(state !== 'wrong', `${pen.author(text)}${says}`, span, pen);
}

function figureLine({ name, text, span, disputed }: FigureItem, pen: Pen): string {
  return item(!disputed, `${name}: ${pen.author(text)}${disputed ? ' – differs' : ''}`, span, pen);
}

function entityLines({ overview: { entities, operations } }: Checklist, pen: Pen): readonly string[] {
  const used = new Set(entities.flatMap((entity) => entity.operations));
  return [
    ...entities.map(({ name, span, operations: calls }) => {
      const by =
        calls.length > 0 ? `: ${calls.map(pen.author).join(', ')}` : operations.length > 0 ? ': no operation' : '';
      return `- ${pen.author(name)}${by}${pen.place(span)}`;
    }),
    ...operations
      .filter(({ name }) => !used.has(name))
      .map(({ name, span }) => `- ${pen.author(name)}${entities.length > 0 ? ': no entity' : ''}${pen.place(span)}`),
  ];
}

function componentLines({ overview: { components } }: Checklist, pen: Pen): readonly string[] {
  return components.map(({ name, span }) => `- ${pen.author(name)}${pen.place(span)}`);
}

function item(done: boolean, text: string, span: Span | undefined, { owed, place }: Pen): string {
  const where = span ? place(span) : '';
  return done ? `- [x] ${text}${where}` : `- [ ] ${owed(text)}${where}`;
}
