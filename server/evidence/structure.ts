import { absolute, type Section } from '../document/section.ts';
import { descendants, inlineDescendants, type Block } from '../markdown/block.ts';
import { plainText } from '../markdown/prose.ts';
import type { Span } from '../text/span.ts';
import { wordCount } from '../question/phrases.ts';
import { sentencesOf } from '../question/sentences.ts';
import { isEndpoint, isSignature, isTypedSignature } from './signature.ts';

// Tolerant readers: they look for the shape of a structure, not for its grammar.

/** Where a section's own content lists an operation; `typed` asks for its parameters or results as well. */
export function findSignature(section: Section, typed: boolean): Span | undefined {
  for (const block of blocksOf(section)) {
    const found = signatureIn(section, block, typed);
    if (found) return absolute(section, found);
  }
  return undefined;
}

function signatureIn({ chunk }: Section, block: Block, typed: boolean): Span | undefined {
  const { text } = chunk;
  if (block.kind === 'code') {
    const content = text.slice(block.content!.start, block.content!.end);
    if (isInterfaceLanguage(block, content)) return block.span;
    return lineWhere(text, block.content!, (line) =>
      typed ? isTypedSignature(line) : isSignature(line) || isEndpoint(line),
    );
  }
  if (block.kind === 'row') {
    const cells = block.children.map((cell) => plainText(text, cell));
    const isRow =
      cells.some((cell) => /^(?:GET|POST|PUT|PATCH|DELETE)$/.test(cell)) && cells.some((cell) => cell.startsWith('/'));
    return isRow && (!typed || cells.length > 3) ? block.span : undefined;
  }
  if (block.kind !== 'paragraph' && block.kind !== 'cell' && block.kind !== 'heading') return undefined;
  const words = plainText(text, block);
  return (typed ? isTypedSignature(words) : isSignature(words) || isEndpoint(words)) ? block.span : undefined;
}

function isInterfaceLanguage(block: Block, content: string): boolean {
  switch (block.language) {
    case 'graphql':
    case 'gql':
      return true;
    case 'proto':
    case 'protobuf':
      return content.includes('rpc ');
    default:
      return (
        content.includes('openapi:') || content.includes('swagger:') || /^type (?:Query|Mutation)\b/m.test(content)
      );
  }
}

/** Where a section's own content states a structured data model: DDL, an entity diagram, types, columns, entities with their fields. */
export function findDataModel(section: Section): Span | undefined {
  const { text } = section.chunk;
  for (const block of blocksOf(section)) {
    if (block.kind === 'code' && isModelCode(block, text.slice(block.content!.start, block.content!.end)))
      return absolute(section, block.span);
    if (block.kind === 'table' && hasColumnHeader(text, block)) return absolute(section, block.span);
    if (block.kind === 'paragraph' && isEntityLine(plainText(text, block))) return absolute(section, block.span);
    if (block.kind === 'list' && isFieldList(text, block)) return absolute(section, block.span);
  }
  return undefined;
}

const MODEL_CODE =
  /\bcreate table\b|^\s*(?:erDiagram|classDiagram)\b|^\s*(?:export )?(?:interface|class|struct|message|model|table|entity|type) "?\w+"?[^\n]{0,40}\{/im;

function isModelCode(block: Block, content: string): boolean {
  return (
    MODEL_CODE.test(content) || ((block.language === 'json' || block.language === 'jsonc') && content.includes('":'))
  );
}

function hasColumnHeader(text: string, table: Block): boolean {
  const header = (table.children[0]?.children ?? []).map((cell) => plainText(text, cell).toLowerCase());
  const names = header.some((cell) =>
    /^(?:field|column|attribute|property|name|key|entity|table)s?(?: name)?$/.test(cell),
  );
  return names && table.children.length > 1 && header.length > 1;
}

/** “User: id, name, email”, “Tweet(id, text, created_at)”: a name with three fields or more. */
function isEntityLine(line: string): boolean {
  const match = /^[\p{L}_][\p{L}\p{N}_]*(?: [\p{L}_]+)?\s?[:({–-]\s?([^.?!]+)/u.exec(line);
  const fields = match?.[1]?.split(',') ?? [];
  return fields.length >= 3 && fields.every((field) => wordCount(field) > 0 && wordCount(field) <= 4);
}

/** At least two items that each begin with an identifier such as `user_id` or a name with a type behind it. */
function isFieldList(text: string, list: Block): boolean {
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

/** Where a section's own content draws something. */
export function findDiagram(section: Section): Span | undefined {
  const { text } = section.chunk;
  for (const block of blocksOf(section)) {
    if (block.kind === 'code' && isDrawing(block, text.slice(block.content!.start, block.content!.end)))
      return absolute(section, block.span);
    for (const inline of inlineDescendants(block.inlines))
      if (inline.kind === 'image') return absolute(section, inline.span);
    if (block.kind === 'html' && /<img\b|<svg\b/i.test(text.slice(block.span.start, block.span.end)))
      return absolute(section, block.span);
  }
  return undefined;
}

const DIAGRAM_LANGUAGES = new Set([
  'mermaid',
  'plantuml',
  'puml',
  'dot',
  'graphviz',
  'd2',
  'ditaa',
  'structurizr',
  'nomnoml',
]);

function isDrawing(block: Block, content: string): boolean {
  if (block.language !== undefined && DIAGRAM_LANGUAGES.has(block.language)) return true;
  const isPlain = block.language === undefined || block.language === 'text' || block.language === 'ascii';
  return isPlain && (/[┌┐└┘│├┤▼▲►◄]/.test(content) || /\+--|-->|<--/.test(content));
}

/** Where a section's own content has a table with at least one row below its header. */
export function findTable(section: Section): Span | undefined {
  const table = blocksOf(section).find((block) => block.kind === 'table' && block.children.length > 1);
  return table && absolute(section, table.span);
}

/** Where a section's own content has a list of at least so many items that aren't questions. */
export function findList(section: Section, items: number): Span | undefined {
  const { text } = section.chunk;
  const says = (item: Block): boolean => {
    const [first] = item.children;
    return first?.kind !== 'paragraph' || sentencesOf(plainText(text, first)).at(-1)?.asks !== true;
  };
  const list = blocksOf(section).find((block) => block.kind === 'list' && block.children.filter(says).length >= items);
  return list && absolute(section, list.span);
}

function blocksOf(section: Section): readonly Block[] {
  return section.blocks.flatMap((block) => [...descendants(block)]);
}

function lineWhere(text: string, { start, end }: Span, holds: (line: string) => boolean): Span | undefined {
  for (let at = start; at < end;) {
    const newline = text.indexOf('\n', at);
    const stop = newline < 0 || newline > end ? end : newline;
    if (holds(text.slice(at, stop).trim())) return { start: at, end: stop };
    at = stop + 1;
  }
  return undefined;
}
