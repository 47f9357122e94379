import { COLUMN_HEADER } from './listed-entities.ts';

/** Three names below each other, one of them in the manner of a field: the fields of something, whatever stands around them. */
const FIELDS_BELOW = 3;

/**
 * Whether lines give fields in a way that Markdown has no block for: one identifier a line, a row of them behind “columns”,
 * or a grid of `|` and `+---+` with a column for their names.
 */
export function givesFields(lines: readonly string[]): boolean {
  let run = 0;
  let isTelling = false;
  for (const line of lines) {
    const bare = line.trim().replace(/^[-*•]\s/, '');
    if (/^`?[\p{L}_][\p{L}\p{N}_]*`?,?$/u.test(bare)) {
      run++;
      if (/^`?(?:\w+_\w+|id\b|[a-z]+[A-Z])/.test(bare)) isTelling = true;
      if (run >= FIELDS_BELOW && isTelling) return true;
    } else {
      run = 0;
      isTelling = false;
    }
    if (isFieldRow(bare) || isRelation(bare) || isGridHeader(bare)) return true;
  }
  return false;
}

/** “columns - user_id, first_name, email” */
function isFieldRow(line: string): boolean {
  const row = /^(?:columns|fields|attributes)\b\s{0,4}[:–-](.+)/i.exec(line)?.[1];
  return row !== undefined && row.split(',').filter((field) => /^\s*`?\w+/.test(field)).length >= 2;
}

/** “Table `urls(short_key, long_url, user_id)`”: a relation that is called one, which counts wherever it stands. */
export function givesTable(lines: readonly string[]): boolean {
  return lines.some((line) => {
    const at = line.search(/\btable\b/i);
    return at >= 0 && at < 12 && isRelation(line.slice(at + 'table'.length).trim());
  });
}

/** “events(event_id, venue_id, on_sale_at, …)”: a relation with its attributes, one of them in the manner of a field. */
function isRelation(line: string): boolean {
  const row = /^(?:tables? )?`?\w+`?\s?\(([^()]+)/i.exec(line)?.[1];
  const [first, second, third] = row?.split(',') ?? [];
  const names = [first, second, third].filter((field) => field !== undefined && /^\s*`?\w+/.test(field));
  return names.length === 3 && names.some((field) => /^\s*`?(?:\w+_\w+|id\b)/.test(field!));
}

/** The header of a table that is drawn with signs. */
function isGridHeader(line: string): boolean {
  if (!line.startsWith('|') || !line.endsWith('|')) return false;
  const cells = line.slice(1, -1).split('|');
  return cells.length > 1 && cells.some((cell) => COLUMN_HEADER.test(cell.trim()));
}
