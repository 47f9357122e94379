import type { DesignDoc } from '../document/design-doc.ts';
import { absolute, sectionsOf, type Section } from '../document/section.ts';
import type { AttributeId } from '../requirement/attributes.ts';
import type { Judged } from '../requirement/judged-items.ts';
import type { Requirement } from '../requirement/requirement.ts';
import { terms } from '../requirement/terms.ts';
import { wordsOf as termWords } from '../requirement/words.ts';
import { requirementsOf } from '../requirement/requirements-of.ts';
import type { Alignment, Role } from '../template/alignment.ts';
import { wordsOf } from '../template/title-words.ts';
import { remembering } from '../text/remember.ts';
import type { Span } from '../text/span.ts';
import { decides } from './decides.ts';
import { holdsPhrase } from './holds-phrase.ts';
import { MEANS } from './means.ts';
import { statementsOf } from './statement.ts';
import { drawnLines } from './structure.ts';

/** A quality that is required, and where the design takes it up. */
export interface Trace {
  readonly requirement: Requirement;
  readonly attribute: AttributeId;
  /** The statement of a later section that names a means for it; absent where none does. */
  readonly place?: Span;
}

const remembered = new WeakMap<Alignment, readonly Trace[]>();

/** The required qualities of a document that a design can take up, in its order; empty where there is no design yet. */
export function tracesOf(doc: DesignDoc, alignment: Alignment): readonly Trace[] {
  let known = remembered.get(alignment);
  if (known === undefined) {
    known = traced(doc, alignment);
    remembered.set(alignment, known);
  }
  return known;
}

function traced(doc: DesignDoc, alignment: Alignment): readonly Trace[] {
  const design = designOf(doc, alignment);
  if (!saysEnough(design.flat())) return [];
  const places = new Map<AttributeId, Span | undefined>();
  return requirementsOf(doc, alignment, mayBeTakenUp).flatMap((requirement): readonly Trace[] => {
    const { attribute, section } = requirement;
    const means = attribute && MEANS[attribute];
    if (!means || !isQuality(alignment, section)) return [];
    if (!places.has(attribute)) places.set(attribute, placeOf(design, attribute, means));
    const place = places.get(attribute);
    return [{ requirement, attribute, ...(place && { place }) }];
  });
}

function mayBeTakenUp({ item, judgement: { attribute, state } }: Judged): boolean {
  if (attribute === undefined || !(attribute in MEANS) || state === 'feature' || item.isDone) return false;
  // Weak models ask for nothing: they say what a design may do without.
  return attribute !== 'consistency' || !WEAK.test(item.text);
}

const WEAK = /\b(?:eventual|weak)/i;

/**
 * Where the design takes a quality up most: of the sections that name a means, the one that says so of the quality in most
 * words, in its heading or its sentences. What stands behind a means isn't read.
 */
function placeOf(design: Design, attribute: AttributeId, means: readonly string[]): Span | undefined {
  for (const sections of design) {
    let best: { readonly weight: number; readonly span: Span } | undefined;
    for (const section of sections) {
      const named = namingIn(section.passage, attribute, means);
      if (named && (best === undefined || named.weight > best.weight))
        best = { weight: named.weight, span: absolute(section, named.span) };
    }
    if (best) return best.span;
  }
  return drawnIn(design.flat(), means);
}

/** The first line of a drawing in signs that names a means: “┌ retry queue ┐”. */
function drawnIn(design: readonly Section[], means: readonly string[]): Span | undefined {
  for (const section of design)
    for (const { text, span } of drawnLines(section)) if (holdsPhrase(wordsOf(text), means)) return span;
  return undefined;
}

interface Naming {
  /** Higher where more of the passage is about the quality. */
  readonly weight: number;
  readonly span: Span;
}

/**
 * What of a passage names a means best: a sentence that names the quality too, else the first sentence, else a line of code
 * or the heading of what stands there.
 */
const namingIn = remembering(
  (passage: Section, attribute: AttributeId, means: readonly string[]): Naming | undefined => {
    let code: Span | undefined;
    let first: Span | undefined;
    let both: Span | undefined;
    let weight = names(attribute, passage.title) ? OF_HEADING : 0;
    for (const { said, span } of statementsOf(passage)) {
      const isHeading = said.form === 'heading';
      if ((said.form === 'code' || isHeading) && code !== undefined) continue;
      if (!holdsPhrase(said.words, means)) continue;
      if (isHeading ? said.asks || passage.blocks.length === 0 : !decides(said, false)) continue;
      if (said.form === 'code' || isHeading) code = span;
      else {
        first ??= span;
        weight++;
        if (!names(attribute, said.text)) continue;
        both ??= span;
        weight += OF_BOTH;
      }
    }
    const span = both ?? first ?? code;
    if (span === undefined) return undefined;
    if (first === undefined) weight -= OF_CODE;
    return { span, weight: isSetAgainst(passage) ? weight - OF_HEADING : weight };
  },
);

/** A sentence that names the quality with a means says more than three that only name a means, and a heading more than two of these. */
const OF_BOTH = 3;
const OF_HEADING = 8;
/** Code and a heading alone say less than any sentence. */
const OF_CODE = 2 * OF_HEADING;

function names(attribute: AttributeId, text: string): boolean {
  return terms.find(termWords(text)).some(({ value }) => value.attribute === attribute);
}

/** “Cons”, “Alternatives”: what is weighed there is not what is built. */
function isSetAgainst({ title }: Section): boolean {
  return wordsOf(title).some(({ text }) => AGAINST.has(text));
}

const AGAINST = new Set(['cons', 'disadvantages', 'drawbacks', 'downsides', 'alternatives', 'rejected']);

/** Whether there are enough statements that something can be missed among them. */
function saysEnough(design: readonly Section[]): boolean {
  let said = 0;
  for (const { passage } of design) if ((said += statementsOf(passage).length) >= LEAST) return true;
  return false;
}

const LEAST = 10;

/** Sections, those that tell most of a design first. */
type Design = readonly (readonly Section[])[];

/**
 * What comes after the requirements: first the phases that discuss the design, then those of sums and schemas, at last the
 * chapters of no phase that stand behind.
 */
function designOf(doc: DesignDoc, alignment: Alignment): Design {
  const all = sectionsOf(doc.root).map((section) => ({ section, roles: alignment.rolesOf(section) }));
  const isDemand = ({ roles }: (typeof all)[number]): boolean => roles.some(({ phase }) => phase.parts.length > 0);
  const last = all.findLast(isDemand)?.section.heading.start ?? 0;
  const others = all.filter((one) => !isDemand(one));
  const talks = others.filter(({ roles }) => roles.some(discusses));
  const rest = others.filter(({ roles }) => !roles.some(discusses));
  return [
    talks,
    rest.filter(({ roles }) => roles.length > 0),
    rest.filter(({ section, roles }) => roles.length === 0 && section.heading.start > last),
  ].map((sections) => sections.map(({ section }) => section));
}

function discusses({ phase }: Role): boolean {
  return phase.questions.some(({ evidence }) => evidence.some(({ kind }) => kind === 'topic' || kind === 'diagram'));
}

function isQuality(alignment: Alignment, section: Section): boolean {
  return alignment.rolesOf(section).some(({ part }) => part?.holds === 'qualities');
}
