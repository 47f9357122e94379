import type { Definition, Root } from 'mdast';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import type { Construct, Extension } from 'micromark-util-types';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { bounds, boundedMark } from './bounds.ts';
import { hastenEdits } from './edit-events.ts';

/**
 * remark-parse with just the pieces of GFM that design documents use. All of remark-gfm (autolinks, footnotes) would
 * double the time of a parse.
 */
function processor(withFrontMatter: boolean): Processor<Root> {
  const made = unified()
    .use(remarkParse)
    .data('micromarkExtensions', [
      // Of what starts with the same character, the last one here is tried first.
      bounds,
      gfmTable(),
      gfmTaskListItem(),
      strikethrough(),
      outsideDefinitions,
      ...(withFrontMatter ? [frontmatter(['yaml', 'toml'])] : []),
    ])
    .data('fromMarkdownExtensions', [
      gfmTableFromMarkdown(),
      gfmTaskListItemFromMarkdown(),
      gfmStrikethroughFromMarkdown(),
      ...(withFrontMatter ? [frontmatterFromMarkdown(['yaml', 'toml'])] : []),
    ]);
  return made;
}

/** Strikethrough whose marks are counted with the others'. */
function strikethrough(): Extension {
  const extension = gfmStrikethrough();
  const tilde = '~'.charCodeAt(0);
  return { ...extension, text: { [tilde]: boundedMark(extension.text![tilde] as Construct) } };
}

/** Labels that other chunks of the document define. Set for the length of one parse, which is synchronous. */
let definedOutside: readonly string[] = [];

/**
 * A construct that matches nothing: it tells the tokenizer, before it ends a label, which references the
 * rest of the document defines.
 */
const outsideDefinitions = {
  text: {
    93: {
      name: 'outsideDefinitions',
      tokenize(this: { parser: { defined: string[] } }, _effects: unknown, _ok: unknown, nok: unknown) {
        for (const label of definedOutside) {
          if (!this.parser.defined.includes(label)) this.parser.defined.push(label);
        }
        return nok;
      },
    },
  },
} as unknown as Extension;

hastenEdits();
const first = processor(true).freeze();
const further = processor(false).freeze();

export interface ParseOptions {
  /** Whether the text begins the document: only there does `---` open front matter. */
  readonly atStart: boolean;
  /** Normalised labels of link definitions that stand elsewhere in the document. */
  readonly defined?: readonly string[];
}

/** The mdast of a text; any text parses. Offsets count from the text's start. */
export function parse(text: string, { atStart, defined = [] }: ParseOptions): Root {
  definedOutside = defined;
  try {
    return (atStart && frontMatterEnd(text) > 0 ? first : further).parse(text);
  } finally {
    definedOutside = [];
  }
}

/** The normalised labels that a tree defines. Definitions inside containers count for the whole document too. */
export function definedLabels(root: Root): string[] {
  const labels: string[] = [];
  const visit = (node: { type: string; children?: unknown[] }) => {
    if (node.type === 'definition') labels.push(normalizeIdentifier((node as unknown as Definition).identifier));
    for (const child of node.children ?? []) visit(child as { type: string });
  };
  visit(root);
  return labels;
}

/**
 * Where the last line of front matter begins, or 0 where there is none. Asked before the parser is: an opening line that
 * nothing closes makes micromark misread the lists behind it.
 */
export function frontMatterEnd(text: string): number {
  const fence = text.slice(0, 3);
  if (fence !== '---' && fence !== '+++') return 0;
  for (let at = text.indexOf('\n') + 1; at > 0; at = text.indexOf('\n', at) + 1) {
    if (text.startsWith(fence, at) && isBlank(text, at + 3)) return at;
  }
  return 0;
}

function isBlank(text: string, from: number): boolean {
  for (let i = from; i < text.length; i++) {
    const unit = text[i]!;
    if (unit === '\n') return true;
    if (unit !== ' ' && unit !== '\t' && unit !== '\r') return false;
  }
  return true;
}
