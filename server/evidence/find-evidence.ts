import type { DesignDoc } from '../document/design-doc.ts';
import type { Section } from '../document/section.ts';
import type { Alignment, Role } from '../template/alignment.ts';
import { inCast } from '../template/in-cast.ts';
import type { Meaning } from '../template/read-title.ts';
import type { Evidence, Slot, Template, TemplateQuestion } from '../template/template.ts';
import { wordsOf } from '../template/title-words.ts';
import { vocabularyOf } from '../template/vocabulary.ts';
import type { Span } from '../text/span.ts';
import { findLargest, findPair, findRatio } from './find-amount.ts';
import { findDescribed, findSignature } from './find-signature.ts';
import { findServices } from './find-services.ts';
import { findTopic } from './find-topic.ts';
import { holdsPhrase } from './holds-phrase.ts';
import { isInTitle } from './in-title.ts';
import { findDataModel, findDiagram, findDrawn, findList, findTable } from './structure.ts';

/** Where evidence for a template's questions is looked for. */
export interface Search {
  /** The sections of the slot that asks; where a part has none, those of its phase that are no other part's. */
  readonly own: readonly Section[];
  /** Whether these are the slot's own, rather than its phase's. */
  readonly isExact: boolean;
  /** All others of a phase, where only what can't be mistaken counts. */
  readonly others: readonly Section[];
  /** The ones that say what is demanded: their items state measures. */
  readonly demands: readonly Section[];
  /** The others with those of no phase: what is said anywhere but among the requirements. */
  readonly talks: readonly Section[];
}

/** Where a document may answer what a slot asks. */
export function searchFor(doc: DesignDoc, alignment: Alignment, slot: Slot): Search {
  const { played, unplayed } = placesIn(doc, alignment);
  const phase = alignment.template.phases.find(({ parts }) => parts.some(({ id }) => id === slot.id));
  const isOwn = ({ roles, named }: Played): boolean =>
    [...roles, ...named].some((role) => (role.part ?? role.phase)?.id === slot.id);
  const isOfPhase = ({ roles }: Played): boolean => roles.some((role) => role.phase === phase && !role.part);
  const isHome = !phase || played.some(isOwn) ? isOwn : isOfPhase;
  const rest = played.filter((one) => !isHome(one));
  const sections = (those: readonly Played[]): readonly Section[] => those.map(({ section }) => section);
  return {
    own: sections(played.filter(isHome)),
    isExact: isHome === isOwn,
    others: phase ? [] : sections(rest.filter(({ roles }) => !roles.some(({ part }) => part))),
    demands: sections(rest.filter(({ roles }) => roles.some((role) => role.phase.parts.length > 0))),
    talks: [...sections(rest.filter(({ roles }) => !roles.some(({ part }) => part))), ...unplayed],
  };
}

/** A section of a phase with what it plays there. */
interface Played {
  readonly section: Section;
  readonly roles: readonly Role[];
  /** What its heading, or the nearest above that says something, names though it stands in another phase: “Schema” in a deep dive. */
  readonly named: readonly Meaning[];
}

interface Places {
  readonly played: readonly Played[];
  readonly unplayed: readonly Section[];
}

const remembered = new WeakMap<Alignment, Places>();

/** The sections that play something, and those that don't; those of a guide answer nothing. */
function placesIn(doc: DesignDoc, alignment: Alignment): Places {
  let known = remembered.get(alignment);
  if (known === undefined) {
    const all = parts(doc, alignment).filter(({ section, value }) => !inGuide(alignment, section) && !value.isRejected);
    known = {
      played: all.flatMap(({ section, value }) => (value.roles.length > 0 ? [{ section, ...value }] : [])),
      unplayed: all.flatMap(({ section, value }) => (value.roles.length === 0 && !value.isAside ? [section] : [])),
    };
    remembered.set(alignment, known);
  }
  return known;
}

const parts = inCast((section, { rolesOf, template }) => ({
  roles: rolesOf(section),
  named: namedBy(section, template),
  isAside: isUnder(section, ASIDE),
  isRejected: isUnder(section, REJECTED),
}));

function namedBy(section: Section, template: Template): readonly Meaning[] {
  for (let at: Section | undefined = section; at; at = at.parent) {
    const meanings = vocabularyOf(template)
      .readTitle(at.title)
      .meanings.filter(({ strength }) => strength >= SURE);
    if (meanings.length > 0) return meanings.filter(({ subject }) => subject);
  }
  return [];
}

/** The strength of a heading that means a phase wherever it stands. */
const SURE = 3;

/** Chapters that speak of other designs than this one, or of this one on another day. */
const ASIDE = [
  'reference*',
  'ref|refs',
  'further reading',
  'reading list',
  'to read',
  'read next|more',
  'resources',
  'links',
  'related',
  'see also',
  'alternatives',
  'rejected',
  'prior art',
  'future',
  'next steps',
  'what s next',
  'coming soon',
  'roadmap',
  'limitations',
  'gap*',
  'potential|possible|further improvement*',
  'contents',
  'glossary',
  'terminology',
  'key|important terms',
  'terms _ definitions',
  'definitions',
  'metrics',
  'monitoring',
  'observability',
  'alerts|alerting',
  'background',
  'common mistake*',
  'common pitfall*',
];

