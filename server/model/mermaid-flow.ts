import type { Span } from '../text/span.ts';
import type { ComponentDeclaration, LinkDeclaration } from './declaration.ts';
import { labelName } from './label.ts';
import { indentEnd } from './lines.ts';

type Found = ComponentDeclaration | LinkDeclaration;

/** The boxes, groups and links of a flowchart. A box is declared where it gets its label, else where it is first named. */
export function flowIn(text: string, lines: readonly Span[], diagram: Span): readonly Found[] {
  const found = new Map<string, ComponentDeclaration>();
  const labelled = new Set<string>();
  const links: LinkDeclaration[] = [];
  const add = (node: Node, shape = node.shape): void => {
    const isLabelled = node.label !== undefined;
    if (found.has(node.id) && (!isLabelled || labelled.has(node.id))) return;
    if (isLabelled) labelled.add(node.id);
    const name = labelName(text, node.label ?? node.span);
    found.set(node.id, { kind: 'component', ...name, id: node.id, shape, diagram });
  };
  for (const line of lines) {
    const at = indentEnd(text, line);
    const word = /^[\w-]+/.exec(text.slice(at, at + 20))?.[0] ?? '';
    if (word === 'subgraph') {
      const node = groupAt(text, at + word.length, line.end);
      if (node) add(node, 'group');
    } else if (!DIRECTIVES.has(word)) {
      for (let from = at; from < line.end;) {
        const { nodes, pairs, end } = statementAt(text, from, line.end);
        for (const node of nodes) add(node);
        for (const [a, b] of pairs) links.push({ kind: 'link', from: a, to: b, diagram });
        from = Math.max(end, from + 1);
      }
    }
  }
  return [...found.values(), ...links];
}

const DIRECTIVES = new Set([
  'flowchart',
  'graph',
  'style',
  'class',
  'classDef',
  'click',
  'linkStyle',
  'direction',
  'end',
  'title',
  'accTitle',
  'accDescr',
]);

interface Node {
  readonly id: string;
  /** Where the id stands. */
  readonly span: Span;
  readonly label: Span | undefined;
  readonly shape: ComponentDeclaration['shape'];
  readonly end: number;
}

/** `subgraph id [label]`, `subgraph id["label"]`, `subgraph A label`. */
function groupAt(text: string, from: number, end: number): Node | undefined {
  const start = skipSpace(text, from, end);
  if (start >= end) return undefined;
  const node = nodeAt(text, start, end);
  if (node?.label) return node;
  const labelled = node && labelAt(text, skipSpace(text, node.end, end), end);
  if (labelled) return { ...node, ...labelled };
  let stop = end;
  while (stop > start && /[\s;]/.test(text[stop - 1]!)) stop--;
  const span = { start, end: stop };
  const id = text.slice(start, stop).replaceAll('"', '');
  return { id, span, label: span, shape: 'group', end };
}

/** `A & B --> C -- text --> D;`: all nodes up to the statement's end, and the pairs that links join. */
function statementAt(
  text: string,
  from: number,
  end: number,
): { readonly nodes: readonly Node[]; readonly pairs: readonly (readonly [string, string])[]; readonly end: number } {
  const nodes: Node[] = [];
  const pairs: (readonly [string, string])[] = [];
  let before: readonly Node[] = [];
  let group: Node[] = [];
  let at = from;
  const join = (): void => {
    for (const a of before) for (const b of group) pairs.push([a.id, b.id]);
  };
  for (;;) {
    at = skipSpace(text, at, end);
    const node = nodeAt(text, at, end);
    if (!node) break;
    nodes.push(node);
    group.push(node);
    at = skipSpace(text, node.end, end);
    if (text[at] === '&') {
      at++;
      continue;
    }
    if (before.length * group.length <= MOST_PAIRS) join();
    const link = linkAt(text, at, end);
    if (link === undefined) break;
    before = group;
    group = [];
    at = link;
  }
  return { nodes, pairs, end: text[at] === ';' ? at + 1 : end };
}

