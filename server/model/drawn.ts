import type { DesignDoc } from '../document/design-doc.ts';
import type { Section } from '../document/section.ts';
import type { Alignment } from '../template/alignment.ts';
import { joinedInCast } from '../template/in-cast.ts';
import type { Phase } from '../template/template.ts';
import { remembering } from '../text/remember.ts';
import type { Component, Diagram } from './diagrams.ts';
import { holdings, modelOf } from './model.ts';
import { nameWords } from './name-words.ts';

/**
 * The diagrams that draw the parts of the system: in a phase that holds these, of at least three boxes, and not the course
 * of something, which a sequence is, and which a decision tells, or boxes that are sentences.
 */
export function componentDiagrams(doc: DesignDoc, alignment: Alignment): readonly Diagram[] {
  return modelOf(doc, alignment).diagrams.filter(({ section, components, isSequence }) => {
    const boxes = components.filter(({ shape }) => shape !== 'group');
    const isCourse = boxes.some(({ shape, name }) => shape === 'decision' || nameWords(name).length > LONGEST_NAME);
    return holdings(alignment, section).has('components') && !isSequence && boxes.length >= 3 && !isCourse;
  });
}

const LONGEST_NAME = 5;

/** The boxes that stand for parts of the system, not for groups of them, those who use it, or one of many alike. */
export function partsOf(diagram: Diagram): readonly Component[] {
  const outside = new Set(outsidersOf(diagram));
  return diagram.components.filter(
    (one) => one.shape !== 'group' && !outside.has(one) && !/^\p{L}\d*$/u.test(one.name),
  );
}

/** Whether a diagram shows who uses the system, rather than what one of its parts sets off. */
export function showsUsers(diagram: Diagram): boolean {
  const senders = new Set(diagram.links.map(({ from }) => from));
  return outsidersOf(diagram).some(
    ({ id, shape, name }) =>
      senders.has(id) &&
      shape !== 'store' &&
      (shape === 'person' || nameWords(name).some((word) => OUTSIDERS.has(word))),
  );
}

/** The boxes that stand for somebody or something that uses the system: a person, or what only sends to others. */
export function outsidersOf({ components, links }: Diagram): readonly Component[] {
  const receivers = new Set(links.map(({ to }) => to));
  return components.filter(
    ({ id, name, shape }) =>
      shape !== 'group' &&
      (shape === 'person' || !receivers.has(id) || nameWords(name).some((word) => OUTSIDERS.has(word))),
  );
}

/** Whether a name says by its last word what kind of part it is, and which one: “Database” alone is a topic. */
export function isPartName(name: string): boolean {
  const words = nameWords(name);
  return PARTS.has(words.at(-1) ?? '') && words.some((word) => !PARTS.has(word));
}

/** Whether a box stands for something that runs or keeps: by its shape, or by what its name says. A step of a process does neither. */
export function isNamedAsPart({ name, shape }: Component): boolean {
  if (shape === 'store') return true;
  const words = nameWords(name).filter((word) => word.length > 1 && !/^\d+$/.test(word));
  // “Add to local queue” is a step, and “Higher cache hit rate” what comes of it.
  return words.slice(-2).some((word) => PARTS.has(word)) && !words.some((word) => WAYS.has(word));
}

const WAYS = new Set(['to', 'into', 'from']);

const PARTS = new Set(
  'service gateway server worker queue broker scheduler balancer proxy cache database db store cdn indexer crawler'.split(
    ' ',
  ),
);

const OUTSIDERS = new Set(
  (
    'client user browser customer visitor consumer person people actor app mobile web ios android frontend ui device ' +
    'internet publisher subscriber sender receiver admin operator developer viewer player rider driver external third'
  ).split(' '),
);

/** What tells a component from others: “Feed” of “Feed service #1”. All words where nothing else is left. */
export function keyWords(name: string): readonly string[] {
  const words = longWords(name);
  const telling = words.filter(isTelling);
  return telling.length > 0 ? telling : words;
}

function longWords(name: string): readonly string[] {
  return nameWords(name).filter((word) => word.length > 1 && !/^\d+$/.test(word));
}

function isTelling(word: string): boolean {
  return !KINDS.has(word);
}

const KINDS = new Set(
  (
    'service svc server cluster pool fleet node instance layer tier system component module engine manager handler processor worker ' +
    'job api data app application database db store storage cache queue topic stream table log real time load main local ' +
    'global shared internal the of and for to with replica primary secondary read write new aws gcp azure'
  ).split(' '),
);

