import type { Span } from '../text/span.ts';
import type { EntityDeclaration, Named } from './declaration.ts';

const CREATE =
  /\bcreate\s+(?:\w+\s+){0,2}table\s+(?:if\s+not\s+exists\s+)?(?:[\w$]+\.)?["`[]?([\p{L}_][\p{L}\p{N}_$]*)["`\]]?/giu;
const REFERENCE = /\breferences\s+(?:[\w$]+\.)?["`[]?([\p{L}_][\p{L}\p{N}_$]*)["`\]]?/giu;
const FIELD = /^[\s,]*["`[]?([\p{L}_][\p{L}\p{N}_$]*)["`\]]?\s+[\p{L}<]/u;
const NO_FIELD =
  /^(?:constraint|primary|foreign|unique|key|index|check|exclude|partition|clustering|engine|with|create|insert|select|on|references)$/i;

/** The tables that SQL creates, with their columns and what their foreign keys point to. */
export function tablesIn(text: string, { start, end }: Span): readonly EntityDeclaration[] {
  const source = text.slice(start, end);
  const creates = [...source.matchAll(CREATE)];
  return creates.map((create, i): EntityDeclaration => {
    const from = create.index + create[0].length;
    const statement = source.slice(from, statementEnd(source, from, creates[i + 1]?.index ?? source.length));
    return {
      kind: 'entity',
      form: 'sql',
      name: create[1]!,
      span: nameSpan(create, start),
      fields: fieldsIn(statement, start + from),
      references: [...statement.matchAll(REFERENCE)].map((match) => ({
        name: match[1]!,
        span: nameSpan(match, start + from),
      })),
    };
  });
}

function nameSpan(match: RegExpExecArray, base: number): Span {
  const at = base + match.index + match[0].lastIndexOf(match[1]!);
  return { start: at, end: at + match[1]!.length };
}

function statementEnd(source: string, from: number, limit: number): number {
  const semicolon = source.indexOf(';', from);
  return semicolon < 0 ? limit : Math.min(semicolon, limit);
}

/** Columns stand one a line, or behind commas of a short statement. */
function fieldsIn(statement: string, base: number): readonly Named[] {
  const fields: Named[] = [];
  let at = statement.indexOf('(') + 1;
  if (at === 0) return fields;
  for (let depth = 0, from = at; at <= statement.length; at++) {
    const unit = statement[at] ?? ',';
    if (unit === '(') depth++;
    else if (unit === ')') depth--;
    if ((unit === ',' && depth <= 0) || unit === '\n' || depth < 0 || at === statement.length) {
      const match = FIELD.exec(statement.slice(from, Math.min(at, from + 200)));
      if (match && !NO_FIELD.test(match[1]!)) {
        const start = base + from + match[0].indexOf(match[1]!);
        fields.push({ name: match[1]!, span: { start, end: start + match[1]!.length } });
      }
      from = at + 1;
    }
    if (depth < 0) break;
  }
  return fields;
}
