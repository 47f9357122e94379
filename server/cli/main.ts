import { checkFiles } from './check-files.ts';
import type { CheckOptions } from './check-options.ts';
import { checkText } from './check.ts';
import { commandOf, HELP, type Command } from './command.ts';
import { Configs } from './configs.ts';
import { decode, type DecodedText } from './decode.ts';
import { explainConfig } from './explain-config.ts';
import { explainRule } from './explain.ts';
import { formatterOf } from './format.ts';
import { notices } from './notices.ts';
import { Progress } from './progress.ts';
import { partOf, type Report } from './report.ts';
import { ResultCache } from './result-cache.ts';
import { ofProcess, type Surroundings } from './surroundings.ts';
import { VERSION } from './version.ts';
import { watchFiles } from './watch.ts';

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
      return command.stdin ? checkStdin(command, around) : checkNamed(command, around);
  }
}

type Check = Extract<Command, { do: 'check' }>;

async function checkNamed(command: Check, around: Surroundings): Promise<number> {
  const { cwd, program, terminal } = around;
  const keeps = command.cache || command.watch;
  const options: CheckOptions = {
    cwd,
    config: command.config,
    format: command.format,
    terminal,
    fix: command.fix,
    ...(keeps && { build: around.build() }),
  };
  const cache = keeps
    ? new ResultCache(command.cache ? (command.cacheFile ?? around.cacheFile()) : undefined)
    : undefined;
  const progress = around.progress && new Progress(around.progress);
  const run = async (): Promise<number> => {
    const report = await checkFiles(command.files, options, {
      ...(program !== undefined && { program }),
      ...(command.threads !== undefined && { threads: command.threads }),
      ...(cache && { cache }),
      ...(progress && { onProgress: progress.tell }),
    });
    progress?.end();
    return finish(report, command, around);
  };
  if (!command.watch) return run();
  let code = 0;
  const again = async (): Promise<void> => {
    if (terminal) around.out(CLEAR);
    code = await run();
    around.err('Watching for changes. Press Ctrl+C to stop.\n');
  };
  await watchFiles(command.files, cwd, again, around.until);
  return code;
}

/** Clears a terminal, what has scrolled off it too. */
const CLEAR = '\u001B[2J\u001B[3J\u001B[H';

async function checkStdin(command: Check, around: Surroundings): Promise<number> {
  const path = command.stdinName ?? '<stdin>';
  const configs = new Configs(command.config, around.cwd);
  const { settings, failures: mistakes } = await configs.of(path);
  let source: DecodedText;
  try {
    source = decode(around.stdin());
  } catch (error) {
    around.err(`${path}: ${(error as Error).message}\n`);
    return 2;
  }
  const { report: file, failures, fixed } = checkText(path, source.text, settings, command.fix);
  const report: Report = {
    files: [partOf(file, formatterOf(command.format, around.terminal).file(file))],
    failures: [...mistakes, ...failures],
    skipped: { notDesignDoc: 0, ignored: 0, tooLarge: 0 },
    fixed: 0,
  };
  if (!command.fix) return finish(report, command, around);
  // The fixed text takes standard output, as a formatter's does; what is left to report goes to the other stream.
  around.out(source.mark + (fixed ? file.doc.text : source.text));
  return finish(report, command, { ...around, out: around.err });
}

function finish(report: Report, { format: name }: Check, around: Surroundings): number {
  around.out(formatterOf(name, around.terminal).whole(report));
  for (const line of notices(report)) around.err(`${line}\n`);
  if (report.failures.length > 0) return 2;
  return report.files.some(({ counts }) => counts.error + counts.warning > 0) ? 1 : 0;
}
