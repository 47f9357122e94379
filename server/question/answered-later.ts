import type { DesignDoc } from '../document/design-doc.ts';
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

/** The same in its section, with the document's span. */
interface Statement extends Said {
  readonly section: Section;
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
  let titles: readonly Statement[] | undefined;
  let statements: readonly Statement[] | undefined;
  return ({ text, span, section }, among) => {
    titles ??= sectionsOf(doc.root).flatMap(titleIn);
    if (among === 'statements') statements ??= [...titles, ...sectionsOf(doc.root).flatMap(statementsIn)];
    const known = (among === 'statements' && statements) || titles;
    const words = [...contentWords(text)];
    if (words.length < LEAST_SHARED) return undefined;
    const wantsFigure = FIGURE.test(text);
    return known.find(({ section: other, span: at, words: said, hasFigure }) => {
      if (other === section || at.start < span.end || (wantsFigure && !hasFigure)) return false;
      const shared = words.filter((word) => said.has(word)).length;
      return shared >= LEAST_SHARED && shared * 3 >= words.length * 2;
    })?.span;
  };
}

const LEAST_SHARED = 2;
/** A long text mentions many things: in UTF-16 code units. */
const LONGEST = 400;

/** A question whose answer holds a number. */
const FIGURE = /^[^\p{L}]*(?:\p{L}+:\s+)?how\s+(?:many|much|long|large|big|often|fast|frequently|old|far)\b/iu;

/** A heading states what the text below it is about; a question mark in it makes it a question of its own. */
function titleIn(section: Section): readonly Statement[] {
  const { title, blocks, children, heading, passage } = section;
  if (blocks.length + children.length === 0 || /[?？؟]/.test(title)) return [];
  return [{ words: titleWordsOf(passage), hasFigure: true, section, span: heading }];
}

const titleWordsOf = remembering(({ title }: Section) => contentWords(title));

function statementsIn(section: Section): readonly Statement[] {
  return saidIn(section.passage).map((said) => ({ ...said, section, span: absolute(section, said.span) }));
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
