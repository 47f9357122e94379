import type { DesignDoc } from '../document/design-doc.ts';
import { absolute, type Section } from '../document/section.ts';
import type { Quantity } from '../quantity/quantity.ts';
import type { Alignment } from '../template/alignment.ts';
import { inCast } from '../template/in-cast.ts';
import type { Phase } from '../template/template.ts';
import { remembering } from '../text/remember.ts';
import { shift, type Span } from '../text/span.ts';
import { attributeOf, type AttributeId } from './attributes.ts';
import { itemsOf, plainLinesOf, type Item } from './items.ts';
import type { Judged, JudgedSection } from './judged-items.ts';
import { measuresIn } from './judge.ts';
import { degrees, terms } from './terms.ts';
import { LIGHT, STOPS } from './phrase-words.ts';
import { wordsOf } from './words.ts';

/** A figure of an attribute, and what it is a figure of. */
export interface MeasuredPlace {
  readonly span: Span;
  readonly section: Section;
  /** What the line is about beside the attribute; empty where it speaks of the system as a whole. */
  readonly subject: ReadonlySet<string>;
}

/**
 * Where the document bounds each attribute: a requirement, a row or a line that names it together with a figure of a
 * dimension that it is measured in. A figure of the estimation counts only beside the attribute's name.
 */
export function measuredAttributes(
  doc: DesignDoc,
  alignment: Alignment,
  requirements: readonly JudgedSection[],
): ReadonlyMap<AttributeId, readonly MeasuredPlace[]> {
  const measured = new Map<AttributeId, MeasuredPlace[]>();
  const add = (section: Section, figures: readonly Figure[]): void => {
    for (const { attribute, span, subject } of figures) {
      const place = { span: absolute(section, span), section, subject };
      const places = measured.get(attribute);
      if (places) places.push(place);
      else measured.set(attribute, [place]);
    }
  };
  for (const { section, judged } of requirements) add(section, quantifiedFigures(judged, parentTitle(section)));
  for (const { section, value } of figuresOfTargets(doc, alignment)) add(section, value);
  return measured;
}

const figuresOfTargets = inCast((section, alignment) =>
  speaksOfTargets(section, alignment) ? figuresIn(section.passage, parentTitle(section)) : undefined,
);

function parentTitle({ parent }: Section): string {
  return parent?.title ?? '';
}

/** A figure of an attribute in a passage; its span counts from the chunk's start. */
interface Figure extends Pick<MeasuredPlace, 'span' | 'subject'> {
  readonly attribute: AttributeId;
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
function speaksOfTargets(section: Section, alignment: Pick<Alignment, 'rolesOf'>): boolean {
  if (alignment.rolesOf(section).some(({ phase }) => phase.parts.length > 0 || isOfFigures(phase))) return true;
  return namesTargets(section.passage);
}

const namesTargets = remembering(({ title }: Section) => wordsOf(title).some(({ text }) => TARGETS.has(text)));

/** A phase whose questions figures answer. */
export const isOfFigures = remembering(({ questions }: Phase) =>
  questions.some(({ evidence }) => evidence.some(({ kind }) => kind === 'quantity')),
);

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
    for (const attribute of named)
      if (attributeOf(attribute).dimensions.includes(quantity.dimension)) figures.push({ attribute, span, subject });
    const implied = impliedBy(quantity);
    if (implied && !named.includes(implied)) figures.push({ attribute: implied, span, subject });
  }
  return figures;
}

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
