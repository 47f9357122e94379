import type { DesignDoc } from '../document/design-doc.ts';
import type { LintResult } from '../lint.ts';
import type { LintSettings } from '../lint.ts';

/** What came of one file. */
export interface FileReport {
  /** As it is shown: as it was named, or relative to the working directory, with slashes. */
  readonly path: string;
  readonly doc: DesignDoc;
  readonly result: LintResult;
  readonly settings: LintSettings;
}

/** What stops the command line from vouching for a file: it can't be read, or a rule broke. */
export interface Failure {
  readonly path: string;
  readonly message: string;
}

/** What came of a run. */
export interface Report {
  readonly files: readonly FileReport[];
  readonly failures: readonly Failure[];
  readonly skipped: Skipped;
  /** How many files `--fix` has written. */
  readonly fixed: number;
}

/** How many of the files that were found, rather than named, were left alone, and why. */
export interface Skipped {
  readonly notDesignDoc: number;
  readonly ignored: number;
}
