import { isEmptySection, sectionsWithoutContent } from '../document/content.ts';
import { nextHeading, type Section } from '../document/section.ts';
import { namesQuestions, stanceOf } from '../question/stance.ts';
import type { Alignment } from '../template/alignment.ts';
import { continues } from '../template/continues.ts';
import type { Rule } from './rule.ts';

export const emptySection: Rule = {
  id: 'empty-section',
  severity: 'warning',
  // A draft is written from front to back: what is still empty is no news to its author.
  severityIn: { draft: 'hint' },
  summary: 'A section has a heading and nothing else.',
  scope: 'structure',
  *check({ doc, alignment }) {
    if (alignment.isGuide(doc.root)) return;
    for (const section of sectionsWithoutContent(doc)) {
      // Of sections that are empty one in the other, the innermost are what there is to fill.
      if (!owesContent(section, alignment) || section.children.some((child) => owesContent(child, alignment))) continue;
      yield {
        span: section.heading,
        message: `“${section.title}” is empty. Write what belongs here, or say why it doesn’t apply.`,
      };
    }
  },
};

function owesContent(section: Section, alignment: Alignment): boolean {
  // Documents are filled from front to back: a first heading with nothing before the next one is the document's title.
  if (isTitle(section) && nextHeading(section) !== undefined) return false;
  const [role] = alignment.rolesOf(section);
  if (role === undefined) return isLeftBlank(section, alignment);
  // Most sections say something, and what stands around them needn't be looked at.
  if (!isEmptySection(section)) return false;
  if (isLink(section)) return false;
  if ((role.inherited && (saysEnough(section) || isOneOfMany(section))) || asks(section)) return false;
  if (isSentence(section)) return false;
  // An item of a part, “Scalability” among the qualities, may be no more than its heading.
  if (role.inherited && role.part) return false;
  return !section.children.some(saysItself) && !continues(section, alignment);
}

/**
 * Whether a heading that plays no part was left blank amid written ones: “Drawbacks”, “What is it”. The document's title, a
 * line of more than a few words and one in brackets say something themselves, and open questions may simply be none.
 */
function isLeftBlank(section: Section, alignment: Alignment): boolean {
  const { form, title, parent, level, children } = section;
  if ((form !== 'atx' && form !== 'setext') || children.length > 0 || !parent || isTitle(section)) return false;
  if (!isEmptySection(section) || asks(section) || saysEnough(section) || !isName(title)) return false;
  if (stanceOf(title) !== undefined || namesQuestions(title)) return false;
  const alike = parent.children.filter((one) => one.level === level);
  const written = alike.filter((one) => !isEmptySection(one));
  return alike.length > 2 && written.length * 2 > alike.length && !continues(section, alignment);
}

function isTitle(section: Section): boolean {
  const { parent } = section;
  return parent?.form === 'document' && parent.children[0] === section;
}

function isName(title: string): boolean {
  return title.split(/\s+/).length <= LONGEST_NAME && !/[()[\]{}:：,;]/.test(title);
}

const LONGEST_NAME = 6;

/** Whether a heading below a phase's is all that there is to say. */
function saysItself(section: Section): boolean {
  return saysEnough(section) || isOneOfMany(section);
}

/**
 * Below a phase's heading, a bold line or list item may be all that there is to say, and so may “Database: PostgreSQL”,
 * “Client → cache → database”, a sentence, and a way back to the top.
 */
function saysEnough(section: Section): boolean {
  const { form, title } = section;
  const isHeading = form === 'atx' || form === 'setext' || form === 'html';
  return !isHeading || isLink(section) || /[:：]\s*\S|→|->|=>|\.$/.test(title);
}

/** A heading that leads elsewhere has its content there. */
function isLink({ passage: { chunk, heading } }: Section): boolean {
  return chunk.text.slice(heading.start, heading.end).includes('](');
}

/** “Interviewers want to see a draft early.”: a note that is written as a heading. */
function isSentence({ title }: Section): boolean {
  return /[.!。]["”’»)]*$/.test(title) && !title.endsWith('..') && title.split(/\s+/).length >= NOTE_WORDS;
}

const NOTE_WORDS = 4;

/** Headings below a phase's that are mostly empty are a list that is written as headings. */
function isOneOfMany({ parent, level }: Section): boolean {
  const alike = parent?.children.filter((one) => one.level === level) ?? [];
  return alike.length > 2 && alike.filter(isEmptySection).length * 2 > alike.length;
}

/** A question has a rule of its own; “Client → cache → database” is drawn, not headed. */
function asks({ title }: Section): boolean {
  return /[?？]["”’»*_)]*\s*$/.test(title) || (title.match(/→|->|=>/g)?.length ?? 0) > 1;
}
