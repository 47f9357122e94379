// Writes what is said once in the code and read elsewhere: README's table of rules, the JSON Schemas of configuration and
// template, and the snippets that the template makes.
import { readFileSync, writeFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { ConfigSchema } from '../server/config/config-schema.ts';
import { rules } from '../server/rules/index.ts';
import { TemplateSchema } from '../server/template/schema.ts';
import { snippetsFile, snippetsText } from './generate-snippets.ts';

const START = '<!-- rules:start -->';
const END = '<!-- rules:end -->';

/** A file that is generated, or a part of one, as it should be. */
export interface Generated {
  readonly file: URL;
  readonly text: string;
}

/** Every file with generated text. */
export function generated(): readonly Generated[] {
  return [readme(), configSchema(), templateSchema(), { file: snippetsFile, text: snippetsText() }];
}

function readme(): Generated {
  const file = new URL('../README.md', import.meta.url);
  const [before, rest] = readFileSync(file, 'utf8').split(START);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`README.md lacks ${START} or ${END}`);
  return { file, text: `${before}${START}\n${ruleTable()}${END}${after}` };
}

function ruleTable(): string {
  const rows = rules.map(
    ({ id, severity, summary }) => `| [${id}](server/rules/${id}.md) | ${severity} | ${summary} |\n`,
  );
  return `| rule | severity | reports |\n|---|---|---|\n${rows.join('')}`;
}

function configSchema(): Generated {
  const schema = {
    ...toJsonSchema(ConfigSchema),
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Configuration of Design Doc Linter',
    allowTrailingCommas: true,
  };
  return {
    file: new URL('../schemas/design-doc.schema.json', import.meta.url),
    text: `${JSON.stringify(schema, null, 2)}\n`,
  };
}

function templateSchema(): Generated {
  const schema = {
    ...toJsonSchema(TemplateSchema),
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Template of Design Doc Linter',
  };
  return {
    file: new URL('../schemas/template.schema.json', import.meta.url),
    text: `${JSON.stringify(schema, null, 2)}\n`,
  };
}

if (import.meta.main) for (const { file, text } of generated()) writeFileSync(file, text);
