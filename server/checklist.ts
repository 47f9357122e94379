import type { DesignDoc } from './document/design-doc.ts';
import type { Section } from './document/section.ts';
import { askedByAuthor } from './evidence/asked-by-author.ts';
import { findEvidence, searchFor, type Search } from './evidence/find-evidence.ts';
import { isWritten } from './evidence/is-written.ts';
import type { LintResult } from './lint.ts';
import { questionsOf, type Question } from './question/questions.ts';
import type { Alignment } from './template/alignment.ts';
import type { Part, Phase, Slot, TemplateQuestion } from './template/template.ts';
import { contains, type Span } from './text/span.ts';

/** How far a document has come: what the template asks for, and what of it is there. Spans are the document's. */
export interface Checklist {
  /** The document's own title; empty where it has none. */
  readonly title: string;
  readonly designDoc: boolean;
  /** What is done of all that the template asks for: phases, parts that aren't optional, questions. */
  readonly progress: { readonly done: number; readonly total: number };
  readonly phases: readonly PhaseItem[];
}

export type SlotState = 'complete' | 'incomplete' | 'empty' | 'missing';

export interface SlotItem<S extends Slot = Slot> {
  readonly slot: S;
  readonly state: SlotState;
  /** The section that opens the slot; undefined where it is missing. */
  readonly section: Section | undefined;
  /** The template's questions. */
  readonly questions: readonly QuestionItem[];
  /** The author's own questions in this slot. */
  readonly ownQuestions: readonly QuestionItem[];
  readonly requirements: readonly RequirementItem[];
  /** How many findings it holds that are more than a hint. */
  readonly problems: number;
}

export interface PhaseItem extends SlotItem<Phase> {
  readonly parts: readonly SlotItem<Part>[];
}

export interface QuestionItem {
  readonly text: string;
  readonly state: 'answered' | 'open' | 'deferred';
  /** Where the answer stands, or an open question of the author's. */
  readonly span?: Span;
  /** The line that answers, shortened. */
  readonly excerpt?: string;
}

export interface RequirementItem {
  readonly text: string;
  readonly span: Span;
  readonly state: 'quantified' | 'verifiable' | 'unquantified' | 'feature';
  /** The measure as the author wrote it. */
  readonly measure?: string;
  readonly attribute?: string;
}

export function checklist(doc: DesignDoc, result: LintResult): Checklist {
  const { alignment, designDoc } = result;
  const phases = alignment.template.phases.map((phase) => phaseItem(doc, result, phase));
  const slots = phases.flatMap((phase): readonly SlotItem[] => [
    phase,
    ...phase.parts.filter(({ slot }) => !slot.optional),
  ]);
  const marks = slots.flatMap((slot) => [isThere(slot), ...slot.questions.map(({ state }) => state === 'answered')]);
  return {
    title: titleOf(doc, alignment),
    designDoc,
    progress: { done: marks.filter(Boolean).length, total: marks.length },
    phases,
  };
}

/** The first heading, where that is no phase itself. */
function titleOf(doc: DesignDoc, alignment: Alignment): string {
  const first = doc.root.children[0];
  return first !== undefined && alignment.rolesOf(first).length === 0 ? first.title : '';
}

function isThere({ state }: SlotItem): boolean {
  return state === 'complete' || state === 'incomplete';
}

function phaseItem(doc: DesignDoc, result: LintResult, phase: Phase): PhaseItem {
  const parts = phase.parts.map((part) => slotItem(doc, result, part, result.alignment.partsOf(part), []));
  const own = slotItem(doc, result, phase, result.alignment.sectionsOf(phase), parts);
  const owing = parts.some(({ slot, state }) => state !== 'complete' && !(slot.optional && state === 'missing'));
  return { ...own, parts, state: own.state === 'complete' && owing ? 'incomplete' : own.state };
}

/** `opening`: the sections that open the slot. What stands in one of its parts is the part's. */
function slotItem<S extends Slot>(
  doc: DesignDoc,
  { alignment, problems }: LintResult,
  slot: S,
  opening: readonly Section[],
  parts: readonly SlotItem[],
): SlotItem<S> {
  const search = searchFor(doc, alignment, slot);
  const inParts = parts.flatMap((part) => (part.section ? [part.section.extent] : []));
  const isHere = ({ span }: { readonly span: Span }): boolean =>
    opening.some(({ extent }) => contains(extent, span)) && !inParts.some((extent) => contains(extent, span));
  const asked = questionsOf(doc, alignment).filter(isHere);
  const same = new Map(slot.questions.map((question) => [question, askedByAuthor(question, asked)]));
  const questions = slot.questions.map((question) => questionItem(doc, question, same.get(question), search));
  const repeated = new Set(same.values());
  const ownQuestions = asked
    .filter((question) => !repeated.has(question))
    .map((question) => ownQuestion(doc, question));
  const requirements: readonly RequirementItem[] = [];
  const isOpen =
    [...questions, ...ownQuestions].some(({ state }) => state === 'open') ||
    requirements.some(({ state }) => state === 'unquantified');
  return {
    slot,
    state:
      opening.length === 0
        ? 'missing'
        : !opening.some((section) => isWritten(doc, section, alignment.template))
          ? 'empty'
          : isOpen
            ? 'incomplete'
            : 'complete',
    section: opening[0],
    questions,
    ownQuestions,
    requirements,
    problems: problems.filter((problem) => problem.severity !== 'hint' && isHere(problem)).length,
  };
}

/** Where the author asks the same, what became of that says more than any evidence. */
function questionItem(
  doc: DesignDoc,
  question: TemplateQuestion,
  asked: Question | undefined,
  search: Search,
): QuestionItem {
  const { text } = question;
  if (asked) return { ...ownQuestion(doc, asked), text };
  const span = findEvidence(question, search);
  return span ? { text, state: 'answered', span, excerpt: excerptOf(doc, span) } : { text, state: 'open' };
}

function ownQuestion(doc: DesignDoc, { text, state, span, answer }: Question): QuestionItem {
  if (state !== 'answered') return { text, state, span };
  return { text, state, span: answer ?? span, ...(answer && { excerpt: excerptOf(doc, answer) }) };
}

const EXCERPT = 120;

/** The first line of a span with something on it, without the marks at its start, cut at a word. */
export function excerptOf({ text }: DesignDoc, { start, end }: Span): string {
  const line =
    text
      .slice(start, Math.min(end, start + 1000))
      .split('\n')
      .map((one) => one.replace(/^[\s>|*+#-]+/, '').trim())
      .find((one) => one !== '') ?? '';
  if (line.length <= EXCERPT) return line;
  const space = line.lastIndexOf(' ', EXCERPT);
  return `${line.slice(0, space > EXCERPT / 2 ? space : EXCERPT)}…`;
}
