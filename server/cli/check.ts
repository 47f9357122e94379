import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { DesignDoc } from '../document/design-doc.ts';
import { fixAll } from '../fix.ts';
import { lint, type LintOptions, type LintSettings } from '../lint.ts';
import { readWith } from '../template/read-with.ts';
import { CacheKeys } from './cache-key.ts';
import type { CheckOptions } from './check-options.ts';
import { Configs } from './configs.ts';
import { decode, refuseTooLarge, TooLarge, type DecodedText } from './decode.ts';
import type { FoundFile } from './find-files.ts';
import { formatterOf } from './format.ts';
import { partOf, type Failure, type FilePart, type FileReport, type Skipped } from './report.ts';
import { writeFile } from './write-file.ts';

/** What came of checking a file: plain data too. */
export interface Checked {
  /** Absent where the file can't be read or is left alone. */
  readonly part?: FilePart;
  readonly skipped?: keyof Skipped;
  readonly failures: readonly Failure[];
  readonly fixed: boolean;
  /** All that the result depends on, as a hash; absent where the result isn't to be kept. */
  readonly key?: string;
}

/** Checks files one after the other, and fixes them first where that is asked for. */
export class Checker {
  readonly #options: CheckOptions;
  readonly #configs: Configs;
  readonly #keys: CacheKeys | undefined;

  constructor(options: CheckOptions) {
    this.#options = options;
    this.#configs = new Configs(options.config, options.cwd);
    this.#keys = options.build === undefined || options.fix ? undefined : new CacheKeys(options.build, options);
  }

  async check(file: FoundFile): Promise<Checked> {
    const { settings, ignored, failures } = await this.#configs.of(file.path);
    if (ignored && !file.named) return { skipped: 'ignored', failures, fixed: false };
    let bytes: Uint8Array;
    let source: DecodedText;
    try {
      bytes = this.#read(file);
      source = decode(bytes);
    } catch (error) {
      if (error instanceof TooLarge && !file.named) return { skipped: 'tooLarge', failures, fixed: false };
      return { failures: [...failures, { path: file.path, message: reasonOf(error) }], fixed: false };
    }
    const checked = this.#checkSource(file, source, settings);
    const all = [...failures, ...checked.failures];
    const key = all.length === 0 ? this.#keys?.of(file, settings, bytes) : undefined;
    return { ...checked, failures: all, ...(key !== undefined && { key }) };
  }

  /** The key that the file's result would have now; undefined where there is none to be looked for. */
  async keyOf(file: FoundFile): Promise<string | undefined> {
    const { settings, ignored, failures } = await this.#configs.of(file.path);
    if (this.#keys === undefined || failures.length > 0 || (ignored && !file.named)) return undefined;
    try {
      return this.#keys.of(file, settings, this.#read(file));
    } catch {
      return undefined;
    }
  }

  #read({ path }: FoundFile): Uint8Array {
    const file = resolve(this.#options.cwd, path);
    refuseTooLarge(statSync(file).size);
    return readFileSync(file);
  }

  #checkSource(file: FoundFile, source: DecodedText, settings: LintSettings): Checked {
    const { path, named } = file;
    const { fix, cwd, format, terminal } = this.#options;
    let checked = checkText(path, source.text, settings, fix && named);
    if (!named && !checked.report.result.designDoc)
      return { skipped: 'notDesignDoc', failures: checked.failures, fixed: false };
    // Found by folder or glob: only a design document is fixed.
    if (fix && !named) checked = checkText(path, source.text, settings, true);
    const unwritten = checked.fixed ? written(resolve(cwd, path), source.mark + checked.report.doc.text) : undefined;
    return {
      part: partOf(checked.report, formatterOf(format, terminal).file(checked.report)),
      failures: unwritten === undefined ? checked.failures : [...checked.failures, { path, message: unwritten }],
      fixed: checked.fixed && unwritten === undefined,
    };
  }
}

/** A text, checked. */
export interface CheckedText {
  readonly report: FileReport;
  readonly failures: readonly Failure[];
  readonly fixed: boolean;
}

/** Checks a text, and fixes it first where that is asked for. */
export function checkText(path: string, text: string, settings: LintSettings, fix: boolean): CheckedText {
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

/** Why a file could not be written; undefined where it was. */
function written(path: string, text: string): string | undefined {
  try {
    writeFile(path, text);
    return undefined;
  } catch (error) {
    return `could not be written: ${reasonOf(error)}`;
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'may not be read or written',
  EPERM: 'may not be read or written',
  EISDIR: 'is a folder',
  ENOSPC: 'the disk is full',
};

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return (code !== undefined && REASONS[code]) || message;
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
