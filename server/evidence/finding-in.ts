import { absolute, type Section } from '../document/section.ts';
import { remembering } from '../text/remember.ts';
import type { Span } from '../text/span.ts';

/**
 * A search of one section by what its passage says alone, given one whose spans count from the chunk's start. What it found is
 * remembered by the passage: a template asks the same of all sections, at every hover anew.
 */
export function findingIn<C extends readonly unknown[]>(
  find: (passage: Section, ...context: C) => Span | undefined,
): (section: Section, ...context: C) => Span | undefined {
  const known = remembering(find);
  return (section, ...context) => {
    const found = known(section.passage, ...context);
    return found && absolute(section, found);
  };
}
