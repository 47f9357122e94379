import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ResolvedConfig } from '../config/config-resolver.ts';
import { lint } from '../lint.ts';
import { rules } from '../rules/index.ts';
import { readWith } from '../template/read-with.ts';
import type { ConfigChoice } from './command.ts';
import { Configs } from './configs.ts';
import { decode } from './decode.ts';

interface Output {
  readonly cwd: string;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** Says which configuration holds for a file, and what it amounts to; the result is the exit code. */
export async function explainConfig(
  { file, config: choice }: { readonly file: string; readonly config: ConfigChoice },
  { cwd, out, err }: Output,
): Promise<number> {
  const configs = new Configs(choice, cwd);
  const config = await configs.of(file);
  const [found, ...extended] = config.files.map((path) => configs.shown(path));
  const { settings } = config;
  const lines = [
    row('file', file),
    row('configuration', found === undefined ? none(choice) : found + (config.failures.length > 0 ? MISTAKEN : '')),
    ...extended.map((path) => row('extends', path)),
    row('template', settings.template.name),
    row('ignored', config.ignored ? 'yes, unless the file is named' : 'no'),
    row('design document', standing(resolve(cwd, file), config)),
    '',
    ...ruleLines(config),
  ];
  out(`${lines.join('\n')}\n`);
  for (const { path, message } of config.failures) err(`${path}: ${message}\n`);
  return config.failures.length > 0 ? 2 : 0;
}

const MISTAKEN = ', where what holds a mistake is not in force';

function none(choice: ConfigChoice): string {
  return choice === 'none' ? 'none, as asked for' : 'none found beside the file or above it';
}

function row(name: string, value: string): string {
  return `${name.padEnd(16)}${value}`;
}

function standing(path: string, { settings }: ResolvedConfig): string {
  const byGlob = settings.declared ? 'yes, by `files` of the configuration' : undefined;
  if (!existsSync(path)) return byGlob ?? 'there is no such file to tell from';
  let text: string;
  try {
    text = decode(readFileSync(path)).text;
  } catch (error) {
    return `unknown: the file ${(error as Error).message}`;
  }
  const doc = readWith(settings.template, text);
  const { designDoc, status } = doc.frontMatter;
  const life = status ? ` (status: ${status})` : '';
  if (designDoc !== undefined) return `${designDoc === false ? 'no' : 'yes'}, by its front matter${life}`;
  if (byGlob) return byGlob + life;
  return lint(doc, { settings, rules: [] }).designDoc
    ? `yes, by its sections${life}`
    : 'no: it has neither a requirements section nor five phases';
}

/** What is set stands out by a star. */
function ruleLines({ settings }: ResolvedConfig): readonly string[] {
  const width = Math.max(...rules.map(({ id }) => id.length)) + 2;
  return rules.map(({ id, severity, options }) => {
    const set = settings.severities[id];
    const own = options && { ...options, ...settings.options[id] };
    return `${set === undefined ? ' ' : '*'} ${id.padEnd(width)}${set ?? severity}${own ? ` ${JSON.stringify(own)}` : ''}`;
  });
}