/**
 * Tests whether the text of the sections that hold something, or of all of them, diagrams aside, speaks of one of these components: with a word that tells it from
 * others, in any form (“load balancing” for a balancer), with a word of what its box says behind the name, or with its kind
 * where none else is of it: “the cache” is the only one that is drawn. `broadly`: what is said of a kind is said of each of it.
 */
export function describedIn(
  doc: DesignDoc,
  alignment: Alignment,
  components: readonly Component[],
  where: Phase['holds'] | 'anything',
  broadly = false,
): (component: Component) => boolean {
  const spoken = components.length > 0 ? beginnings(doc, alignment, where) : [];
  const only = kindsOf(components, broadly ? Infinity : 1);
  return (component) => {
    const words = [...wordsFor(component), ...(only.get(component.name) ?? [])];
    // Where words grow at their ends in other ways, nothing is told from their beginnings.
    return (
      words.length === 0 ||
      !/[a-z]/i.test(component.name) ||
      words.some((word) => spoken.some(({ value }) => value.has(stem(word))))
    );
  };
}

const beginnings = joinedInCast(
  (section, alignment, where: Phase['holds'] | 'anything') =>
    where === 'anything' || holdings(alignment, section).has(where) ? beginningsIn(section.passage) : undefined,
  (found) => new Set(found.flatMap(({ value }) => [...value])),
);

/** The names of components that are of a kind which a text speaks of by itself, and which so many are of, with the words for it. */
function kindsOf(components: readonly Component[], most: number): ReadonlyMap<string, readonly string[]> {
  const kinds = new Map<readonly string[], Set<string>>();
  for (const { name } of components) {
    const words = nameWords(name);
    const kind = SPOKEN_KINDS.find((one) => one.includes(words.at(-1) ?? ''));
    if (kind) kinds.set(kind, (kinds.get(kind) ?? new Set()).add(name));
  }
  return new Map(
    [...kinds].flatMap(([kind, names]) => (names.size > most ? [] : [...names].map((name) => [name, kind]))),
  );
}

/** Kinds of parts of which a design often has a single one; “the service” may be any of them. */
const SPOKEN_KINDS: readonly (readonly string[])[] = [
  ['cache'],
  ['database', 'db'],
  ['queue'],
  ['worker'],
  ['broker'],
  ['balancer'],
  ['gateway'],
  ['scheduler'],
  ['crawler'],
  ['indexer'],
  ['cdn'],
];

/** The words by which a text may speak of a component. What only says its kind names it where its name says no more: “API” is no API gateway. */
function wordsFor(component: Component): readonly string[] {
  const { name, id } = component;
  return [...keyWords(name), ...longWords(`${restOfLabel(component)} ${id}`).filter(isTelling)];
}

/** “Balancer”, “balancing” and “balanced” begin alike. */
export function stem(word: string): string {
  return word.slice(0, 5);
}

/** How the words of a passage begin: their stems, and their first four letters, as short names have no longer ones. */
const beginningsIn = remembering((passage: Section): ReadonlySet<string> => {
  const runs = new Set(textsOf(passage).flatMap((text) => text.match(RUNS) ?? []));
  const words = new Set([...runs].flatMap(nameWords));
  return new Set([...words].flatMap((word) => [stem(word), word.slice(0, 4)]));
});

const RUNS = /[\p{L}\p{N}]+/gu;

/** What stands in a box behind its name: “(Redis)”, “<br/>PostgreSQL”. */
function restOfLabel({ span, section }: Component): string {
  const { chunk, base } = section;
  const rest = chunk.text.slice(span.end - base, span.end - base + 80);
  const label = /^[^\]"|\n;]*/.exec(rest)![0];
  const link = label.indexOf('--');
  return (link < 0 ? label : label.slice(0, link)).replaceAll('<br', ' ');
}

const DIAGRAMS = new Set(['mermaid', 'plantuml', 'puml']);

function textsOf({ blocks, chunk, title }: Section): readonly string[] {
  const text = blocks
    .filter(({ kind, language }) => kind !== 'code' || !DIAGRAMS.has(language ?? ''))
    .map(({ span }) => chunk.text.slice(span.start, span.end));
  return [title, ...text];
}
