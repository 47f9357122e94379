import { isEmptySection } from '../document/content.ts';
import { nextHeading, type Section } from '../document/section.ts';
import type { Alignment } from './alignment.ts';
import { vocabularyOf } from './vocabulary.ts';

/**
 * The section behind which something new may stand: where the last heading in a section has nothing below it and goes on
 * in the section behind, that has to stay right there.
 */
export function endOfRun(section: Section, alignment: Alignment): Section {
  let last = section;
  for (let step = 0; step < LONGEST_RUN; step++) {
    let tail = last;
    while (tail.children.length > 0) tail = tail.children.at(-1)!;
    const next = nextHeading(tail);
    if (!next || !isEmptySection(tail) || !continues(tail, alignment)) return last;
    last = next;
  }
  return last;
}

/** A bound, so that a long row of empty headings costs no more than its length. */
const LONGEST_RUN = 50;

/**
 * Whether what follows is meant to stand below, though its level says otherwise: its number goes on from the heading's, or
 * its words with the same phase or part of the template, or name none on the same level, or it is but another bold line.
 */
export function continues(section: Section, alignment: Alignment): boolean {
  const next = nextHeading(section);
  if (next === undefined) return false;
  if (next.parent === section.parent && (section.form === 'bold' || section.form === 'line')) return true;
  if (isNumberedBelow(next, section)) return true;
  if (isBetweenNumbers(next, section) && alignment.rolesOf(next).every(({ inherited }) => inherited)) return true;
  const own = alignment.rolesOf(section);
  const goesOn = alignment
    .rolesOf(next)
    .some(({ phase, part }) => own.some((role) => role.phase === phase && (!role.part || role.part === part)));
  if (goesOn) return section.form !== 'item';
  return next.level === section.level && vocabularyOf(alignment.template).readTitle(next.title).meanings.length === 0;
}

/** “2.1” and “2)”. */
function isNumberedBelow(section: Section, above: Section): boolean {
  const number = NUMBER.exec(above.title)?.[1];
  return number !== undefined && NUMBER.exec(section.title)?.[1]?.startsWith(`${number}.`) === true;
}

/** Amid numbered headings of a level, one without a number and a phase is meant to stand below the last that has one. */
function isBetweenNumbers(section: Section, above: Section): boolean {
  const { parent, level } = section;
  if (above.parent !== parent || above.level !== level || !NUMBER.test(above.title) || NUMBER.test(section.title))
    return false;
  const behind = parent?.children.slice(parent.children.indexOf(section) + 1) ?? [];
  return behind.some((one) => one.level === level && NUMBER.test(one.title));
}

const NUMBER = /^(\d{1,9}(?:\.\d{1,9}){0,9})/;
