import type { DesignDoc } from '../document/design-doc.ts';
import { sectionsOf, type Section } from '../document/section.ts';
import type { Alignment } from '../template/alignment.ts';
import type { Span } from '../text/span.ts';
import type { AttributeId } from './attributes.ts';
import { definedTerms } from './defined-terms.ts';
import { differentDesigns } from './designs.ts';
import { insertionPoint } from './insertion-point.ts';
import { itemsOf, type Item } from './items.ts';
import { judge, type Judgement } from './judge.ts';
import { terms } from './lexicon.ts';
import { absoluteIn, looseWordingIn } from './loose-wording.ts';
import type { Requirement } from './requirement.ts';
import type { Surroundings } from './surroundings.ts';
import { measuredAttributes, subjectOf, type MeasuredPlace } from './measured-attributes.ts';
import { namedPart } from './named-part.ts';
import { wordsOf } from './words.ts';

const answers = new WeakMap<
  DesignDoc,
  { readonly alignment: Alignment; readonly requirements: readonly Requirement[] }
>();

/**
 * The requirements of a document, in its order: what stands where the template holds qualities, and elsewhere among the
 * requirements what speaks of one. Asked again of the same document, it answers from memory.
 */
export function requirementsOf(doc: DesignDoc, alignment: Alignment): readonly Requirement[] {
  const known = answers.get(doc);
  if (known?.alignment === alignment) return known.requirements;
  const requirements = read(doc, alignment);
  answers.set(doc, { alignment, requirements });
  return requirements;
}

function read(doc: DesignDoc, alignment: Alignment): readonly Requirement[] {
  const found: Judged[] = [];
  for (const section of sectionsOf(doc.root)) {
    const place = placeOf(alignment, section);
    if (place === undefined) continue;
    const isAssumption = wordsOf(section.title).some(({ text }) => ASSUMING.test(text));
    for (const item of itemsOf(section))
      visit(
        item,
        {
          place: placeOfItem(alignment, item, place),
          attribute: (item.label && attributeIn(item.label)) || attributeIn(section.title),
          isAssumption,
          isChild: false,
        },
        found,
      );
    if (place === 'qualities' && isBareHeading(section))
      visit(headingItem(doc, section), { place, attribute: undefined, isAssumption, isChild: false }, found);
  }
  const defined = definedTerms(doc);
  const isOpen = ({ judgement }: Judged): boolean => judgement.state === 'unquantified';
  const settled = found.some(isOpen) ? settling(doc, alignment, found, defined) : () => undefined;
  return found.map((one) => requirementOf(doc, one, isOpen(one) ? settled(one) : undefined, defined));
}

interface Judged {
  readonly item: Item;
  readonly place: Place;
  readonly judgement: Judgement;
}

type Place = Surroundings['place'];

type Definitions = ReturnType<typeof definedTerms>;

/** What a section's role in the template makes of its items; nothing where it holds no requirements. */
function placeOf(alignment: Alignment, section: Section): Place | undefined {
  const roles = alignment.rolesOf(section);
  const named =
    roles.length > 0 && roles.every(({ part }) => part === undefined) ? namedPart(alignment, section.title) : undefined;
  if (named) return named.holds === 'qualities' ? 'qualities' : named.holds === 'features' ? 'features' : undefined;
  if (roles.some(({ part }) => part?.holds === 'qualities')) return 'qualities';
  if (roles.some(({ part }) => part?.holds === 'features')) return 'features';
  return isAboutGoals(section) || roles.some(({ phase, part }) => part === undefined && phase.parts.length > 0)
    ? 'mixed'
    : undefined;
}

/** Goals are requirements wherever a document states them. */
function isAboutGoals(section: Section): boolean {
  const title = wordsOf(section.title)
    .filter(({ kind }) => kind === 'word')
    .map(({ text }) => text);
  return title.length <= 3 && GOALS.has(title.at(-1) ?? '') && !title.includes('non');
}

const GOALS = new Set(['goals', 'goal', 'objectives', 'constraints']);

/** An item may name the part that it belongs to: “Non-functional requirements: low latency, …”, or have it in its number. */
function placeOfItem(alignment: Alignment, item: Item, place: Place | undefined): Place | undefined {
  const id = NUMBERED.exec(item.text.slice(0, LONGEST_LABEL))?.[1]?.toLowerCase();
  if (id !== undefined) return id.includes('n') || id.includes('н') ? 'qualities' : 'features';
  const colon = item.text.search(/[:：]|\s[-–—]\s/);
  if (place === 'qualities' || colon < 0 || colon > LONGEST_LABEL) return place;
  const named = namedPart(alignment, item.text.slice(0, colon));
  if (named === undefined) return place;
  return named.holds === 'qualities' ? 'qualities' : named.holds === 'features' ? 'features' : undefined;
}

const LONGEST_LABEL = 60;

/** `NFR-3`, `RNF03`, `FR 1`. */
const NUMBERED = /^[^\p{L}\p{N}]*(nfr|rnf|нфт|нфр|fr|rf|фт)[-_ ]?\d/iu;

const ASSUMING = /^(?:assum|annahme|suposi|hypoth|предполож|допущен)/;

function attributeIn(heading: string): AttributeId | undefined {
  return terms.find(wordsOf(heading))[0]?.value.attribute;
}

type Around = Omit<Surroundings, 'place'> & { readonly place: Place | undefined };

