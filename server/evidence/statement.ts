import { absolute, type Section } from '../document/section.ts';
import { descendants, type Block } from '../markdown/block.ts';
import { prose } from '../markdown/prose.ts';
import { findQuantities } from '../quantity/find-quantities.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { sentencesOf } from '../question/sentences.ts';
import { contentWords } from '../question/shared-words.ts';
import { wordsOf, type TitleWord } from '../template/title-words.ts';
import { hidden } from '../text/hidden.ts';
import { shift, trimmed, type Span } from '../text/span.ts';

/** A sentence, heading, table cell or line of plain code: the smallest piece of a document that can say something. */
export interface Statement {
  readonly said: Said;
  /** In the document's offsets. */
  readonly span: Span;
  readonly section: Section;
}

/** What a statement says, wherever it stands: as long as its block stays as it is, it is read once. */
export class Said {
  /** `label`: a cell of a table's header, which names what the ones below it say. */
  readonly form: 'heading' | 'sentence' | 'cell' | 'label' | 'code';
  /** Counts from the chunk's start. */
  readonly span: Span;
  /** Without markup, on as many units as the span has. */
  readonly text: string;
  /** Whether it is a question. */
  readonly asks: boolean;
  #words: readonly TitleWord[] | undefined;
  #quantities: readonly Quantity[] | undefined;
  #stems: ReadonlySet<string> | undefined;

  constructor(form: Said['form'], span: Span, text: string, asks = sentencesOf(text).at(-1)?.asks === true) {
    this.form = form;
    this.span = span;
    this.text = text;
    this.asks = asks;
  }

  get words(): readonly TitleWord[] {
    return (this.#words ??= wordsOf(this.text));
  }

  /** Of its words of content. */
  get stems(): ReadonlySet<string> {
    return (this.#stems ??= contentWords(this.text));
  }

  get quantities(): readonly Quantity[] {
    return (this.#quantities ??= findQuantities(this.text));
  }
}

const placed = hidden<readonly Statement[]>();

/** What a section says itself, its heading first. Every question of the template asks for it again. */
export function statementsOf(section: Section): readonly Statement[] {
  let known = placed.get(section);
  if (known === undefined) {
    known = place(section);
    placed.set(section, known);
  }
  return known;
}

function place(section: Section): readonly Statement[] {
  const said = section.blocks.flatMap((block) => saidIn(section.chunk.text, block));
  const statements = said.map((one) => ({ said: one, span: absolute(section, one.span), section }));
  if (section.title === '') return statements;
  const heading = new Said('heading', shift(section.heading, -section.base), section.title);
  return [{ said: heading, span: section.heading, section }, ...statements];
}

const remembered = hidden<readonly Said[]>();

function saidIn(text: string, top: Block): readonly Said[] {
  let known = remembered.get(top);
  if (known === undefined) {
    const header = top.kind === 'table' ? top.children[0]?.children : undefined;
    known = descendants(top).flatMap((block) =>
      ofBlock(text, block, header?.includes(block) === true ? 'label' : 'cell'),
    );
    remembered.set(top, known);
  }
  return known;
}

function ofBlock(text: string, block: Block, cell: 'cell' | 'label'): readonly Said[] {
  const { start } = block.span;
  switch (block.kind) {
    case 'paragraph': {
      if (isOnlyLinks(text, block)) return [];
      const written = prose(text, block, { code: 'keep' });
      return sentencesOf(written).map(
        (one) => new Said('sentence', shift(one, start), written.slice(one.start, one.end), one.asks),
      );
    }
    case 'cell': {
      const written = prose(text, block, { code: 'keep' });
      const inner = trimmed(written, { start: 0, end: written.length });
      return inner.end > inner.start
        ? [new Said(cell, shift(inner, start), written.slice(inner.start, inner.end))]
        : [];
    }
    case 'code': {
      // Only a fence that names no language holds prose and sums; the others are read for their structure.
      const isPlain = block.language === undefined || block.language === 'text' || block.language === 'plaintext';
      return isPlain ? lines(text, block.content!) : [];
    }
    default:
      return [];
  }
}

/** A line that only leads to another place says nothing in this one. */
function isOnlyLinks(text: string, { inlines }: Block): boolean {
  const solid = inlines.filter(
    ({ kind, span }) => kind !== 'text' || /[\p{L}\p{N}]/u.test(text.slice(span.start, span.end)),
  );
  return solid.length > 0 && solid.every(({ kind }) => kind === 'link');
}

function lines(text: string, span: Span): readonly Said[] {
  const found: Said[] = [];
  for (let start = span.start; start < span.end;) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 || newline > span.end ? span.end : newline;
    const line = trimmed(text, { start, end });
    const words = text.slice(line.start, line.end);
    // A line of a drawing is no sentence.
    if (words !== '' && !/[\u2500-\u257F]/.test(words)) found.push(new Said('code', line, words));
    start = end + 1;
  }
  return found;
}
