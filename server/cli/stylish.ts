import type { Severity } from '../rules/rule.ts';
import { LineIndex } from '../text/line-index.ts';
import { renderProblems, type Paint } from './render.ts';
import type { Report } from './report.ts';

/** The format for a reader: findings by file with the text that they mean, then what they amount to. */
export function stylish(report: Report, paint: Paint, width?: number): string {
  const blocks = report.files
    .filter(({ result }) => result.problems.length > 0)
    .map(({ path, doc, result }) => {
      const note = result.designDoc ? '' : paint.dim('  no design document: only its text is checked');
      const lines = renderProblems(
        new LineIndex(doc.text),
        result.problems,
        paint,
        width === undefined ? undefined : width - 2,
      );
      return [
        paint.underline(path) + note,
        ...lines.flatMap((line) => line.split('\n')).map((line) => `  ${line}`),
      ].join('\n');
    });
  return [...blocks, summary(report, paint)]
    .filter((block) => block !== '')
    .map((block) => `${block}\n`)
    .join('\n');
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

function summary(report: Report, paint: Paint): string {
  const problems = report.files.flatMap(({ result }) => result.problems);
  const skipped = report.skipped.notDesignDoc;
  const aside = skipped > 0 ? paint.dim(` (${count(skipped, 'file')} skipped: no design document)`) : '';
  const written = report.fixed > 0 ? `${count(report.fixed, 'file')} fixed. ` : '';
  if (report.files.length === 0) return '';
  if (problems.length === 0)
    return `${paint.good('✔')} ${written}${count(report.files.length, 'file')}, nothing to report${aside}`;
  const counts = SEVERITIES.map((severity) => ({
    severity,
    n: problems.filter((problem) => problem.severity === severity).length,
  }))
    .filter(({ n }) => n > 0)
    .map(({ severity, n }) =>
      paint.severity(severity, severity === 'information' ? `${n} information` : count(n, severity)),
    );
  const concerned = report.files.filter(({ result }) => result.problems.length > 0).length;
  const fixable = problems.filter(({ fixes }) => fixes?.some(({ safe }) => safe)).length;
  const hint = fixable > 0 ? `\n  ${count(fixable, 'finding')} can be fixed with --fix` : '';
  const where = `${count(concerned, 'file')}${report.files.length > concerned ? ` of ${report.files.length}` : ''}`;
  return `${paint.bold(`✖ ${count(problems.length, 'finding')}`)} in ${where}: ${counts.join(', ')}${aside}${written && `\n  ${written.trim()}`}${hint}`;
}

export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
