import {
  findNodeAtLocation,
  parseTree,
  printParseErrorCode,
  getNodeValue,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import * as v from 'valibot';
import { rules } from '../rules/index.ts';
import { closest } from '../text/closest.ts';
import type { Span } from '../text/span.ts';
import { ConfigSchema, type ConfigValues } from './config-schema.ts';

/** A mistake in a configuration file, at its place there. */
export interface ConfigProblem {
  readonly path: string;
  /** The file's text, which the span counts in. */
  readonly text: string;
  readonly span: Span;
  /** What is wrong, then what to do about it. */
  readonly message: string;
}

/** A configuration file, read: its values where it holds no mistake. */
export interface ConfigFile {
  readonly path: string;
  readonly text: string;
  readonly values: ConfigValues | undefined;
  readonly problems: readonly ConfigProblem[];
  /** Where a value stands, by the keys that lead to it; the file's first line where it stands nowhere. */
  spanOf(keys: readonly (string | number)[]): Span;
}

/** Reads a configuration file's text; comments and trailing commas are allowed. */
export function readConfigFile(path: string, text: string): ConfigFile {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const spanOf = (keys: readonly (string | number)[]): Span => {
    const node = tree && (findNodeAtLocation(tree, [...keys]) ?? tree);
    return node ? { start: node.offset, end: node.offset + (node === tree ? 1 : node.length) } : { start: 0, end: 0 };
  };
  const file = { path, text, spanOf };
  if (errors.length > 0 || tree === undefined) {
    const [first] = errors;
    const span = first ? { start: first.offset, end: first.offset + Math.max(1, first.length) } : { start: 0, end: 0 };
    const what = first ? words(printParseErrorCode(first.error)) : 'it is empty';
    return {
      ...file,
      values: undefined,
      problems: [
        {
          path,
          text,
          span,
          message: `This is no JSON: ${what}. Comments and trailing commas are allowed, nothing else beside it.`,
        },
      ],
    };
  }
  // To the checker a list is an object without keys.
  if (tree.type !== 'object')
    return {
      ...file,
      values: undefined,
      problems: [{ path, text, span: spanOf([]), message: 'A configuration is an object. Put it in braces.' }],
    };
  const result = v.safeParse(ConfigSchema, getNodeValue(tree));
  if (result.success) return { ...file, values: result.output, problems: [] };
  const problems = result.issues.map((issue) => problemOf(file, tree, issue));
  return { ...file, values: undefined, problems };
}

function words(code: string): string {
  return code.replace(/[A-Z]/g, (letter, at: number) => `${at > 0 ? ' ' : ''}${letter.toLowerCase()}`);
}

function problemOf(
  file: Pick<ConfigFile, 'path' | 'text' | 'spanOf'>,
  tree: Node,
  issue: v.BaseIssue<unknown>,
): ConfigProblem {
  const keys = (issue.path ?? []).map(({ key }) => key as string | number);
  if (issue.type !== 'strict_object' || issue.path === undefined || issue.expected !== 'never') {
    return { path: file.path, text: file.text, span: file.spanOf(keys), message: issue.message };
  }
  // An unknown key is underlined itself, rather than its value.
  const property = findNodeAtLocation(tree, keys)?.parent;
  const key = property?.children?.[0];
  const span = key ? { start: key.offset, end: key.offset + key.length } : file.spanOf(keys);
  return { path: file.path, text: file.text, span, message: unknownKey(keys) };
}

function unknownKey(keys: readonly (string | number)[]): string {
  const name = String(keys.at(-1));
  const isRule = keys[0] === 'rules' && keys.length === 2;
  const known =
    keys.length === 1 ? Object.keys(ConfigSchema.entries) : isRule ? rules.map(({ id }) => id) : optionsOf(keys);
  const meant = closest(name, known);
  const what = isRule ? 'rule' : keys.length === 1 ? 'key' : 'option';
  const advice = meant
    ? `Write “${meant}”.`
    : known.length > 0
      ? `Use ${known.map((one) => `“${one}”`).join(', ')}.`
      : 'Remove it.';
  return `There is no ${what} “${name}”. ${advice}`;
}

function optionsOf(keys: readonly (string | number)[]): readonly string[] {
  return Object.keys(rules.find(({ id }) => id === keys[1])?.options ?? {});
}
