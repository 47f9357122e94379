import type { Span } from '../text/span.ts';
import type { Declaration, EntityDeclaration, Named, OperationDeclaration } from './declaration.ts';
import { endpoint } from './endpoint.ts';
import { indentEnd, linesIn } from './lines.ts';

/** Whether a block of YAML is a description of an API, or a part of one. */
export function isOpenApi(text: string, content: Span): boolean {
  const code = text.slice(content.start, content.end);
  return /^(?:openapi|swagger):/m.test(code) || (/^paths:\s*$/m.test(code) && /^[ \t]+['"]?\//m.test(code));
}

const KEY = /(?:- )?['"]?([^\s'":][^'":]*)['"]?:/y;
const REF = /\$ref:\s*['"]?#\/(?:components\/schemas|definitions)\/([\w.-]+)/g;
const METHOD = /^(?:get|post|put|patch|delete|head|options)$/;

/** The operations and schemas of an OpenAPI description, read by indentation: half-written ones too. */
export function openApiIn(text: string, content: Span): readonly Declaration[] {
  const found: Declaration[] = [];
  const path: { readonly key: Named; readonly indent: number }[] = [];
  let operation: (OperationDeclaration & { readonly types: Named[] }) | undefined;
  let schema: (EntityDeclaration & { readonly fields: Named[]; readonly references: Named[] }) | undefined;
  for (const line of linesIn(text, content)) {
    const at = indentEnd(text, line);
    const indent = at - line.start;
    const key = keyAt(text, at, line.end);
    if (key) {
      while (path.length > 0 && path.at(-1)!.indent >= indent) path.pop();
      const above = path.map((one) => one.key.name);
      if (above.at(-2) === 'paths' && METHOD.test(key.name)) {
        const { name, span } = path.at(-1)!.key;
        operation = { ...endpoint(name, span, span), types: [] };
        found.push(operation);
        schema = undefined;
      } else if (above.length <= 2 && (above.at(-1) === 'schemas' || above.at(-1) === 'definitions')) {
        schema = { kind: 'entity', form: 'schema', ...key, fields: [], references: [] };
        found.push(schema);
        operation = undefined;
      } else if (schema && above.at(-1) === 'properties') schema.fields.push(key);
      path.push({ key, indent });
    }
    for (const match of text.slice(line.start, line.end).matchAll(REF)) {
      const start = line.start + match.index + match[0].length - match[1]!.length;
      const reference = { name: match[1]!, span: { start, end: start + match[1]!.length } };
      (operation?.types ?? schema?.references)?.push(reference);
    }
  }
  return found;
}

function keyAt(text: string, at: number, end: number): Named | undefined {
  KEY.lastIndex = at;
  const match = KEY.exec(text);
  if (!match || KEY.lastIndex > end) return undefined;
  const start = at + match[0].indexOf(match[1]!);
  return { name: match[1]!.trim(), span: { start, end: start + match[1]!.trim().length } };
}
