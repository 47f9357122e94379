import type { Named } from './declaration.ts';
import type { Model, Operation } from './model.ts';
import { nameWords } from './name-words.ts';

/** What a document's data, interface and drawings come to, each thing once. */
export interface Overview {
  readonly entities: readonly EntityUse[];
  readonly operations: readonly Named[];
  readonly components: readonly Named[];
}

/** An entity with the operations that take it, return it or have it in their names. */
export interface EntityUse extends Named {
  /** The names of operations of {@link Overview.operations}. */
  readonly operations: readonly string[];
}

export function overviewOf({ entities, operations, diagrams }: Model): Overview {
  const calls = once(operations.map((one) => ({ ...one, name: callOf(one) })));
  const things = once(entities.filter(({ isDesigned, form }) => isDesigned && form !== 'headed'));
  const drawn = diagrams
    .flatMap(({ components }) => components)
    // A box may be drawn with a picture and no words.
    .filter(({ shape, name }) => shape !== 'decision' && shape !== 'group' && name.trim() !== '');
  return {
    entities: things.map(({ name, span }) => ({
      name,
      span,
      operations: calls.filter((call) => concerns(call, nameWords(name))).map((call) => call.name),
    })),
    operations: calls.map(({ name, span }) => ({ name, span })),
    components: once(drawn).map(({ name, span }) => ({ name, span })),
  };
}

/** An operation's name is one with what its path or brackets hold left out. */
function callOf({ name, form }: Operation): string {
  return form === 'endpoint' ? name : `${name}()`;
}

function once<T extends Named>(named: readonly T[]): readonly T[] {
  const known = new Map<string, T>();
  for (const one of named) {
    const key = nameWords(one.name).join(' ') || one.name;
    if (!known.has(key)) known.set(key, one);
  }
  return [...known.values()];
}

function concerns({ name, types }: Operation, entity: readonly string[]): boolean {
  return [name, ...types.map((type) => type.name)].some((one) => holds(nameWords(one), entity));
}

function holds(words: readonly string[], wanted: readonly string[]): boolean {
  return wanted.length > 0 && words.some((_, at) => wanted.every((word, i) => words[at + i] === word));
}
