import type { DesignDoc } from '../document/design-doc.ts';
import { lineEndAt } from '../document/places.ts';
import { absolute, sectionsOf, type Section } from '../document/section.ts';
import { placeholdersOf, questionsOf, type Question } from '../question/questions.ts';
import { contentWords } from '../question/shared-words.ts';
import type { Alignment } from '../template/alignment.ts';
import type { Slot, Template, TemplateQuestion } from '../template/template.ts';
import { hidden } from '../text/hidden.ts';
import { remembering } from '../text/remember.ts';
import { contains, type Span } from '../text/span.ts';
import { askedByAuthor } from './asked-by-author.ts';
import { evidenceElsewhere, evidenceInOwn, searchFor, type Search } from './find-evidence.ts';
import { defers, mayDefer, waives } from './sets-aside.ts';
import { statementsOf } from './statement.ts';
import { isSubjectOf, isTopicOf, subjectOf, topicsOf, type Topic } from './topic.ts';

/**
 * What became of a question of the template. `waived`: it doesn't apply, for a reason, or is out of scope; `deferred`:
 * somebody settles it by a day, or in a tracker's entry.
 */
export type VerdictState = 'answered' | 'open' | 'waived' | 'deferred';

export interface Verdict {
  readonly question: TemplateQuestion;
  readonly state: VerdictState;
  /** What answers it, waives it or puts it off, or where the author left it open. */
  readonly span?: Span;
  /** The author's own question that asks the same. */
  readonly asked?: Question;
}

/** The verdict on every question of the template. */
export function verdictsOf(doc: DesignDoc, alignment: Alignment): ReadonlyMap<TemplateQuestion, Verdict> {
  const all = slotsOf(alignment.template).flatMap((slot) => verdictsOfSlot(doc, alignment, slot));
  return new Map(all.map((verdict) => [verdict.question, verdict]));
}

const remembered = hidden<Map<Slot, readonly Verdict[]>>();

/** The verdicts on the questions of one phase or part, in their order: a hover asks for no others. */
export function verdictsOfSlot(doc: DesignDoc, alignment: Alignment, slot: Slot): readonly Verdict[] {
  let bySlot = remembered.get(alignment);
  if (bySlot === undefined) remembered.set(alignment, (bySlot = new Map()));
  let known = bySlot.get(slot);
  if (known === undefined) bySlot.set(slot, (known = [...verdictsInTurn(doc, alignment, slot)]));
  return known;
}

/** The same one after another, for whom the first may be enough: each takes its search. */
export function* verdictsInTurn(doc: DesignDoc, alignment: Alignment, slot: Slot): Generator<Verdict> {
  if (slot.questions.length === 0) return;
  const topics = topicsOf(alignment.template);
  const search = searchFor(doc, alignment, slot);
  const asked = questionsOf(doc, alignment).filter(({ section }) => mayAsk(alignment, section, slot));
  const waiver = waiverOfSlot(slot, search, alignment);
  for (const question of slot.questions) {
    const topic = topics.get(question)!;
    const same = askedByAuthor(question, asked);
    const verdict = same
      ? ofAsked(doc, alignment, same)
      : (answered(evidenceInOwn(question, search, topic.telling)) ??
        setAside(doc, topic, search.own) ??
        (waiver && { state: 'waived', span: waiver }) ??
        answered(evidenceElsewhere(question, search, topic.telling)) ??
        setAside(doc, topic, [...search.others, ...asideOutside(doc, alignment)]) ?? {
          state: 'open',
        });
    yield { question, ...verdict };
  }
}

function slotsOf(template: Template): readonly Slot[] {
  return template.phases.flatMap((phase): readonly Slot[] => [phase, ...phase.parts]);
}

/** A question may be repeated in its own slot or the phase around it, or where no phase is: among the open questions. */
function mayAsk(alignment: Alignment, section: Section, slot: Slot): boolean {
  const roles = alignment.rolesOf(section);
  return (
    roles.length === 0 ||
    roles.some(({ phase, part }) => (part ?? phase) === slot || (!part && phase.parts.some((one) => one === slot)))
  );
}

