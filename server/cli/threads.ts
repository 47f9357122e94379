import { availableParallelism } from 'node:os';
import { Worker, type MessagePort } from 'node:worker_threads';
import type { CheckOptions } from './check-options.ts';
import { Checker, type Checked } from './check.ts';
import type { FoundFile } from './find-files.ts';

/** A file to be checked, by its place among all of them. */
interface Task {
  readonly index: number;
  readonly file: FoundFile;
}

interface Done {
  readonly index: number;
  readonly checked: Checked;
}

/** A thread has to load the linter before it is of use, which takes about as long as checking this many bytes. */
const WORTH_A_THREAD = 600_000;

/** How many threads files of so many bytes are worth; 1 stands for none beside the program's own. */
export function threadsFor(bytes: number, files: number): number {
  return Math.max(1, Math.min(availableParallelism(), files, Math.floor(bytes / WORTH_A_THREAD)));
}

/**
 * Checks files on several threads. A thread that dies (out of memory, say) takes down the file that it was at, which is
 * told as that file's failure, and another one goes on with the rest.
 *
 * @param program the file to be run on each thread: it calls {@link serve}.
 */
export async function checkOnThreads(
  files: readonly FoundFile[],
  options: CheckOptions,
  { program, threads, onChecked }: { program: string | URL; threads: number; onChecked: () => void },
): Promise<readonly Checked[]> {
  const results = new Array<Checked>(files.length);
  const waiting = files.map((file, index): Task => ({ index, file }));
  const finish = (index: number, checked: Checked): void => {
    results[index] = checked;
    onChecked();
  };
  const run = (): Promise<void> =>
    new Promise((resolve) => {
      const worker = new Worker(program, { workerData: options });
      // The next file waits in the thread already, so that it never idles.
      const given: Task[] = [];
      let trouble = 'the thread that checked it ended';
      const give = (): void => {
        const task = waiting.shift();
        if (!task) return;
        given.push(task);
        worker.postMessage(task);
      };
      worker.on('message', ({ index, checked }: Done) => {
        given.shift();
        finish(index, checked);
        give();
        if (given.length === 0) void worker.terminate();
      });
      worker.on('error', (error) => (trouble = `the check broke: ${error.message}`));
      worker.on('exit', () => {
        const [broken, ...untouched] = given;
        if (broken) finish(broken.index, { failures: [{ path: broken.file.path, message: trouble }], fixed: false });
        waiting.unshift(...untouched);
        resolve(waiting.length > 0 ? run() : undefined);
      });
      give();
      give();
    });
  await Promise.all(Array.from({ length: Math.min(threads, files.length) }, run));
  return results;
}

/** What the program does on a thread of {@link checkOnThreads}. */
export function serve(port: MessagePort, options: CheckOptions): void {
  const checker = new Checker(options);
  let last = Promise.resolve();
  port.on('message', ({ index, file }: Task) => {
    last = last.then(async () => port.postMessage({ index, checked: await checker.check(file) } satisfies Done));
  });
}
