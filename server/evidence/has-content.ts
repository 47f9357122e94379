import { sectionsOf, type Section } from '../document/section.ts';

/** Whether anything stands in a section or below it but headings, comments and rules. */
export function hasContent(section: Section): boolean {
  for (const { blocks } of sectionsOf(section)) {
    if (blocks.some(({ kind }) => kind !== 'comment' && kind !== 'rule' && kind !== 'definition')) return true;
  }
  return false;
}
