import type { DesignDoc } from '../document/design-doc.ts';
import { inPassages } from '../document/gather.ts';
import { absolute } from '../document/section.ts';
import { shift, type Span } from '../text/span.ts';
import { allItems, itemsOf } from './items.ts';
import { measuresIn } from './judge.ts';
import { subjectOf } from './measured-attributes.ts';

/** Finds where the document says how often or how soon something happens that a wording leaves open: “regularly”. */
export function scheduled(doc: DesignDoc): (text: string) => Span | undefined {
  let known: readonly Scheduled[] | undefined;
  return (text) => {
    known ??= times(doc).flatMap(({ section, value }) =>
      value.map((one) => ({ ...one, span: absolute(section, one.span) })),
    );
    const subject = [...subjectOf(text)];
    const shared = Math.min(LEAST_SHARED, subject.length);
    return known.find((one) => subject.filter((word) => one.subject.has(word)).length >= shared)?.span;
  };
}

interface Scheduled {
  readonly span: Span;
  readonly subject: ReadonlySet<string>;
}

/** So many words in common, and two lines speak of the same. */
const LEAST_SHARED = 2;

/** The items of a passage that hold a time or a frequency. */
const times = inPassages((passage) =>
  [...allItems(itemsOf(passage))].flatMap(({ plain, base }): readonly Scheduled[] => {
    const time = measuresIn(plain).find(({ dimension }) => dimension === 'time' || dimension === 'frequency');
    return time ? [{ span: shift(time.span, base), subject: subjectOf(plain) }] : [];
  }),
);
