import type { Root } from 'mdast';
import type { Block } from './block.ts';
import { blocksOf } from './blocks-of.ts';
import { ContentMemory } from './content-memory.ts';
import { referencedLabels } from './labels.ts';
import { definedLabels, parse } from './parse.ts';

/** A run of whole blocks as the parser reads it by itself; spans count from its start. */
export interface Part {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** The normalised labels that it defines. */
  readonly labels: readonly string[];
  /** What stands in its brackets and may refer to a label; see {@link referencedLabels}. */
  readonly references: ReadonlySet<string>;
  /** The last block, where that would swallow what follows: where it begins, and its kind. */
  readonly open: OpenBlock | undefined;
}

export interface OpenBlock {
  readonly kind: 'fence' | 'comment' | 'html';
  readonly start: number;
}

/** A stretch of a text that says nothing to the parser: the inside of a fence or comment. */
export interface Inside {
  readonly start: number;
  readonly end: number;
}

/** The part that a text is, remembered by the text. `inside`, where the caller knows of one, only makes it faster. */
export function readPart(text: string, atStart: boolean, inside?: Inside): Part {
  return (atStart ? first : further).get(text, (own) => {
    const root = inside ? parseWithout(own, atStart, inside) : parse(own, { atStart });
    return {
      text: own,
      blocks: blocksOf(root, own),
      labels: definedLabels(root),
      references: referencedLabels(own),
      open: openBlock(root, own),
    };
  });
}

const first = new ContentMemory<Part>();
const further = new ContentMemory<Part>();

/** A part's blocks where the document defines further labels, normalised ones, that it refers to. */
export function blocksWith({ text }: Part, atStart: boolean, defined: readonly string[]): readonly Block[] {
  return blocksOf(parse(text, { atStart, defined }), text);
}

/** Parses a text as if a stretch of it weren't there, and gives the places in the text as it is. */
function parseWithout(text: string, atStart: boolean, { start, end }: Inside): Root {
  const root = parse(text.slice(0, start) + text.slice(end), { atStart });
  const move = (node: { position?: Root['position']; children?: readonly unknown[] }): void => {
    for (const point of node.position ? [node.position.start, node.position.end] : [])
      if (point.offset! >= start) point.offset! += end - start;
    for (const child of node.children ?? []) move(child as Root);
  };
  move(root);
  return root;
}

/** The last block, where a heading in the first column right behind the text would be swallowed by it. */
function openBlock(root: Root, text: string): OpenBlock | undefined {
  const last = root.children.at(-1);
  if (last === undefined) return undefined;
  const start = last.position!.start.offset!;
  const end = last.position!.end.offset!;
  if (last.type === 'code') return isOpenFence(text.slice(start, end)) ? { kind: 'fence', start } : undefined;
  // Raw HTML ends at a blank line or at its own end condition: only what is followed by nothing but one line ending may be open.
  if (last.type !== 'html' || lineEndings(text, end) > 1) return undefined;
  return { kind: text.startsWith('<!--', start) && text.indexOf('-->', start) < 0 ? 'comment' : 'html', start };
}

function lineEndings(text: string, from: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && count < 2; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

function isOpenFence(code: string): boolean {
  const marker = code[0];
  if (marker !== '`' && marker !== '~') return false;
  const fence = runOf(code, 0, marker);
  const lastLine = code.slice(code.lastIndexOf('\n') + 1).trim();
  const closed =
    code.includes('\n') && lastLine.startsWith(fence) && runOf(lastLine, 0, marker).length === lastLine.length;
  return !closed;
}

/** The same unit over and over, from a place on. */
export function runOf(text: string, at: number, unit: string): string {
  let end = at;
  while (text[end] === unit) end++;
  return text.slice(at, end);
}
