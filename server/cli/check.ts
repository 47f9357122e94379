import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { DesignDoc } from '../document/design-doc.ts';
import { fixAll } from '../fix.ts';
import { lint, type LintOptions, type LintSettings } from '../lint.ts';
import { readWith } from '../template/read-with.ts';
import { decode, type DecodedText } from './decode.ts';
import type { FoundFile } from './find-files.ts';
import type { Failure, FileReport } from './report.ts';
import { writeFile } from './write-file.ts';

export interface Checked {
  /** Absent where the file can't be read, or was found rather than named and is no design document. */
  readonly report?: FileReport;
  readonly failures: readonly Failure[];
  readonly fixed: boolean;
}

/** Checks a file, and fixes it first where that is asked for. */
export function checkFile(file: FoundFile, cwd: string, settings: LintSettings, fix: boolean): Checked {
  const { path, named } = file;
  let source: DecodedText;
  try {
    source = decode(readFileSync(resolve(cwd, path)));
  } catch (error) {
    return { failures: [{ path, message: reasonOf(error) }], fixed: false };
  }
  const checked = checkText(path, source.text, settings, fix && named);
  const { report } = checked;
  if (!named && !report.result.designDoc) return { failures: checked.failures, fixed: false };
  if (!fix || named) return written(file, cwd, source, checked);
  // Found by folder or glob: only a design document is fixed.
  return written(file, cwd, source, checkText(path, source.text, settings, true));
}

/** Checks a text, and fixes it first where that is asked for. */
export function checkText(
  path: string,
  text: string,
  settings: LintSettings,
  fix: boolean,
): Checked & { readonly report: FileReport } {
  const failures: Failure[] = [];
  const options: LintOptions = {
    settings,
    onError: (rule, error) => failures.push({ path, message: `the rule ${rule.id} broke: ${stackOf(error)}` }),
  };
  let doc: DesignDoc = readWith(settings.template, text);
  if (fix) doc = fixAll(doc, options).doc;
  failures.length = 0;
  const result = lint(doc, options);
  return { report: { path, doc, result, settings }, failures, fixed: doc.text !== text };
}

function written(
  { path }: FoundFile,
  cwd: string,
  source: DecodedText,
  checked: Checked & { readonly report: FileReport },
): Checked {
  if (!checked.fixed) return checked;
  try {
    writeFile(resolve(cwd, path), source.mark + checked.report.doc.text);
    return checked;
  } catch (error) {
    return {
      ...checked,
      fixed: false,
      failures: [...checked.failures, { path, message: `could not be written: ${reasonOf(error)}` }],
    };
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'may not be read or written',
  EPERM: 'may not be read or written',
  EISDIR: 'is a folder',
};

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return (code !== undefined && REASONS[code]) || message;
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
