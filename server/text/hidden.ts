/** A property of objects that nobody else sees, and that no copy of an object takes along. */
export interface Hidden<T> {
  get(object: object): T | undefined;
  set(object: object, value: T): void;
}

/** A constructor gives the object that it is given, so that a class below it adds its private field to that one. */
const Given = function given(object: object): object {
  return object;
} as unknown as new (object: object) => object;

/**
 * A place for a value on objects of others: what was made of an object lives as long as that does. It does what a WeakMap
 * does, but costs the garbage collector nothing: of a WeakMap it looks at each of many thousand entries at every round.
 */
export function hidden<T>(): Hidden<T> {
  class Holder extends Given {
    #value: T | undefined;

    static get(object: object): T | undefined {
      return #value in object ? object.#value : undefined;
    }

    static set(object: object, value: T): void {
      (#value in object ? object : new Holder(object)).#value = value;
    }
  }
  return Holder;
}
