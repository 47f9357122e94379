import type { DesignDoc } from '../document/design-doc.ts';
import { insertParts, insertPhases } from '../template/insert-slots.ts';
import type { Alignment } from '../template/alignment.ts';
import type { Edit } from '../text/edit.ts';

/**
 * The edits that write every missing phase, and every missing part that isn't optional, where they belong. What has no
 * safe place is left out.
 */
export function insertMissing(doc: DesignDoc, alignment: Alignment): readonly Edit[] {
  const present = alignment.template.phases.filter((phase) => !alignment.missing.includes(phase));
  const parts = present.flatMap((phase) => {
    const missing = phase.parts.filter((part) => !part.optional && alignment.partsOf(part).length === 0);
    return missing.length > 0 ? (insertParts(doc, alignment, phase, missing) ?? []) : [];
  });
  // A part and the phase behind it can go to the same place: the part stands first there.
  return [...parts, ...(insertPhases(doc, alignment, alignment.missing) ?? [])];
}
