import { descendants, type Block } from '../markdown/block.ts';
import { prose } from '../markdown/prose.ts';
import { hidden } from '../text/hidden.ts';
import { shift, trimmed, type Span } from '../text/span.ts';
import type { Named, OperationDeclaration } from './declaration.ts';
import { endpoint, endpointsIn } from './endpoint.ts';
import { linesIn } from './lines.ts';
import { signatureAt } from './signature.ts';

const operations = hidden<readonly OperationDeclaration[]>();

/**
 * The operations that a list, table or paragraph lists: signatures at the start of a line, endpoints anywhere. Only for
 * sections that design an interface: elsewhere a call is just code. Spans count from the chunk.
 */
export function spokenOperations(text: string, top: Block): readonly OperationDeclaration[] {
  let known = operations.get(top);
  if (known === undefined) {
    known = descendants(top).flatMap((block) => operationsOf(text, block));
    operations.set(top, known);
  }
  return known;
}

function operationsOf(text: string, block: Block): readonly OperationDeclaration[] {
  if (block.kind === 'row') return operationOfRow(text, block);
  if (block.kind !== 'paragraph' && block.kind !== 'cell' && block.kind !== 'heading') return [];
  const said = prose(text, block, { code: 'keep' });
  return linesIn(said, { start: 0, end: said.length })
    .flatMap((line) => operationsOfLine(said, line))
    .map((one) => moved(one, block.span.start));
}

/** The signature that a line begins with, else the endpoints that it names. */
export function operationsOfLine(said: string, line: Span): readonly OperationDeclaration[] {
  let at = line.start;
  while (at < line.end && MARKS.includes(said[at]!)) at++;
  const signature = signatureAt(said, at);
  return signature ? [signature] : endpointsIn(said, line);
}

/** What may stand before a signature in a heading. */
const MARKS = '#*`_ \t';

function moved(operation: OperationDeclaration, by: number): OperationDeclaration {
  const name = (one: Named): Named => ({ name: one.name, span: shift(one.span, by) });
  return {
    ...operation,
    span: shift(operation.span, by),
    extent: shift(operation.extent, by),
    result: operation.result && shift(operation.result, by),
    types: operation.types.map(name),
    parameters: operation.parameters.map((one) => ({ ...name(one), type: one.type && shift(one.type, by) })),
  };
}

/** A row with a method in one cell and a path in another. */
function operationOfRow(text: string, row: Block): readonly OperationDeclaration[] {
  const cells = row.children.map((cell) => {
    const said = prose(text, cell, { code: 'keep' });
    const span = trimmed(said, { start: 0, end: said.length });
    return { said: said.slice(span.start, span.end), span: shift(span, cell.span.start) };
  });
  const method = cells.find(({ said }) => /^(?:GET|POST|PUT|PATCH|DELETE|HEAD)$/.test(said));
  const path = cells.find(({ said }) => /^\/[^\s]*$/.test(said));
  if (!method || !path) return [];
  const name = /^[^?]*/.exec(path.said)![0];
  const span = { start: path.span.start, end: path.span.start + name.length };
  return [
    endpoint(name, span, { start: Math.min(method.span.start, span.start), end: Math.max(method.span.end, span.end) }),
  ];
}
