import { styleText } from 'node:util';
import type { Severity } from '../rules/rule.ts';
import { checklists, checklistsAsMarkdown } from './checklist.ts';
import type { Format } from './command.ts';
import { github } from './github.ts';
import { json } from './json.ts';
import { plain, type Paint } from './render.ts';
import type { Formatter } from './report.ts';
import { sarif } from './sarif.ts';
import { stylish } from './stylish.ts';

/** What a terminal can show. */
export interface Terminal {
  readonly colours: boolean;
  /** In columns. */
  readonly width: number;
}

export function formatterOf(name: Format, terminal: Terminal | undefined): Formatter {
  const paint = terminal?.colours ? coloured : plain;
  switch (name) {
    case 'stylish':
      return stylish(paint, terminal?.width);
    case 'json':
      return json;
    case 'sarif':
      return sarif;
    case 'github':
      return github;
    case 'checklist':
      return checklists(paint);
    case 'checklist-md':
      return checklistsAsMarkdown;
  }
}

const COLOURS = { error: 'red', warning: 'yellow', information: 'blue', hint: 'cyan' } as const satisfies Record<
  Severity,
  string
>;

const coloured: Paint = {
  severity: (severity, text) => styleText(COLOURS[severity], text),
  dim: (text) => styleText('dim', text),
  bold: (text) => styleText('bold', text),
  underline: (text) => styleText('underline', text),
  good: (text) => styleText('green', text),
};
