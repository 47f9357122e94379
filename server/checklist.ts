import type { DesignDoc } from './document/design-doc.ts';
import { sectionAt, type Section } from './document/section.ts';
import { contradictions, statedFigures } from './estimate/contradictions.ts';
import type { Estimate } from './estimate/estimate.ts';
import { estimatesOf } from './estimate/estimates.ts';
import { answerExcerptOf, excerptOf, lineOf } from './evidence/excerpt.ts';
import { isWritten } from './evidence/is-written.ts';
import { tracesOf, type Trace } from './evidence/taken-up.ts';
import { verdictsOf, verdictsOfSlot, type Verdict, type VerdictState } from './evidence/verdicts.ts';
import type { LintResult } from './lint.ts';
import { modelOf } from './model/model.ts';
import { overviewOf, type Overview } from './model/overview.ts';
import { questionsOf, type Question } from './question/questions.ts';
import { attributeOf } from './requirement/attributes.ts';
import type { Requirement } from './requirement/requirement.ts';
import { requirementsOf } from './requirement/requirements-of.ts';
import type { Alignment, Role } from './template/alignment.ts';
import { headingOver } from './template/placement.ts';
import type { Part, Phase, Slot } from './template/template.ts';
import type { Span } from './text/span.ts';

/** How far a document has come: what the template asks for, and what of it is there. Spans are the document's. */
export interface Checklist {
  /** The document's own title; empty where it has none. */
  readonly title: string;
  readonly designDoc: boolean;
  /** What is done of all that the template asks for: phases, parts that aren't optional, questions. */
  readonly progress: { readonly done: number; readonly total: number };
  readonly phases: readonly PhaseItem[];
  /** The author's questions that stand in no phase: in a chapter of open questions, say. */
  readonly elsewhere: readonly QuestionItem[];
  /** The figures of the system that have a name of their own, each once, and again where it is stated differently. */
  readonly figures: readonly FigureItem[];
  /** Entities against operations, and what is drawn. */
  readonly overview: Overview;
}

export interface FigureItem {
  readonly name: string;
  /** As the author wrote it. */
  readonly text: string;
  readonly span: Span;
  /** Whether another place states another value. */
  readonly disputed: boolean;
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
  readonly estimates: readonly EstimateItem[];
  /** How many findings it holds that are more than a hint. */
  readonly problems: number;
}

export interface PhaseItem extends SlotItem<Phase> {
  readonly parts: readonly SlotItem<Part>[];
}

export interface QuestionItem {
  readonly text: string;
  readonly state: VerdictState;
  /** Where the answer stands, what waives the question or puts it off, or an open question of the author's. */
  readonly span?: Span;
  /** What stands there, shortened; absent where that is the question itself. */
  readonly excerpt?: string;
}

export interface RequirementItem {
  readonly text: string;
  readonly span: Span;
  readonly state: 'quantified' | 'verifiable' | 'unquantified' | 'feature';
  /** The measure as the author wrote it. */
  readonly measure?: string;
  readonly attribute?: string;
  /** Where the design takes a required quality up; absent where the question doesn't arise. */
  readonly takenUp?: TakenUp;
}

/** `nowhere`, or the statement of a later section that names a means for it. */
export type TakenUp = 'nowhere' | { readonly span: Span; readonly excerpt: string; readonly section: string };

/** A calculation that the author states with its result, computed anew. */
export interface EstimateItem {
  readonly text: string;
  readonly span: Span;
  /** `near`: 5 to 15 % off. */
  readonly state: Estimate['outcome'];
  /** What it comes to, in the author's unit and notation. */
  readonly result: string;
}

/** The outline, the preview and hovers ask for the same one. */
const remembered = new WeakMap<LintResult, Checklist>();

export function checklist(doc: DesignDoc, result: LintResult): Checklist {
  let known = remembered.get(result);
  if (known === undefined) {
    known = made(doc, result);
    remembered.set(result, known);
  }
  return known;
}

