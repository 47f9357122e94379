import {
  createScanner,
  findNodeAtLocation,
  getNodeValue,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import type { Span } from '../text/span.ts';

/** The keys and indices that lead to a value. */
export type Keys = readonly (string | number)[];

/** A mistake in a file that steers the linter, at its place there. */
export interface ConfigProblem {
  readonly path: string;
  /** The file's text, which the span counts in. */
  readonly text: string;
  readonly span: Span;
  /** What is wrong, then what to do about it. */
  readonly message: string;
}

/** A file of JSON in which comments and trailing commas are allowed, as far as it can be read. */
export interface JsonFile {
  readonly path: string;
  readonly text: string;
  /** What it holds; undefined where it is no JSON, of which `problems` tells. */
  readonly value: unknown;
  readonly problems: readonly ConfigProblem[];
  /** Where a value stands, by the keys that lead to it; where it stands nowhere, the opening of what should hold it. */
  readonly spanOf: (keys: Keys) => Span;
  /** Where the last of these keys stands itself, rather than its value. */
  readonly keySpanOf: (keys: Keys) => Span;
}

export function readJsonFile(path: string, text: string): JsonFile {
  const errors: ParseError[] = [];
  const tree = isTooDeep(text) ? undefined : parseTree(text, errors, { allowTrailingComma: true });
  const spanOf = (keys: Keys): Span => spanIn(tree, keys);
  const keySpanOf = (keys: Keys): Span => {
    const key = tree && findNodeAtLocation(tree, [...keys])?.parent?.children?.[0];
    return key ? { start: key.offset, end: key.offset + key.length } : spanOf(keys);
  };
  const file = { path, text, spanOf, keySpanOf };
  if (tree !== undefined && errors.length === 0) {
    const unsafe = unsafeKeys(tree);
    if (unsafe.length === 0) return { ...file, value: getNodeValue(tree), problems: [] };
    const told = unsafe.map(({ offset, length, value }) => ({
      path,
      text,
      span: { start: offset, end: offset + length },
      message: `There is no key “${String(value)}”. Remove it.`,
    }));
    return { ...file, value: undefined, problems: told };
  }
  const [first] = errors;
  const span = first
    ? { start: first.offset, end: Math.min(text.length, first.offset + Math.max(1, first.length)) }
    : { start: 0, end: 0 };
  const what = first ? inWords(printParseErrorCode(first.error)) : text.trim() ? 'it nests too deep' : 'it is empty';
  const message = `This is no JSON: ${what}. Comments and trailing commas are allowed, nothing else beside it.`;
  return { ...file, value: undefined, problems: [{ path, text, span, message }] };
}

/** How deep values nest at most: a template needs ten levels, and far deeper the parser would run out of stack. */
const DEEPEST = 100;

function isTooDeep(text: string): boolean {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (;;) {
    const token: number = scanner.scan();
    switch (token) {
      case OPENING_BRACE:
      case OPENING_BRACKET:
        if (++depth > DEEPEST) return true;
        break;
      case CLOSING_BRACE:
      case CLOSING_BRACKET:
        depth--;
        break;
      case END:
        return false;
      default:
    }
  }
}

// The scanner's own names for these are a `const enum`, which has no values at run time.
const OPENING_BRACE = 1;
const CLOSING_BRACE = 2;
const OPENING_BRACKET = 3;
const CLOSING_BRACKET = 4;
const END = 17;

/** The keys that would reach an object's prototype; a checker of values never sees them. */
function unsafeKeys(node: Node): readonly Node[] {
  const own = node.type === 'property' ? node.children![0]! : undefined;
  const found = own && UNSAFE.has(String(own.value)) ? [own] : [];
  return [...found, ...(node.children ?? []).flatMap(unsafeKeys)];
}

const UNSAFE: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** A problem with the value that these keys lead to. */
export function problemAt({ path, text, spanOf }: JsonFile, keys: Keys, message: string): ConfigProblem {
  return { path, text, span: spanOf(keys), message };
}

/** A problem with the last of these keys: the key is underlined rather than its value. */
export function problemAtKey({ path, text, keySpanOf }: JsonFile, keys: Keys, message: string): ConfigProblem {
  return { path, text, span: keySpanOf(keys), message };
}

function spanIn(tree: Node | undefined, keys: Keys): Span {
  if (tree === undefined) return { start: 0, end: 0 };
  const node = findNodeAtLocation(tree, [...keys]);
  if (node && keys.length > 0) return { start: node.offset, end: node.offset + node.length };
  if (keys.length > 0) return opening(tree, keys.slice(0, -1));
  return { start: tree.offset, end: tree.offset + 1 };
}

function opening(tree: Node, keys: Keys): Span {
  const { start } = spanIn(tree, keys);
  return { start, end: start + 1 };
}

function inWords(code: string): string {
  return code.replace(/[A-Z]/g, (letter, at: number) => `${at > 0 ? ' ' : ''}${letter.toLowerCase()}`);
}
