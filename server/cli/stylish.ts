import type { Severity } from '../rules/rule.ts';
import { LineIndex } from '../text/line-index.ts';
import { renderProblems, type Paint } from './render.ts';
import { findings, type FileReport, type Formatter, type Report } from './report.ts';

/** The format for a reader: findings by file with the text that they mean, then what they amount to. */
export function stylish(paint: Paint, width?: number): Formatter {
  return {
    file: (file) => blockOf(file, paint, width),
    whole: (report) =>
      [...report.files.map(({ text }) => text), summary(report, paint)]
        .filter((block) => block !== '')
        .map((block) => `${block}\n`)
        .join('\n'),
  };
}

function blockOf({ path, doc, result }: FileReport, paint: Paint, width: number | undefined): string {
  if (result.problems.length === 0) return '';
  const note = result.designDoc ? '' : paint.dim('  no design document: only its text is checked');
  const lines = renderProblems(
    new LineIndex(doc.text),
    result.problems,
    paint,
    width === undefined ? undefined : width - 2,
  );
  return [paint.underline(path) + note, ...lines.flatMap((line) => line.split('\n')).map((line) => `  ${line}`)].join(
    '\n',
  );
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

function summary({ files, skipped, fixed }: Report, paint: Paint): string {
  if (files.length === 0) return '';
  const aside =
    skipped.notDesignDoc > 0 ? paint.dim(` (${count(skipped.notDesignDoc, 'file')} skipped: no design document)`) : '';
  const written = fixed > 0 ? `${count(fixed, 'file')} fixed. ` : '';
  const all = sum(files.map(findings));
  if (all === 0) return `${paint.good('✔')} ${written}${count(files.length, 'file')}, nothing to report${aside}`;
  const counts = SEVERITIES.map((severity) => ({ severity, n: sum(files.map((file) => file.counts[severity])) }))
    .filter(({ n }) => n > 0)
    .map(({ severity, n }) =>
      paint.severity(severity, severity === 'information' ? `${n} information` : count(n, severity)),
    );
  const concerned = files.filter((file) => findings(file) > 0).length;
  const fixable = sum(files.map((file) => file.fixable));
  const hint = fixable > 0 ? `\n  ${count(fixable, 'finding')} can be fixed with --fix` : '';
  const where = `${count(concerned, 'file')}${files.length > concerned ? ` of ${files.length}` : ''}`;
  return `${paint.bold(`✖ ${count(all, 'finding')}`)} in ${where}: ${counts.join(', ')}${aside}${written && `\n  ${written.trim()}`}${hint}`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}

export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
