import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkFile, checkText } from './check.ts';
import { commandOf, HELP, type Command } from './command.ts';
import { Configs } from './configs.ts';
import { decode, type DecodedText } from './decode.ts';
import { explainConfig } from './explain-config.ts';
import { explainRule } from './explain.ts';
import { findFiles } from './find-files.ts';
import { format, type Terminal } from './format.ts';
import { notices } from './notices.ts';
import type { Failure, FileReport, Report } from './report.ts';
import { VERSION } from './version.ts';

/** What the command line is run with: the process's own, or a test's. */
export interface Surroundings {
  readonly cwd: string;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly stdin: () => Uint8Array;
  /** The text of a rule's page. */
  readonly pageOf: (rule: string) => string | undefined;
  /** Absent where standard output is none. */
  readonly terminal: Terminal | undefined;
}

/** Runs the command line; the result is its exit code: 0 clean, 1 findings, 2 misuse or crash. */
export async function main(args: readonly string[], around: Surroundings = ofProcess()): Promise<number> {
  const command = commandOf(args);
  switch (command.do) {
    case 'help':
      around.out(HELP);
      return 0;
    case 'version':
      around.out(`${VERSION}\n`);
      return 0;
    case 'explain':
      return explainRule(command.rule, around);
    case 'explain-config':
      return explainConfig(command, around);
    case 'complain':
      around.err(`${command.message}.\nSee design-doc-lint --help.\n`);
      return 2;
    case 'check':
      return command.stdin ? checkStdin(command, around) : checkFiles(command, around);
  }
}

type Check = Extract<Command, { do: 'check' }>;

async function checkFiles(command: Check, around: Surroundings): Promise<number> {
  const found = findFiles(command.files, around.cwd);
  const configs = new Configs(command.config, around.cwd);
  const files: FileReport[] = [];
  const failures: Failure[] = found.missing.map((path) => ({
    path,
    message: 'there is no such file or folder, and nothing matches it',
  }));
  const skipped = { notDesignDoc: 0, ignored: found.ignored };
  let fixed = 0;
  for (const file of found.files) {
    const { settings, ignored } = await configs.of(file.path);
    if (ignored && !file.named) {
      skipped.ignored++;
      continue;
    }
    const checked = checkFile(file, around.cwd, settings, command.fix);
    failures.push(...checked.failures);
    if (checked.report && (file.named || checked.report.result.designDoc)) files.push(checked.report);
    else if (checked.failures.length === 0) skipped.notDesignDoc++;
    if (checked.fixed) fixed++;
  }
  return finish({ files, failures: [...configs.failures, ...failures], skipped, fixed }, command, around);
}

async function checkStdin(command: Check, around: Surroundings): Promise<number> {
  const path = command.stdinName ?? '<stdin>';
  const configs = new Configs(command.config, around.cwd);
  const { settings } = await configs.of(path);
  let source: DecodedText;
  try {
    source = decode(around.stdin());
  } catch (error) {
    around.err(`${path}: ${(error as Error).message}\n`);
    return 2;
  }
  const { report: file, failures, fixed } = checkText(path, source.text, settings, command.fix);
  const report: Report = {
    files: [file],
    failures: [...configs.failures, ...failures],
    skipped: { notDesignDoc: 0, ignored: 0 },
    fixed: 0,
  };
  if (!command.fix) return finish(report, command, around);
  // The fixed text takes standard output, as a formatter's does; what is left to report goes to the other stream.
  around.out(source.mark + (fixed ? file.doc.text : source.text));
  return finish(report, command, { ...around, out: around.err });
}

function finish(report: Report, { format: name }: Check, around: Surroundings): number {
  around.out(format(name, report, around.terminal));
  for (const line of notices(report)) around.err(`${line}\n`);
  if (report.failures.length > 0) return 2;
  const isGrave = report.files.some(({ result }) =>
    result.problems.some(({ severity }) => severity === 'error' || severity === 'warning'),
  );
  return isGrave ? 1 : 0;
}

function ofProcess(): Surroundings {
  return {
    cwd: process.cwd(),
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    stdin: () => readFileSync(0),
    // Both the bundle and the pages are shipped as they stand in the project.
    pageOf(rule) {
      const file = join(__dirname, '..', 'server', 'rules', `${rule}.md`);
      return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
    },
    terminal: process.stdout.isTTY
      ? { colours: process.env['NO_COLOR'] === undefined, width: process.stdout.columns }
      : undefined,
  };
}
