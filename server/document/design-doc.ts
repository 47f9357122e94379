import { chunksOf, type PlacedChunk } from '../markdown/chunks.ts';
import { toEnd } from '../text/to-end.ts';
import { frontMatterOf, type FrontMatter } from './front-matter.ts';
import { outline } from './outline.ts';
import type { TitleTest } from './outline-forms.ts';
import { runsOf, type Run } from './runs.ts';
import { sectionsOf, type Section } from './section.ts';

/** A document, read once into a value: everything else is a question asked of it. */
export interface DesignDoc {
  /** Without a byte order mark: that is taken off at the door and put back when writing. */
  readonly text: string;
  readonly lineEnding: '\n' | '\r\n';
  readonly chunks: readonly PlacedChunk[];
  /** The document itself, as the section that holds all others. */
  readonly root: Section;
  /** The chunks with their sections, as far as they are remembered together. */
  readonly runs: readonly Run[];
  /** The same value as that of the version before where no heading has changed: see {@link sameShape}. */
  readonly shape: object;
  readonly frontMatter: FrontMatter;
}

/**
 * Reads any text; there is no text that fails. A byte order mark must be off already: it would shift every offset.
 * Without `isTitle` only headings and bold lines open sections; with a template's test, list items and plain lines too.
 * `before` is a document that is mostly the same, such as the version before an edit: what is alike isn't read again.
 */
export function read(text: string, isTitle: TitleTest = noTitle, before?: DesignDoc): DesignDoc {
  return toEnd(readInSteps(text, isTitle, before));
}

/** The same in steps: whoever takes them one by one can do something else between any two, and go on or give up. */
export function* readInSteps(text: string, isTitle: TitleTest, before?: DesignDoc): Generator<void, DesignDoc> {
  return yield* documentOf(text, yield* chunksOf(text, before?.chunks), isTitle, before);
}

const noTitle: TitleTest = () => 0;

function* documentOf(
  text: string,
  chunks: readonly PlacedChunk[],
  isTitle: TitleTest,
  before: DesignDoc | undefined,
): Generator<void, DesignDoc> {
  const { root, parts } = yield* outline(text, chunks, isTitle);
  return {
    text,
    lineEnding: dominantLineEnding(text),
    chunks,
    root,
    runs: runsOf(parts, before?.runs),
    shape: before && sameShape(root, before.root) ? before.shape : {},
    frontMatter: frontMatterOf(chunks[0]!.chunk),
  };
}

/** Whether two documents have the same headings, of the same form and rank, at the same places of the outline. */
function sameShape(root: Section, before: Section): boolean {
  const sections = sectionsOf(root);
  const others = sectionsOf(before);
  return (
    sections.length === others.length &&
    sections.every((one, i) => {
      const other = others[i]!;
      if (one.children.length !== other.children.length) return false;
      return (
        one.passage === other.passage ||
        (one.title === other.title && one.form === other.form && one.level === other.level)
      );
    })
  );
}

/** The line ending of the first line: what text that is inserted takes on. */
function dominantLineEnding(text: string): '\n' | '\r\n' {
  const end = text.indexOf('\n');
  return end > 0 && text[end - 1] === '\r' ? '\r\n' : '\n';
}
