import type { DesignDoc } from '../document/design-doc.ts';
import { sectionsOf, type Section } from '../document/section.ts';
import { prose } from '../markdown/prose.ts';
import { descendants, type Block } from '../markdown/block.ts';
import type { Alignment } from '../template/alignment.ts';
import type { Judged } from './judged.ts';
import { wordCount } from './phrases.ts';
import { documentTitle, stanceOfSection } from './stance-of-section.ts';
import { GUIDE_TITLES } from './words.ts';

/** A section with the questions and place-holders found in it. */
export interface JudgedSection {
  readonly section: Section;
  readonly judged: readonly Judged[];
}

/** The sections, with all below them, that are made of questions for somebody else: guides, interview scripts, templates. */
export function guideSections(doc: DesignDoc, alignment: Alignment, found: readonly JudgedSection[]): ReadonlySet<Section> {
  const guides = new Set<Section>();
  for (const section of sectionsOf(doc.root)) if (alignment.isGuide(section)) guides.add(section);
  if (!guides.has(doc.root) && isGuideDocument(doc, found)) guides.add(doc.root);
  return guides;
}

/**
 * Which part of a document's words its questions take. In the designs and proposals that were measured it is a few
 * hundredths, in guides a fifth to a half.
 */
const MADE_OF_QUESTIONS = { share: 0.4, questions: 4, sections: 1 };
const FULL_OF_QUESTIONS = { share: 0.15, questions: 8, sections: 3 };

function isGuideDocument(doc: DesignDoc, found: readonly JudgedSection[]): boolean {
  if (isGuideTitle(documentTitle(doc.root)?.title ?? '')) return true;
  const asking = found.map(({ section, judged }) => ({ section, questions: judged.filter((one) => asksReader(section, one)) })).filter(({ questions }) => questions.length > 0);
  const questions = asking.flatMap((one) => one.questions);
  if (questions.length < MADE_OF_QUESTIONS.questions) return false;
  const { shown, hidden } = wordsIn(doc.root);
  // A template hides its instructions in comments; an outline shows its questions.
  if (hidden > shown) return true;
  const share = questions.reduce((sum, { text }) => sum + wordCount(text), 0) / Math.max(1, shown);
  return [MADE_OF_QUESTIONS, FULL_OF_QUESTIONS].some((bar) => share >= bar.share && questions.length >= bar.questions && asking.length >= bar.sections);
}

/** Whether a question has no answer beside it, outside of the sections where authors gather their open questions. */
function asksReader(section: Section, one: Judged): boolean {
  if (one.kind !== 'question' || !(one.bare || one.state === 'open') || one.declaredOpen) return false;
  return stanceOfSection(section) !== 'open';
}

function isGuideTitle(title: string): boolean {
  const text = title.toLowerCase().replace(/[\s:.!)\]]+$/, '');
  return GUIDE_TITLES.some((word) => text === word || text.endsWith(` ${word}`) || (word.charCodeAt(0) > 0x3000 && text.endsWith(word)));
}

function wordsIn(root: Section): { readonly shown: number; readonly hidden: number } {
  let shown = 0;
  let hidden = 0;
  for (const section of sectionsOf(root)) {
    shown += wordCount(section.title);
    for (const top of section.blocks) {
      for (const block of descendants(top)) {
        if (block.kind === 'comment') hidden += wordCount(section.chunk.text.slice(block.span.start, block.span.end));
        else shown += shownWords(section.chunk.text, block);
      }
    }
  }
  return { shown, hidden };
}

function shownWords(text: string, block: Block): number {
  return block.inlines.length > 0 ? wordCount(prose(text, block)) : 0;
}
