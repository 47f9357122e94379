import type { DesignDoc } from '../document/design-doc.ts';
import type { Section } from '../document/section.ts';
import type { Alignment } from '../template/alignment.ts';
import { inCast } from '../template/in-cast.ts';
import { vocabularyOf } from '../template/vocabulary.ts';
import { namedPart } from './named-part.ts';

/**
 * Tells whether two sections belong to different designs of a file that holds several. Where a heading for requirements
 * comes again in the same words, another design begins; what stands beside the designs holds for each of them.
 */
export function differentDesigns(doc: DesignDoc, alignment: Alignment): (one: Section, other: Section) => boolean {
  const repeated = repeatedHeadings(doc, alignment);
  if (repeated.size === 0) return () => false;
  const designs = new Map<Section, Section | undefined>();
  const within = new Map<Section, ReadonlySet<string> | 'several'>();
  gather(doc.root, repeated, within);
  const designOf = (section: Section): Section | undefined => {
    if (designs.has(section)) return designs.get(section);
    let design = section;
    while (design.parent && within.get(design.parent) !== 'several') design = design.parent;
    const held = within.get(design);
    const result = held === 'several' || (held && held.size > 0) ? design : undefined;
    designs.set(section, result);
    return result;
  };
  return (one, other) => {
    const first = designOf(one);
    const second = designOf(other);
    return first !== undefined && second !== undefined && first !== second;
  };
}

/** The requirement headings whose words come again, with those words. */
function repeatedHeadings(doc: DesignDoc, alignment: Alignment): ReadonlyMap<Section, string> {
  const { contentKey } = vocabularyOf(alignment.template);
  const byKey = new Map<string, Section[]>();
  for (const { section } of headingsOfParts(doc, alignment)) {
    const key = contentKey(section.title);
    byKey.set(key, [...(byKey.get(key) ?? []), section]);
  }
  return new Map(
    [...byKey].flatMap(([key, sections]) => (sections.length > 1 ? sections.map((one) => [one, key] as const) : [])),
  );
}

const headingsOfParts = inCast((section, alignment) => {
  if (section.level > LOWEST_HEADING || !holdsPart(alignment, section)) return undefined;
  // “Core” below “Functional” and below “Non-functional requirements” divides these.
  return section.parent && holdsPart(alignment, section.parent) ? undefined : true;
});

function holdsPart(alignment: Pick<Alignment, 'template' | 'rolesOf'>, section: Section): boolean {
  return alignment.rolesOf(section).some(({ part }) => part) || namedPart(alignment, section.title) !== undefined;
}

/** Headings of the bold and list forms are labels within a design. */
const LOWEST_HEADING = 7;

/** Which repeated headings stand in each section, or that one does so twice. */
function gather(
  section: Section,
  repeated: ReadonlyMap<Section, string>,
  within: Map<Section, ReadonlySet<string> | 'several'>,
): ReadonlySet<string> | 'several' {
  const held = new Set<string>();
  let several = false;
  const own = repeated.get(section);
  if (own !== undefined) held.add(own);
  for (const child of section.children) {
    const below = gather(child, repeated, within);
    if (below === 'several') several = true;
    else
      for (const key of below) {
        if (held.has(key)) several = true;
        held.add(key);
      }
  }
  const result = several ? 'several' : held;
  within.set(section, result);
  return result;
}
