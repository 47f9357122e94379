import type { Problem } from '../lint.ts';
import type { Severity } from '../rules/rule.ts';
import { LineIndex } from '../text/line-index.ts';
import type { Formatter } from './report.ts';

const COMMANDS = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
} as const satisfies Record<Severity, string>;

/** Workflow commands that GitHub Actions turns into annotations of the changed lines. */
export const github: Formatter = {
  file({ path, doc, result }) {
    const index = new LineIndex(doc.text);
    return result.problems.map((problem) => annotation(path, index, problem)).join('');
  },
  whole({ files, failures }) {
    const broken = failures.map(({ path, message }) => `::error file=${property(path)}::${data(message)}\n`);
    return [...files.map(({ text }) => text), ...broken].join('');
  },
};

function annotation(path: string, index: LineIndex, { rule, severity, message, span }: Problem): string {
  const start = index.positionAt(span.start);
  const end = index.positionAt(span.end);
  const place = {
    file: path,
    line: start.line + 1,
    endLine: end.line + 1,
    ...(start.line === end.line && { col: start.column + 1, endColumn: end.column + 1 }),
    title: rule.id,
  };
  const properties = Object.entries(place).map(([key, value]) => `${key}=${property(String(value))}`);
  return `::${COMMANDS[severity]} ${properties.join(',')}::${data(message)}\n`;
}

/** Characters that end a command's message. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** Characters that end one of its properties. */
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
