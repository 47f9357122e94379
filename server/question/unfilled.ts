import { descendants, type Block } from '../markdown/block.ts';
import type { DesignDoc } from '../document/design-doc.ts';
import { joined } from '../document/gather.ts';
import type { Section } from '../document/section.ts';
import { remembering } from '../text/remember.ts';
import { isContent, textOf } from './block-text.ts';
import { leadingPhrase, wordCount } from './phrases.ts';
import { sentencesOf } from './sentences.ts';
import { stanceOfSection } from './stance-of-section.ts';
import { TELLING_VERBS } from './words.ts';

/**
 * Whether most sections wait to be written: they begin by asking their author, or by telling him what to tell (“Explain the
 * proposal as if …”), and mostly go on so. Where open questions are gathered questions say nothing of the kind.
 */
export function isUnfilled(doc: DesignDoc): boolean {
  const counts = sectionsThatWait(doc, [], undefined).map(({ value }) => value);
  const waiting = counts.reduce((sum, one) => sum + one.waiting, 0);
  const all = counts.reduce((sum, one) => sum + one.all, 0);
  return waiting >= LEAST_WAITING && waiting * 2 >= all;
}

/** Of a run's sections with something below their headings, how many there are, and how many of them wait. */
const sectionsThatWait = joined(
  (section) => (stanceOfSection(section) === 'open' ? undefined : waitsToBeWritten(section.passage)),
  (found) => ({ all: found.length, waiting: found.filter(({ value }) => value).length }),
);

/** Few designs have a second section that does nothing but ask. */
const LEAST_WAITING = 4;

/** Undefined where nothing stands below a heading. */
const waitsToBeWritten = remembering(({ form, chunk: { text }, blocks }: Section): boolean | undefined => {
  if (form !== 'atx' && form !== 'setext' && form !== 'html') return undefined;
  const content = blocks.filter(isContent);
  const [first] = content;
  if (first === undefined) return undefined;
  if (first.kind !== 'paragraph' && first.kind !== 'list') return false;
  const own = saidIn(text, content);
  return own[0] === true && own.filter(Boolean).length * 2 >= own.length;
});

/** For each sentence of a section whether it asks or instructs; what a colon introduces belongs to its sentence. */
function saidIn(text: string, content: readonly Block[]): readonly boolean[] {
  const said: boolean[] = [];
  let isListed = false;
  for (const block of content) {
    if (said.length >= LONGEST) break;
    if (block.kind === 'code' || block.kind === 'table' || block.kind === 'html') continue;
    if (block.kind === 'list' && isListed) continue;
    for (const inner of descendants(block)) {
      if (inner.inlines.length === 0) continue;
      const running = textOf(text, inner);
      for (const { start, end, asks } of sentencesOf(running)) {
        const sentence = running.slice(start, end);
        if (wordCount(sentence) > 0) said.push(asks || instructs(sentence));
      }
      isListed = said.at(-1) === true && /[:：]\s*$/.test(running);
    }
  }
  return said;
}

/** How many sentences of a section are looked at. */
const LONGEST = 24;

function instructs(sentence: string): boolean {
  const core = sentence.replace(/^[^\p{L}]+/u, '').toLowerCase();
  return leadingPhrase(core, TELLING_VERBS) !== undefined || INSTRUCTING.test(core);
}

/** “This section should …”, “Please …”, “(Optional) …”, “One paragraph explanation of the feature.” */
const INSTRUCTING =
  /\bplease\b|\bthis (?:section|template)\b|^optional\b|^this is the [\p{L}-]{1,20} (?:of|section|portion|part)\b|^(?:an? |one )?(?:(?:brief|short|concise|high-level|one-paragraph|paragraph|one|detailed)[ -]?){1,3} ?(?:description|explanation|summary|overview|statement|paragraph)\b/u;
