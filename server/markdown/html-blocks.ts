import type { Span } from '../text/span.ts';
import type { Block, Inline } from './block.ts';

/**
 * Reads the raw HTML that authors use in place of Markdown: headings, lists, paragraphs and comments become blocks like
 * any other; everything else (a `<div>`, an `<img>`, a `<details>`) stays one `html` block. One scan over the tags, with
 * tolerance for tags that are never closed.
 */
export function htmlBlocks(text: string, span: Span, quoteDepth: number): Block[] {
  const whole: Block = { kind: 'html', span, children: [], inlines: [], quoteDepth };
  if (RAW.test(text.slice(span.start, span.start + LONGEST_RAW))) return [whole];
  const tags = [...tagsOf(text, span)];
  const reader = new HtmlReader(text, span, tags, quoteDepth);
  const blocks = reader.read();
  return blocks.length > 0 ? blocks : [whole];
}

/** What holds characters rather than tags, up to an end of its own. */
const RAW = /^<(?:\?|![A-Z[]|(?:pre|script|style|textarea)(?:[\s>]|$))/i;
const LONGEST_RAW = '<textarea>'.length;

interface Tag {
  readonly name: string;
  readonly closing: boolean;
  readonly span: Span;
}

function* tagsOf(text: string, span: Span): Generator<Tag> {
  let at = span.start;
  for (;;) {
    at = text.indexOf('<', at);
    if (at < 0 || at >= span.end) return;
    if (text.startsWith('<!--', at)) {
      const close = text.indexOf('-->', at + 4);
      const end = close < 0 || close + 3 > span.end ? span.end : close + 3;
      yield { name: '!--', closing: false, span: { start: at, end } };
      at = end;
      continue;
    }
    const nameStart = text[at + 1] === '/' ? at + 2 : at + 1;
    let nameEnd = nameStart;
    while (nameEnd < span.end && isNameCode(text.charCodeAt(nameEnd))) nameEnd++;
    if (nameEnd === nameStart) {
      at++;
      continue;
    }
    const close = text.indexOf('>', nameEnd);
    const end = close < 0 || close >= span.end ? span.end : close + 1;
    const name = text.slice(nameStart, nameEnd).toLowerCase();
    yield { name, closing: nameStart === at + 2, span: { start: at, end } };
    at = end;
  }
}

function isNameCode(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

const HEADING = /^h[1-6]$/;

class HtmlReader {
  readonly #text: string;
  readonly #span: Span;
  readonly #tags: readonly Tag[];
  readonly #quoteDepth: number;
  #next = 0;

  constructor(text: string, span: Span, tags: readonly Tag[], quoteDepth: number) {
    this.#text = text;
    this.#span = span;
    this.#tags = tags;
    this.#quoteDepth = quoteDepth;
  }

  /** Empty when the HTML holds none of the elements that matter. */
  read(): Block[] {
    const blocks: Block[] = [];
    while (this.#next < this.#tags.length) {
      const tag = this.#tags[this.#next]!;
      if (tag.name === '!--') {
        this.#next++;
        blocks.push(this.#comment(tag));
      } else if (!tag.closing && HEADING.test(tag.name)) blocks.push(this.#heading(tag));
      else if (!tag.closing && (tag.name === 'ul' || tag.name === 'ol')) blocks.push(this.#list(tag));
      else if (!tag.closing && tag.name === 'li') blocks.push(this.#looseItems(tag));
      else if (!tag.closing && tag.name === 'p') blocks.push(...this.#paragraphs(tag));
      else this.#next++;
    }
    return blocks;
  }

  #block(kind: Block['kind'], span: Span, more: Partial<Block> = {}): Block {
    return { kind, span, children: [], inlines: [], quoteDepth: this.#quoteDepth, ...more };
  }

  #comment({ span }: Tag): Block {
    const closed = this.#text.startsWith('-->', span.end - 3);
    return this.#block('comment', span, { content: { start: span.start + 4, end: span.end - (closed ? 3 : 0) } });
  }

  #heading(open: Tag): Block {
    this.#next++;
    const { inlines, end } = this.#textUntil(open, (tag) => tag.closing && HEADING.test(tag.name));
    return this.#block(
      'heading',
      { start: open.span.start, end },
      { form: 'html', depth: Number(open.name[1]), inlines },
    );
  }

  #paragraphs(open: Tag): Block[] {
    this.#next++;
    const { inlines, end } = this.#textUntil(open, (tag) => isBlockTag(tag.name));
    return inlines.length > 0 ? [this.#block('paragraph', { start: open.span.start, end }, { inlines })] : [];
  }

  #list(open: Tag): Block {
    this.#next++;
    const children: Block[] = [];
    let end = open.span.end;
    while (this.#next < this.#tags.length) {
      const tag = this.#tags[this.#next]!;
      if (tag.closing && (tag.name === 'ul' || tag.name === 'ol')) {
        this.#next++;
        end = tag.span.end;
        break;
      }
      if (!tag.closing && HEADING.test(tag.name)) break;
      if (!tag.closing && tag.name === 'li') {
        const item = this.#item(tag);
        children.push(item);
        end = item.span.end;
      } else this.#next++;
    }
    return this.#block('list', { start: open.span.start, end }, { ordered: open.name === 'ol', children });
  }

  /** Items whose list tags stand in another HTML block, or nowhere. */
  #looseItems(firstTag: Tag): Block {
    const children: Block[] = [];
    let tag: Tag | undefined = firstTag;
    while (tag && !tag.closing && tag.name === 'li') {
      children.push(this.#item(tag));
      tag = this.#tags[this.#next];
    }
    const span = { start: firstTag.span.start, end: children.at(-1)!.span.end };
    return this.#block('list', span, { ordered: false, children });
  }

  #item(open: Tag): Block {
    this.#next++;
    const { inlines, end: textEnd } = this.#textUntil(open, (tag) => isBlockTag(tag.name));
    const children: Block[] = [];
    if (inlines.length > 0) {
      const span = { start: inlines[0]!.span.start, end: inlines.at(-1)!.span.end };
      children.push(this.#block('paragraph', span, { inlines }));
    }
    let end = textEnd;
    while (this.#next < this.#tags.length) {
      const tag = this.#tags[this.#next]!;
      if (!tag.closing && (tag.name === 'ul' || tag.name === 'ol')) {
        const nested = this.#list(tag);
        children.push(nested);
        end = nested.span.end;
      } else if (tag.closing && tag.name === 'li') {
        this.#next++;
        end = tag.span.end;
        break;
      } else if (tag.closing && tag.name === 'p') this.#next++;
      else break;
    }
    return this.#block('item', { start: open.span.start, end }, { children });
  }

  /** The text from a tag up to the first one that `stops`, as inlines; tags between are markup and left out. */
  #textUntil(open: Tag, stops: (tag: Tag) => boolean): { inlines: Inline[]; end: number } {
    const inlines: Inline[] = [];
    let from = open.span.end;
    let end = this.#span.end;
    while (this.#next < this.#tags.length) {
      const tag = this.#tags[this.#next]!;
      this.#pushText(inlines, from, tag.span.start);
      if (stops(tag)) {
        const ours = tag.closing && tag.name === open.name;
        if (ours) this.#next++;
        end = ours ? tag.span.end : tag.span.start;
        return { inlines, end };
      }
      inlines.push({ kind: 'html', span: tag.span, children: [] });
      from = tag.span.end;
      this.#next++;
    }
    this.#pushText(inlines, from, this.#span.end);
    return { inlines, end };
  }

  #pushText(inlines: Inline[], start: number, end: number): void {
    if (this.#text.slice(start, end).trim() !== '') inlines.push({ kind: 'text', span: { start, end }, children: [] });
  }
}

const BLOCK_TAGS = new Set([
  'p',
  'li',
  'ul',
  'ol',
  'div',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'table',
  'section',
  'details',
]);

function isBlockTag(name: string): boolean {
  return BLOCK_TAGS.has(name);
}
