import * as v from 'valibot';
import { rules } from '../rules/index.ts';
import { closest } from '../text/closest.ts';
import { ConfigSchema, type ConfigValues } from './config-schema.ts';
import { problemAt, problemAtKey, readJsonFile, type ConfigProblem, type JsonFile, type Keys } from './json-file.ts';

/** A configuration file, read: its values where it holds no mistake. */
export interface ConfigFile extends JsonFile {
  readonly values: ConfigValues | undefined;
}

/** Reads a configuration file's text. */
export function readConfigFile(path: string, text: string): ConfigFile {
  const file = readJsonFile(path, text);
  if (file.problems.length > 0) return { ...file, values: undefined };
  // To the checker a list is an object without keys.
  if (Array.isArray(file.value)) {
    const message = 'A configuration is an object. Put it in braces.';
    return { ...file, values: undefined, problems: [problemAt(file, [], message)] };
  }
  const result = v.safeParse(ConfigSchema, file.value);
  if (result.success) return { ...file, values: result.output };
  return { ...file, values: undefined, problems: result.issues.map((issue) => problemOf(file, issue)) };
}

function problemOf(file: JsonFile, issue: v.BaseIssue<unknown>): ConfigProblem {
  const keys = (issue.path ?? []).map(({ key }) => key as string | number);
  const unknown = issue.type === 'strict_object' && issue.path !== undefined && issue.expected === 'never';
  return unknown ? problemAtKey(file, keys, unknownKey(keys)) : problemAt(file, keys, issue.message);
}

function unknownKey(keys: Keys): string {
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

function optionsOf(keys: Keys): readonly string[] {
  return Object.keys(rules.find(({ id }) => id === keys[1])?.options ?? {});
}
