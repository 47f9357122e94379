import type { Span } from '../text/span.ts';
import type { ComponentDeclaration, LinkDeclaration } from './declaration.ts';
import { labelName } from './label.ts';

const PARTICIPANT =
  /^\s*(?:create\s+)?(participant|actor)\s+([^\s@:;,]+(?:\s(?!as\b)[^\s@:;,]+){0,5})(?:\s+as\s+(\S.*))?$/;
const MESSAGE =
  /^\s*([^\s:;,<+-][^:;,<>+-]{0,60}?)\s{0,9}(?:<<)?--?(?:>>|[>x)])\s*(?:[+-]\s*)?([^\s:;,+-][^:;,]{0,60}?)\s{0,9}(?::|$)/;

/** The participants of a sequence diagram, declared or only named by messages, and who sends to whom. */
export function sequenceIn(
  text: string,
  lines: readonly Span[],
  diagram: Span,
): readonly (ComponentDeclaration | LinkDeclaration)[] {
  const found: (ComponentDeclaration | LinkDeclaration)[] = [];
  const known = new Set<string>();
  const add = (id: string, label: Span, shape: ComponentDeclaration['shape']): void => {
    if (known.has(id)) return;
    known.add(id);
    found.push({ kind: 'component', ...labelName(text, label), id, shape, diagram });
  };
  for (const { start, end } of lines) {
    const line = text.slice(start, end);
    const declared = PARTICIPANT.exec(line);
    if (declared) {
      const [whole, word, id, label] = declared;
      const shown = label === undefined ? id! : label.trim();
      const at = start + (label === undefined ? whole.lastIndexOf(id!) : whole.lastIndexOf(shown));
      add(id!, { start: at, end: at + shown.length }, word === 'actor' ? 'person' : 'box');
      continue;
    }
    const message = MESSAGE.exec(line);
    if (!message) continue;
    const [whole, from, to] = message as unknown as [string, string, string];
    const fromAt = start + line.indexOf(from);
    add(from, { start: fromAt, end: fromAt + from.length }, 'box');
    const toAt = start + whole.lastIndexOf(to);
    add(to, { start: toAt, end: toAt + to.length }, 'box');
    found.push({ kind: 'link', from, to, diagram });
  }
  return found;
}
