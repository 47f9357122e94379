import type { BlockContent, DefinitionContent, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import type { Span } from '../text/span.ts';
import type { Block, Inline, InlineKind } from './block.ts';
import { htmlBlocks } from './html-blocks.ts';

/** The blocks of a parsed text: mdast turned into the engine's own words. */
export function blocksOf(root: Root, text: string): Block[] {
  return root.children.flatMap((node) => blockOf(node, text, 0));
}

type AnyBlock = RootContent | BlockContent | DefinitionContent;

function blockOf(node: AnyBlock, text: string, quoteDepth: number): Block[] {
  const span = withoutTail(spanOf(node), text);
  const block = (kind: Block['kind'], more: Partial<Block> = {}): Block[] => [
    { kind, span, children: [], inlines: [], quoteDepth, ...more },
  ];
  const below = (nodes: readonly AnyBlock[], depth = quoteDepth): Block[] =>
    nodes.flatMap((child) => blockOf(child, text, depth));
  switch (node.type) {
    case 'heading':
      return block('heading', {
        form: isSetext(text, span) ? 'setext' : 'atx',
        depth: node.depth,
        inlines: inlinesOf(node.children),
      });
    case 'paragraph':
      return block('paragraph', { inlines: inlinesOf(node.children) });
    case 'list':
      return block('list', { ordered: node.ordered === true, children: below(node.children) });
    case 'listItem':
      return block('item', {
        children: below(node.children),
        ...(typeof node.checked === 'boolean' && { checked: node.checked }),
      });
    case 'blockquote':
      return block('quote', { children: below(node.children, quoteDepth + 1) });
    case 'table':
      return block('table', {
        children: node.children.map((row) => ({
          kind: 'row',
          span: spanOf(row),
          inlines: [],
          quoteDepth,
          children: row.children.map((cell) => ({
            kind: 'cell',
            span: spanOf(cell),
            children: [],
            inlines: inlinesOf(cell.children),
            quoteDepth,
          })),
        })),
      });
    case 'code':
      return block('code', {
        content: codeContent(text, span),
        ...(node.lang && { language: node.lang.toLowerCase() }),
      });
    case 'html':
      return htmlBlocks(text, span, quoteDepth);
    case 'thematicBreak':
      return block('rule');
    case 'definition':
      return block('definition');
    case 'yaml':
      return block('front-matter', { content: codeContent(text, span) });
    default:
      // TOML front matter has a type of its own that mdast's list of nodes leaves out.
      return (node as { type: string }).type === 'toml'
        ? block('front-matter', { content: codeContent(text, span), language: 'toml' })
        : [];
  }
}

function inlinesOf(nodes: readonly PhrasingContent[]): Inline[] {
  return nodes.map(inlineOf);
}

const inlineKinds: Readonly<Record<string, InlineKind>> = {
  text: 'text',
  inlineCode: 'code',
  link: 'link',
  linkReference: 'link',
  image: 'image',
  imageReference: 'image',
  strong: 'strong',
  emphasis: 'emphasis',
  delete: 'delete',
  break: 'break',
  html: 'html',
};

function inlineOf(node: PhrasingContent): Inline {
  return {
    kind: inlineKinds[node.type] ?? 'text',
    span: spanOf(node),
    children: 'children' in node ? inlinesOf(node.children) : [],
    ...('url' in node && { url: node.url }),
    ...('identifier' in node && { url: node.identifier }),
  };
}

function spanOf(node: Nodes | { position?: Nodes['position'] }): Span {
  return { start: node.position!.start.offset!, end: node.position!.end.offset! };
}

/** A container that the end of the text closes would else hold the line ending that one closed by a heading does not. */
function withoutTail({ start, end }: Span, text: string): Span {
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { start, end };
}

function isSetext(text: string, span: Span): boolean {
  return text[span.start] !== '#';
}

/** The lines between a fence's first and last line; all of an indented block. */
function codeContent(text: string, span: Span): Span {
  const opener = text.slice(span.start, span.start + 3);
  if (opener !== '```' && opener !== '~~~' && opener !== '---' && opener !== '+++') return span;
  const start = text.indexOf('\n', span.start) + 1;
  if (start === 0 || start > span.end) return { start: span.end, end: span.end };
  const lastLine = text.lastIndexOf('\n', span.end - 1) + 1;
  const closed = lastLine >= start && closes(text.slice(lastLine, span.end), opener[0]!);
  return { start, end: closed ? Math.max(start, lastLine) : span.end };
}

function closes(line: string, marker: string): boolean {
  const bare = line.replace(/^[\s>]+/, '').trimEnd();
  return bare.length >= 3 && [...bare].every((c) => c === marker);
}
