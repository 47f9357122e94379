import { absolute, type Section } from '../document/section.ts';
import type { Block } from '../markdown/block.ts';
import { plainText } from '../markdown/prose.ts';
import type { Span } from '../text/span.ts';
import { sentencesOf } from '../question/sentences.ts';
import { entityLine, hasColumnHeader, isFieldList } from '../model/listed-entities.ts';
import { givesFields, givesTable } from '../model/field-lines.ts';
import { wordsOf } from '../template/title-words.ts';
import { findingIn } from './finding-in.ts';
import { holdsPhrase } from './holds-phrase.ts';
import { blocksOf, linesOf, lineWhere } from './section-blocks.ts';

// Tolerant readers: they look for the shape of a structure, not for its grammar.

/**
 * Where a section's own content states a structured data model: DDL, an entity diagram, types, a table of columns; with
 * `loose`, also an entity with its fields in a line or a list, which elsewhere could be anything.
 */
export const findDataModel = findingIn((section, loose: boolean) => {
  const { text } = section.chunk;
  const isModel = (block: Block): boolean => {
    switch (block.kind) {
      case 'code':
        return isModelCode(block, text.slice(block.content!.start, block.content!.end), loose);
      case 'table':
        return hasColumnHeader(text, block);
      case 'paragraph':
        return loose
          ? entityLine(text, block) !== undefined || givesFields(linesOf(text, block.span)) || typesFields(text, block)
          : givesTable(linesOf(text, block.span));
      case 'list':
        return loose && isFieldList(text, block);
      default:
        return false;
    }
  };
  return blocksOf(section).find(isModel)?.span;
});

/** “UserID：int” below each other, whatever the width of the signs. */
function typesFields(text: string, { span }: Block): boolean {
  return (text.slice(span.start, span.end).normalize('NFKC').match(FIELD)?.length ?? 0) >= 2;
}

const MODEL_CODE =
  /\bcreate table\b|^[ \t]*(?:erDiagram|classDiagram)\b|^[ \t]*(?:export )?(?:interface|class|struct|message|model|table|entity|type) "?\w+"?[^\n]{0,40}\{/im;

/** What can be nothing but a schema, wherever it stands; a type in a design's code may be anything. */
const SCHEMA_CODE = /\bcreate table\b|^[ \t]*erDiagram\b|\b(?:primary|partition|clustering|foreign) key\b/im;

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
export const findDiagram = findingIn((section, isLinked: boolean) => {
  const { text } = section.chunk;
  for (const block of blocksOf(section)) {
    if (block.kind !== 'code') continue;
    const content = text.slice(block.content!.start, block.content!.end);
    if (isDrawing(block, content) && !OF_TIME.test(content) && (!isLinked || LINK.test(content))) return block.span;
  }
  return undefined;
});

/** An arrow, or a line with a crow’s foot. */
const LINK = /[▲▶►▼◄◀→←↔↑↓]|[-=.]>|<[-=]|\|\|--|--[o{]|\}[o|]--/;

/** How Mermaid’s diagrams of steps, states and dates begin. */
const OF_TIME = /^[ \t]*(?:sequenceDiagram|stateDiagram|journey|gantt|timeline|gitGraph|pie)\b/m;

/** Where a section's own diagrams and schemas, those in text, name something, `means` along with it where given. */
export const findDrawn = findingIn((section, words: readonly string[], means: readonly string[] | undefined) => {
  const { text } = section.chunk;
  for (const block of blocksOf(section)) {
    if (block.kind !== 'code') continue;
    const content = text.slice(block.content!.start, block.content!.end);
    if (!isDrawing(block, content) && !isModelCode(block, content, true)) continue;
    const line = lineWhere(text, block.content!, (one) => {
      const said = wordsOf(one);
      return holdsPhrase(said, words) && (!means || holdsPhrase(said, means));
    });
    if (line) return line;
  }
  return undefined;
});

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

/** Where a section's own content has a table with at least one row below its header, which names one of the columns. */
export const findTable = findingIn((section, columns: readonly string[] | undefined) => {
  const { text } = section.chunk;
  const isNamed = (table: Block): boolean =>
    !columns || table.children[0]!.children.some((cell) => holdsPhrase(wordsOf(plainText(text, cell)), columns));
  return blocksOf(section).find((block) => block.kind === 'table' && block.children.length > 1 && isNamed(block))?.span;
});

/** Where a section's own content has a list of at least so many items that aren't questions. */
export const findList = findingIn((section, items: number) => {
  const { text } = section.chunk;
  const says = (item: Block): boolean => {
    const [first] = item.children;
    return first?.kind !== 'paragraph' || sentencesOf(plainText(text, first)).at(-1)?.asks !== true;
  };
  return blocksOf(section).find((block) =>
    block.kind === 'list' ? block.children.filter(says).length >= items : listedInCode(text, block) >= items,
  )?.span;
});

/** How many items a list has that four blanks too many, or a bare fence, have made code of. */
function listedInCode(text: string, block: Block): number {
  if (block.kind !== 'code' || block.language !== undefined) return 0;
  const isItem = (line: string): boolean =>
    /^\s{0,12}(?:[-*+•]|\d{1,3}[.)])\s+\p{L}/u.test(line) && !line.trimEnd().endsWith('?');
  return linesOf(text, block.content!).filter(isItem).length;
}
