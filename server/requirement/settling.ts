import type { DesignDoc } from '../document/design-doc.ts';
import { absolute, sectionsOf, type Section } from '../document/section.ts';
import type { Alignment } from '../template/alignment.ts';
import { headingOver } from '../template/placement.ts';
import { remembering } from '../text/remember.ts';
import type { Span } from '../text/span.ts';
import type { AttributeId } from './attributes.ts';
import { differentDesigns } from './designs.ts';
import type { Judged } from './judged-items.ts';
import type { Item } from './items.ts';
import type { Judgement } from './judge.ts';
import { measuredAttributes, subjectOf } from './measured-attributes.ts';

/** Finds where the document bounds or defines what an item leaves open. */
export function settling(
  doc: DesignDoc,
  alignment: Alignment,
  defined: (wording: string) => Span | undefined,
): (section: Section, one: Judged) => Span | undefined {
  const measured = measuredAttributes(doc, alignment);
  const isElsewhere = differentDesigns(doc, alignment);
  const sections = sectionsOf(doc.root);
  return (section, { item, place, judgement }) => {
    const { attributes, vague } = judgement;
    // Among features “real-time tracking” is the name of one, and any figure of the attribute tells what that means.
    const own = place === 'qualities' && isOfOneThing(judgement) ? [...subjectOfItem(item)] : [];
    // A paragraph is about what the list below it sets out.
    const below = item.form === 'paragraph' ? sectionsUnder(headingOver(section), sections) : undefined;
    const placeOf = (attribute: AttributeId): Span | undefined => {
      for (const { start, end, value } of measured) {
        const known = value.get(attribute);
        const isNear = below !== undefined && below.start < end && start < below.end;
        if (!known || !(isNear || own.length === 0 || known.isOfAll || own.some((word) => known.subjects.has(word))))
          continue;
        const figure = known.figures.find(({ at, subject }) => {
          const number = start + at;
          const isOfIt =
            own.length === 0 ||
            subject.size === 0 ||
            own.some((word) => subject.has(word)) ||
            (isNear && below.start <= number && number < below.end);
          return isOfIt && !isElsewhere(section, sections[number]!);
        });
        if (figure) return absolute(sections[start + figure.at]!, figure.span);
      }
      return undefined;
    };
    const places = attributes.map(placeOf);
    const wording = vague && item.section.chunk.text.slice(vague.span.start, vague.span.end);
    // An average says nothing of its peaks.
    const ofPeaks = wording !== undefined && /surge|spike|burst|peak/i.test(wording);
    if (attributes.length > 0 && !ofPeaks && places.every((span) => span !== undefined)) return places[0];
    return wording === undefined ? undefined : defined(wording);
  };
}

/** The numbers of a heading's section and of the bold lines and items in it that play headings. */
function sectionsUnder(heading: Section, sections: readonly Section[]): Span {
  let end = heading.index + 1;
  while (end < sections.length && headingOver(sections[end]!) === heading) end++;
  return { start: heading.index, end };
}

const subjectOfItem = remembering(({ text }: Item) => subjectOf(text));

/** Whether a wording is said of one operation: “the feed loads quickly”, rather than of the system: “low latency”. */
function isOfOneThing({ vague }: Judgement): boolean {
  return vague !== undefined && vague.kind !== 'label' && vague.kind !== 'importance' && vague.kind !== 'promise';
}
