import { absolute, type Section } from '../document/section.ts';
import { descendants, type Block } from '../markdown/block.ts';
import { plainText } from '../markdown/prose.ts';
import { hidden } from '../text/hidden.ts';
import type { Span } from '../text/span.ts';
import { sentencesOf } from '../question/sentences.ts';
import { entityLine, hasColumnHeader, isFieldList } from '../model/listed-entities.ts';
import { givesFields } from '../model/field-lines.ts';
import { isDescribedEndpoint, isEndpoint } from '../model/endpoint.ts';
import { isSignature, isTypedSignature } from '../model/signature.ts';
import { wordsOf } from '../template/title-words.ts';
import { holdsPhrase } from './holds-phrase.ts';

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

/** Where sections list an operation and, in words or examples, also say what comes out of one. */
export function findDescribed(sections: readonly Section[], loose: boolean): Span | undefined {
  const isSaid = sections.some(({ blocks, chunk: { text } }) =>
    blocks.some(({ span }) => RESULTS.test(text.slice(span.start, span.end))),
  );
  if (!isSaid) return undefined;
  for (const section of sections) {
    const found = findSignature(section, { typed: false, loose });
    if (found && hasParameters(section)) return found;
  }
  return undefined;
}

const RESULTS = /\b(?:returns?|responses?|responds?|results? (?:is|are|in))\b/i;

/** Whether a section names what goes into its operations: a list in brackets, a part of a path, a body. */
function hasParameters({ title, blocks, chunk: { text } }: Section): boolean {
  const said = [title, ...blocks.map(({ span }) => text.slice(span.start, span.end))].join('\n');
  return /[{(]\s*"?\w|\/:\w|\b(?:body|request|param)/i.test(said);
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
      return lineWhere(text, block.content!, (line, start) =>
        isOperation(goesOn(line) ? joined(text, start, block.content!.end) : line, wish),
      );
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
        return loose && (entityLine(text, block) !== undefined || givesFields(linesOf(text, block.span)));
      case 'list':
        return loose && isFieldList(text, block);
      default:
        return false;
    }
  };
  const found = blocksOf(section).find(isModel);
  return found && absolute(section, found.span);
}

function linesOf(text: string, { start, end }: Span): readonly string[] {
  return text.slice(start, end).split('\n');
}

