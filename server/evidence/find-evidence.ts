import type { DesignDoc } from '../document/design-doc.ts';
import { sectionsOf, type Section } from '../document/section.ts';
import { wholeMarker } from '../question/markers.ts';
import type { Quantity } from '../quantity/quantity.ts';
import type { Alignment, Role } from '../template/alignment.ts';
import type { Evidence, Slot, TemplateQuestion } from '../template/template.ts';
import type { Span } from '../text/span.ts';
import { decides } from './decides.ts';
import { holdsEach, holdsPhrase } from './holds-phrase.ts';
import { statementsOf, type Statement } from './statement.ts';
import { findDataModel, findDiagram, findList, findSignature, findTable } from './structure.ts';

/** Where evidence for a template's questions is looked for. */
export interface Search {
  readonly alignment: Alignment;
  /** The sections of the slot that asks. */
  readonly own: readonly Section[];
  /** All others of a phase, where only what can't be mistaken counts. */
  readonly others: readonly Section[];
  /** Of these, the ones whose items state measures. */
  readonly qualities: readonly Section[];
}

/** Where a document may answer what a slot asks. */
export function searchFor(doc: DesignDoc, alignment: Alignment, slot: Slot): Search {
  const played = playedIn(doc, alignment);
  const isPart = alignment.template.phases.every(({ id }) => id !== slot.id);
  const isOwn = ({ roles }: Played): boolean =>
    roles.some(({ phase, part }) => phase.id === slot.id || part?.id === slot.id);
  const rest = played.filter((one) => !isOwn(one));
  const demand = ({ roles }: Played): boolean => roles.some(({ part }) => part !== undefined);
  const sections = (those: readonly Played[]): readonly Section[] => those.map(({ section }) => section);
  return {
    alignment,
    own: sections(played.filter(isOwn)),
    // What a part asks is asked of what is demanded; the design that follows can't answer it.
    others: isPart ? [] : sections(rest.filter((one) => !demand(one))),
    qualities: sections(rest.filter(({ roles }) => roles.some(({ part }) => part?.holds === 'qualities'))),
  };
}

/** A section of a phase with what it plays there. */
interface Played {
  readonly section: Section;
  readonly roles: readonly Role[];
}

const remembered = new WeakMap<Alignment, readonly Played[]>();

/** The sections that play something; those of a guide answer nothing. */
function playedIn(doc: DesignDoc, alignment: Alignment): readonly Played[] {
  let known = remembered.get(alignment);
  if (known === undefined) {
    known = [...sectionsOf(doc.root)]
      .map((section) => ({ section, roles: alignment.rolesOf(section) }))
      .filter(({ section, roles }) => roles.length > 0 && !inGuide(alignment, section));
    remembered.set(alignment, known);
  }
  return known;
}

function inGuide(alignment: Alignment, section: Section): boolean {
  for (let at: Section | undefined = section; at; at = at.parent) if (alignment.isGuide(at)) return true;
  return false;
}

/**
 * Where the slot's own sections answer a question of the template, after the kinds of evidence that the template accepts
 * for it, tried in its order; explicit question-answer pairs are the caller's, who knows the author's questions.
 */
export function evidenceInOwn(question: TemplateQuestion, search: Search): Span | undefined {
  return first(question.evidence, (evidence) => inOwn(evidence, search));
}

/** Where other phases answer it. */
export function evidenceElsewhere(question: TemplateQuestion, search: Search): Span | undefined {
  return first(question.evidence, (evidence) => elsewhere(evidence, search));
}

function inOwn(evidence: Evidence, { own }: Search): Span | undefined {
  switch (evidence.kind) {
    case 'quantity':
      return largest(statements(own), evidence.dimension);
    case 'ratio':
      return ratio(statements(own), evidence.words);
    case 'list':
      return first(own, (section) => findList(section, evidence.items));
    case 'table':
      return first(own, findTable);
    case 'signature':
      return first(own, (section) => findSignature(section, { typed: evidence.typed === true, loose: true }));
    case 'data-model':
      return first(own, (section) => findDataModel(section, true));
    case 'diagram':
      return first(own, findDiagram);
    case 'topic':
      return topic(statements(own), evidence.words, false);
    case 'answer':
      return undefined;
  }
}

