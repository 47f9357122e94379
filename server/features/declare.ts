import type { DesignDoc } from '../document/design-doc.ts';
import { frontMatterLine } from '../document/front-matter.ts';
import type { Edit } from '../text/edit.ts';

const KEY = 'design-doc';

/**
 * The edits that declare a document a design document in its front matter, keeping what else stands there. None where it
 * is declared already, and none where the front matter is no YAML, which nothing here could keep.
 */
export function declare({ lineEnding, chunks, frontMatter }: DesignDoc): readonly Edit[] {
  if (frontMatter.designDoc !== undefined && frontMatter.designDoc !== false) return [];
  const { chunk, base } = chunks[0]!;
  const block = chunk.blocks[0];
  if (block?.kind !== 'front-matter') {
    return [{ span: { start: 0, end: 0 }, text: ['---', `${KEY}: true`, '---', '', ''].join(lineEnding) }];
  }
  if (block.language === 'toml') return [];
  const line = frontMatterLine(chunk, KEY);
  // What stood there was `false`, which the author takes back.
  if (line) return [{ span: { start: line.start + base, end: line.end + base }, text: `${KEY}: true` }];
  const start = block.content!.start + base;
  return [{ span: { start, end: start }, text: `${KEY}: true${lineEnding}` }];
}
