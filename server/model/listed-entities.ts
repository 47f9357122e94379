import { descendants, type Block } from '../markdown/block.ts';
import { plainText, prose } from '../markdown/prose.ts';
import { hidden } from '../text/hidden.ts';
import { shift, trimmed } from '../text/span.ts';
import type { Named } from './declaration.ts';

/** An entity that a list or a table gives, where the document designs its data. */
export interface ListedEntity extends Named {
  readonly fields: readonly Named[];
  /** Whether it is a row of a table of entities, which can be nothing else. */
  readonly isRow: boolean;
}

const remembered = hidden<readonly ListedEntity[]>();

/** The entities of lines such as “User: id, name, email”, of items with their fields below, and of tables that have a column for them. */
export function listedEntities(text: string, top: Block): readonly ListedEntity[] {
  let known = remembered.get(top);
  if (known === undefined) {
    known = descendants(top).flatMap((block) => entitiesOf(text, block));
    remembered.set(top, known);
  }
  return known;
}

function entitiesOf(text: string, block: Block): readonly ListedEntity[] {
  switch (block.kind) {
    case 'paragraph': {
      const found = entityLine(text, block);
      return found ? [found] : [];
    }
    case 'item': {
      const found = entityItem(text, block);
      return found ? [found] : [];
    }
    case 'table':
      return entitiesOfTable(text, block);
    default:
      return [];
  }
}

const LINE = /^([\p{L}_][\p{L}\p{N}_]*(?: [\p{L}_]+)?)\s{0,4}[:({–-]\s{0,4}([^.?!]+)/u;

/** “User: id, name, email”, “Tweet(id, text, created_at)”: a name with three fields or more. */
export function entityLine(text: string, block: Block): ListedEntity | undefined {
  const said = prose(text, block, { code: 'keep' });
  const line = trimmed(said, { start: 0, end: said.length });
  const match = LINE.exec(said.slice(line.start, line.end));
  if (!match) return undefined;
  const fields = match[2]!.split(',');
  const areFields = fields.every(
    (field) => /^\s*[\p{L}_]/u.test(field) && (field.match(/[\p{L}\p{N}_]+/gu)?.length ?? 0) <= 3,
  );
  if (fields.length < 3 || !areFields) return undefined;
  const name = match[1]!.trim();
  if (LABELS.test(name)) return undefined;
  const start = block.span.start + line.start;
  return { name, span: { start, end: start + name.length }, fields: [], isRow: false };
}

/** What lists the parts of an entity rather than an entity. */
const LABELS =
  /^(?:(?:table|data|key) )?(?:attribute|relation(?:ship)?|structure|schema|column|field|propert(?:y|ie)|key|value|index(?:e)?|type|constraint|example|note|reason|justification|data|table|entit(?:y|ie))s?$/i;

/** A short label with a list of fields below it. */
function entityItem(text: string, item: Block): ListedEntity | undefined {
  const [first, list] = item.children;
  if (first?.kind !== 'paragraph' || list?.kind !== 'list' || !isFieldList(text, list)) return undefined;
  const said = prose(text, first, { code: 'keep' });
  const label = /^([\p{L}_][\p{L}\p{N}_]*(?: [\p{L}_][\p{L}\p{N}_]*)?)(?: table| collection| entity)?\s*:?$/iu.exec(
    said.trim(),
  );
  if (!label) return undefined;
  const start = first.span.start + said.indexOf(label[1]!);
  return { name: label[1]!, span: { start, end: start + label[1]!.length }, fields: [], isRow: false };
}

/** At least two items that each begin with an identifier such as `user_id` or a name with a type behind it. */
export function isFieldList(text: string, list: Block): boolean {
  const fields = list.children.filter((item) => {
    const first = item.children[0];
    return first?.kind === 'paragraph' && isField(plainText(text, first));
  });
  return fields.length >= 2;
}

const IDENTIFIER = /^(?:\w+_\w+|[a-z]+[A-Z]\w*|id\b)/;
const TYPED_FIELD =
  /^\w+\s?[:(]\s?(?:string|text|varchar|char|int|integer|bigint|uuid|bool|boolean|float|double|decimal|date|datetime|timestamp|blob|json|enum|array|list|pk|fk)\b/i;

function isField(line: string): boolean {
  return line.length < 120 && (IDENTIFIER.test(line) || TYPED_FIELD.test(line));
}

/** A table whose rows are entities: its first column says so. */
function entitiesOfTable(text: string, table: Block): readonly ListedEntity[] {
  const [header, ...rows] = table.children;
  const first = header?.children[0];
  if (!first || !/^(?:entit(?:y|ies)|tables?|collections?|models?)(?: names?)?$/i.test(plainText(text, first)))
    return [];
  return rows.flatMap((row) => {
    const cell = row.children[0];
    if (!cell) return [];
    const said = prose(text, cell, { code: 'keep' });
    const span = trimmed(said, { start: 0, end: said.length });
    const name = said.slice(span.start, span.end);
    if (!/^[\p{L}_][\p{L}\p{N}_ ]{1,40}$/u.test(name)) return [];
    return [{ name, span: shift(span, cell.span.start), fields: [], isRow: true }];
  });
}

/** What the column is called that names fields. */
export const COLUMN_HEADER = /^(?:field|column|attribute|property|name|key|entity|table)s?(?: name)?$/i;

/** A table of an entity's fields: one column names them, another says more of each. */
export function hasColumnHeader(text: string, table: Block): boolean {
  const header = (table.children[0]?.children ?? []).map((cell) => plainText(text, cell));
  const names = header.some((cell) => COLUMN_HEADER.test(cell));
  return names && table.children.length > 1 && header.length > 1;
}