const MOST_PAIRS = 400;

const SHAPES: readonly (readonly [open: string, close: string, shape: ComponentDeclaration['shape']])[] = [
  ['(((', ')))', 'box'],
  ['((', '))', 'box'],
  ['([', '])', 'box'],
  ['[(', ')]', 'store'],
  ['[[', ']]', 'box'],
  ['{{', '}}', 'box'],
  ['[/', '/]', 'box'],
  ['[\\', '\\]', 'box'],
  ['[', ']', 'box'],
  ['(', ')', 'box'],
  ['{', '}', 'decision'],
  ['>', ']', 'box'],
];

const ID = /[\p{L}\p{N}_](?:[\p{L}\p{N}_.]|-(?![-.]))*/uy;

function nodeAt(text: string, at: number, end: number): Node | undefined {
  ID.lastIndex = at;
  const match = ID.exec(text);
  if (!match || at + match[0].length > end) return undefined;
  const id = match[0];
  const span = { start: at, end: at + id.length };
  const labelled = labelAt(text, skipClass(text, span.end), end);
  const shape = labelled?.shape ?? 'box';
  return { id, span, label: labelled?.label, shape, end: skipClass(text, labelled?.end ?? span.end) };
}

/** `:::name` styles a node. */
function skipClass(text: string, at: number): number {
  if (!text.startsWith(':::', at)) return at;
  let end = at + 3;
  while (/[\w-]/.test(text[end] ?? ' ')) end++;
  return end;
}

function labelAt(
  text: string,
  at: number,
  end: number,
): { readonly label: Span; readonly shape: ComponentDeclaration['shape']; readonly end: number } | undefined {
  if (text.startsWith('@{', at)) {
    const close = text.indexOf('}', at);
    const inside = /label:\s*"([^"]*)"/.exec(text.slice(at, Math.min(close, end)));
    if (close < 0 || close > end || !inside) return undefined;
    const start = at + inside.index + inside[0].length - 1 - inside[1]!.length;
    const shape = /shape:\s*(?:cyl|db|database|disk|lin-cyl)/.test(text.slice(at, close)) ? 'store' : 'box';
    return { label: { start, end: start + inside[1]!.length }, shape, end: close + 1 };
  }
  for (const [open, close, shape] of SHAPES) {
    if (!text.startsWith(open, at)) continue;
    const from = at + open.length;
    // A label in quotes may hold the bracket that would close it.
    const quote = skipSpace(text, from, end);
    const search = text[quote] === '"' ? Math.max(text.indexOf('"', quote + 1), from) : from;
    const to = text.indexOf(close, search);
    if (to < 0 || to > end) continue;
    return { label: { start: from, end: to }, shape, end: to + close.length };
  }
  return undefined;
}

const LINK = /[<xo]?(?:--+|==+|-\.+-?|~~~)[->xo=]*/y;

/** Behind a link with its text: `-->`, `-->|text|`, `-- text -->`, `== text ==>`, `-. text .->`. */
function linkAt(text: string, at: number, end: number): number | undefined {
  LINK.lastIndex = at;
  const match = LINK.exec(text);
  if (!match) return undefined;
  let to = at + match[0].length;
  const isOpen = /^[<xo]?(?:--|==|-\.)$/.test(match[0]);
  if (isOpen) {
    const rest = text.slice(to, end);
    const close = rest.search(/(?:--|(?<!=)==|\.-)=*[->xo]/);
    if (close >= 0) {
      const tail = /^(?:-{2,}|={2,}|\.+-)[>xo]?/.exec(rest.slice(close));
      to += close + (tail ? tail[0].length : 0);
    }
  }
  to = skipSpace(text, to, end);
  if (text[to] === '|') {
    const close = text.indexOf('|', to + 1);
    if (close < 0 || close > end) return undefined;
    to = close + 1;
  }
  return to <= end ? to : undefined;
}

function skipSpace(text: string, at: number, end: number): number {
  while (at < end && (text[at] === ' ' || text[at] === '\t')) at++;
  return at;
}
