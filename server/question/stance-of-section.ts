import type { Section } from '../document/section.ts';
import { stanceOf, type Stance } from './stance.ts';

/**
 * What a section's heading and those above it say of the questions in it; the innermost that says something decides:
 * “Resolved questions” within “Unresolved questions” are settled. The document's own title names its subject (“Interview
 * scheduling”, “Product requirements”), so it only speaks of a document that is all answers or all questions.
 */
export function stanceOfSection(section: Section): Stance | undefined {
  for (let at: Section | undefined = section; at; at = at.parent) {
    const stance = stanceOf(at.title);
    if (!stance) continue;
    if (at.parent && documentTitle(rootOf(at)) === at && (stance === 'asked' || stance === 'wanted')) return undefined;
    return stance;
  }
  return undefined;
}

/** The section whose heading is the document's title: the only one of its rank, with the others below it. */
export function documentTitle(root: Section): Section | undefined {
  return root.children.length === 1 && root.children[0]!.children.length > 0 ? root.children[0] : undefined;
}

function rootOf(section: Section): Section {
  let at = section;
  while (at.parent) at = at.parent;
  return at;
}
