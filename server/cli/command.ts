import { parseArgs } from 'node:util';

export const FORMATS = ['stylish', 'json', 'sarif', 'github', 'checklist', 'checklist-md'] as const;
export type Format = (typeof FORMATS)[number];

/** What the command line is asked to do. */
export type Command =
  | { readonly do: 'help' | 'version' }
  | { readonly do: 'explain'; readonly rule: string }
  | { readonly do: 'explain-config'; readonly file: string; readonly config: ConfigChoice }
  | {
      readonly do: 'check';
      readonly files: readonly string[];
      readonly stdin: boolean;
      readonly stdinName: string | undefined;
      readonly format: Format;
      readonly fix: boolean;
      readonly config: ConfigChoice;
      readonly watch: boolean;
      /** How many threads at most; undefined: as many as the work is worth. */
      readonly threads: number | undefined;
      readonly cache: boolean;
      /** Where results are kept; undefined: at the usual place. */
      readonly cacheFile: string | undefined;
    }
  | { readonly do: 'complain'; readonly message: string };

/** Found beside the document and upwards, none at all, or this file for every document. */
export type ConfigChoice = 'find' | 'none' | { readonly file: string };

export const HELP = `Usage: design-doc-lint [options] FILE|DIRECTORY|GLOB…

Checks that design documents are complete, answered, measurable and arithmetically right.
A directory or glob stands for the design documents in it, .gitignore respected. A file that is
named is always checked; one that is no design document only for what its text says.

  --format NAME           stylish (default), json, sarif, github, checklist or checklist-md
  --fix                   apply the fixes that are safe
  --watch                 check again whenever a file changes
  --cache                 keep results, and check only what has changed since
  --cache-location FILE   where they are kept
  --threads N             use at most N threads; without it, as many as the work is worth
  --stdin                 check standard input; with --fix, print the fixed text
  --stdin-filename FILE   what standard input is called, and where its configuration is looked for
  --config FILE           use this configuration file
  --no-config             use none
  --explain RULE          print a rule's page
  --explain-config FILE   say which configuration holds for a file, and what it sets
  --version, --help

Exit code: 0 nothing to report or only information and hints, 1 errors or warnings, 2 misuse,
a file that can't be checked, or a fault in the linter.
`;

/** Reads the arguments; what makes no sense becomes a complaint. */
export function commandOf(args: readonly string[]): Command {
  try {
    return parsed(args);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { do: 'complain', message: message.split('. To specify')[0]! };
  }
}

function parsed(args: readonly string[]): Command {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'stylish' },
      fix: { type: 'boolean', default: false },
      watch: { type: 'boolean', default: false },
      cache: { type: 'boolean', default: false },
      'cache-location': { type: 'string' },
      threads: { type: 'string' },
      stdin: { type: 'boolean', default: false },
      'stdin-filename': { type: 'string' },
      config: { type: 'string' },
      'no-config': { type: 'boolean', default: false },
      explain: { type: 'string' },
      'explain-config': { type: 'string' },
      version: { type: 'boolean', short: 'v', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return { do: 'help' };
  if (values.version) return { do: 'version' };
  if (values.explain !== undefined) return { do: 'explain', rule: values.explain };
  if (values.config !== undefined && values['no-config'])
    return complain('--config and --no-config exclude each other');
  const config: ConfigChoice = values['no-config']
    ? 'none'
    : values.config === undefined
      ? 'find'
      : { file: values.config };
  if (values['explain-config'] !== undefined) return { do: 'explain-config', file: values['explain-config'], config };
  const format = FORMATS.find((name) => name === values.format);
  if (format === undefined) return complain(`There is no format “${values.format}”. Use one of ${FORMATS.join(', ')}`);
  const { stdin, fix, watch } = values;
  const threads = values.threads === undefined ? undefined : Number(values.threads);
  if (threads !== undefined && !(Number.isInteger(threads) && threads >= 1))
    return complain('--threads wants a whole number from 1');
  if (stdin && watch) return complain('--watch needs files, not --stdin');
  if (watch && fix) return complain('--watch and --fix exclude each other: an editor fixes on saving');
  if (stdin && positionals.length > 0)
    return complain('With --stdin no file can be named; --stdin-filename says what the input is called');
  if (!stdin && values['stdin-filename'] !== undefined) return complain('--stdin-filename needs --stdin');
  if (!stdin && positionals.length === 0) return complain('Name the files, directories or globs to check');
  return {
    do: 'check',
    files: positionals,
    stdin,
    stdinName: values['stdin-filename'],
    format,
    fix,
    config,
    watch,
    threads,
    cache: values.cache || values['cache-location'] !== undefined,
    cacheFile: values['cache-location'],
  };
}

function complain(message: string): Command {
  return { do: 'complain', message };
}
