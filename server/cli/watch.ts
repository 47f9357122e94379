import { join, relative, resolve, sep } from 'node:path';
import { watch } from 'chokidar';
import picomatch from 'picomatch';
import { CONFIG_NAME } from '../config/config-path.ts';

/** Changes that come together, such as those of a change of branch, are one; in milliseconds. */
const TOGETHER = 60;

/**
 * Runs at once, then again after each change of a Markdown file or of what steers the linter below the places that the
 * arguments name, one run after the other, until told to stop.
 */
export async function watchFiles(
  args: readonly string[],
  cwd: string,
  run: () => Promise<void>,
  until: AbortSignal,
): Promise<void> {
  let changed = (): void => {};
  let dirty = false;
  const places = args.map((arg) => resolve(cwd, picomatch.scan(arg).base));
  const watcher = watch([join(cwd, CONFIG_NAME), ...places], {
    ignoreInitial: true,
    ignored: (path, stats) => isHidden(path, cwd) || (stats?.isFile() === true && !isOfInterest(path)),
  });
  watcher.on('all', () => {
    dirty = true;
    changed();
  });
  // A place that can't be watched is one whose changes are missed; the others go on.
  watcher.on('error', () => {});
  await new Promise<void>((ready) => watcher.once('ready', ready));
  const stopped = new Promise<void>((stop) => {
    if (until.aborted) stop();
    until.addEventListener('abort', () => stop(), { once: true });
  });
  while (!until.aborted) {
    dirty = false;
    await run();
    if (!dirty) await Promise.race([new Promise<void>((go) => (changed = go)), stopped]);
    if (!until.aborted) await new Promise((go) => setTimeout(go, TOGETHER));
  }
  await watcher.close();
}

/** Hidden folders and other people's packages are not looked into, as when files are searched for. */
function isHidden(path: string, cwd: string): boolean {
  return relative(cwd, path)
    .split(sep)
    .some((name) => name === 'node_modules' || (name.startsWith('.') && !SEEN.has(name)));
}

const SEEN = new Set(['.', '..', '.gitignore', CONFIG_NAME]);

function isOfInterest(path: string): boolean {
  return /\.(?:md|markdown|json)$/i.test(path) || path.endsWith('.gitignore');
}
