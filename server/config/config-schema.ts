import * as v from 'valibot';
import { rules } from '../rules/index.ts';
import type { Rule, RuleOptions } from '../rules/rule.ts';

const SEVERITIES = ['error', 'warning', 'information', 'hint', 'off'] as const;

const SeveritySchema = v.pipe(
  v.picklist(SEVERITIES, `Give a severity: ${SEVERITIES.map((name) => `"${name}"`).join(', ')}.`),
  v.description('What the rule’s findings are reported as; “off” silences it.'),
);

const Globs = v.array(v.string('A glob is a text.'), 'Give a list of globs.');

/** What `.design-doc.json` may hold. A key that isn't named here is a mistake: it would be read by nothing. */
export const ConfigSchema = v.strictObject(
  {
    $schema: v.optional(v.string()),
    extends: v.optional(
      v.pipe(
        v.union([v.string(), v.array(v.string())], 'Give the path of a configuration file, or a list of them.'),
        v.description(
          'Configuration files, relative to this one, whose text counts as if it stood here; this file has the last word.',
        ),
      ),
    ),
    template: v.optional(
      v.pipe(
        v.string('Give a template’s name, or the path of its file.'),
        v.description(
          'What a design document is expected to hold: a bundled template’s name, or the path of a template file, relative to this one.',
        ),
      ),
    ),
    rules: v.optional(
      v.pipe(
        v.strictObject(
          Object.fromEntries(rules.map((rule) => [rule.id, v.optional(ruleSchema(rule))])),
          'Give severities by rule.',
        ),
        v.description('Severities by rule.'),
      ),
    ),
    files: v.optional(
      v.pipe(
        Globs,
        v.description('Globs, relative to this file, of documents that are design documents whatever they look like.'),
      ),
    ),
    ignore: v.optional(
      v.pipe(
        Globs,
        v.description('Globs, relative to this file, of documents that are left alone unless they are named.'),
      ),
    ),
  },
  'Give an object in braces.',
);

export type ConfigValues = v.InferOutput<typeof ConfigSchema>;

function ruleSchema({ summary, options }: Rule) {
  if (options === undefined) return v.pipe(SeveritySchema, v.description(summary));
  return v.pipe(
    v.union(
      [SeveritySchema, v.tuple([SeveritySchema, optionsSchema(options)])],
      'Give a severity, or a severity and options: ["warning", {…}].',
    ),
    v.description(summary),
  );
}

function optionsSchema(defaults: RuleOptions) {
  const entries = Object.entries(defaults).map(([key, value]) => [key, v.optional(valueSchema(value))] as const);
  return v.strictObject(Object.fromEntries(entries));
}

function valueSchema(value: RuleOptions[string]): v.GenericSchema<boolean | number | string | string[]> {
  switch (typeof value) {
    case 'boolean':
      return v.boolean('Give true or false.');
    case 'number':
      return v.number('Give a number.');
    case 'string':
      return v.string('Give a text.');
    default:
      return v.array(v.string('Give a text.'), 'Give a list of texts.');
  }
}
