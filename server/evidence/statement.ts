import type { DesignDoc } from '../document/design-doc.ts';
import { absolute, type Section } from '../document/section.ts';
import { descendants, type Block } from '../markdown/block.ts';
import { prose } from '../markdown/prose.ts';
import { sentencesOf } from '../question/sentences.ts';
import { shift, trimmed, type Span } from '../text/span.ts';

/** A sentence, heading, table cell or line of plain code: the smallest piece of a document that can say something. */
export interface Statement {
  readonly form: 'heading' | 'sentence' | 'cell' | 'code';
  /** In the document's offsets. */
  readonly span: Span;
  /** Without markup, on as many units as the span has. */
  readonly text: string;
  /** Whether it is a question. */
  readonly asks: boolean;
  readonly section: Section;
}

/** What a section says itself, its heading first. */
export function statementsOf(doc: DesignDoc, section: Section): readonly Statement[] {
  const statements: Statement[] = [];
  if (section.title !== '') {
    statements.push({
      form: 'heading',
      span: section.heading,
      text: section.title,
      asks: isQuestion(section.title),
      section,
    });
  }
  for (const top of section.blocks)
    for (const block of descendants(top)) statements.push(...ofBlock(doc, section, block));
  return statements;
}

function ofBlock(doc: DesignDoc, section: Section, block: Block): readonly Statement[] {
  const { text } = section.chunk;
  if (block.kind === 'paragraph' || block.kind === 'cell') {
    const written = prose(text, block, { code: 'keep' });
    const base = block.span.start + section.base;
    if (block.kind === 'paragraph') {
      return sentencesOf(written).map(({ start, end, asks }) => ({
        form: 'sentence',
        span: { start: start + base, end: end + base },
        text: written.slice(start, end),
        asks,
        section,
      }));
    }
    const { start, end } = trimmed(written, { start: 0, end: written.length });
    const cell = written.slice(start, end);
    return cell === ''
      ? []
      : [{ form: 'cell', span: shift({ start, end }, base), text: cell, asks: isQuestion(cell), section }];
  }
  // Only a fence that names no language holds prose and sums; the others are read for their structure.
  const isPlain =
    block.kind === 'code' &&
    (block.language === undefined || block.language === 'text' || block.language === 'plaintext');
  return isPlain ? lines(doc, absolute(section, block.content!), section) : [];
}

function lines(doc: DesignDoc, span: Span, section: Section): readonly Statement[] {
  const found: Statement[] = [];
  for (let start = span.start; start < span.end;) {
    const newline = doc.text.indexOf('\n', start);
    const end = newline < 0 || newline > span.end ? span.end : newline;
    const line = trimmed(doc.text, { start, end });
    const text = doc.text.slice(line.start, line.end);
    if (text !== '') found.push({ form: 'code', span: line, text, asks: isQuestion(text), section });
    start = end + 1;
  }
  return found;
}

function isQuestion(text: string): boolean {
  return sentencesOf(text).at(-1)?.asks === true;
}