function visit(item: Item, around: Around, found: Judged[]): void {
  const { place } = around;
  const judgement = place && judge(item, { ...around, place });
  const at = found.length;
  if (place && judgement) found.push({ item, place, judgement });
  const isOpen = judgement?.state === 'unquantified';
  const below = { ...around, attribute: judgement?.attribute ?? around.attribute, isChild: isOpen };
  for (const child of item.children) visit(child, below, found);
  if (isOpen && item.isHead && judgement.vague?.kind === 'label')
    found[at] = { ...found[at]!, judgement: { ...judgement, state: 'feature', vague: undefined } };
  if (isOpen && item.children.length > 0)
    found[at] = { ...found[at]!, judgement: withChildren(judgement, found.slice(at + 1)) };
}

/** What a parent only names, its children say: a bare name leaves the matter to them. */
function withChildren(judgement: Judgement, children: readonly Judged[]): Judgement {
  const states = children.map((child) => child.judgement.state);
  if (states.length === 0) return judgement;
  if (judgement.vague?.kind === 'label') return { ...judgement, state: 'feature', vague: undefined };
  if (states.includes('unquantified')) return judgement;
  return states.includes('verifiable') ? { ...judgement, state: 'verifiable', vague: undefined } : judgement;
}

/** A heading below that of the qualities with nothing under it is an item in large letters. */
function isBareHeading(section: Section): boolean {
  return section.blocks.length === 0 && section.children.length === 0 && section.form !== 'document';
}

function headingItem(doc: DesignDoc, section: Section): Item {
  const source = doc.text.slice(section.heading.start, section.heading.end);
  const at = source.indexOf(section.title);
  const base = section.heading.start + Math.max(0, at);
  const text = at < 0 ? source : section.title;
  return {
    section,
    form: 'heading',
    text,
    plain: text,
    base,
    firstLine: { start: base, end: base + text.length },
    block: undefined,
    more: [],
    children: [],
    isHead: false,
    label: undefined,
  };
}

/** Finds where the document bounds or defines what an item leaves open. */
function settling(
  doc: DesignDoc,
  alignment: Alignment,
  found: readonly Judged[],
  defined: Definitions,
): (one: Judged) => Span | undefined {
  const measured = measuredAttributes(
    doc,
    alignment,
    found.filter(({ judgement }) => judgement.state === 'quantified').map(({ item }) => item),
  );
  const isElsewhere = differentDesigns(doc, alignment);
  return ({ item, place, judgement }) => {
    const { attributes, vague } = judgement;
    // Among features “real-time tracking” is the name of one, and any figure of the attribute tells what that means.
    const own = place === 'qualities' && isOfOneThing(judgement) ? subjectOf(item.text) : undefined;
    const isOfIt = ({ subject, section }: MeasuredPlace): boolean =>
      own === undefined ||
      own.size === 0 ||
      subject.size === 0 ||
      // a paragraph is about what the list below it sets out
      (item.form === 'paragraph' && headed(section) === headed(item.section)) ||
      [...own].some((word) => subject.has(word));
    const places = attributes.map(
      (attribute) =>
        measured.get(attribute)?.find((one) => !isElsewhere(item.section, one.section) && isOfIt(one))?.span,
    );
    const wording = vague && doc.text.slice(vague.span.start, vague.span.end).toLowerCase();
    // An average says nothing of its peaks.
    const ofPeaks = wording !== undefined && /surge|spike|burst|peak/.test(wording);
    if (attributes.length > 0 && !ofPeaks && places.every((span) => span !== undefined)) return places[0];
    if (vague === undefined) return undefined;
    return defined(doc.text.slice(vague.span.start, vague.span.end));
  };
}

/** The section of the nearest real heading: bold and plain lines are labels in it. */
function headed(section: Section): Section {
  let at = section;
  while (at.parent && at.level > LOWEST_HEADING) at = at.parent;
  return at;
}

const LOWEST_HEADING = 6;

/** Whether a wording is said of one operation: “the feed loads quickly”, rather than of the system: “low latency”. */
function isOfOneThing({ vague }: Judgement): boolean {
  return vague !== undefined && vague.kind !== 'label' && vague.kind !== 'importance' && vague.kind !== 'promise';
}

function requirementOf(
  doc: DesignDoc,
  { item, place, judgement }: Judged,
  settledBy: Span | undefined,
  defined: Definitions,
): Requirement {
  return {
    text: wordingOf(item),
    span: item.firstLine,
    section: item.section,
    attribute: judgement.attribute,
    state: judgement.state,
    measures: judgement.measures,
    vague: judgement.vague,
    settledBy,
    loose: looseIn(doc, { item, place, judgement }, defined),
    hasBlank: judgement.hasBlank,
    insertAt: insertionPoint(item),
  };
}

/** All of a paragraph, which may go on over hard wraps; of a row its first cell. */
function wordingOf({ form, text, firstLine, base }: Item): string {
  const own = form === 'row' ? text.slice(firstLine.start - base, firstLine.end - base) : text.trim();
  return own.replace(/\s+/g, ' ');
}

function looseIn(doc: DesignDoc, { item, place, judgement }: Judged, defined: Definitions): Requirement['loose'] {
  if (judgement.state === 'unquantified') return undefined;
  return judgement.state === 'quantified'
    ? absoluteIn(item, place, doc, judgement.measures, defined)
    : looseWordingIn(item, place, doc, defined);
}
