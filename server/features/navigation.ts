import type { DesignDoc } from '../document/design-doc.ts';
import { lineStartAt } from '../document/places.ts';
import { namesOf, type NamedThing } from '../model/names.ts';
import { requirementIds } from '../model/requirement-ids.ts';
import type { Alignment } from '../template/alignment.ts';
import type { Edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';

/** Where the thing that is named at an offset is declared. */
export function definitionsAt(doc: DesignDoc, alignment: Alignment, offset: number): readonly Span[] {
  return namesOf(doc, alignment).at(offset)?.thing.definitions ?? [];
}

export interface Reference {
  readonly span: Span;
  readonly isDefinition: boolean;
}

/** All places that name the same thing, in whatever form. */
export function referencesAt(doc: DesignDoc, alignment: Alignment, offset: number): readonly Reference[] {
  const thing = namesOf(doc, alignment).at(offset)?.thing;
  if (thing === undefined) return [];
  const starts = new Set(thing.definitions.map(({ start }) => start));
  return thing.occurrences.map(({ span }) => ({ span, isDefinition: starts.has(span.start) }));
}

/** The things whose names hold the letters of a query in their order, as editors search for symbols. */
export function thingsLike(doc: DesignDoc, alignment: Alignment, query: string): readonly NamedThing[] {
  const letters = [...query.toLowerCase()].filter((letter) => letter.trim() !== '');
  return namesOf(doc, alignment).things.filter(({ name, definitions }) => {
    let at = 0;
    for (const unit of name.toLowerCase()) if (unit === letters[at]) at++;
    return at === letters.length && definitions.length > 0;
  });
}

/** Each mention of a requirement's id, and where the requirement is stated. */
export function idLinks(
  doc: DesignDoc,
  alignment: Alignment,
): readonly { readonly span: Span; readonly target: Span }[] {
  const { definitions, mentions } = requirementIds(doc, alignment);
  const targets = new Map(definitions.toReversed().map(({ key, span }) => [key, span]));
  return mentions.flatMap(({ key, span, isLink }) => {
    const target = targets.get(key);
    return target === undefined || isLink ? [] : [{ span, target }];
  });
}

/** A name to be completed. */
export interface NameCompletion {
  readonly name: string;
  readonly detail: string;
  readonly kind: NamedThing['kind'];
  readonly edit: Edit;
}

/**
 * The ids of requirements behind the beginning of one (`F`, `FR-`, `FR-1`), and between backticks the names of everything
 * that the document declares.
 */
export function namesAt(doc: DesignDoc, alignment: Alignment, offset: number): readonly NameCompletion[] {
  const line = doc.text.slice(Math.max(lineStartAt(doc.text, offset), offset - 200), offset);
  const id = /(?:^|[^\p{L}\p{N}_-])([A-Z]{1,6}(?:-[A-Z]{0,6})?-?\d{0,4})$/u.exec(line)?.[1];
  const quoted = isInCode(line) ? (/(?<![\p{L}\p{N}_$])[\p{L}\p{N}_$]*$/u.exec(line)?.[0] ?? '') : undefined;
  return namesOf(doc, alignment).things.flatMap(({ name, detail, kind, definitions }) => {
    const typed = kind === 'requirement' ? id : quoted;
    // What stands at the cursor is being written, not named.
    const isHere = definitions.some(({ start, end }) => start <= offset && offset <= end);
    if (typed === undefined || isHere || !name.toLowerCase().startsWith(typed.toLowerCase())) return [];
    return [{ name, detail, kind, edit: { span: { start: offset - typed.length, end: offset }, text: name } }];
  });
}

/** Whether an odd number of backticks stands before the end of a line. */
function isInCode(line: string): boolean {
  return line.split('`').length % 2 === 0;
}
