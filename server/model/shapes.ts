import type { Span } from '../text/span.ts';
import type { Declaration, EntityDeclaration, Named, OperationDeclaration } from './declaration.ts';
import { indentEnd, linesIn } from './lines.ts';
import { signatureAt } from './signature.ts';
import { typeNames } from './type-names.ts';

const OPENING =
  /(?:(?:export|public|private|internal|abstract|final|sealed|data|pub|default|declare|extend|static|open)\s+){0,4}(interface|class|struct|message|type|input|enum|record|model|table|entity|union|trait|protocol)\s+"?([\p{L}_][\p{L}\p{N}_]*)"?/uy;

/** Types whose fields are the operations of a GraphQL schema. */
const ROOTS = new Set(['Query', 'Mutation', 'Subscription']);

/**
 * The types and operations that a code block declares: interfaces, classes, structs and the like, messages and remote
 * procedures of protobuf, types and queries of GraphQL, functions. It reads declarations line by line and leaves the
 * bodies of functions out.
 */
export function shapesIn(text: string, content: Span): readonly Declaration[] {
  const found: Declaration[] = [];
  const bodies: Body[] = [];
  let depth = 0;
  for (const line of linesIn(text, content)) {
    const at = indentEnd(text, line);
    if (at === line.end) continue;
    while (bodies.at(-1)?.indent !== undefined && at - line.start <= bodies.at(-1)!.indent!) bodies.pop();
    const open = bodies.at(-1);
    if (open === undefined || open.kind !== 'function') {
      const opened = opening(text, at);
      if (opened) {
        const { entity, isRoot } = opened;
        if (!isRoot) found.push(entity);
        const indent = endsWithColon(text, line) ? at - line.start : undefined;
        bodies.push({ kind: 'type', depth, indent, entity: isRoot ? undefined : entity });
      } else {
        const operation = declaredOperation(text, at, line, open, content);
        if (operation) {
          found.push(operation);
          if (endsWithColon(text, line)) bodies.push({ kind: 'function', depth, indent: at - line.start });
          else if (text.slice(operation.extent.end, line.end).includes('{')) bodies.push({ kind: 'function', depth });
        } else if (open?.entity) addField(text, line, at, open.entity);
      }
    }
    depth = Math.max(0, depth + balance(text, line));
    const isClosed = ({ indent, depth: before }: Body): boolean => indent === undefined && depth <= before;
    while (bodies.length > 0 && isClosed(bodies.at(-1)!) && !opensLater(text, line)) bodies.pop();
  }
  return found;
}

interface Growing extends EntityDeclaration {
  readonly fields: Named[];
  readonly references: Named[];
}

interface Body {
  readonly kind: 'type' | 'function';
  /** How many braces were open before it. */
  readonly depth: number;
  /** How far its first line is indented, where the body is told by its indentation. */
  readonly indent?: number | undefined;
  readonly entity?: Growing | undefined;
}

function opening(text: string, at: number): { readonly entity: Growing; readonly isRoot: boolean } | undefined {
  OPENING.lastIndex = at;
  const match = OPENING.exec(text);
  if (!match) return undefined;
  const name = match[2]!;
  const end = at + match[0].length - (match[0].endsWith('"') ? 1 : 0);
  // “type of cache”, “class of service” and “table users has …” are prose: a declaration goes on with a sign.
  const rest = text.slice(at + match[0].length, at + match[0].length + 80);
  if (!/^\s*(?:[{=(<:]|extends\b|implements\b|struct\b|as\b|$|\n|\/\/|@)/.test(rest)) return undefined;
  const entity: Growing = {
    kind: 'entity',
    form: 'shape',
    name,
    span: { start: end - name.length, end },
    fields: [],
    references: [],
  };
  return { entity, isRoot: ROOTS.has(name) && match[1] !== 'class' };
}

function declaredOperation(
  text: string,
  at: number,
  line: Span,
  open: Body | undefined,
  content: Span,
): OperationDeclaration | undefined {
  const rpc = text.startsWith('rpc ', at);
  // What is indented without a type around it is the body of something that wasn't recognised.
  if (!rpc && open === undefined && at > line.start && at - line.start > indentOf(text, content)) return undefined;
  const operation = signatureAt(text, at);
  if (operation === undefined || STATEMENTS.has(operation.name)) return undefined;
  if (operation.form !== 'signature' || open === undefined) return operation;
  return { ...operation, form: open.entity === undefined ? 'query' : 'signature' };
}

const STATEMENTS = new Set(['if', 'for', 'while', 'switch', 'catch', 'return', 'super', 'constructor', 'new', 'print']);

/** How far the block's first line is indented. */
function indentOf(text: string, content: Span): number {
  const first = linesIn(text, content).find((line) => indentEnd(text, line) < line.end);
  return first ? indentEnd(text, first) - first.start : 0;
}

const FIELD =
  /(?:[-+#~]\s*)?(?:(?:public|private|protected|readonly|final|static|optional|required|repeated|val|var)\s+){0,3}(?:"?([\p{L}_][\p{L}\p{N}_]*)"?\??\s*:|[\p{L}_][\p{L}\p{N}_<>[\].,]*\??\s+([\p{L}_][\p{L}\p{N}_]*)\s*[;=,]|([\p{L}_][\p{L}\p{N}_]*)\s+[\p{L}*[])/uy;

function addField(text: string, line: Span, at: number, entity: Growing): void {
  FIELD.lastIndex = at;
  const match = FIELD.exec(text);
  const name = match?.[1] ?? match?.[2] ?? match?.[3];
  if (!match || name === undefined || at + match[0].length > line.end + 1) return;
  const start = at + match[0].lastIndexOf(name);
  entity.fields.push({ name, span: { start, end: start + name.length } });
  const comment = text.slice(at, line.end).search(/\/\/|#|--/);
  const end = comment < 0 ? line.end : at + comment;
  entity.references.push(...typeNames(text, { start: at, end }).filter(({ span }) => span.start !== start));
}

function endsWithColon(text: string, { start, end }: Span): boolean {
  return text.slice(start, end).trimEnd().endsWith(':');
}

function balance(text: string, { start, end }: Span): number {
  let depth = 0;
  for (let at = start; at < end; at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}') depth--;
    else if (text[at] === '/' && text[at + 1] === '/') break;
  }
  return depth;
}

/** Whether a declaration's brace stands on the next line. */
function opensLater(text: string, { start, end }: Span): boolean {
  const line = text.slice(start, end).trimEnd();
  return line !== '' && !/[{}]/.test(line) && /^\s*\{/.test(text.slice(end, end + 20));
}
