import type { DesignDoc } from '../document/design-doc.ts';
import type { Edit } from '../text/edit.ts';

const KEY = 'design-doc';

/**
 * The edits that declare a document a design document in its front matter, keeping what else stands there. None where it
 * is declared already, and none where the front matter is no YAML, which nothing here could keep.
 */
export function declare({ text, lineEnding, chunks, frontMatter }: DesignDoc): readonly Edit[] {
  if (frontMatter.designDoc !== undefined && frontMatter.designDoc !== false) return [];
  const { chunk, base } = chunks[0]!;
  const block = chunk.blocks[0];
  if (block?.kind !== 'front-matter') {
    return [{ span: { start: 0, end: 0 }, text: ['---', `${KEY}: true`, '---', '', ''].join(lineEnding) }];
  }
  if (block.language === 'toml') return [];
  const content = { start: block.content!.start + base, end: block.content!.end + base };
  for (let at = content.start; at < content.end;) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? content.end : newline;
    const line = text.slice(at, end).trimEnd();
    // A key in the first column is the mapping's own; its old value, `false`, is what the author takes back.
    if (line.startsWith(`${KEY}:`)) return [{ span: { start: at, end: at + line.length }, text: `${KEY}: true` }];
    at = end + 1;
  }
  return [{ span: { start: content.start, end: content.start }, text: `${KEY}: true${lineEnding}` }];
}
