import { prose } from '../markdown/prose.ts';
import type { Section } from '../document/section.ts';
import { remembering } from '../text/remember.ts';

/**
 * Whether a section opens by telling what its heading means: “Functional requirements describe what a system does”. A
 * design states its requirements; one who defines the word teaches it. In 500 designs that were read no such sentence
 * opened a section of requirements, in notes and courses on the matter most of these sections open so.
 */
export const isExplained = remembering(({ title, blocks, chunk }: Section): boolean => {
  const [first] = blocks;
  if (first?.kind !== 'paragraph') return false;
  const match = DEFINES.exec(prose(chunk.text, first).trimStart().slice(0, LONGEST_OPENING));
  if (match === null) return false;
  const subject = match[1]!.toLowerCase();
  return PRONOUNS.has(subject) || title.toLowerCase().includes(subject.replace(/s$/, ''));
});

const LONGEST_OPENING = 160;

/** A sentence that ends in a colon introduces what is required. */
const DEFINES =
  /^([\p{L}-]+(?: [\p{L}-]+)?)\s+(?:basically |generally |typically |usually |simply )?(?:defines?|describes?|specify|specifies|determines?|dictates?|refers? to|represents?|are (?:the|those) [^.:]{1,60} (?:that|which)|definen?|definem|descrevem|describen|beschreiben|décrivent|описывают|определяют)\s[^:]*$/iu;

const PRONOUNS = new Set(['these', 'they', 'this', 'it']);
