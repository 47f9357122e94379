import type { DesignDoc } from '../document/design-doc.ts';
import type { InSection } from '../document/gather.ts';
import { sectionsOf, type Section } from '../document/section.ts';
import { prose } from '../markdown/prose.ts';
import { descendants, type Block } from '../markdown/block.ts';
import type { Alignment } from '../template/alignment.ts';
import { firstWhere } from '../text/first-where.ts';
import { remembering } from '../text/remember.ts';
import type { Judged } from './judged.ts';
import { hasAnyPhrase, wordCount, wordsOf } from './phrases.ts';
import { documentTitle, stanceOfSection } from './stance-of-section.ts';
import { namesQuestions, stanceOf } from './stance.ts';
import { isUnfilled } from './unfilled.ts';
import { DOCUMENT_KINDS, GUIDE_TITLES } from './words.ts';

/**
 * The sections, with all below them, that are made of questions for somebody else: guides, interview scripts, templates. A
 * section that only its heading calls so counts where it reads so as well: a questionnaire that was filled in is none.
 */
export function guideSections(
  doc: DesignDoc,
  alignment: Alignment,
  found: readonly InSection<readonly Judged[]>[],
): ReadonlySet<Section> {
  if (isGuideTitle(documentTitle(doc.root)?.title ?? doc.root.children[0]?.title ?? '')) return new Set([doc.root]);
  const weight = weigh(doc.root, found);
  // A template hides its instructions in comments; an outline shows its questions.
  if (weight.questions >= MADE_OF_QUESTIONS.questions && weight.words().hidden > weight.words().shown)
    return new Set([doc.root]);
  if ([MADE_OF_QUESTIONS, FULL_OF_QUESTIONS].some((bar) => reaches(weight, bar))) return new Set([doc.root]);
  const gaps = found.reduce((sum, { value }) => sum + value.length, 0);
  if (gaps >= LEAST_GAPS && isUnfilled(doc)) return new Set([doc.root]);
  const guides = new Set<Section>();
  for (const section of sectionsOf(doc.root)) {
    if (alignment.isGuide(section) && reaches(section === doc.root ? weight : weigh(section, found), CALLED_GUIDE))
      guides.add(section);
  }
  return guides;
}

/** Below this many questions and place-holders a document is no template. */
const LEAST_GAPS = 3;

interface Bar {
  readonly share: number;
  readonly questions: number;
  readonly sections: number;
}

/**
 * Which part of the words is questions without an answer beside them, how many they are and in how many sections. In the
 * designs and proposals that were measured they take a few hundredths, in guides a fifth to a half.
 */
const MADE_OF_QUESTIONS: Bar = { share: 0.4, questions: 4, sections: 1 };
const FULL_OF_QUESTIONS: Bar = { share: 0.15, questions: 8, sections: 3 };
const CALLED_GUIDE: Bar = { share: 0.1, questions: 1, sections: 1 };

interface Weight extends Omit<Bar, 'share'> {
  /** Taken where there are questions enough: it takes counting all the words. */
  readonly words: () => { readonly share: number; readonly shown: number; readonly hidden: number };
}

function reaches(weight: Weight, bar: Bar): boolean {
  return weight.questions >= bar.questions && weight.sections >= bar.sections && weight.words().share >= bar.share;
}

function weigh(top: Section, found: readonly InSection<readonly Judged[]>[]): Weight {
  const from = firstWhere(found, ({ section }) => section.index >= top.index);
  const behind = firstWhere(
    found,
    ({ section }) => section.index > top.index && section.heading.start >= top.extent.end,
  );
  const asking = found
    .slice(from, behind)
    .map(({ section, value }) => value.filter((one) => asksReader(section, one)))
    .filter((questions) => questions.length > 0);
  const questions = asking.flat();
  let counted: ReturnType<Weight['words']> | undefined;
  const count = (): ReturnType<Weight['words']> => {
    const words = sectionsOf(top).map(({ passage }) => wordsIn(passage));
    const shown = words.reduce((sum, own) => sum + own.shown, 0);
    const hidden = words.reduce((sum, own) => sum + own.hidden, 0);
    const asked = questions.reduce((sum, { text }) => sum + wordCount(text), 0);
    return { share: asked / Math.max(1, shown), shown, hidden };
  };
  return { questions: questions.length, sections: asking.length, words: () => (counted ??= count()) };
}

/** Whether a question has no answer beside it, outside of the sections where authors gather their open questions. */
function asksReader(section: Section, one: Judged): boolean {
  if (one.kind !== 'question' || !(one.bare || one.state === 'open') || one.declaredOpen) return false;
  return stanceOfSection(section) !== 'open';
}

/** “Procedure”, “System design template”: a guide word among words for kinds of documents. “Cache interview questions” are theirs. */
function isGuideTitle(title: string): boolean {
  if (namesQuestions(title) && stanceOf(title) === 'asked') return true;
  const words = wordsOf(title).filter((word) => !/^\d+$/.test(word) && !PARTS.has(word));
  if (words.length === 0 || words.length > 8 || !hasAnyPhrase(title.toLowerCase(), GUIDE_TITLES)) return false;
  return words.every(
    (word) =>
      DOCUMENT_KINDS.has(word) ||
      GUIDE_TITLES.some(
        (guide) =>
          guide.includes(word) ||
          (guide.charCodeAt(0) > 0x3000 && word.endsWith(guide) && word.length <= guide.length + 6),
      ),
  );
}

/** What a chapter's number stands behind. */
const PARTS = new Set(
  'topic chapter part lesson module unit day week step 第 teil kapitel chapitre capítulo parte часть глава'.split(' '),
);

/** The words of a section's heading and its own content, and those in its comments. */
const wordsIn = remembering(({ title, chunk, blocks }: Section) => {
  let shown = wordCount(title);
  let hidden = 0;
  for (const top of blocks) {
    for (const block of descendants(top)) {
      if (block.kind === 'comment') hidden += wordCount(chunk.text.slice(block.span.start, block.span.end));
      else shown += shownWords(chunk.text, block);
    }
  }
  return { shown, hidden };
});

function shownWords(text: string, block: Block): number {
  return block.inlines.length > 0 ? wordCount(prose(text, block)) : 0;
}
