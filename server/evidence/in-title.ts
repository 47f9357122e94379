import type { Section } from '../document/section.ts';
import { wordsOf } from '../template/title-words.ts';
import { perSubject, remembering } from '../text/remember.ts';
import { holdsPhrase } from './holds-phrase.ts';

/** Whether a passage's heading holds one of the phrases of a template. */
export function isInTitle(passage: Section, phrases: readonly string[]): boolean {
  return holding(phrases)(passage);
}

const holding = perSubject((phrases: readonly string[]) =>
  remembering(({ title }: Section) => holdsPhrase(wordsOf(title), phrases)),
);