/** What an author tells in order not to do it, in whatever phase. */
const REJECTED = [
  'naive',
  'brute force',
  'rejected',
  'not chosen|taken|used|selected',
  'bad|poor|wrong approach|solution|design|idea|option|way',
  'anti pattern*',
  'alternatives considered',
];

/** Whether a heading, or one above it, holds one of the phrases. */
function isUnder(section: Section, phrases: readonly string[]): boolean {
  for (let at: Section | undefined = section; at; at = at.parent) if (isInTitle(at.passage, phrases)) return true;
  return false;
}

function inGuide(alignment: Alignment, section: Section): boolean {
  for (let at: Section | undefined = section; at; at = at.parent) if (alignment.isGuide(at)) return true;
  return false;
}

/**
 * Where the slot's own sections answer a question of the template, after the kinds of evidence that the template accepts
 * for it, tried in its order; of several places the one that says more of what is `asked`, in stems; explicit question-answer pairs are the caller's, who knows the author's questions.
 */
export function evidenceInOwn(
  question: TemplateQuestion,
  search: Search,
  asked: ReadonlySet<string>,
): Span | undefined {
  return first(question.evidence, (evidence) => inOwn(evidence, search, asked));
}

/** Where other phases answer it. */
export function evidenceElsewhere(
  question: TemplateQuestion,
  search: Search,
  asked: ReadonlySet<string>,
): Span | undefined {
  return first(question.evidence, (evidence) => elsewhere(evidence, search, asked));
}

function inOwn(
  evidence: Evidence,
  { own, isExact, demands, others, talks }: Search,
  asked: ReadonlySet<string>,
): Span | undefined {
  switch (evidence.kind) {
    case 'quantity':
      return findLargest(own, evidence.dimension, 'all', undefined, evidence.words);
    case 'ratio':
      // A ratio that is stated anywhere says more than two figures.
      return (
        first([...own, ...demands, ...others, ...talks], (section) => findRatio(section, evidence.words)) ??
        findPair(own, evidence.words)
      );
    case 'list':
      return first(
        own.filter(({ title }) => !evidence.below || holdsPhrase(wordsOf(title), evidence.below)),
        (section) => findList(section, evidence.items),
      );
    case 'table':
      return isExact ? first(own, (section) => findTable(section, evidence.columns)) : undefined;
    case 'signature':
      return (
        first(own, (section) => findSignature(section, evidence.typed === true, true)) ??
        (evidence.typed ? findDescribed(own, true) : undefined)
      );
    case 'data-model':
      return first(own, (section) => findDataModel(section, true));
    case 'diagram':
      return first(own, (section) => findDiagram(section, evidence.linked === true));
    case 'services':
      return findServices(own, evidence.least);
    case 'topic':
      return findTopic(own, evidence, asked, false) ?? drawn(own, evidence);
    case 'answer':
      return undefined;
  }
}

/** What stands elsewhere counts where it can be nothing else: a sum among the requirements, a schema in the design. */
function elsewhere(
  evidence: Evidence,
  { others, demands, talks }: Search,
  asked: ReadonlySet<string>,
): Span | undefined {
  switch (evidence.kind) {
    case 'quantity': {
      const { dimension, words } = evidence;
      // Where demands speak of bytes, most are the limits of one thing.
      const demanded = findLargest(demands, dimension, dimension === 'data' ? 'named' : 'all', words, words);
      // What names the quantity, or works it out.
      const telling = words && (dimension === 'data' || dimension === 'rate') ? 'telling' : 'named';
      return demanded ?? findLargest([...others, ...talks], dimension, telling, words);
    }
    case 'ratio':
      return findPair([...demands, ...others, ...talks], evidence.words);
    case 'signature': {
      // A method with its path is one among the requirements, too.
      const anywhere = [...others, ...demands, ...talks];
      return (
        first(anywhere, (section) => findSignature(section, evidence.typed === true, false)) ??
        (evidence.typed ? first(anywhere, (section) => findDescribed([section], false)) : undefined)
      );
    }
    case 'data-model':
      return first(others, (section) => findDataModel(section, false));
    case 'topic': {
      if (evidence.home) return undefined;
      return findTopic(talks, evidence, asked, true) ?? drawn(talks, evidence);
    }
    case 'services': {
      // What the requirements call a service is the whole.
      const demanding = new Set(demands);
      return findServices(
        talks.filter((section) => !demanding.has(section)),
        evidence.least,
      );
    }
    case 'list':
    case 'table':
    case 'diagram':
    case 'answer':
      return undefined;
  }
}

/** Where a diagram names a topic that it is enough to draw. */
function drawn(sections: readonly Section[], { words, with: means, drawn: isEnough }: Discussed): Span | undefined {
  return isEnough ? first(sections, (section) => findDrawn(section, words, means)) : undefined;
}

type Discussed = Extract<Evidence, { kind: 'topic' }>;

function first<T>(among: readonly T[], find: (one: T) => Span | undefined): Span | undefined {
  for (const one of among) {
    const found = find(one);
    if (found) return found;
  }
  return undefined;
}
