import type { DesignDoc } from '../document/design-doc.ts';
import type { Section } from '../document/section.ts';
import { descendants, type Block } from '../markdown/block.ts';
import { remembering } from '../text/remember.ts';
import type { Alignment } from './alignment.ts';
import { isExplained } from './explained.ts';
import { inCast } from './in-cast.ts';
import type { Phase } from './template.ts';
import { SUBTITLE } from './title-section.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * The outermost sections whose questions are for somebody else to answer: those headed so (“Questions to ask”), and the
 * whole document where its title says that it is a template, where most of its phases consist of questions, or where it
 * teaches what requirements are. A document that declares itself a design document is none: its questions are its own.
 */
export function guideSections(
  doc: DesignDoc,
  title: Section | undefined,
  alignment: Alignment,
  vocabulary: Vocabulary,
): ReadonlySet<Section> {
  const guides = new Set<Section>();
  const { designDoc } = doc.frontMatter;
  if (designDoc !== undefined && designDoc !== false) return guides;
  if (
    (title && isTemplateTitle(title.title, vocabulary)) ||
    asksThroughout(doc, alignment) ||
    explainsRequirements(doc, alignment)
  )
    return guides.add(doc.root);
  const collect = (section: Section): void => {
    if (section !== title && vocabulary.guideTitle(section.title) !== 'no') guides.add(section);
    else section.children.forEach(collect);
  };
  collect(doc.root);
  return guides;
}

/** A title with a blank to fill in, “Design [system]”, or one that calls itself a template or a guide, before a subtitle or in it. */
function isTemplateTitle(title: string, vocabulary: Vocabulary): boolean {
  return (
    /[[<{][\p{L}\p{N} _-]+[\]>}]/u.test(title) ||
    title.split(SUBTITLE).some((part) => vocabulary.guideTitle(part) === 'whole')
  );
}

/** A design that is being written leaves questions open here and there, not in most of its phases and little beside them. */
const ASKING_PHASES = 4;

function asksThroughout(doc: DesignDoc, alignment: Alignment): boolean {
  // Most documents ask in fewer phases, and their items aren't counted.
  const phases = askingPhases(doc, alignment).flatMap(({ value }) => value);
  if (new Set(phases).size < ASKING_PHASES) return false;
  const counts = new Map<Phase, { items: number; questions: number }>();
  for (const { section, value } of itemsOfPhases(doc, alignment)) {
    const { items, questions } = value;
    for (const { phase } of alignment.rolesOf(section)) {
      const count = counts.get(phase) ?? { items: 0, questions: 0 };
      counts.set(phase, { items: count.items + items, questions: count.questions + questions });
    }
  }
  const asking = [...counts.values()].filter(({ items, questions }) => questions > 0 && questions * 2 >= items).length;
  return asking >= ASKING_PHASES && asking * 2 >= counts.size;
}

/** Whether more than one part of the requirements opens by telling what such requirements are. */
function explainsRequirements(doc: DesignDoc, alignment: Alignment): boolean {
  return explainedParts(doc, alignment).length >= EXPLAINED_PARTS;
}

const explainedParts = inCast(
  (section, { rolesOf }) =>
    (rolesOf(section).some(({ part }) => part !== undefined) && isExplained(section.passage)) || undefined,
);

const EXPLAINED_PARTS = 2;

const askingPhases = inCast((section, { rolesOf }) =>
  mayAsk(section.passage) ? rolesOf(section).map(({ phase }) => phase) : undefined,
);

const mayAsk = remembering(
  ({ blocks, chunk }: Section) =>
    blocks.length > 0 && /[?？]/.test(chunk.text.slice(blocks[0]!.span.start, blocks.at(-1)!.span.end)),
);

const itemsOfPhases = inCast((section, { rolesOf }) =>
  rolesOf(section).length > 0 ? countItems(section.passage) : undefined,
);

const countItems = remembering(({ blocks, chunk }: Section) => {
  let items = 0;
  let questions = 0;
  for (const block of blocks.flatMap((top) => descendants(top))) {
    const line = block.kind === 'item' && leafText(block);
    if (!line) continue;
    items++;
    if (asks(chunk.text.slice(line.span.start, line.span.end))) questions++;
  }
  return { items, questions };
});

/** Whether the last thing before closing marks is a question mark. */
function asks(text: string): boolean {
  let at = text.length - 1;
  while (at >= 0 && CLOSING_MARKS.includes(text[at]!)) at--;
  return text[at] === '?' || text[at] === '？';
}

const CLOSING_MARKS = '"\'”’»)*_= \t\r\n';

/** The text of an item that has nothing below it. */
function leafText(item: Block): Block | undefined {
  return item.children.length === 1 && item.children[0]!.kind === 'paragraph' ? item.children[0] : undefined;
}