function made(doc: DesignDoc, result: LintResult): Checklist {
  const { alignment, designDoc } = result;
  const phases = alignment.template.phases.map((phase) => phaseItem(doc, result, phase));
  const slots = phases.flatMap((phase): readonly SlotItem[] => [
    phase,
    ...phase.parts.filter(({ slot }) => !slot.optional),
  ]);
  const marks = slots.flatMap((slot) => [isPresent(slot), ...slot.questions.map(({ state }) => isSettled(state))]);
  return {
    title: titleOf(doc, alignment),
    designDoc,
    progress: { done: marks.filter(Boolean).length, total: marks.length },
    phases,
    elsewhere: questionsElsewhere(doc, alignment),
    figures: figureItems(doc, alignment),
    overview: overviewOf(modelOf(doc, alignment)),
  };
}

function questionsElsewhere(doc: DesignDoc, alignment: Alignment): readonly QuestionItem[] {
  const repeated = repeatedIn(verdictsOf(doc, alignment));
  return questionsOf(doc, alignment)
    .filter((question) => rolesAround(question.section, alignment).length === 0 && !repeated.has(question))
    .map((question) => ownQuestion(doc, question));
}

function figureItems(doc: DesignDoc, alignment: Alignment): readonly FigureItem[] {
  const disputes = contradictions(doc, alignment);
  const figures = statedFigures(doc, alignment);
  return [...new Set(figures.map(({ name }) => name))].flatMap((name) => {
    const dispute = disputes.find((one) => one.name === name);
    const shown = dispute ? [dispute.first, dispute.second] : figures.filter((one) => one.name === name).slice(0, 1);
    return shown.map(({ text, span }) => ({ name, text, span, disputed: dispute !== undefined }));
  });
}

/** The first heading, where that is no phase itself. */
function titleOf(doc: DesignDoc, alignment: Alignment): string {
  const first = doc.root.children[0];
  return first !== undefined && alignment.rolesOf(first).length === 0 ? first.title : '';
}

/** What a section plays or stands in: “Open questions” below a phase is no part of it, and its questions are asked there. */
function rolesAround(section: Section, alignment: Alignment): readonly Role[] {
  for (let at: Section | undefined = section; at; at = at.parent) {
    const roles = alignment.rolesOf(at);
    if (roles.length > 0) return roles;
  }
  return [];
}

function isPresent({ state }: SlotItem): boolean {
  return state === 'complete' || state === 'incomplete';
}

function phaseItem(doc: DesignDoc, result: LintResult, phase: Phase): PhaseItem {
  const { alignment } = result;
  const parts = phase.parts.map((part) => slotItem(doc, result, part, alignment.partsOf(part)));
  const own = slotItem(doc, result, phase, alignment.sectionsOf(phase));
  const owing = parts.some(({ slot, state }) => state !== 'complete' && !(slot.optional && state === 'missing'));
  return { ...own, parts, state: own.state === 'complete' && owing ? 'incomplete' : own.state };
}

/** `opening`: the sections that open the slot. What stands in one of its parts is the part's. */
function slotItem<S extends Slot>(
  doc: DesignDoc,
  { alignment, problems }: LintResult,
  slot: S,
  opening: readonly Section[],
): SlotItem<S> {
  const isHere = ({ section }: { readonly section: Section }): boolean =>
    rolesAround(section, alignment).some(({ phase, part }) => (part ?? phase).id === slot.id);
  const asked = questionsOf(doc, alignment).filter(isHere);
  const traces = new Map(tracesOf(doc, alignment).map((trace) => [trace.requirement, trace]));
  const repeated = repeatedIn(verdictsOf(doc, alignment));
  const content = {
    questions: questionsOfSlot(doc, alignment, slot),
    ownQuestions: asked.filter((question) => !repeated.has(question)).map((question) => ownQuestion(doc, question)),
    requirements: requirementsOf(doc, alignment)
      // Outside the requirements, only a quality is worth a line; what else is stated there is design.
      .filter((requirement) => isHere(requirement) && (holdsItems(slot) || requirement.state !== 'feature'))
      .map((requirement) => requirementItem(doc, requirement, traces.get(requirement))),
    estimates: estimatesOf(doc)
      .filter(({ span }) => isHere({ section: sectionAt(doc.root, span.start) }))
      .map((estimate) => estimateItem(doc, estimate)),
  };
  const counted = problems.filter(
    ({ severity, span }) => severity !== 'hint' && isHere({ section: sectionAt(doc.root, span.start) }),
  );
  const isThere = opening.some((section) => isWritten(section, alignment.template));
  return {
    slot,
    state: opening.length === 0 ? 'missing' : !isThere ? 'empty' : owes(content) ? 'incomplete' : 'complete',
    section: opening[0],
    ...content,
    problems: counted.length,
  };
}

