import { sectionsOf } from '../document/section.ts';
import { align } from './align.ts';
import type { Alignment } from './alignment.ts';
import { bundledTemplate } from './bundled.ts';
import { readWith } from './read-with.ts';

/** What each heading of a text plays, “Title: phase/part + (inherited)”, with all else that the alignment says. */
export function aligned(text: string): Alignment & { readonly roles: readonly string[]; readonly guide: boolean } {
  const doc = readWith(bundledTemplate, text);
  const alignment = align(doc, bundledTemplate);
  const roles = [...sectionsOf(doc.root)].slice(1).map((section) => {
    const names = alignment.rolesOf(section).map(({ phase, part, inherited }) => {
      const name = part ? `${phase.id}/${part.id}` : phase.id;
      return inherited ? `(${name})` : name;
    });
    return `${section.title}: ${names.join(' + ') || '–'}`;
  });
  return { ...alignment, roles, guide: alignment.isGuide(doc.root) };
}

/** What each heading of the lines plays. */
export function rolesIn(...lines: readonly string[]): readonly string[] {
  return aligned(lines.join('\n') + '\n').roles;
}
