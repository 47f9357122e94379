import { contentOf } from '../document/content.ts';
import { sectionsOf, type Section } from '../document/section.ts';
import type { Block } from '../markdown/block.ts';
import { plainText } from '../markdown/prose.ts';
import { wholeMarker } from '../question/markers.ts';
import { sentencesOf } from '../question/sentences.ts';
import type { Template } from '../template/template.ts';

/**
 * Whether the author wrote anything in a section or below it: what a stub brings along (guides, questions, place-holders)
 * is the template's.
 */
export function isWritten(section: Section, template: Template): boolean {
  const guides = template.phases.flatMap(({ guide, parts }) => [guide, ...parts.map((part) => part.guide)]);
  for (const one of sectionsOf(section))
    for (const block of contentOf(one)) if (isAuthors(one.chunk.text, block, guides)) return true;
  return false;
}

/** Code, raw HTML and what says something without words, a picture, are the author's. */
function isAuthors(text: string, block: Block, guides: readonly string[]): boolean {
  if (block.inlines.length === 0) return true;
  const words = plainText(text, block);
  const sentences = sentencesOf(words);
  return (
    sentences.length === 0 ||
    (wholeMarker(words) === undefined &&
      sentences.some(
        ({ start, end, asks }) => !asks && !guides.some((guide) => guide.includes(words.slice(start, end))),
      ))
  );
}
