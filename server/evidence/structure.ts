import { absolute, type Section } from '../document/section.ts';
import { descendants, inlineDescendants, type Block } from '../markdown/block.ts';
import { plainText } from '../markdown/prose.ts';
import type { Span } from '../text/span.ts';
import { sentencesOf } from '../question/sentences.ts';
import { entityLine, hasColumnHeader, isFieldList } from '../model/listed-entities.ts';
import { isDescribedEndpoint, isEndpoint } from '../model/endpoint.ts';
import { isSignature, isTypedSignature } from '../model/signature.ts';

// Tolerant readers: they look for the shape of a structure, not for its grammar.

/** How an operation has to be given to count as one. */
export interface SignatureWish {
  /** With its parameters or results. */
  readonly typed: boolean;
  /** Also as a function's signature; elsewhere than in an API that is just code. */
  readonly loose: boolean;
}

/** Where a section lists an operation, in its heading or below it. */
export function findSignature(section: Section, wish: SignatureWish): Span | undefined {
  if (isOperation(section.title, wish)) return section.heading;
  for (const block of blocksOf(section)) {
    const found = signatureIn(section, block, wish);
    if (found) return absolute(section, found);
  }
  return undefined;
}

function isOperation(line: string, { typed, loose }: SignatureWish): boolean {
  if (typed) return isDescribedEndpoint(line) || (loose && isTypedSignature(line));
  return isEndpoint(line) || (loose && isSignature(line));
}

function signatureIn({ chunk: { text } }: Section, block: Block, wish: SignatureWish): Span | undefined {
  switch (block.kind) {
    case 'code': {
      const content = text.slice(block.content!.start, block.content!.end);
      if (isInterfaceLanguage(block, content)) return block.span;
      // What creates tables calls nothing.
      if (block.language === 'sql' || /\bcreate table\b/i.test(content)) return undefined;
      // In an API, an object in a fence is what goes in or comes out.
      if (wish.typed && wish.loose && /^\s*[{[]/.test(content)) return block.span;
      return lineWhere(text, block.content!, (line) => isOperation(line, wish));
    }
    case 'row': {
      const cells = block.children.map((cell) => plainText(text, cell));
      const isCall = cells.some((cell) => METHOD.test(cell)) && cells.some((cell) => cell.startsWith('/'));
      return isCall && (!wish.typed || cells.length > 3) ? block.span : undefined;
    }
    case 'paragraph':
    case 'cell':
      return isOperation(plainText(text, block), wish) ? block.span : undefined;
    default:
      return undefined;
  }
}

const METHOD = /^(?:GET|POST|PUT|PATCH|DELETE)$/;

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

/**
 * Where a section's own content states a structured data model: DDL, an entity diagram, types, a table of columns; with
 * `loose`, also an entity with its fields in a line or a list, which elsewhere could be anything.
 */
export function findDataModel(section: Section, loose: boolean): Span | undefined {
  const { text } = section.chunk;
  const isModel = (block: Block): boolean => {
    switch (block.kind) {
      case 'code':
        return isModelCode(block, text.slice(block.content!.start, block.content!.end), loose);
      case 'table':
        return hasColumnHeader(text, block);
      case 'paragraph':
        return loose && entityLine(text, block) !== undefined;
      case 'list':
        return loose && isFieldList(text, block);
      default:
        return false;
    }
  };
  const found = blocksOf(section).find(isModel);
  return found && absolute(section, found.span);
}

const MODEL_CODE =
  /\bcreate table\b|^\s*(?:erDiagram|classDiagram)\b|^\s*(?:export )?(?:interface|class|struct|message|model|table|entity|type) "?\w+"?[^\n]{0,40}\{/im;

/** What can be nothing but a schema, wherever it stands; a type in a design's code may be anything. */
const SCHEMA_CODE = /\bcreate table\b|^\s*erDiagram\b/im;

function isModelCode(block: Block, content: string, loose: boolean): boolean {
  const isJson = block.language === 'json' || block.language === 'jsonc';
  return (loose ? MODEL_CODE : SCHEMA_CODE).test(content) || (loose && isJson && content.includes('":'));
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

const flattened = new WeakMap<Section, readonly Block[]>();

function blocksOf(section: Section): readonly Block[] {
  let known = flattened.get(section);
  if (known === undefined) {
    known = section.blocks.flatMap((block) => [...descendants(block)]);
    flattened.set(section, known);
  }
  return known;
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
