import type { DesignDoc } from '../document/design-doc.ts';
import type { Hit, InRun } from '../document/gather.ts';
import type { Section } from '../document/section.ts';
import type { Quantity } from '../quantity/quantity.ts';
import type { Alignment } from '../template/alignment.ts';
import { joinedInCast, type Casting } from '../template/in-cast.ts';
import { remembering } from '../text/remember.ts';
import { shift, type Span } from '../text/span.ts';
import { attributeOf, type AttributeId } from './attributes.ts';
import { itemsOf, plainLinesOf, type Item } from './items.ts';
import type { Judged } from './judged-items.ts';
import { measuresIn } from './judge.ts';
import { judgedItemsOf } from './judged-sections.ts';
import { isOfFigures } from './of-figures.ts';
import { degrees, terms } from './terms.ts';
import { LIGHT, STOPS } from './phrase-words.ts';
import { wordsOf } from './words.ts';

/**
 * Where the document bounds each attribute, by runs of its sections: a requirement, a row or a line that names it together
 * with a figure of a dimension that it is measured in. A figure of the estimation counts only beside the attribute's name.
 * What the requirements say comes first.
 */
export function measuredAttributes(doc: DesignDoc, alignment: Alignment): readonly InRun<MeasuredInRun>[] {
  return [...figuresOfRequirements(doc, alignment), ...figuresOfTargets(doc, alignment)];
}

/** Some sections' figures by the attributes that they are of. */
export type MeasuredInRun = ReadonlyMap<AttributeId, MeasuredAttribute>;

export interface MeasuredAttribute {
  /** In order, each with the number of its section in the run. */
  readonly figures: readonly (Figure & Pick<Hit<unknown>, 'at'>)[];
  /** Whether one of them is of the system as a whole, and what the others are of. */
  readonly isOfAll: boolean;
  readonly subjects: ReadonlySet<string>;
}

const figuresOfRequirements = joinedInCast((section, casting) => {
  const judged = judgedItemsOf(section, casting);
  return judged && quantifiedFigures(judged, parentTitle(section));
}, byAttribute);

const figuresOfTargets = joinedInCast(
  (section, casting) =>
    speaksOfTargets(section, casting) ? figuresIn(section.passage, parentTitle(section)) : undefined,
  byAttribute,
);

function byAttribute(found: readonly Hit<readonly Figure[]>[]): MeasuredInRun {
  const figures = new Map<AttributeId, (Figure & Pick<Hit<unknown>, 'at'>)[]>();
  for (const { at, value } of found)
    for (const figure of value) {
      const known = figures.get(figure.attribute);
      if (known) known.push({ ...figure, at });
      else figures.set(figure.attribute, [{ ...figure, at }]);
    }
  return new Map(
    [...figures].map(([attribute, own]) => [
      attribute,
      {
        figures: own,
        isOfAll: own.some(({ subject }) => subject.size === 0),
        subjects: new Set(own.flatMap(({ subject }) => [...subject])),
      },
    ]),
  );
}

function parentTitle({ parent }: Section): string {
  return parent?.title ?? '';
}

/** A figure of an attribute in a passage, and what it is a figure of. */
interface Figure {
  readonly attribute: AttributeId;
  /** Counts from the chunk's start. */
  readonly span: Span;
  /** What the line is about beside the attribute; empty where it speaks of the system as a whole. */
  readonly subject: ReadonlySet<string>;
}

const quantifiedFigures = remembering((judged: readonly Judged[], above: string): readonly Figure[] =>
  judged.flatMap(({ item, judgement, place }) =>
    judgement.state === 'quantified' ? figuresOf(item, above, place === 'qualities') : [],
  ),
);

const figuresIn = remembering((passage: Section, above: string): readonly Figure[] =>
  [...itemsOf(passage), ...plainLinesOf(passage)].flatMap((item) => figuresOf(item, above)),
);

/** Requirements and estimates, and tables of service levels wherever they stand. */
function speaksOfTargets(section: Section, { rolesOf }: Casting): boolean {
  if (rolesOf(section).some(({ phase }) => phase.parts.length > 0 || isOfFigures(phase))) return true;
  return namesTargets(section.passage);
}

const namesTargets = remembering(({ title }: Section) => wordsOf(title).some(({ text }) => TARGETS.has(text)));

