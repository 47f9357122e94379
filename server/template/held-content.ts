import { inPassages } from '../document/gather.ts';
import type { Section } from '../document/section.ts';
import { descendants, type Block } from '../markdown/block.ts';
import { plainText } from '../markdown/prose.ts';
import { remembering } from '../text/remember.ts';
import type { Phase } from './template.ts';

/**
 * What a section's own code and tables show, whatever its heading says and in whatever language: columns with SQL's types, or
 * requests with a method and a path.
 * For the questions whether a phase without a heading is there nonetheless, and what a heading that says nothing is about.
 */
export function heldIn({ passage }: Section): ReadonlySet<Phase['holds']> {
  return held(passage);
}

/** The sections that show something of what the phases hold, and what. */
export const sectionsHolding = inPassages((passage) => [...held(passage)]);

/** The same, told to whoever looks. */
export type HeldIn = typeof heldIn;

const held = remembering(({ blocks, chunk }: Section): ReadonlySet<Phase['holds']> => {
  const found = new Set<Phase['holds']>();
  for (const top of blocks) {
    for (const block of descendants(top)) {
      if (block.kind === 'table' && givesColumns(chunk.text, block)) found.add('entities');
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

/** A table of columns and their types, one of them such as only a database has: the rest an interface's fields have as well. */
function givesColumns(text: string, { children: rows }: Block): boolean {
  const types = rows.flatMap(({ children: cells }) => {
    const type = cells
      .slice(1)
      .map((cell) => plainText(text, cell))
      .find((said) => TYPE.test(said));
    return type === undefined ? [] : [type];
  });
  return types.length >= LEAST_COLUMNS && types.some((type) => DATABASE_TYPE.test(type));
}

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
const TYPES =
  'tinyint|smallint|mediumint|int|integer|bigint|serial|bigserial|decimal|numeric|real|float|double|char|character|varchar|nvarchar|text|uuid|date|time|timestamp|timestamptz|datetime|bool|boolean|json|jsonb|blob|bytea|binary|varbinary';
const COLUMN = new RegExp(`^\\s*["\`]?\\w+["\`]?\\s+(?:${TYPES})\\b`, 'i');
const TYPE = new RegExp(`^(?:${TYPES})\\b`, 'i');
const DATABASE_TYPE =
  /^(?:tinyint|smallint|mediumint|bigint|bigserial|serial|numeric|varchar|nvarchar|timestamptz|datetime|jsonb|varbinary)\b/i;
const LEAST_COLUMNS = 3;
const REQUEST = /^\s*(?:\$\s*)?(?:(?:GET|POST|PUT|PATCH|DELETE)\s+\S*\/|curl\s.*\bhttps?:)/;
