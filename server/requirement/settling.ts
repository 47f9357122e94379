import type { DesignDoc } from '../document/design-doc.ts';
import type { Section } from '../document/section.ts';
import type { Alignment } from '../template/alignment.ts';
import { headingOver } from '../template/placement.ts';
import { remembering } from '../text/remember.ts';
import type { Span } from '../text/span.ts';
import type { AttributeId } from './attributes.ts';
import { differentDesigns } from './designs.ts';
import type { Judged, JudgedSection } from './judged-items.ts';
import type { Item } from './items.ts';
import type { Judgement } from './judge.ts';
import { measuredAttributes, subjectOf, type MeasuredPlace } from './measured-attributes.ts';

/** Finds where the document bounds or defines what an item leaves open. */
export function settling(
  doc: DesignDoc,
  alignment: Alignment,
  found: readonly JudgedSection[],
  defined: (wording: string) => Span | undefined,
): (section: Section, one: Judged) => Span | undefined {
  const measured = measuredAttributes(doc, alignment, found);
  const isElsewhere = differentDesigns(doc, alignment);
  const indices = new Map<AttributeId, Index>();
  const indexOf = (attribute: AttributeId): Index => {
    let index = indices.get(attribute);
    if (index === undefined) indices.set(attribute, (index = indexed(measured.get(attribute) ?? [])));
    return index;
  };
  return (section, { item, place, judgement }) => {
    const { attributes, vague } = judgement;
    // Among features “real-time tracking” is the name of one, and any figure of the attribute tells what that means.
    const own = place === 'qualities' && isOfOneThing(judgement) ? subjectOfItem(item) : undefined;
    const placeOf = (attribute: AttributeId): Span | undefined => {
      const index = indexOf(attribute);
      const lists =
        own === undefined || own.size === 0
          ? [index.all]
          : [
              index.ofAll,
              ...[...own].map((word) => index.bySubject.get(word) ?? []),
              // a paragraph is about what the list below it sets out
              item.form === 'paragraph' ? (index.byHeading.get(headingOver(section)) ?? []) : [],
            ];
      const firsts = lists.flatMap((list) => list.find((one) => !isElsewhere(section, one.section)) ?? []);
      return firsts.toSorted((a, b) => a.order - b.order)[0]?.span;
    };
    const places = attributes.map(placeOf);
    const wording = vague && item.section.chunk.text.slice(vague.span.start, vague.span.end);
    // An average says nothing of its peaks.
    const ofPeaks = wording !== undefined && /surge|spike|burst|peak/i.test(wording);
    if (attributes.length > 0 && !ofPeaks && places.every((span) => span !== undefined)) return places[0];
    return wording === undefined ? undefined : defined(wording);
  };
}

const subjectOfItem = remembering(({ text }: Item) => subjectOf(text));

type Ordered = MeasuredPlace & { readonly order: number };

/** The places of an attribute by what asks for them, each list in their order. */
interface Index {
  readonly all: readonly Ordered[];
  /** Those that speak of the system as a whole. */
  readonly ofAll: readonly Ordered[];
  readonly bySubject: ReadonlyMap<string, readonly Ordered[]>;
  readonly byHeading: ReadonlyMap<Section, readonly Ordered[]>;
}

function indexed(places: readonly MeasuredPlace[]): Index {
  const all = places.map((place, order) => ({ ...place, order }));
  const bySubject = new Map<string, Ordered[]>();
  const byHeading = new Map<Section, Ordered[]>();
  const add = <K>(to: Map<K, Ordered[]>, key: K, place: Ordered): void => {
    const list = to.get(key);
    if (list) list.push(place);
    else to.set(key, [place]);
  };
  for (const place of all) {
    add(byHeading, headingOver(place.section), place);
    for (const word of place.subject) add(bySubject, word, place);
  }
  return { all, ofAll: all.filter(({ subject }) => subject.size === 0), bySubject, byHeading };
}

/** Whether a wording is said of one operation: “the feed loads quickly”, rather than of the system: “low latency”. */
function isOfOneThing({ vague }: Judgement): boolean {
  return vague !== undefined && vague.kind !== 'label' && vague.kind !== 'importance' && vague.kind !== 'promise';
}
