import { inlineDescendants, type Block } from '../markdown/block.ts';
import { prose } from '../markdown/prose.ts';
import { union, type Span } from '../text/span.ts';
import { isTracker } from './answers.ts';
import { wordCount } from './phrases.ts';

/** A comment, a rule or a link definition shows nothing: it neither answers a question nor parts it from its answer. */
export function isContent(block: Block): boolean {
  return (
    block.kind !== 'comment' && block.kind !== 'definition' && block.kind !== 'rule' && block.kind !== 'front-matter'
  );
}

/** The words of a block and all below it; code is kept, or left out where it only illustrates. */
export function textOf(text: string, block: Block, code: 'keep' | 'opaque' = 'keep'): string {
  if (block.kind === 'code') return code === 'opaque' ? '' : text.slice(block.span.start, block.span.end);
  if (block.kind === 'html') return text.slice(block.span.start, block.span.end).replace(/<[^<>]{0,400}>/g, ' ');
  if (block.inlines.length > 0) return prose(text, block, { code });
  return block.children
    .filter(isContent)
    .map((child) => textOf(text, child, code))
    .join('\n');
}

export function spanOf(blocks: readonly Block[]): Span {
  return blocks.map(({ span }) => span).reduce(union);
}

export function urlsOf(block: Block): string[] {
  return inlineDescendants(block.inlines).flatMap((inline) =>
    inline.kind === 'link' && inline.url ? [inline.url] : [],
  );
}

export function trackersIn(block: Block): boolean {
  return urlsOf(block).some(isTracker);
}

/** “Related issue: …”: a short line whose point is a link to a tracker. */
export function isTrackerNote(text: string, block: Block): boolean {
  return block.kind === 'paragraph' && wordCount(textOf(text, block)) <= NOTE_WORDS && trackersIn(block);
}

export const NOTE_WORDS = 16;

/** “Answered during review:”: a line that introduces what follows. */
export function isLead(text: string, block: Block): boolean {
  return block.kind === 'paragraph' && /[:：]\s*$/.test(textOf(text, block)) && wordCount(textOf(text, block)) <= 8;
}
