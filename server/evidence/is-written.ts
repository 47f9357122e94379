import { hasOwnContent } from '../document/content.ts';
import { sectionsOf, type Section } from '../document/section.ts';
import { descendants } from '../markdown/block.ts';
import type { Template } from '../template/template.ts';
import { statementsOf } from './statement.ts';

/** Whether the author wrote anything in a section or below it: what a stub brings along, guides and questions, is the template's. */
export function isWritten(section: Section, template: Template): boolean {
  const guides = template.phases.flatMap(({ guide, parts }) => [guide, ...parts.map((part) => part.guide)]);
  for (const one of sectionsOf(section)) {
    if (!hasOwnContent(one)) continue;
    const statements = statementsOf(one)
      .map(({ said }) => said)
      .filter(({ form }) => form !== 'heading');
    if (statements.some(({ text, asks }) => !asks && !guides.some((guide) => guide.includes(text)))) return true;
    if (
      statements.length === 0 ||
      one.blocks.some((block) => [...descendants(block)].some(({ kind }) => kind === 'code' || kind === 'table'))
    )
      return true;
  }
  return false;
}
