import type { Section } from '../document/section.ts';
import { wordsOf } from '../template/title-words.ts';
import { remembering } from '../text/remember.ts';
import { holdsPhrase } from './holds-phrase.ts';

/** Whether a passage's heading holds one of the phrases of a template. */
export const isInTitle = remembering(({ title }: Section, words: readonly string[]) =>
  holdsPhrase(wordsOf(title), words),
);
