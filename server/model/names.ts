import type { DesignDoc } from '../document/design-doc.ts';
import type { Alignment } from '../template/alignment.ts';
import { shift, type Span } from '../text/span.ts';
import type { Named } from './declaration.ts';
import { modelOf } from './model.ts';
import { nameKey } from './name-words.ts';
import { isOccurrence, regionsIn } from './occurrence.ts';
import { requirementIds } from './requirement-ids.ts';

/** Something that the document gives a name: an entity, an operation, a component or a requirement. */
export interface NamedThing {
  readonly kind: 'entity' | 'operation' | 'component' | 'requirement';
  /** What it is called where it is first declared. */
  readonly name: string;
  /** What is said of it there, for lists of choices. */
  readonly detail: string;
  readonly definitions: readonly Span[];
  /** All places that name it, definitions included, in order; `User` and `users` name the same entity. */
  readonly occurrences: readonly Named[];
}

export interface Names {
  readonly things: readonly NamedThing[];
  /** The thing that is named at an offset, and the name itself. */
  at(offset: number): { readonly thing: NamedThing; readonly name: Named } | undefined;
}

const remembered = new WeakMap<Alignment, Names>();

/** Every name that a document declares, and where it uses it. */
export function namesOf(doc: DesignDoc, alignment: Alignment): Names {
  let known = remembered.get(alignment);
  if (known === undefined) {
    known = made(doc, alignment);
    remembered.set(alignment, known);
  }
  return known;
}

interface Growing extends NamedThing {
  readonly definitions: Span[];
  readonly occurrences: Named[];
}

function made(doc: DesignDoc, alignment: Alignment): Names {
  const registry = declared(doc, alignment);
  for (const { chunk, base } of doc.chunks) {
    const regions = regionsIn(chunk);
    for (const { name, span, thing } of registry.namesIn(chunk.text)) {
      const place = shift(span, base);
      const isDeclared = registry.declaredAt.has(place.start);
      if (isDeclared || (!registry.members.has(place.start) && isOccurrence(chunk.text, name, span, regions)))
        thing.occurrences.push({ name, span: place });
    }
  }
  const requirements = idThings(doc, alignment);
  const things = [...registry.things, ...requirements].filter(({ occurrences }) => occurrences.length > 0);
  const places = things
    .flatMap((thing) => thing.occurrences.map((name) => ({ thing, name })))
    .sort((a, b) => a.name.span.start - b.name.span.start);
  return {
    things,
    at(offset) {
      let low = 0;
      let high = places.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (places[middle]!.name.span.start <= offset) low = middle;
        else high = middle - 1;
      }
      const found = places[low];
      return found && found.name.span.start <= offset && offset <= found.name.span.end ? found : undefined;
    },
  };
}

interface Registry {
  readonly things: readonly Growing[];
  /** Where declarations stand: these count whatever the text around them. */
  readonly declaredAt: ReadonlySet<number>;
  /** Where fields and parameters stand: they may be called like an entity and are none. */
  readonly members: ReadonlySet<number>;
  namesIn(text: string): Iterable<Named & { readonly thing: Growing }>;
}

