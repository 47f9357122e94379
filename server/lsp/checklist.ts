import type { WireChecklist, WireNamed, WireQuestion, WireRequirement, WireSlot } from '../../client/protocol.ts';
import { checklist, type QuestionItem, type RequirementItem, type SlotItem } from '../checklist.ts';
import type { Named } from '../model/declaration.ts';
import type { Answer } from './answers.ts';
import { toRange } from './convert.ts';
import type { Frame } from './frame.ts';

export function wireChecklist({ document, doc, result, state }: Answer): WireChecklist {
  const { title, progress, phases, elsewhere, figures, overview } = checklist(doc, result);
  const { frame, uri, version } = document;
  return {
    uri,
    version,
    title,
    designDoc: state === 'design-doc',
    progress,
    phases: phases.map((phase) => ({
      ...wireSlot(frame, phase),
      parts: phase.parts.map((part) => ({ ...wireSlot(frame, part), optional: part.slot.optional })),
    })),
    elsewhere: elsewhere.map((question) => wireQuestion(frame, question)),
    figures: figures.map(({ span, ...figure }) => ({ ...figure, range: toRange(frame, span) })),
    entities: overview.entities.map((entity) => ({ ...wireNamed(frame, entity), operations: entity.operations })),
    operations: overview.operations.map((operation) => wireNamed(frame, operation)),
    components: overview.components.map((component) => wireNamed(frame, component)),
  };
}

function wireSlot(
  frame: Frame,
  { slot, section, state, questions, ownQuestions, requirements, estimates, problems }: SlotItem,
): WireSlot {
  return {
    id: slot.id,
    title: slot.title,
    guide: slot.guide,
    state,
    ...(section && { heading: section.title, range: toRange(frame, section.heading) }),
    questions: questions.map((question) => wireQuestion(frame, question)),
    ownQuestions: ownQuestions.map((question) => wireQuestion(frame, question)),
    requirements: requirements.map((requirement) => wireRequirement(frame, requirement)),
    estimates: estimates.map(({ span, ...estimate }) => ({ ...estimate, range: toRange(frame, span) })),
    problems,
  };
}

function wireQuestion(frame: Frame, { span, ...question }: QuestionItem): WireQuestion {
  return { ...question, ...(span && { range: toRange(frame, span) }) };
}

function wireNamed(frame: Frame, { name, span }: Named): WireNamed {
  return { name, range: toRange(frame, span) };
}

function wireRequirement(frame: Frame, { span, takenUp, ...requirement }: RequirementItem): WireRequirement {
  if (takenUp === undefined) return { ...requirement, range: toRange(frame, span) };
  if (takenUp === 'nowhere') return { ...requirement, range: toRange(frame, span), takenUp };
  const { span: place, ...words } = takenUp;
  return { ...requirement, range: toRange(frame, span), takenUp: { ...words, range: toRange(frame, place) } };
}
