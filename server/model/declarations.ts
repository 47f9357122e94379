import type { Block } from '../markdown/block.ts';
import { hidden } from '../text/hidden.ts';
import type { Span } from '../text/span.ts';
import type { Declaration } from './declaration.ts';
import { endpointsIn } from './endpoint.ts';
import { diagramIn, mermaidKind } from './mermaid.ts';
import { isOpenApi, openApiIn } from './openapi.ts';
import { isPlantUml, plantUmlIn } from './plantuml.ts';
import { shapesIn } from './shapes.ts';
import { tablesIn } from './sql.ts';

const remembered = hidden<readonly Declaration[]>();

/**
 * What a fence declares, by its language or, where it names none, by its form: SQL, Mermaid, PlantUML, OpenAPI, GraphQL, protobuf,
 * types, signatures, endpoints. A function of the block alone, and remembered with it.
 */
export function declarationsIn(text: string, block: Block): readonly Declaration[] {
  if (block.kind !== 'code') return [];
  let known = remembered.get(block);
  if (known === undefined) {
    known = read(text, block.content!, block.language);
    remembered.set(block, known);
  }
  return known;
}

function read(text: string, content: Span, language = ''): readonly Declaration[] {
  if (language === 'mermaid' || mermaidKind(text, content) !== undefined) return diagramIn(text, content);
  if (isPlantUml(text, content, language)) return plantUmlIn(text, content);
  if (NO_DECLARATIONS.has(language)) return [];
  if (isOpenApi(text, content)) return openApiIn(text, content);
  const code = text.slice(content.start, content.end);
  if (/\bcreate\s+(?:\w+\s+){0,2}table\b/i.test(code)) return tablesIn(text, content);
  if (language === 'sql' || language === 'json' || isDrawing(code)) return endpointsIn(text, content);
  return [...endpointsIn(text, content), ...shapesIn(text, content)];
}

const NO_DECLARATIONS = new Set(['bash', 'sh', 'shell', 'console', 'html', 'css', 'diff', 'd2', 'dot']);

/** Boxes and arrows made of characters hold words, not declarations. */
function isDrawing(code: string): boolean {
  return /[┌┐└┘│├┤▼▲►◄]/.test(code) || /\+--|\|\s+v\s/.test(code);
}
