import type { DesignDoc } from '../document/design-doc.ts';
import { sectionsOf, type Section } from '../document/section.ts';
import type { Alignment } from '../template/alignment.ts';

/** The outermost sections that are made of questions for somebody else: guides, interview scripts, templates. */
export function guideSections(doc: DesignDoc, alignment: Alignment): ReadonlySet<Section> {
  const guides = new Set<Section>();
  for (const section of sectionsOf(doc.root)) if (alignment.isGuide(section)) guides.add(section);
  return guides;
}
