import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CheckOptions } from './check-options.ts';
import { Checker, type Checked } from './check.ts';
import { findFiles, type FoundFile } from './find-files.ts';
import type { Failure, FilePart, Report } from './report.ts';
import type { ResultCache } from './result-cache.ts';
import { checkOnThreads, threadsFor } from './threads.ts';

/** How files are checked; none of it changes what is found. */
export interface Means {
  /** What runs on a thread; absent where there are to be none. */
  readonly program?: string | URL;
  /** How many threads at most; absent: as many as the work is worth. */
  readonly threads?: number;
  readonly cache?: ResultCache;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Checks the files that arguments stand for; what the report says is the same by whatever means. */
export async function checkFiles(args: readonly string[], options: CheckOptions, means: Means): Promise<Report> {
  const found = findFiles(args, options.cwd);
  const checked = await checkAll(found.files, options, means);
  const missing = found.missing.map((path) => ({
    path,
    message: 'there is no such file or folder, and nothing matches it',
  }));
  const skipped = (why: Checked['skipped']): number => checked.filter((one) => one.skipped === why).length;
  return {
    files: checked.map(({ part }) => part).filter((part): part is FilePart => part !== undefined),
    failures: distinct([...missing, ...checked.flatMap(({ failures }) => failures)]),
    skipped: {
      notDesignDoc: skipped('notDesignDoc'),
      ignored: found.ignored + skipped('ignored'),
      tooLarge: skipped('tooLarge'),
    },
    fixed: checked.filter(({ fixed }) => fixed).length,
  };
}

async function checkAll(
  files: readonly FoundFile[],
  options: CheckOptions,
  { program, threads, cache, onProgress }: Means,
): Promise<readonly Checked[]> {
  // One for the whole run: it remembers the configurations that it has read.
  const checker = new Checker(options);
  const results = await known(files, options, checker, cache);
  const unknown = files.map((_, index) => index).filter((index) => results[index] === undefined);
  let done = files.length - unknown.length;
  const onChecked = (): void => onProgress?.(++done, files.length);
  const rest = unknown.map((index) => files[index]!);
  // Two names may lead to one file, which is to be written once, and after that read as it is then.
  const many =
    options.fix || program === undefined ? 1 : (threads ?? threadsFor(sizeOf(rest, options.cwd), rest.length));
  const checked =
    many > 1
      ? await checkOnThreads(rest, options, { program: program!, threads: many, onChecked })
      : await checkInTurn(rest, checker, onChecked);
  unknown.forEach((index, i) => (results[index] = checked[i]!));
  keep(files, results, options, cache);
  return results;
}

async function checkInTurn(
  files: readonly FoundFile[],
  checker: Checker,
  onChecked: () => void,
): Promise<readonly Checked[]> {
  const results: Checked[] = [];
  for (const file of files) {
    results.push(await checker.check(file));
    onChecked();
  }
  return results;
}

/** The results that the cache has, each at its file's place. */
async function known(
  files: readonly FoundFile[],
  options: CheckOptions,
  checker: Checker,
  cache: ResultCache | undefined,
): Promise<Checked[]> {
  const results = new Array<Checked>(files.length);
  if (cache === undefined) return results;
  for (const [index, file] of files.entries()) {
    const key = await checker.keyOf(file);
    const hit = key === undefined ? undefined : cache.get(nameOf(file, options), key);
    if (hit) results[index] = hit;
  }
  return results;
}

function keep(
  files: readonly FoundFile[],
  results: readonly Checked[],
  options: CheckOptions,
  cache: ResultCache | undefined,
): void {
  if (cache === undefined) return;
  for (const [index, file] of files.entries()) {
    const result = results[index]!;
    const name = nameOf(file, options);
    if (result.key !== undefined && cache.get(name, result.key) === undefined) cache.keep(name, result.key, result);
  }
  cache.save((name) => existsSync(name.slice(name.indexOf(' ') + 1)));
}

/** Under which a file's last result is kept. */
function nameOf({ path }: FoundFile, { format, cwd }: CheckOptions): string {
  return `${format} ${resolve(cwd, path)}`;
}

function sizeOf(files: readonly FoundFile[], cwd: string): number {
  return files.reduce((sum, { path }) => sum + (statSync(resolve(cwd, path), { throwIfNoEntry: false })?.size ?? 0), 0);
}

/** A mistake in a configuration is met with every file that it holds for, and told once. */
function distinct(failures: readonly Failure[]): readonly Failure[] {
  return [...new Map(failures.map((failure) => [`${failure.path}\0${failure.message}`, failure])).values()];
}
