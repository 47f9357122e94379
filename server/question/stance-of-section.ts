import type { Section } from '../document/section.ts';
import { remembering } from '../text/remember.ts';
import { wordCount } from './phrases.ts';
import { namesQuestions, stanceOf, type Stance } from './stance.ts';

/**
 * What a section's heading and those above it say of the questions in it. The innermost that says something decides:
 * “Resolved questions” within “Unresolved questions” are settled. Requirements within an interview's script are still its
 * script. The document's own title names its subject (“Interview scheduling”, “Product requirements”), so it only speaks
 * of a document that is all answers or all open questions.
 */
export function stanceOfSection(section: Section): Stance | undefined {
  let found: Stance | undefined;
  for (let at: Section | undefined = section; at; at = at.parent) {
    const stance = stanceOfHeading(at);
    if (!stance || (isTitle(at) && (stance === 'asked' || stance === 'wanted'))) continue;
    if (found === undefined) found = stance;
    else if (found === 'wanted' && stance === 'asked') return 'asked';
    if (found !== 'wanted') return found;
  }
  return found;
}

function stanceOfHeading({ passage }: Section): Stance | undefined {
  return readHeading(passage);
}

const readHeading = remembering(({ title, form }: Section): Stance | undefined => {
  const isHeading = form === 'atx' || form === 'setext' || form === 'html';
  return stanceOf(title) ?? ((isHeading || wordCount(title) === 1) && namesQuestions(title) ? 'wanted' : undefined);
});

function isTitle(section: Section): boolean {
  return (
    section.parent !== undefined && section.parent.parent === undefined && documentTitle(section.parent) === section
  );
}

/** The section whose heading is the document's title: the only one of its rank, with the others below it, and no “1.” of several. */
export function documentTitle(root: Section): Section | undefined {
  const [first, ...others] = root.children;
  return others.length === 0 && first && first.children.length > 0 && !/^1[.)]/.test(first.title) ? first : undefined;
}
