import type { DesignDoc } from '../document/design-doc.ts';
import { namesOf, type NamedThing } from '../model/names.ts';
import { align } from '../template/align.ts';
import type { Alignment } from '../template/alignment.ts';
import { readWith } from '../template/read-with.ts';
import { applyEdits, type Edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';

/** The edits of a rename, or why it can't be made. */
export type Renaming = { readonly edits: readonly Edit[] } | { readonly refusal: string };

/** The name at an offset that can be changed. */
export function renameable(doc: DesignDoc, alignment: Alignment, offset: number): Span | undefined {
  return namesOf(doc, alignment).at(offset)?.name.span;
}

/**
 * Changes a name wherever it stands, as it is written there: `User` leaves `users` alone. The changed text is read once
 * more, and a name that would not be found again at exactly these places is refused: it is taken, or nothing can tell it
 * from the text around it; so is one that takes other names away. So every rename can be taken back by another.
 */
export function rename(doc: DesignDoc, alignment: Alignment, offset: number, name: string): Renaming {
  const found = namesOf(doc, alignment).at(offset);
  if (found === undefined) return { refusal: 'There is nothing here that can be renamed.' };
  const old = found.name.name;
  if (name === old) return { edits: [] };
  const places = found.thing.occurrences.filter((one) => one.name === old);
  const edits = places.map(({ span }) => ({ span, text: name }));
  const changed = readWith(alignment.template, applyEdits(doc.text, edits));
  const grown = name.length - old.length;
  const expected = places.map(({ span }, i) => span.start + i * grown);
  const names = namesOf(changed, align(changed, alignment.template));
  const again = names.at(expected[0]!);
  const actual = again?.thing.occurrences.filter((one) => one.name === name).map(({ span }) => span.start) ?? [];
  const isSame = actual.length === expected.length && actual.every((start, i) => start === expected[i]);
  if (isSame && again?.name.name === name && keepsOthers()) return { edits };
  return { refusal: `“${name}” is taken, or could not be told from the text around it. Choose another name.` };

  /** A sign that ends a diagram's line takes the names behind it away, and a name that looks like an id may make another one. */
  function keepsOthers(): boolean {
    const others = othersIn(namesOf(doc, alignment).things, found!.thing, (start) => {
      const before = places.filter((one) => one.span.start < start).length;
      return start + before * grown;
    });
    const now = othersIn(names.things, again!.thing, (start) => start);
    return others.size === now.size && [...others].every((one) => now.has(one));
  }
}

/** Where each name of the other things stands, with the name. */
function othersIn(
  things: readonly NamedThing[],
  but: NamedThing,
  moved: (start: number) => number,
): ReadonlySet<string> {
  const others = things.filter((one) => one !== but).flatMap(({ occurrences }) => occurrences);
  return new Set(others.map(({ span, name }) => `${moved(span.start)} ${name}`));
}