/** What stands in another phase counts where it can be nothing else: a sum in the requirements, a schema in the design. */
function elsewhere(evidence: Evidence, { alignment, others, qualities }: Search): Span | undefined {
  switch (evidence.kind) {
    case 'quantity':
      return largest(statements(qualities), evidence.dimension);
    case 'ratio':
      return ratio(statements([...qualities, ...others]), evidence.words);
    case 'signature':
      return first(others, (section) => findSignature(section, { typed: evidence.typed === true, loose: false }));
    case 'data-model':
      return first(others, (section) => findDataModel(section, false));
    case 'topic':
      return topic(statements(others.filter((section) => discusses(alignment, section))), evidence.words, true);
    case 'list':
    case 'table':
    case 'diagram':
    case 'answer':
      return undefined;
  }
}

/** Whether a section stands in a phase that is for discussing topics, rather than for sums and lists. */
function discusses(alignment: Alignment, section: Section): boolean {
  return alignment
    .rolesOf(section)
    .some(({ phase }) => phase.questions.some(({ evidence }) => evidence.some(({ kind }) => kind === 'topic')));
}

function first<T>(among: readonly T[], find: (one: T) => Span | undefined): Span | undefined {
  for (const one of among) {
    const found = find(one);
    if (found) return found;
  }
  return undefined;
}

function statements(sections: readonly Section[]): readonly Statement[] {
  return sections.flatMap(statementsOf);
}

type Amount = Extract<Evidence, { kind: 'quantity' }>['dimension'];

/** How much a quantity is of what a question asks for, in the base unit; undefined where it is something else. */
function amountOf({ dimension, base, window = 1 }: Quantity, wanted: Amount): number | undefined {
  switch (wanted) {
    case 'count':
      // “The size of one message” counts nothing.
      return dimension === 'count' && base > 1 ? base : undefined;
    case 'rate':
    case 'time':
      return dimension === wanted ? base : undefined;
    case 'data':
      // What is stored a day is an amount of storage; what is sent a second is bandwidth.
      if (dimension === 'data-rate') return window >= HOUR ? base * window : undefined;
      return dimension === 'data' ? base : undefined;
    case 'share':
      return dimension === 'percent' || dimension === 'ratio' ? base : undefined;
  }
}

const HOUR = 3600;

/** The statement with the largest quantity of a dimension: a total, rather than the size of one item that goes into it. */
function largest(from: readonly Statement[], wanted: Amount): Span | undefined {
  let best: { readonly span: Span; readonly amount: number } | undefined;
  for (const { said, span } of from) {
    if (said.form === 'heading' || said.asks) continue;
    for (const quantity of said.quantities) {
      const amount = quantity.role === 'measure' ? amountOf(quantity, wanted) : undefined;
      if (amount !== undefined && amount > (best?.amount ?? -1)) best = { span, amount };
    }
  }
  return best?.span;
}

/** The first statement that relates two named things: “100 : 1 reads to writes”, or a figure for each. */
function ratio(from: readonly Statement[], words: readonly string[]): Span | undefined {
  return from.find(({ said }) => {
    if (said.form === 'heading' || said.asks || !holdsEach(said.words, words)) return false;
    const quantities = said.quantities.filter(({ role }) => role === 'measure');
    return (
      quantities.some(({ dimension }) => dimension === 'ratio' || dimension === 'percent') || quantities.length > 1
    );
  })?.span;
}

/** The first heading about a topic that has a body which decides, else the first statement about it that does. */
function topic(from: readonly Statement[], words: readonly string[], isElsewhere: boolean): Span | undefined {
  for (const { said: heading, section } of from) {
    if (heading.form !== 'heading' || !holdsPhrase(heading.words, words)) continue;
    const below = from.filter((one) => one.section === section);
    // Whom a place-holder is left to decides nothing either.
    if (below.some(({ said }) => wholeMarker(said.text) !== undefined)) continue;
    const body = below.filter(({ said }) => decides(said, isElsewhere));
    const said = body.find((one) => holdsPhrase(one.said.words, words)) ?? body[0];
    if (said) return said.span;
  }
  const about = from.filter(({ said }) => holdsPhrase(said.words, words) && decides(said, isElsewhere));
  return (about.find(({ said }) => decides(said, true)) ?? about[0])?.span;
}
