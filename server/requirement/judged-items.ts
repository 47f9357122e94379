import type { Section } from '../document/section.ts';
import { isExplained } from '../template/explained.ts';
import type { Template } from '../template/template.ts';
import { remembering } from '../text/remember.ts';
import type { AttributeId } from './attributes.ts';
import { insertionPoint } from './insertion-point.ts';
import { allItems, itemsOf, type Item } from './items.ts';
import { introducesRequirements, mayDemand, mayIntroduce } from './demand.ts';
import { judge, type Judgement } from './judge.ts';
import { isIntroduction } from './not-a-requirement.ts';
import { terms } from './terms.ts';
import { looseWordingsIn } from './loose-wording.ts';
import { namedPart } from './named-part.ts';
import type { LooseWording } from './requirement.ts';
import { labels } from './signals.ts';
import { isQuotation } from './quotes.ts';
import { sentencesOf } from './sentences-of.ts';
import type { Surroundings } from './surroundings.ts';
import { unmeasuredParts } from './unmeasured-parts.ts';
import { wordsOf } from './words.ts';

/** An item that requires something, judged by what its passage says. All spans are the chunk's. */
export interface Judged {
  readonly item: Item;
  readonly place: Place;
  readonly judgement: Judgement;
  /** Its words on one line. */
  readonly text: string;
  /** Where a measure is written. */
  readonly insertAt: number;
  /** Its loose wordings, the gravest first; whether the document defines one, the passage can't tell. */
  readonly loose: readonly LooseWording[];
}

export type Place = Surroundings['place'];

/** What a passage requires, in its order. `isBare` says that it is a heading with nothing below it, in other chunks either. */
export const judgedIn = remembering(
  (passage: Section, place: Place, template: Template, isBare: boolean): readonly Judged[] => {
    const found: Found[] = [];
    if (place === 'prose') demandsIn(passage, template, found);
    else requirementsIn(passage, place, template, isBare, found);
    return found.map((one) => ({
      ...one,
      text: wordingOf(one.item),
      insertAt: insertionPoint(one.item),
      loose: mayBeLoose(one.judgement) ? looseWordingsIn(one.item, one.place) : [],
    }));
  },
);

/** Where requirements stand, each item is one. */
function requirementsIn(
  passage: Section,
  place: Exclude<Place, 'prose'>,
  template: Template,
  isBare: boolean,
  found: Found[],
): void {
  const isAssumption = wordsOf(passage.title).some(({ text }) => ASSUMING.test(text));
  // Who teaches what requirements are quotes those that he means.
  const isMeant = isExplained(passage) ? ({ text }: Item) => isQuotation(text) : () => true;
  const items = itemsOf(passage).filter(isMeant);
  for (const item of place === 'goals' ? items.flatMap(sentencesOf) : items)
    visit(
      item,
      {
        place: placeOfItem(template, item, place),
        attribute: (item.label && attributeIn(item.label)) || attributeIn(passage.title),
        isAssumption,
        isChild: false,
      },
      found,
    );
  if (place === 'qualities' && isBare)
    visit(headingItem(passage), { place, attribute: undefined, isAssumption, isChild: false }, found);
}

/** Beside several measures nothing is loose. */
function mayBeLoose({ state, measures }: Judgement): boolean {
  return state === 'quantified' ? measures.length === 1 : state !== 'unquantified';
}

/** Outside of the requirements only what demands a quality is a requirement, or stands in a list that says so of itself. */
function demandsIn(passage: Section, template: Template, found: Found[]): void {
  const { blocks, chunk } = passage;
  if (blocks.length === 0) return;
  // Most passages demand nothing, and aren't cut into items.
  const text = chunk.text.slice(blocks[0]!.span.start, blocks.at(-1)!.span.end);
  if (!mayDemand(text) && !mayIntroduce(text)) return;
  const around: Surroundings = { place: 'prose', attribute: undefined, isAssumption: false, isChild: false };
  let listed: Place | undefined;
  for (const whole of itemsOf(passage)) {
    if (whole.form === 'paragraph' || isIntroduction(wordsOf(whole.text))) listed = listedBelow(whole, template);
    else if (listed && whole.form === 'bullet') {
      const inList: Found[] = [];
      visit(whole, { ...around, place: listed }, inList);
      found.push(...inList.filter(({ judgement }) => judgement.vague));
      continue;
    }
    for (const item of allItems([whole])) demanded(item, around, found);
  }
}

/** What the list below a line holds: that of “Non-functional requirements:” qualities, that of others of both kinds. */
function listedBelow({ text }: Item, template: Template): Place | undefined {
  if (!introducesRequirements(text)) return undefined;
  const holds = namedPart({ template }, text.trim().replace(/[:：]$/, ''))?.holds;
  return holds === 'qualities' || holds === 'features' ? holds : 'mixed';
}

function demanded(whole: Item, around: Surroundings, found: Found[]): void {
  if (whole.form === 'row' || whole.isDone || !mayDemand(whole.text)) return;
  for (const item of sentencesOf(whole)) {
    const judgement = mayDemand(item.text) ? judge(item, around) : undefined;
    if (judgement?.vague) found.push({ item, place: around.place, judgement });
  }
}

