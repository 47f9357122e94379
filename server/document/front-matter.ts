import { load } from 'js-yaml';
import type { Chunk } from '../markdown/chunks.ts';
import { remembering } from '../text/remember.ts';
import type { Span } from '../text/span.ts';

/** How far a document's life has come; it decides how strict the rules are. */
export type Status = 'draft' | 'review' | 'approved';

/** What a document says of itself before its first line. Keys that the linter doesn't know are other tools' business. */
export interface FrontMatter {
  /** A template's name, or whether the document wants to be checked as a design document; absent: it doesn't say. */
  readonly designDoc?: string | boolean;
  readonly status?: Status;
}

const STATUSES: readonly string[] = ['draft', 'review', 'approved'] satisfies Status[];

/** Front matter that is no YAML mapping says nothing: the document is read as if it had none. */
export const frontMatterOf = remembering((chunk: Chunk): FrontMatter => {
  const block = chunk.blocks[0];
  if (block?.kind !== 'front-matter' || block.language === 'toml') return {};
  const values = mapping(chunk.text.slice(block.content!.start, block.content!.end));
  const designDoc = values['design-doc'];
  const status = typeof values['status'] === 'string' ? values['status'].toLowerCase() : '';
  return {
    ...((typeof designDoc === 'string' || typeof designDoc === 'boolean') && { designDoc }),
    ...(STATUSES.includes(status) && { status: status as Status }),
  };
});

/** The line of front matter that gives a key a value, its ending left out; a key in the first column is the mapping's own. */
export function frontMatterLine({ text, blocks: [block] }: Chunk, key: string): Span | undefined {
  if (block?.kind !== 'front-matter') return undefined;
  const { start, end: contentEnd } = block.content!;
  for (let at = start; at < contentEnd;) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? contentEnd : newline;
    const line = text.slice(at, end).trimEnd();
    if (line.startsWith(`${key}:`)) return { start: at, end: at + line.length };
    at = end + 1;
  }
  return undefined;
}

function mapping(yaml: string): Record<string, unknown> {
  try {
    const value: unknown = load(yaml);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : {};
  } catch {
    return {};
  }
}
