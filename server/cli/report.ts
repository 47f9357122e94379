import type { DesignDoc } from '../document/design-doc.ts';
import type { LintResult, LintSettings } from '../lint.ts';
import type { Severity } from '../rules/rule.ts';

/** What came of one file. */
export interface FileReport {
  /** As it is shown: as it was named, or relative to the working directory, with slashes. */
  readonly path: string;
  readonly doc: DesignDoc;
  readonly result: LintResult;
  readonly settings: LintSettings;
}

/**
 * A file's part of a report: plain data, so that another thread can send it and a cache keep it, and what a run holds in
 * memory is its output rather than its documents.
 */
export interface FilePart {
  /** What a format says of the file. */
  readonly text: string;
  /** How many findings there are by severity. */
  readonly counts: Readonly<Record<Severity, number>>;
  /** How many findings have a safe fix. */
  readonly fixable: number;
}

/** What stops the command line from vouching for a file: it can't be read, or a rule broke. */
export interface Failure {
  readonly path: string;
  readonly message: string;
}

/** What came of a run. */
export interface Report {
  readonly files: readonly FilePart[];
  readonly failures: readonly Failure[];
  readonly skipped: Skipped;
  /** How many files `--fix` has written. */
  readonly fixed: number;
}

/** How many of the files that were found, rather than named, were left alone, and why. */
export interface Skipped {
  readonly notDesignDoc: number;
  readonly ignored: number;
  readonly tooLarge: number;
}

/** A format says something of each file, then puts that together. */
export interface Formatter {
  file(file: FileReport): string;
  whole(report: Report): string;
}

/** A file's part of a report whose text is given. */
export function partOf({ result: { problems } }: FileReport, text: string): FilePart {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of problems) counts[severity]++;
  return { text, counts, fixable: problems.filter(({ fixes }) => fixes?.some(({ safe }) => safe)).length };
}

/** How many findings a part stands for. */
export function findings({ counts }: FilePart): number {
  return counts.error + counts.warning + counts.information + counts.hint;
}
