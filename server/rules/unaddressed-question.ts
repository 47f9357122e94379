import type { DesignDoc } from '../document/design-doc.ts';
import { insertAtEnd } from '../document/insert-beside.ts';
import type { Section } from '../document/section.ts';
import { isWritten } from '../evidence/is-written.ts';
import { verdictsOf } from '../evidence/verdicts.ts';
import { stubText } from '../question/answer-stub.ts';
import type { Alignment } from '../template/alignment.ts';
import type { Phase, Slot } from '../template/template.ts';
import type { Edit } from '../text/edit.ts';
import type { Fix, Rule } from './rule.ts';

export const unaddressedQuestion: Rule = {
  id: 'unaddressed-question',
  // Answers in unusual words look open to it: see its page.
  severity: 'off',
  summary: 'A phase is written, and questions of the template are left open.',
  scope: 'structure',
  *check({ doc, alignment }) {
    if (alignment.isGuide(doc.root)) return;
    for (const phase of alignment.template.phases) {
      const [home] = alignment.sectionsOf(phase);
      if (home === undefined) continue;
      const open = openIn(doc, alignment, phase);
      if (open.length === 0) continue;
      const [one] = open;
      const fix = stubs(doc, open);
      yield {
        span: home.heading,
        message:
          open.length === 1
            ? `“${phase.title}” leaves a question open: “${one!.text}” Answer it, or say why it doesn’t apply.`
            : `“${phase.title}” leaves ${open.length} questions open: ${open.map(({ text }) => `“${text}”`).join(', ')}. Answer them, or say why they don’t apply.`,
        ...(fix && { fixes: [fix] }),
      };
    }
  },
};

interface OpenQuestion {
  readonly text: string;
  /** The section that owes the answer. */
  readonly section: Section;
}

/**
 * The questions of a phase and its parts that nothing answers. A phase or part that is missing or empty is reported as
 * that, and a question that the author repeats is one of the document's.
 */
function openIn(doc: DesignDoc, alignment: Alignment, phase: Phase): readonly OpenQuestion[] {
  const verdicts = verdictsOf(doc, alignment);
  const slots: readonly (readonly [Slot, readonly Section[]])[] = [
    [phase, alignment.sectionsOf(phase)],
    ...phase.parts.map((part) => [part, alignment.partsOf(part)] as const),
  ];
  return slots
    .filter(([, sections]) => sections.some((section) => isWritten(section, alignment.template)))
    .flatMap(([{ questions }, [section]]) =>
      questions
        .map((question) => verdicts.get(question)!)
        // Word for word it is the author's, too, where its list or chapter asks nothing that counts.
        .filter(({ state, asked, question: { text } }) => state === 'open' && !asked && !doc.text.includes(text))
        .map(({ question: { text } }) => ({ text, section: section! })),
    );
}

/** Each section gets its own; undefined where one of them offers no safe place. */
function stubs(doc: DesignDoc, open: readonly OpenQuestion[]): Fix | undefined {
  const edits: Edit[] = [];
  for (const section of new Set(open.map((one) => one.section))) {
    const lines = open
      .filter((one) => one.section === section)
      .flatMap(({ text }) => [`- ${text}`, `  - ${stubText(text)}`]);
    const own = insertAtEnd(doc, section, lines);
    if (own === undefined) return undefined;
    edits.push(...own);
  }
  return { title: open.length === 1 ? 'Insert an answer stub' : 'Insert answer stubs', edits, safe: false };
}