function declared(doc: DesignDoc, alignment: Alignment): Registry {
  const { entities, operations, diagrams } = modelOf(doc, alignment);
  const byName = new Map<string, Growing>();
  const byKey = new Map<string, Growing>();
  const things: Growing[] = [];
  const declaredAt = new Set<number>();
  const add = (kind: NamedThing['kind'], { name, span }: Named, detail: string, key: string): void => {
    if (name.length < 2) return;
    let thing = byName.get(name) ?? byKey.get(key);
    if (thing === undefined) {
      thing = { kind, name, detail, definitions: [], occurrences: [] };
      things.push(thing);
    }
    byName.set(name, thing);
    byKey.set(key, thing);
    // A box that bears an entity's name shows where that is kept.
    if (thing.kind === kind && !declaredAt.has(span.start)) thing.definitions.push(span);
    declaredAt.add(span.start);
  };
  for (const entity of entities) {
    if (entity.form === 'headed' && !/^[\p{L}_][\p{L}\p{N}_]*$/u.test(entity.name)) continue;
    add('entity', entity, entity.fields.map(({ name }) => name).join(', '), `entity ${nameKey(entity.name)}`);
  }
  for (const operation of operations) {
    const { extent, name } = operation;
    add('operation', operation, doc.text.slice(extent.start, extent.end), `operation ${name}`);
  }
  for (const component of diagrams.flatMap((diagram) => diagram.components)) {
    add('component', component, component.section.title, `component ${component.name}`);
  }
  // A type that stands for an entity is its name as well: `User` where the table is `users`.
  for (const { name } of [
    ...operations.flatMap(({ types }) => types),
    ...entities.flatMap(({ references }) => references),
  ]) {
    const thing = byKey.get(`entity ${nameKey(name)}`);
    if (thing && !byName.has(name)) byName.set(name, thing);
  }
  const members = new Set(
    [...entities.flatMap(({ fields }) => fields), ...operations.flatMap(({ parameters }) => parameters)].map(
      ({ span }) => span.start,
    ),
  );
  return { things, declaredAt, members, namesIn: finder(byName) };
}

const WORD = /\/[\w\-.~/{}:$%*<>[\]]{0,100}|[\p{L}\p{N}_$]+/gu;

/** Finds names in a text, the longest first where one begins with another. */
function finder(byName: ReadonlyMap<string, Growing>): Registry['namesIn'] {
  const byWord = new Map<string, string[]>();
  for (const name of byName.keys()) {
    const word = name.startsWith('/') ? '/' : (/[\p{L}\p{N}_$]+/u.exec(name)?.[0] ?? name);
    if (word !== '/' && !name.startsWith(word)) continue;
    const names = byWord.get(word) ?? [];
    names.push(name);
    byWord.set(word, names);
  }
  for (const names of byWord.values()) names.sort((a, b) => b.length - a.length);
  const paths = new Set(byWord.get('/'));
  return function* (text) {
    for (let from = 0; ;) {
      WORD.lastIndex = from;
      const match = WORD.exec(text);
      if (match === null) return;
      const at = match.index;
      const isPath = match[0].startsWith('/');
      const path = withoutMarks(match[0]);
      const name = isPath
        ? [path, path.replace(/\/$/, '')].find((one) => paths.has(one))
        : byWord.get(match[0])?.find((one) => text.startsWith(one, at) && isBoundary(text, at + one.length));
      if (name !== undefined) yield { name, span: { start: at, end: at + name.length }, thing: byName.get(name)! };
      // Behind a path that is none, its words may be names.
      from = name === undefined ? at + (isPath ? 1 : match[0].length) : at + name.length;
    }
  };
}

/** A path without the punctuation of its sentence. */
function withoutMarks(path: string): string {
  let end = path.length;
  while (end > 1 && '.:*'.includes(path[end - 1]!)) end--;
  return path.slice(0, end);
}

function isBoundary(text: string, at: number): boolean {
  return at >= text.length || !/^[\p{L}\p{N}_$]/u.test(text.slice(at, at + 2));
}

function idThings(doc: DesignDoc, alignment: Alignment): readonly Growing[] {
  const { definitions, mentions } = requirementIds(doc, alignment);
  const byKey = new Map<string, Growing>();
  for (const { key, name, text, span } of definitions) {
    const thing = byKey.get(key) ?? { kind: 'requirement', name, detail: text, definitions: [], occurrences: [] };
    byKey.set(key, thing);
    thing.definitions.push(span);
    thing.occurrences.push({ name, span });
  }
  for (const { key, name, span } of mentions) byKey.get(key)?.occurrences.push({ name, span });
  for (const { occurrences } of byKey.values()) occurrences.sort((a, b) => a.span.start - b.span.start);
  return [...byKey.values()];
}