const MODEL_CODE =
  /\bcreate table\b|^[ \t]*(?:erDiagram|classDiagram)\b|^[ \t]*(?:export )?(?:interface|class|struct|message|model|table|entity|type) "?\w+"?[^\n]{0,40}\{/im;

/** What can be nothing but a schema, wherever it stands; a type in a design's code may be anything. */
const SCHEMA_CODE = /\bcreate table\b|^[ \t]*erDiagram\b/im;

/** A line that defines a column: “id int NOT NULL”, “shortlink char(7)”. */
const COLUMN =
  /^[ \t]*[`"]?\w+[`"]?\s+(?:int|integer|bigint|smallint|serial|char|varchar|text|uuid|bool|boolean|float|double|decimal|numeric|date|datetime|timestamp|timestamptz|blob|jsonb?)\b/gim;

/** A line that gives a field its type: “user_id: int”, “favourites: List[str]”, “- url (text, primary key)”. */
const FIELD =
  /^[ \t]*(?:[-*] )?["`]?\w+["`]?\??\s*[:(]\s*(?:\w+[<[(])?(?:int\w*|str|string|text|varchar|uuid|bool|boolean|float|double|decimal|number|date|datetime|timestamp|time|bytes|blob|id|objectid|enum)\b/gim;

function isModelCode(block: Block, content: string, loose: boolean): boolean {
  if ((content.match(COLUMN)?.length ?? 0) >= 2) return true;
  if (loose && ((content.match(FIELD)?.length ?? 0) >= 2 || givesFields(content.split('\n')))) return true;
  const isJson = block.language === 'json' || block.language === 'jsonc';
  return (loose ? MODEL_CODE : SCHEMA_CODE).test(content) || (loose && isJson && content.includes('":'));
}

/** Where a section's own content draws what there is, rather than what happens one after another. */
export function findDiagram(section: Section): Span | undefined {
  const { text } = section.chunk;
  for (const block of blocksOf(section)) {
    if (block.kind !== 'code') continue;
    const content = text.slice(block.content!.start, block.content!.end);
    if (isDrawing(block, content) && !OF_TIME.test(content)) return absolute(section, block.span);
  }
  return undefined;
}

/** How Mermaid’s diagrams of steps, states and dates begin. */
const OF_TIME = /^[ \t]*(?:sequenceDiagram|stateDiagram|journey|gantt|timeline|gitGraph|pie)\b/m;

/** Where a section's own diagrams and schemas, those in text, name something, `means` along with it where given. */
export function findDrawn(
  section: Section,
  words: readonly string[],
  means: readonly string[] | undefined,
): Span | undefined {
  const { text } = section.chunk;
  for (const block of blocksOf(section)) {
    if (block.kind !== 'code') continue;
    const content = text.slice(block.content!.start, block.content!.end);
    if (!isDrawing(block, content) && !isModelCode(block, content, true)) continue;
    const line = lineWhere(text, block.content!, (one) => {
      const said = wordsOf(one);
      return holdsPhrase(said, words) && (!means || holdsPhrase(said, means));
    });
    if (line) return absolute(section, line);
  }
  return undefined;
}

/** The lines of a section's own diagrams in text. */
export function drawnLines(section: Section): readonly { readonly text: string; readonly span: Span }[] {
  const { text } = section.chunk;
  return blocksOf(section)
    .filter((block) => block.kind === 'code')
    .filter((block) => isDrawing(block, text.slice(block.content!.start, block.content!.end)))
    .flatMap((block) => {
      const lines: { text: string; span: Span }[] = [];
      lineWhere(text, block.content!, (line, start) => {
        lines.push({ text: line, span: absolute(section, { start, end: start + line.length }) });
        return false;
      });
      return lines;
    });
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
  const list = blocksOf(section).find((block) =>
    block.kind === 'list' ? block.children.filter(says).length >= items : listedInCode(text, block) >= items,
  );
  return list && absolute(section, list.span);
}

/** How many items a list has that four blanks too many, or a bare fence, have made code of. */
function listedInCode(text: string, block: Block): number {
  if (block.kind !== 'code' || block.language !== undefined) return 0;
  const isItem = (line: string): boolean =>
    /^\s{0,12}(?:[-*+•]|\d{1,3}[.)])\s+\p{L}/u.test(line) && !line.trimEnd().endsWith('?');
  return linesOf(text, block.content!).filter(isItem).length;
}

const flattened = hidden<readonly Block[]>();

function blocksOf(section: Section): readonly Block[] {
  let known = flattened.get(section);
  if (known === undefined) {
    known = section.blocks.flatMap((block) => descendants(block));
    flattened.set(section, known);
  }
  return known;
}

/** Whether a line of code goes on: its bracket stays open, or it ends in a backslash. */
function goesOn(line: string): boolean {
  return line.endsWith('\\') || (line.includes('(') && !line.includes(')'));
}

/** The lines of a call as one. */
function joined(text: string, start: number, end: number): string {
  const lines = text.slice(start, Math.min(end, start + LONGEST_CALL)).split('\n');
  const last = lines.findIndex(
    (line, i) =>
      (i > 0 || !goesOn(line.trim())) &&
      !goesOn(line.trim()) &&
      (line.includes(')') || i === lines.length - 1 || !line.trim().endsWith(',')),
  );
  return lines
    .slice(0, last + 1)
    .map((line) => line.trim().replace(/\\$/, ''))
    .join(' ');
}

const LONGEST_CALL = 800;

function lineWhere(
  text: string,
  { start, end }: Span,
  holds: (line: string, start: number) => boolean,
): Span | undefined {
  for (let at = start; at < end;) {
    const newline = text.indexOf('\n', at);
    const stop = newline < 0 || newline > end ? end : newline;
    if (holds(text.slice(at, stop).trim(), at)) return { start: at, end: stop };
    at = stop + 1;
  }
  return undefined;
}
