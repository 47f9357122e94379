import { descendants, type Block } from '../markdown/block.ts';
import { hasLink, plainText, prose } from '../markdown/prose.ts';
import { remembering } from '../text/remember.ts';
import type { DesignDoc } from './design-doc.ts';
import { inPassages } from './gather.ts';
import { LEVELS } from './outline-forms.ts';
import type { Section } from './section.ts';

/**
 * The blocks in which a section says something itself, its sub-sections aside: each paragraph, cell, piece of code and raw
 * HTML. A link, an image or a diagram is something; a comment, a rule or an anchor is not.
 */
export function* contentOf(section: Section): Generator<Block> {
  for (const top of section.blocks)
    for (const block of descendants(top)) if (saysSomething(section.chunk.text, block)) yield block;
}

function hasOwnContent({ passage }: Section): boolean {
  return hasContent(passage);
}

const hasContent = remembering((passage: Section) => contentOf(passage).next().done !== true);

/** The sections that say nothing themselves, whatever those below them say. */
export function sectionsWithoutContent(doc: DesignDoc): readonly Section[] {
  return withoutContent(doc).map(({ section }) => section);
}

const withoutContent = inPassages((passage) => !hasContent(passage) || undefined);

/** Whether there is nothing but headings, here and below. A bold line that nothing marks as a heading is text. */
export function isEmptySection(section: Section): boolean {
  return (
    !hasOwnContent(section) && section.children.every((child) => child.level !== LEVELS.bold && isEmptySection(child))
  );
}

/** Whether all that stands in a section leads to another document or place. */
export function isOnlyLink(section: Section): boolean {
  if (section.children.length > 0) return false;
  const { text } = section.chunk;
  const texts = section.blocks.flatMap((block) => descendants(block)).filter(({ inlines }) => inlines.length > 0);
  return texts.length === 1 && hasLink(texts[0]!) && !hasBesides(section);

  function hasBesides({ blocks }: Section): boolean {
    return (
      blocks.some(({ kind }) => kind === 'code' || kind === 'table' || kind === 'html') ||
      plainText(text, texts[0]!).length > LONGEST_LINK_LINE
    );
  }
}

const LONGEST_LINK_LINE = 120;

/** Tags that show something without a word between them. */
const SHOWS = /<(?:img|iframe|video|object|embed|svg|picture|table|canvas)\b/i;

function saysSomething(text: string, block: Block): boolean {
  const own = (): string => text.slice(block.span.start, block.span.end);
  switch (block.kind) {
    case 'paragraph':
    case 'cell':
    case 'heading':
      return hasLink(block) || prose(text, block, { code: 'keep' }).trim() !== '' || SHOWS.test(own());
    case 'html':
      return SHOWS.test(own()) || wordsBetweenTags(own());
    case 'code':
      return text.slice(block.content!.start, block.content!.end).trim() !== '';
    default:
      return false;
  }
}

/** Whether raw HTML shows any text: an anchor or a line break alone doesn't. */
function wordsBetweenTags(html: string): boolean {
  let isTag = false;
  for (const unit of html) {
    if (unit === '<') isTag = true;
    else if (unit === '>') isTag = false;
    else if (!isTag && unit.trim() !== '') return true;
  }
  return false;
}
