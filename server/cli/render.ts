import type { Problem } from '../lint.ts';
import type { Severity } from '../rules/rule.ts';
import type { LineIndex } from '../text/line-index.ts';
import { displayWidth } from './display-width.ts';

/** The styles that output is drawn with; {@link plain} leaves text as it is. */
export interface Paint {
  readonly severity: (severity: Severity, text: string) => string;
  readonly dim: (text: string) => string;
  readonly bold: (text: string) => string;
  readonly underline: (text: string) => string;
  readonly good: (text: string) => string;
}

const same = (text: string): string => text;

export const plain: Paint = { severity: (_severity, text) => text, dim: same, bold: same, underline: same, good: same };

/** How much of a line is shown around a finding, in characters. */
const EXCERPT = 100;

/**
 * Findings as lines for a reader: place, severity, message and rule on one, the text on the next, carets under what is
 * meant on the third. The same lines stand on the rules' pages.
 */
export function renderProblems(
  lines: LineIndex,
  problems: readonly Problem[],
  paint: Paint = plain,
  width = Number.POSITIVE_INFINITY,
): readonly string[] {
  const places = problems.map(({ span }) => placeOf(lines, span.start));
  const placeWidth = Math.max(0, ...places.map((place) => place.length));
  const severityWidth = Math.max(0, ...problems.map(({ severity }) => severity.length));
  const margin = ' '.repeat(placeWidth + 2);
  const hang = placeWidth + severityWidth + 4;
  return problems.flatMap((problem, i) => {
    const place = paint.dim(places[i]!.padStart(placeWidth));
    const severity = paint.severity(problem.severity, problem.severity.padEnd(severityWidth));
    const next = problems[i + 1];
    // Findings that mean the same text show it once, below the last of them.
    const isLast = next?.span.start !== problem.span.start || next.span.end !== problem.span.end;
    return [
      `${place}  ${severity}  ${messageOf(problem, paint, width - hang).join(`\n${' '.repeat(hang)}`)}`,
      ...(isLast ? excerpt(lines, problem, paint) : []).map((line) => margin + line),
      ...(problem.related ?? []).map(
        ({ span, message }) => margin + paint.dim(`${placeOf(lines, span.start)}  ${printable(message)}`),
      ),
    ];
  });
}

function messageOf({ message, rule }: Problem, paint: Paint, width: number): readonly string[] {
  const wrappedLines = wrapped(printable(message), rule.id, width);
  const last = wrappedLines.at(-1)!;
  return [...wrappedLines.slice(0, -1), last.slice(0, last.length - rule.id.length) + paint.dim(rule.id)];
}

/** The message with the rule's id behind it, in lines no wider than a terminal; as one line where nobody tells its width. */
function wrapped(message: string, id: string, width: number): readonly string[] {
  if (message.length + id.length + 2 <= Math.max(40, width)) return [`${message}  ${id}`];
  const lines: string[] = [];
  let line = '';
  for (const word of [...message.split(' '), ` ${id}`]) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (displayWidth(longer) <= Math.max(40, width)) line = longer;
    else {
      lines.push(line);
      line = word.trimStart();
    }
  }
  return [...lines, line];
}

/** Line and column, both counted from 1. */
export function placeOf(lines: LineIndex, offset: number): string {
  const { line, column } = lines.positionAt(offset);
  return `${line + 1}:${column + 1}`;
}

function excerpt(lines: LineIndex, { span, severity }: Problem, paint: Paint): readonly string[] {
  const { line, column } = lines.positionAt(span.start);
  const text = lines.lineText(line);
  const end = Math.max(column, Math.min(text.length, column + span.end - span.start));
  if (text.trim() === '') return [];
  const indent = text.length - text.trimStart().length;
  let from = Math.min(indent, column);
  if (end - from > EXCERPT) from = Math.max(from, wordStart(text, column - 20));
  const to = Math.max(column, Math.min(text.trimEnd().length, from + EXCERPT));
  const lead = from > indent ? '… ' : '';
  const tail = to < text.trimEnd().length ? ' …' : '';
  const bar = paint.dim('│ ');
  const before = lead + printable(text.slice(from, column));
  const carets = '^'.repeat(Math.max(1, displayWidth(printable(text.slice(column, Math.min(end, to))))));
  return [
    bar + lead + printable(text.slice(from, to)) + tail,
    bar + ' '.repeat(displayWidth(before)) + paint.severity(severity, carets),
  ];
}

/** The start of the word at or behind an offset, so that a shortened line begins with a whole one. */
function wordStart(text: string, offset: number): number {
  const space = text.indexOf(' ', Math.max(0, offset));
  return space < 0 || space - offset > 20 ? Math.max(0, offset) : space + 1;
}

/** A document can't steer the terminal: control characters and those that turn the writing direction become visible ones. */
export function printable(text: string): string {
  // eslint-disable-next-line no-control-regex -- Those are what is looked for.
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, (unit) =>
    unit === '\t' ? ' ' : '\ufffd',
  );
}
