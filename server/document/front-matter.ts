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

/** What isn't said in so many words (a list, a text of several lines, two answers) isn't said. */
export const frontMatterOf = remembering((chunk: Chunk): FrontMatter => {
  const block = chunk.blocks[0];
  if (block?.kind !== 'front-matter' || block.language === 'toml') return {};
  const text = chunk.text.slice(block.content!.start, block.content!.end);
  const lines = text.split(/\r?\n/).map((line) => line.replace(/^(["'])([\w-]+)\1/, '$2'));
  const designDoc = valueOf(lines, 'design-doc');
  const status = String(valueOf(lines, 'status')).toLowerCase();
  return {
    ...(designDoc !== undefined && { designDoc }),
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

/**
 * The value that lines of YAML give a key of theirs: a word or a quotation on the key's own line, after
 * https://yaml.org/spec/1.2.2/. Mistakes in other lines don't matter, and a YAML reader would take more room than the linter's
 * own features.
 */
function valueOf(lines: readonly string[], key: string): string | boolean | undefined {
  const isGiven = (line: string): boolean => line.startsWith(key) && /^[ \t]*:(?:[ \t]|$)/.test(line.slice(key.length));
  const at = lines.findIndex(isGiven);
  if (at < 0 || lines.findLastIndex(isGiven) > at || /^[ \t]+[^ \t#]/.test(lines[at + 1] ?? '')) return undefined;
  const line = lines[at]!;
  const written = line
    .slice(line.indexOf(':') + 1)
    .replace(/[ \t]#.*$/, '')
    .trim();
  const quoted = /^(?:"([^"\\]*)"|'([^']*)')$/.exec(written);
  if (quoted) return quoted[1] ?? quoted[2];
  if (/^(?:true|True|TRUE)$/.test(written)) return true;
  if (/^(?:false|False|FALSE)$/.test(written)) return false;
  return /^[\p{L}_./]/u.test(written) && !/:(?: |$)|^(?:null|Null|NULL)$/.test(written) ? written : undefined;
}
