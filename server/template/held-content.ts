import type { Section } from '../document/section.ts';
import { descendants, type Block } from '../markdown/block.ts';
import { remembering } from '../text/remember.ts';
import type { Phase } from './template.ts';

/**
 * What a section's own code shows, whatever its heading says: columns with SQL's types, or requests with a method and a path.
 * For the questions whether a phase without a heading is there nonetheless, and what a heading that says nothing is about.
 */
export function heldIn({ passage }: Section): ReadonlySet<Phase['holds']> {
  return held(passage);
}

const held = remembering(({ blocks, chunk }: Section): ReadonlySet<Phase['holds']> => {
  const found = new Set<Phase['holds']>();
  for (const top of blocks) {
    for (const block of descendants(top)) {
      const code =
        block.kind === 'code'
          ? chunk.text.slice(block.content!.start, block.content!.end)
          : inlineCode(chunk.text, block);
      if (code === '') continue;
      const lines = code.split('\n');
      if (lines.some((line) => DECLARED.test(line)) || countOf(lines, COLUMN) >= LEAST_COLUMNS) found.add('entities');
      if (lines.some((line) => REQUEST.test(line))) found.add('operations');
    }
  }
  return found;
});

/** Inline code, a line for each. */
function inlineCode(text: string, { inlines }: Block): string {
  return inlines
    .filter(({ kind }) => kind === 'code')
    .map(({ span }) => text.slice(span.start, span.end).replaceAll('`', ''))
    .join('\n');
}

function countOf(lines: readonly string[], pattern: RegExp): number {
  return lines.filter((line) => pattern.test(line)).length;
}

const DECLARED = /^\s*(?:create\s+table\b|erDiagram\b)/i;
/** The types of the SQL standard and of PostgreSQL and MySQL. */
const COLUMN =
  /^\s*["`]?\w+["`]?\s+(?:tinyint|smallint|mediumint|int|integer|bigint|serial|bigserial|decimal|numeric|real|float|double|char|character|varchar|nvarchar|text|uuid|date|time|timestamp|timestamptz|datetime|bool|boolean|json|jsonb|blob|bytea|binary|varbinary)\b/i;
const LEAST_COLUMNS = 3;
const REQUEST = /^\s*(?:\$\s*)?(?:(?:GET|POST|PUT|PATCH|DELETE)\s+\S*\/|curl\s.*\bhttps?:)/;