type Outcome = Omit<Verdict, 'question'>;

function answered(span: Span | undefined): Outcome | undefined {
  return span && { state: 'answered', span };
}

/** Where the author asks the same, what became of that says more than any evidence. A stub's place-holder answers nothing. */
function ofAsked(doc: DesignDoc, alignment: Alignment, asked: Question): Outcome {
  const { state, answer, span, section, block } = asked;
  if (state !== 'answered') return { state, span, asked };
  const place = answer ?? (block ? absolute(section, block.span) : section.extent);
  const marker = placeholdersOf(doc, alignment).find((one) => contains(place, one.span));
  if (marker) return { state: marker.state, span: marker.span, asked };
  const waiver = statementsOf(section).find((one) => contains(place, one.span) && waives(one.said));
  return waiver ? { state: 'waived', span: waiver.span, asked } : { state, span: answer ?? span, asked };
}

/** The first statement that waives a question's topic, else the first that puts it off. */
function setAside(doc: DesignDoc, topic: Topic, sections: readonly Section[]): Outcome | undefined {
  const some = sections.flatMap((section) => {
    const said = asideIn(section.passage);
    return said ? [{ section, ...said }] : [];
  });
  for (const { section, waivers } of some) {
    const waiver = waivers.find(({ said }) => isSubjectOf(topic, said, section.title));
    if (waiver) return { state: 'waived', span: absolute(section, waiver.span) };
  }
  for (const { section, later, heading } of some)
    for (const one of later) {
      const { said } = one;
      const span = absolute(section, one.span);
      // Who settles it may stand in the next sentence.
      const source = (): string =>
        doc.text.slice(span.start, Math.min(section.extent.end, lineEndAt(doc.text, span.end)));
      if ((isTopicOf(topic, said) || isTopicOf(topic, heading ?? said)) && defers(said, source()))
        return { state: 'deferred', span };
    }
  return undefined;
}

/** What a passage says that waives something, or leaves it to a later day, whatever that is; undefined for most. */
const asideIn = remembering((passage: Section) => {
  const all = statementsOf(passage);
  const waivers = all.filter(({ said }) => waives(said));
  const later = all.filter(({ said }) => said.form !== 'heading' && mayDefer(said));
  const heading = all[0]?.said.form === 'heading' ? all[0].said : undefined;
  return waivers.length + later.length > 0 ? { waivers, later, heading } : undefined;
});

/** Where a phase or part says of itself, and says little else, that it doesn't apply. */
function waiverOfSlot(slot: Slot, { own }: Search, alignment: Alignment): Span | undefined {
  const opening = own.filter((section) =>
    alignment
      .rolesOf(section)
      .some(({ phase, part, inherited }) => !inherited && (phase.id === slot.id || part?.id === slot.id)),
  );
  for (const section of opening) {
    const said = statementsOf(section).filter(({ said: { form } }) => form !== 'heading');
    const titles = contentWords(`${section.title} ${slot.title}`);
    const waiver = said.slice(0, 1).find((one) => waives(one.said));
    const isOfAll = waiver && subjectOf(waiver.said).every((word) => isSubset(contentWords(word), titles));
    if (isOfAll && said.length <= LONGEST_WAIVER && section.children.length === 0) return waiver.span;
  }
  return undefined;
}

function isSubset(words: ReadonlySet<string>, of: ReadonlySet<string>): boolean {
  return [...words].every((word) => of.has(word));
}

/** In sentences: the waiver, and why. */
const LONGEST_WAIVER = 3;

/** What stands in no phase: a chapter of open questions, a list of what is left out. */
function asideOutside(doc: DesignDoc, alignment: Alignment): readonly Section[] {
  return sectionsOf(doc.root).filter(
    (section) => alignment.rolesOf(section).length === 0 && !alignment.isGuide(section),
  );
}
