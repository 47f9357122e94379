import type { DesignDoc } from '../document/design-doc.ts';
import { absolute, nextSibling, type Section } from '../document/section.ts';
import type { Block } from '../markdown/block.ts';
import type { Alignment } from '../template/alignment.ts';
import { inCast } from '../template/in-cast.ts';
import { remembering } from '../text/remember.ts';
import type { Span } from '../text/span.ts';
import { answeredTwins } from './asked-again.ts';
import { statementsBehind } from './answered-later.ts';
import { guideSections } from './guide.ts';
import { isInterviewScript } from './interview-script.ts';
import { judgeSection } from './judge-section.ts';
import type { Judged, QuestionState } from './judged.ts';
import { stanceOf } from './stance.ts';
import { stanceOfSection } from './stance-of-section.ts';

export type { QuestionState } from './judged.ts';

/** A question that a document asks, and what became of it. */
export interface Question {
  /** The question's words on one line, without markup. */
  readonly text: string;
  /** The question in the document's offsets, from the first line of the item that asks it. */
  readonly span: Span;
  readonly section: Section;
  readonly state: QuestionState;
  /** What answers it, in the document's offsets; absent where it is open, or settled by its heading alone. */
  readonly answer?: Span;
  readonly form: 'heading' | 'item' | 'paragraph' | 'cell';
  /** The block that asks; its spans count from the section's chunk. Absent for a heading. */
  readonly block?: Block;
}

/** Something that stands for text still to be written. */
export type Placeholder = Question;

/**
 * The questions of a document in its order. Rhetorical ones, those of a guide, and those put to somebody else are left out.
 */
export function questionsOf(doc: DesignDoc, alignment: Alignment): readonly Question[] {
  return judgedOf(doc, alignment).questions;
}

/** The place-holders of a document in its order: TBD, TODO, `<fill in>`; those of a guide are left out. */
export function placeholdersOf(doc: DesignDoc, alignment: Alignment): readonly Placeholder[] {
  return judgedOf(doc, alignment).placeholders;
}

interface DocumentJudgement {
  readonly questions: readonly Question[];
  readonly placeholders: readonly Placeholder[];
}

/** Two rules, the checklist and the outline ask for the same answer. */
const remembered = new WeakMap<Alignment, DocumentJudgement>();

function judgedOf(doc: DesignDoc, alignment: Alignment): DocumentJudgement {
  const known = remembered.get(alignment);
  if (known) return known;
  const judged = judgeDocument(doc, alignment);
  remembered.set(alignment, judged);
  return judged;
}

function judgeDocument(doc: DesignDoc, alignment: Alignment): DocumentJudgement {
  const declared = doc.frontMatter.designDoc !== undefined && doc.frontMatter.designDoc !== false;
  const isScript = !declared && isInterviewScript(doc);
  const found = judgedSections(doc, alignment, declared, isScript);
  const guides = declared ? new Set<Section>() : guideSections(doc, alignment, found);
  const questions: Question[] = [];
  const placeholders: Placeholder[] = [];
  for (const { section, value: judged } of found) {
    if (isWithin(section, guides)) continue;
    for (const one of judged) {
      if (one.state !== 'unspoken')
        (one.kind === 'question' ? questions : placeholders).push(placed(section, one, one.state));
    }
  }
  const inOrder = (a: Question, b: Question) => a.span.start - b.span.start || a.span.end - b.span.end;
  const answered = withTwins(withLaterAnswers(doc, questions.sort(inOrder)));
  return { questions: withoutRepeats(answered), placeholders: placeholders.sort(inOrder) };
}

/**
 * What is asked where requirements are wanted is answered by the statement further down that takes it up; what is asked in
 * passing elsewhere, by the section that does. Where open questions are gathered, what was written before is what raised them.
 */
function withLaterAnswers(doc: DesignDoc, questions: readonly Question[]): readonly Question[] {
  const answerOf = statementsBehind(doc);
  return questions.map((question) => {
    if (question.state !== 'open' || stanceOfSection(question.section) === 'open') return question;
    const answer = answerOf(question, wantsRequirements(question.section) ? 'statements' : 'sections');
    return answer ? { ...question, state: 'answered', answer } : question;
  });
}

function wantsRequirements(section: Section): boolean {
  if (stanceOfSection(section) !== 'wanted') return false;
  for (let at: Section | undefined = section; at; at = at.parent) if (stanceOf(at.title) === 'wanted') return true;
  return false;
}

/** A question that is put twice in the same words is one gap, and what was made of it the first time holds for both. */
function withoutRepeats(questions: readonly Question[]): readonly Question[] {
  const asked = new Set<string>();
  return questions.filter(({ state, text }) => {
    const isRepeat = state === 'open' && asked.has(text);
    asked.add(text);
    return !isRepeat;
  });
}

/** An open question that the document answers where it asks it elsewhere is answered there. */
function withTwins(questions: readonly Question[]): readonly Question[] {
  const answered = questions.filter(({ state }) => state === 'answered');
  if (answered.length === 0 || answered.length === questions.length) return questions;
  const twinOf = answeredTwins(answered);
  return questions.map((question) => {
    const twin = question.state === 'open' ? twinOf(question) : undefined;
    return twin ? { ...question, state: 'answered', answer: twin.answer ?? twin.span } : question;
  });
}

function isWithin(section: Section, guides: ReadonlySet<Section>): boolean {
  for (let at: Section | undefined = section; at; at = at.parent) if (guides.has(at)) return true;
  return false;
}

type Facts = Parameters<typeof judgeSection>[2];

/** The sections that ask something, or hold the place of something. */
const judgedSections = inCast((section, { rolesOf }, isDeclared: boolean, isScript: boolean) => {
  const stance = stanceOfSection(section);
  const next = nextSibling(section);
  return judgedIn(
    section.passage,
    isScript && stance === 'wanted' ? 'asked' : stance,
    section.form !== 'document' && section.children.length > 0,
    next !== undefined && section.form !== 'atx' && section.form !== 'setext' && section.form !== 'html',
    next?.title ?? '',
    isDeclared && rolesOf(section).some((role) => !role.inherited),
    isScript,
  );
});

const judgedIn = remembering(
  (
    { form, heading, title, chunk, blocks }: Section,
    stance: Facts['stance'],
    hasChildren: boolean,
    goesOn: boolean,
    nextTitle: string,
    isStub: boolean,
    isScript: boolean,
  ) => {
    const own = form === 'document' ? undefined : heading;
    return judgeSection(chunk.text, blocks, {
      heading: own,
      title,
      stance,
      hasChildren,
      goesOn,
      nextTitle,
      isStub,
      isScript,
    });
  },
);

function placed(section: Section, { span, text, answer, form, block }: Judged, state: QuestionState): Question {
  return {
    text,
    span: absolute(section, span),
    section,
    state,
    form,
    ...(answer && { answer: absolute(section, answer) }),
    ...(block && { block }),
  };
}
