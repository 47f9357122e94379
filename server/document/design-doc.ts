import { readChunks, type PlacedChunk } from '../markdown/chunks.ts';
import { frontMatterOf, type FrontMatter } from './front-matter.ts';
import { outline } from './outline.ts';
import type { TitleTest } from './outline-forms.ts';
import type { Section } from './section.ts';

/** A document, read once into a value: everything else is a question asked of it. */
export interface DesignDoc {
  /** Without a byte order mark: that is taken off at the door and put back when writing. */
  readonly text: string;
  readonly lineEnding: '\n' | '\r\n';
  readonly chunks: readonly PlacedChunk[];
  /** The document itself, as the section that holds all others. */
  readonly root: Section;
  readonly frontMatter: FrontMatter;
}

/**
 * Reads any text; there is no text that fails. A byte order mark must be off already: it would shift every offset.
 * Without `isTitle` only headings and bold lines open sections; with a template's test, list items and plain lines too.
 */
export function read(text: string, isTitle: TitleTest = () => 0): DesignDoc {
  const chunks = readChunks(text);
  return {
    text,
    lineEnding: dominantLineEnding(text),
    chunks,
    root: outline(text, chunks, isTitle),
    frontMatter: frontMatterOf(chunks[0]!.chunk),
  };
}

/** The line ending of the first line: what text that is inserted takes on. */
function dominantLineEnding(text: string): '\n' | '\r\n' {
  const end = text.indexOf('\n');
  return end > 0 && text[end - 1] === '\r' ? '\r\n' : '\n';
}