const TARGETS = new Set([
  'slo',
  'slos',
  'sla',
  'slas',
  'sli',
  'slis',
  'target',
  'targets',
  'objectives',
  'objective',
  'budget',
  'kpi',
  'kpis',
  'goals',
]);

/** `above` is the heading that the item's section stands below. Where each item states a quality, prose sets a target too. */
function figuresOf(item: Item, above: string, isQuality = false): Figure[] {
  const figures = item.children.flatMap((child) => figuresOf(child, above, isQuality));
  if (!isQuality && !isTarget(item)) return figures;
  const quantities = measuresIn(item.plain);
  if (quantities.length === 0) return figures;
  const label = labelOf(item.form === 'row' ? firstCellOf(item) : item.text);
  const ofLabel = attributesIn(label);
  const own = [...ofLabel, ...[item.section.title, item.label ?? ''].flatMap(attributesIn)];
  // “Criteria” below “Maintainability” are that one's.
  const named = own.length > 0 ? own : attributesIn(item.section.parent?.title || above);
  // What stands below an attribute’s name speaks of the system, as a list of targets does.
  const isOfAll =
    (item.form !== 'row' && ofLabel.length === 0 && own.length > 0) ||
    wordsOf(item.section.title).some(({ text }) => TARGETS.has(text));
  const subject = isOfAll ? NOTHING : subjectOf(label);
  for (const quantity of quantities) {
    const span = shift(quantity.span, item.base);
    for (const attribute of named) if (isOf(attribute, quantity)) figures.push({ attribute, span, subject });
    const implied = impliedBy(quantity);
    if (implied && !named.includes(implied)) figures.push({ attribute: implied, span, subject });
  }
  return figures;
}

/** “Quick estimate: links of *5 years*” is a time, and none that anybody waits. */
function isOf(attribute: AttributeId, { dimension, base }: Quantity): boolean {
  if (attribute === 'latency' && dimension === 'time' && base >= LONGEST_WAIT) return false;
  return attributeOf(attribute).dimensions.includes(dimension);
}

/** In seconds: what takes a day runs by itself. */
const LONGEST_WAIT = 86_400;

function attributesIn(text: string): readonly AttributeId[] {
  return terms.find(wordsOf(text)).map(({ value }) => value.attribute);
}

const NOTHING: ReadonlySet<string> = new Set();

/** What a wording speaks of beside qualities and their degrees, by the beginnings of its words. */
export function subjectOf(text: string): ReadonlySet<string> {
  const words = wordsOf(text);
  const known = terms.find(words);
  return new Set(
    words
      .filter(
        ({ kind, text: word }, i) =>
          kind === 'word' &&
          word.length > 2 &&
          !LIGHT.has(word) &&
          !STOPS.has(word) &&
          !degrees.at(words, i) &&
          !known.some(({ from, to }) => from <= i && i < to),
      )
      .map(({ text: word }) => stemOf(word)),
  );
}

function stemOf(word: string): string {
  return (word.endsWith('s') ? word.slice(0, -1) : word).slice(0, STEM);
}

/** Letters in which forms of a word agree: “upload”, “uploading”. */
const STEM = 5;

/** Running prose tells of many things; a short line or a row of a table sets a target. */
function isTarget({ form, text }: Item): boolean {
  return form === 'row' || text.trim().length < (form === 'paragraph' ? LONGEST_LABEL : LONGEST_TARGET);
}

const LONGEST_TARGET = 120;

function firstCellOf({ text, base, firstLine }: Item): string {
  return text.slice(firstLine.start - base, firstLine.end - base);
}

/** What a line is about: the words before its colon, dash or cell wall, or all of a short one. */
function labelOf(text: string): string {
  const lines = text.trim().split(/\r?\n/);
  // A short first line over the others is their heading.
  const bare = lines.length > 1 && lines[0]!.length <= LONGEST_LINE / 2 ? lines[0]! : text.trim();
  const end = bare.search(/[:：|]|\s[-–—]\s/);
  if (end > 0) return bare.slice(0, end).length > 4 ? bare.slice(0, end) : bare.slice(0, LONGEST_LABEL);
  return bare.length <= LONGEST_LINE ? bare : '';
}

const LONGEST_LABEL = 60;
const LONGEST_LINE = 90;

/** A percentile of a time is a latency whatever it is called. */
function impliedBy(quantity: Quantity): AttributeId | undefined {
  return quantity.percentile !== undefined && quantity.dimension === 'time' ? 'latency' : undefined;
}