function holdsItems(slot: Slot | Phase | Part): boolean {
  return 'holds' in slot || ('parts' in slot && slot.parts.length > 0);
}

/** Whether anything in a slot still waits for its author. */
function owes({
  questions,
  ownQuestions,
  requirements,
  estimates,
}: Pick<SlotItem, 'questions' | 'ownQuestions' | 'requirements' | 'estimates'>): boolean {
  return (
    [...questions, ...ownQuestions].some(({ state }) => state === 'open') ||
    requirements.some(({ state, takenUp }) => state === 'unquantified' || takenUp === 'nowhere') ||
    estimates.some(({ state }) => state === 'wrong')
  );
}

/** The template's questions in a phase or part, and what became of them: of a checklist what a hover needs. */
export function questionsOfSlot(doc: DesignDoc, alignment: Alignment, slot: Slot): readonly QuestionItem[] {
  return verdictsOfSlot(doc, alignment, slot).map((verdict) => questionItem(doc, verdict));
}

function questionItem(doc: DesignDoc, { question: { text }, state, span, asked }: Verdict): QuestionItem {
  if (span === undefined) return { text, state };
  return { text, state, span, ...(span !== asked?.span && { excerpt: answerExcerptOf(doc, span) }) };
}

function ownQuestion(doc: DesignDoc, question: Question): QuestionItem {
  const { state, span, answer } = question;
  const text = asWritten(doc, span, question.text);
  if (state !== 'answered') return { text, state, span };
  return { text, state, span: answer ?? span, ...(answer && { excerpt: excerptOf(doc, answer) }) };
}

/** A text as it is written, code and all; of one with escapes or tags the words that were judged, which have them right. */
function asWritten(doc: DesignDoc, span: Span, judged: string): string {
  return /[\\<]/.test(doc.text.slice(span.start, span.end)) ? judged : lineOf(doc, span);
}

/** The author's questions that are shown as the template's, which they repeat. */
function repeatedIn(verdicts: ReadonlyMap<unknown, Verdict>): ReadonlySet<Question | undefined> {
  return new Set([...verdicts.values()].map(({ asked }) => asked));
}

/** Whether nothing is owed any more. */
export function isSettled(state: VerdictState): boolean {
  return state === 'answered' || state === 'waived';
}

/** What the document bounds or defines in another place is settled there. */
function requirementItem(doc: DesignDoc, requirement: Requirement, trace: Trace | undefined): RequirementItem {
  const { span, insertAt, state, measures, settledBy, attribute } = requirement;
  const place = measures[0] ?? settledBy;
  return {
    text: asWritten(doc, { start: span.start, end: Math.max(span.end, insertAt) }, requirement.text),
    span,
    state: state === 'unquantified' && settledBy ? 'quantified' : state,
    ...(place && { measure: excerptOf(doc, place) }),
    ...(attribute && { attribute: attributeOf(attribute).title }),
    ...(trace && { takenUp: takenUpBy(doc, trace) }),
  };
}

function takenUpBy(doc: DesignDoc, { place }: Trace): TakenUp {
  return place
    ? { span: place, excerpt: excerptOf(doc, place), section: headingOver(sectionAt(doc.root, place.start)).title }
    : 'nowhere';
}

/** Cells of a table say the same in another order: there the calculation is put before its result. */
function estimateItem(doc: DesignDoc, { span, figure, form, outcome, correct }: Estimate): EstimateItem {
  const whole = lineOf(doc, span);
  const stated = lineOf(doc, figure);
  const calculation = whole.replace(stated, '').trim();
  const text = form === 'text' || calculation === '' ? whole : `${calculation} = ${stated}`;
  return { text, span, state: outcome, result: correct };
}
