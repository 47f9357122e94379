import { phraseKey, phrasesOf, type Phrase } from './phrase.ts';
import type { Aliases, AliasesByLanguage, Part, Phase, Template } from './template.ts';

export type AliasKind = keyof Aliases;

/** One phrase of a template, with what it stands for: a phase, a part of it, or neither where it is outside of all. */
export interface Entry {
  readonly phrase: Phrase;
  readonly kind: AliasKind;
  readonly phase: Phase | undefined;
  readonly part: Part | undefined;
  /** The language that it is of, as the template names it. */
  readonly language: string;
}

/** Phrases by the beginning of their first word; those that may begin with any word under the empty key. */
export type AliasIndex = ReadonlyMap<string, readonly Entry[]>;

/** The phrases of all phases and parts, and of what is outside of them. */
export function aliasIndex(template: Template): AliasIndex {
  const index = new Map<string, Entry[]>();
  for (const phase of template.phases) {
    addAll(index, phase.aliases, phase, undefined);
    for (const part of phase.parts) addAll(index, part.aliases, phase, part);
  }
  addAll(index, template.outside, undefined, undefined);
  return index;
}

/** The phrases that make a document or section a guide. */
export function guideIndex(template: Template): AliasIndex {
  const index = new Map<string, Entry[]>();
  addAll(index, template.guides, undefined, undefined);
  return index;
}

function addAll(
  index: Map<string, Entry[]>,
  aliases: AliasesByLanguage,
  phase: Phase | undefined,
  part: Part | undefined,
): void {
  for (const [language, byKind] of Object.entries(aliases)) {
    for (const kind of Object.keys(byKind) as AliasKind[]) {
      for (const source of byKind[kind] ?? []) {
        for (const own of phrasesOf(source)) add(index, { phrase: own, kind, phase, part, language });
      }
    }
  }
}

function add(index: Map<string, Entry[]>, entry: Entry): void {
  const key = phraseKey(entry.phrase);
  const entries = index.get(key);
  if (entries) entries.push(entry);
  else index.set(key, [entry]);
}