type Found = Pick<Judged, 'item' | 'place' | 'judgement'>;

/** An item may name the part that it belongs to: “Non-functional requirements: low latency, …”, or have it in its number. */
function placeOfItem(template: Template, item: Item, place: Place | undefined): Place | undefined {
  const id = NUMBERED.exec(item.text.slice(0, LONGEST_LABEL))?.[1]?.toLowerCase();
  if (id !== undefined) return id.includes('n') || id.includes('н') ? 'qualities' : 'features';
  const colon = item.text.search(/[:：]|\s[-–—]\s/);
  if (place === 'qualities' || colon < 0 || colon > LONGEST_LABEL) return place;
  const label = item.text.slice(0, colon);
  const named = namedPart({ template }, label);
  // “Fault tolerant: …” among requirements of all kinds states that quality.
  if (named === undefined)
    return (place === 'mixed' || place === 'goals') && isQualityLabel(label) ? 'qualities' : place;
  return named.holds === 'qualities' ? 'qualities' : named.holds === 'features' ? 'features' : undefined;
}

/** Whether a label is nothing but names of qualities with their degrees. */
function isQualityLabel(label: string): boolean {
  const words = wordsOf(label);
  return labels(words, terms.find(words)).length > 0;
}

const LONGEST_LABEL = 60;

/** `NFR-3`, `RNF03`, `FR 1`. */
const NUMBERED = /^[^\p{L}\p{N}]*(nfr|rnf|нфт|нфр|fr|rf|фт)[-_ ]?\d/iu;

const ASSUMING = /^(?:assum|annahme|suposi|hypoth|предполож|допущен)/;

function attributeIn(heading: string): AttributeId | undefined {
  return terms.find(wordsOf(heading))[0]?.value.attribute;
}

type Around = Omit<Surroundings, 'place'> & { readonly place: Place | undefined };

function visit(item: Item, around: Around, found: Found[]): void {
  const { place } = around;
  if (item.isDone && place !== 'qualities') return;
  const judgement = place && judge(item, { ...around, place });
  const at = found.length;
  if (place && judgement) found.push({ item, place, judgement });
  if (place && judgement?.state === 'quantified')
    for (const part of unmeasuredParts(item)) {
      const own = judge(part, { ...around, place });
      if (own?.vague) found.push({ item: part, place, judgement: own });
    }
  const isOpen = judgement?.state === 'unquantified';
  const named = judgement?.attribute ?? (item.text.length <= LONGEST_LABEL ? attributeIn(item.text) : undefined);
  const below = { ...around, attribute: named ?? around.attribute, isChild: isOpen };
  if (!setsAside(item)) for (const child of item.children) visit(child, below, found);
  if (named !== undefined) boundBelow(named, judgement, found, at);
  if (isOpen && item.isHead && judgement.vague?.kind === 'label')
    found[at] = { ...found[at]!, judgement: { ...judgement, state: 'feature', vague: undefined } };
  if (isOpen && item.children.length > 0)
    found[at] = { ...found[at]!, judgement: withChildren(judgement, found.slice(at + 1)) };
}

/** “These qualities were left out of scope:”: what stands below a line that excludes it isn't required. */
function setsAside({ text, children }: Item): boolean {
  return children.length > 0 && /[:：]\s*$/.test(text) && SETTING_ASIDE.test(text);
}

const SETTING_ASIDE =
  /\b(?:de-?prioriti[sz]ed|out of scope|not in scope|out-of-scope|excluded|excluding|ignored|not (?:required|needed|considered|covered|a priority)|non-goals?)\b/i;

/** Below “Low latency”, the figure of one child bounds what another says of the same. */
function boundBelow(named: AttributeId, parent: Judgement | undefined, found: Found[], at: number): void {
  const isOfIt = ({ attribute }: Judgement): boolean => attribute === named;
  const from = parent ? at + 1 : at;
  if (!found.slice(from).some(({ judgement }) => judgement.state === 'quantified' && isOfIt(judgement))) return;
  for (let i = from; i < found.length; i++) {
    const { judgement } = found[i]!;
    if (judgement.state !== 'unquantified' || !isOfIt(judgement)) continue;
    found[i] = { ...found[i]!, judgement: { ...judgement, state: 'quantified', vague: undefined } };
  }
}

/** What a parent only names, its children say: a bare name leaves the matter to them. */
function withChildren(judgement: Judgement, children: readonly Found[]): Judgement {
  const states = children.map((child) => child.judgement.state);
  if (states.length === 0) return judgement;
  if (judgement.vague?.kind === 'label') return { ...judgement, state: 'feature', vague: undefined };
  if (states.includes('unquantified')) return judgement;
  return states.includes('verifiable') ? { ...judgement, state: 'verifiable', vague: undefined } : judgement;
}

function headingItem(section: Section): Item {
  const source = section.chunk.text.slice(section.heading.start, section.heading.end);
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

/** All of a paragraph, which may go on over hard wraps; of a row its first cell. */
function wordingOf({ form, text, firstLine, base }: Item): string {
  const own = form === 'row' ? text.slice(firstLine.start - base, firstLine.end - base) : text.trim();
  return own.replace(/\s+/g, ' ');
}
