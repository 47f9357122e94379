import type { DesignDoc } from '../document/design-doc.ts';
import { sectionsOf, type Section } from '../document/section.ts';
import type { Alignment, Role } from './alignment.ts';
import type { Part, Phase, Template } from './template.ts';
import { vocabularyOf, type Meaning, type TitleReading, type Vocabulary } from './vocabulary.ts';

/** Which section plays which phase: each heading read by its words, in the context of the one above it. */
export function align(doc: DesignDoc, template: Template): Alignment {
  const bound = new Map<Section, Placement>();
  const vocabulary = vocabularyOf(template);
  place(doc.root, { roles: [], outside: false, explicit: false }, { vocabulary, title: titleSection(doc, vocabulary), bound });
  const all = [...bound.keys()];
  const owns = (section: Section, fits: (role: Role) => boolean): boolean =>
    bound.get(section)!.roles.some((role) => !role.inherited && fits(role));
  const sectionsOfPhase = (phase: Phase): readonly Section[] =>
    all.filter((section) => owns(section, (role) => role.phase === phase) && !below(section, phase, owns));
  const partsOf = (part: Part): readonly Section[] => all.filter((section) => owns(section, (role) => role.part === part));
  const present = template.phases.filter((phase) => sectionsOfPhase(phase).length > 0);
  return {
    template,
    rolesOf: (section) => bound.get(section)?.roles ?? [],
    sectionsOf: sectionsOfPhase,
    partsOf,
    missing: template.phases.filter((phase) => !present.includes(phase)),
    recognised: present.length >= PHASES_TO_RECOGNISE || all.some((section) => bound.get(section)!.explicit),
    isGuide: () => false,
  };
}

/** Of 72 industry proposals and 136 system designs, five phases take almost none of the first and nearly all of the second. */
const PHASES_TO_RECOGNISE = 5;

interface Placement {
  readonly roles: readonly Role[];
  /** Below a heading that belongs to no phase. */
  readonly outside: boolean;
  /** Whether the heading names features or qualities as requirements in so many words. */
  readonly explicit: boolean;
}

interface Binding {
  readonly vocabulary: Vocabulary;
  readonly title: Section | undefined;
  readonly bound: Map<Section, Placement>;
}

function place(section: Section, above: Placement, binding: Binding): void {
  const placement =
    section.form === 'document' || section === binding.title
      ? { roles: [], outside: false, explicit: false }
      : placed(binding.vocabulary.readTitle(section.title), above);
  binding.bound.set(section, placement);
  for (const child of section.children) place(child, placement, binding);
}

function placed({ meanings, within }: TitleReading, above: Placement): Placement {
  const inherited = { ...above, roles: above.roles.map((role) => ({ ...role, inherited: true })), explicit: false };
  if (above.roles.some(({ phase, part }) => within.has(phase) || (part && within.has(part)))) return inherited;
  const own = meanings.filter((meaning) => counts(meaning, above));
  if (own.length === 0) return inherited;
  const roles = own.flatMap(({ phase, part }) => (phase ? [{ phase, part, inherited: false }] : []));
  if (roles.length === 0) return above.roles.length > 0 ? inherited : { roles, outside: true, explicit: false };
  // A heading that repeats what it stands in opens nothing new.
  if (roles.every((role) => above.roles.some(({ phase }) => phase === role.phase) && !role.part)) return inherited;
  const explicit = own.some(({ part, strength }) => strength === 4 && part !== undefined && part.holds !== 'wishes');
  return { roles, outside: false, explicit };
}

function counts({ phase, part, strength }: Meaning, above: Placement): boolean {
  if (strength === 4) return true;
  if (above.outside) return false;
  if (strength >= 2 || above.roles.length === 0) return true;
  return part !== undefined && above.roles.some((role) => role.phase === phase && !role.part);
}

/** The heading that names the whole document: the only one of the highest rank, unless it is nothing but a phase's name. */
function titleSection({ root }: DesignDoc, vocabulary: Vocabulary): Section | undefined {
  const [first] = root.children;
  if (first === undefined || first.level > 6) return undefined;
  const peers = root.children.filter((section) => section.level <= first.level);
  const { meanings, whole } = vocabulary.readTitle(first.title);
  if (peers.length > 1) return whole ? undefined : first.level === 1 && meanings.every(({ strength }) => strength < 4) ? first : undefined;
  if (!whole) return first;
  const named = new Set<Phase>();
  for (const section of sectionsOf(first)) {
    for (const { phase, strength } of vocabulary.readTitle(section.title).meanings) if (phase && strength >= 2) named.add(phase);
  }
  return named.size > 2 ? first : undefined;
}

function below(section: Section, phase: Phase, owns: (section: Section, fits: (role: Role) => boolean) => boolean): boolean {
  for (let at = section.parent; at; at = at.parent) if (owns(at, (role) => role.phase === phase)) return true;
  return false;
}
