import type { DesignDoc } from '../document/design-doc.ts';
import { inSections, joined, type Hit, type InRun, type InSection } from '../document/gather.ts';
import type { Section } from '../document/section.ts';
import type { Alignment } from './alignment.ts';

/** What is known of all sections by their headings: what each plays. */
export type Casting = Pick<Alignment, 'template' | 'rolesOf'>;

/** A question that is asked of a section by its passage, its place among the headings, and what it and the others play. */
type Ask<C extends readonly unknown[], V> = (section: Section, casting: Casting, ...context: C) => V | undefined;

/** Asks something of each section, and gives those of which something is said, in order: see {@link inSections}. */
export function inCast<V, C extends readonly unknown[] = []>(
  ask: Ask<C, V>,
): (doc: DesignDoc, alignment: Alignment, ...context: C) => readonly InSection<V>[] {
  const gather = inSections(givenAll(ask));
  return (doc, alignment, ...context) => gather(doc, [alignment.cast, ...context], { alignment, context });
}

/** The same for who needs what is said of neighbouring sections as one value: see {@link joined}. */
export function joinedInCast<V, J, C extends readonly unknown[] = []>(
  ask: Ask<C, V>,
  join: (found: readonly Hit<V>[]) => J,
): (doc: DesignDoc, alignment: Alignment, ...context: C) => readonly InRun<J>[] {
  const gather = joined(givenAll(ask), join);
  return (doc, alignment, ...context) => gather(doc, [alignment.cast, ...context], { alignment, context });
}

function givenAll<C extends readonly unknown[], V>(ask: Ask<C, V>) {
  return (section: Section, { alignment, context }: { readonly alignment: Alignment; readonly context: C }) =>
    ask(section, alignment, ...context);
}
