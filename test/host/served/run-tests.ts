import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, normalize, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { format } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import type { Arguments } from './arguments.ts';
import { startBrowser } from './browser.ts';
import { openHostLog, type HostLog } from './host-log.ts';
import { openInsideReport, type InsideReport } from './inside-report.ts';
import type { Install } from './install.ts';
import { startServer, type Server } from './server.ts';
import { remoteUri, workbenchUrl } from './workbench-url.ts';

type TestRun = Arguments & { readonly extensionTestsPath: string };

/** How a run ended: the code that the workbench named, or why there is none. */
interface Verdict {
  readonly code: number;
  readonly why?: string;
}

const runLimit = 1_200_000;
const startLimit = 180_000;
const root = resolve(import.meta.dirname, '../../..');

/**
 * Runs a test module in the extension host of a served VS Code and passes on what it prints.
 *
 * @returns the exit code: 0 only where the workbench reports success and the tests themselves do
 */
export async function runTests(run: TestRun, install: Install): Promise<number> {
  for (const path of [run.extensionTestsPath, ...(run.folder ? [run.folder] : [])]) {
    if (!existsSync(path)) throw new Error(`There is no ${path}.`);
  }
  const scratch = mkdtempSync(join(tmpdir(), 'vshost-run-'));
  const report = openInsideReport(scratch, run.extensionTestsPath);
  const log = openHostLog(process.env['VSHOST_LOG_DIR'] ?? join(root, 'out', 'host-log'));
  const start = Date.now();
  const relaying = setInterval(() => report.relay(), 100);
  const { code, why } = await session(run, install, report, log).catch((error: unknown): Verdict => ({
    code: 1,
    why: format(error),
  }));
  clearInterval(relaying);
  report.relay();

  // The workbench reports success when the extension host is merely lost, so the tests must have said so too.
  const result = report.result();
  const reason = why ?? result?.error ?? (result ? undefined : 'The extension host ended before the tests did.');
  const exit = code === 0 && result?.ok ? 0 : code || 1;
  if (exit !== 0)
    process.stderr.write(`${reason ?? 'The workbench reports a failure.'}\nSee the log in ${log.folder}.\n`);
  log.note('vshost', `VS Code ${install.version}, ${Date.now() - start} ms, exit ${exit}`);
  log.close();
  rmSync(scratch, { recursive: true, force: true });
  return exit;
}

async function session(run: TestRun, install: Install, report: InsideReport, log: HostLog): Promise<Verdict> {
  let settle: (verdict: Verdict) => void = () => {};
  const verdict = new Promise<Verdict>((done) => (settle = done)); // the first one counts
  const failed = (why: string) => settle({ code: 1, why });
  let hostEnded: () => void = () => {};
  const hostEnd = new Promise<void>((done) => (hostEnded = done));

  const server = await startServer(install, {
    userDataDir: run.userDataDir && resolve(run.userDataDir),
    extensionsDir: run.extensionsDir && resolve(run.extensionsDir),
    testDriver: true,
    env: report.env,
    onLine(line) {
      if (line.trim()) log.note('server', line);
      if (!line.includes('Extension Host Process exited')) return;
      hostEnded();
      // An ordinary end passes here too, a moment before or after the workbench tells of it.
      setTimeout(() => {
        const result = report.result();
        if (result) settle({ code: result.ok ? 0 : 1 });
        else failed('The extension host ended before the tests did.');
      }, 3000).unref();
    },
  });
  process.once('exit', () => server.killNow());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => settle({ code: 130, why: `Stopped by ${signal}.` }));
  }
  void server.exited.then((how) => failed(`The VS Code server ended (${how}).`));

  let browser: Browser | undefined;
  try {
    const opened = await startBrowser(server);
    browser = opened.browser;
    browser.on('disconnected', () => failed('The browser ended.'));
    await listen(opened.page, log, settle);
    await openWorkbench(opened.page, server, run);
    const timers = [
      setTimeout(
        () => report.heard() || failed(`Nothing was heard from the tests within ${startLimit} ms.`),
        startLimit,
      ),
      setTimeout(failed, runLimit, `The tests did not end within ${runLimit} ms.`),
    ];
    const ended = await verdict;
    timers.forEach(clearTimeout);
    if (!ended.why) await Promise.race([hostEnd, sleep(6000)]); // deactivate() runs now, and language servers shut down
    if (ended.code !== 0) await Promise.race([picture(opened.page, log), sleep(5000)]);
    return ended;
  } finally {
    await Promise.race([browser?.close().catch(() => {}), sleep(5000)]);
    await server.stop();
  }
}

/** Hears what the workbench has to say: its log, and the end of the test run. */
async function listen(page: Page, log: HostLog, settle: (verdict: Verdict) => void): Promise<void> {
  page.on('crash', () => settle({ code: 1, why: 'The page of the workbench crashed.' }));
  page.on('console', (message) => message.type() === 'error' && log.note('console', message.text()));
  page.on(
    'response',
    (response) => response.status() >= 400 && log.note('http', `${response.status()} ${response.url()}`),
  );
  page.on('pageerror', (error) => log.note('page', format(error)));
  await page.exposeFunction('codeAutomationLog', (type: string, args: unknown) => {
    log.note(`workbench ${type}`, format(...(Array.isArray(args) ? args : [args])));
  });
  await page.exposeFunction(
    'codeAutomationExit',
    (code: unknown, files?: readonly { relativePath: string; contents: string }[]) => {
      for (const { relativePath, contents } of files ?? []) {
        const file = join(log.folder, 'workbench', normalize(`/${relativePath}`));
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, contents);
      }
      settle({ code: typeof code === 'number' ? code : 1 });
    },
  );
}

async function openWorkbench(page: Page, server: Server, run: TestRun): Promise<void> {
  const payload: [string, string][] = [
    ...run.extensionDevelopmentPath.map((path): [string, string] => [
      'extensionDevelopmentPath',
      remoteUri(server, path),
    ]),
    ['extensionTestsPath', remoteUri(server, join(import.meta.dirname, 'inside.cjs'))],
    ['enableProposedApi', ''],
  ];
  if (run.disableExtensions) payload.push(['disableExtensions', 'true']);
  await page.goto(workbenchUrl(server, { folder: run.folder, payload }).href, {
    waitUntil: 'domcontentloaded',
    timeout: 60_000,
  });
}

async function picture(page: Page, log: HostLog): Promise<void> {
  await page.screenshot({ path: join(log.folder, 'failure.png') }).catch(() => {});
}
