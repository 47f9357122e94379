import type { DesignDoc } from '../document/design-doc.ts';
import { joined, type Hit, type InRun } from '../document/gather.ts';
import { absolute, sectionsOf, type Section } from '../document/section.ts';
import { descendants, type Block } from '../markdown/block.ts';
import { remembering } from '../text/remember.ts';
import type { Span } from '../text/span.ts';
import { textOf } from './block-text.ts';
import { contentWords } from './shared-words.ts';

/** A question by its words and its place. */
interface Put {
  readonly text: string;
  readonly span: Span;
  readonly section: Section;
}

/** What a passage states; the span counts from its chunk's start. */
interface Said {
  readonly words: ReadonlySet<string>;
  readonly hasFigure: boolean;
  readonly span: Span;
}

/**
 * The statement, or the section by its title, that takes up a question further down: authors who begin by asking for the
 * requirements answer by listing them, without going back. Undefined where none does.
 *
 * The bar (two thirds of the question's words of content, two at the least, in one short block) is what told answers from
 * mere mentions in the system designs that were read for it.
 */
export function statementsBehind(
  doc: DesignDoc,
): (question: Put, among: 'statements' | 'sections') => Span | undefined {
  const sections = sectionsOf(doc.root);
  return (question, among) => {
    const words = [...contentWords(question.text)];
    if (words.length < LEAST_SHARED) return undefined;
    const wantsFigure = FIGURE.test(question.text);
    const answers = (said: ReadonlySet<string>): boolean => {
      const shared = words.filter((word) => said.has(word)).length;
      return shared >= LEAST_SHARED && shared * 3 >= words.length * 2;
    };
    const firstIn = (runs: readonly InRun<SaidInRun>[]): Span | undefined => {
      for (const { start, value } of runs) {
        if (!answers(value.words)) continue;
        for (const { at, value: said } of value.found) {
          const section = sections[start + at]!;
          if (section === question.section) continue;
          for (const one of said) {
            const span = absolute(section, one.span);
            if (span.start >= question.span.end && !(wantsFigure && !one.hasFigure) && answers(one.words)) return span;
          }
        }
      }
      return undefined;
    };
    return (
      firstIn(titles(doc, [], undefined)) ??
      (among === 'statements' ? firstIn(statements(doc, [], undefined)) : undefined)
    );
  };
}

const LEAST_SHARED = 2;
/** A long text mentions many things: in UTF-16 code units. */
const LONGEST = 400;

/** A question whose answer holds a number. */
const FIGURE = /^[^\p{L}]*(?:\p{L}+:\s+)?how\s+(?:many|much|long|large|big|often|fast|frequently|old|far)\b/iu;

/** A heading states what the text below it is about; a question mark in it makes it a question of its own. */
const titles = joined(({ title, blocks, children, passage }: Section): readonly Said[] => {
  if (blocks.length + children.length === 0 || /[?？؟]/.test(title)) return [];
  return [{ words: titleWordsOf(passage), hasFigure: true, span: passage.heading }];
}, together);

const titleWordsOf = remembering(({ title }: Section) => contentWords(title));

const statements = joined(({ passage }: Section) => saidIn(passage), together);

/** What is said in a run, and all its words: most runs say nothing of a question. */
interface SaidInRun {
  readonly found: readonly Hit<readonly Said[]>[];
  readonly words: ReadonlySet<string>;
}

function together(found: readonly Hit<readonly Said[]>[]): SaidInRun {
  return { found, words: new Set(found.flatMap(({ value }) => value.flatMap(({ words }) => [...words]))) };
}

const saidIn = remembering(({ chunk: { text }, blocks }: Section): readonly Said[] =>
  blocks.flatMap((top) =>
    descendants(top).flatMap((block) => {
      if (!states(block, text)) return [];
      const said = textOf(text, block);
      return [{ words: contentWords(said), hasFigure: /\p{N}/u.test(said), span: block.span }];
    }),
  ),
);

function states(block: Block, text: string): boolean {
  const { start, end } = block.span;
  return block.inlines.length > 0 && end - start <= LONGEST && !/[?？؟]/.test(text.slice(start, end));
}
