import type { Section } from '../document/section.ts';
import type { Named } from './declaration.ts';

/** What a heading such as “2.1 Users table” or “**`orders`**” names: at most three words, in the document’s offsets. */
export function headingName(section: Section): Named | undefined {
  const bare = section.title
    .replace(/^[\s\d.)(#:*-]{0,12}/, '')
    .replace(/[(:–—][^]*/, '')
    .replace(/^(?:table|collection|entity|the)\b[\s:]*/i, '')
    .trimEnd()
    .replace(/(?<!\s)\s+(?:table|collection|entity|schema|model|object|document|record)s?$/i, '')
    .trim();
  if (!/^[\p{L}_][\p{L}\p{N}_-]*(?: [\p{L}\p{N}_-]+){0,2}$/u.test(bare)) return undefined;
  const { chunk, base, heading } = section;
  const at = chunk.text.slice(heading.start - base, heading.end - base).indexOf(bare);
  if (at < 0) return undefined;
  const start = heading.start + at;
  return { name: bare, span: { start, end: start + bare.length } };
}
