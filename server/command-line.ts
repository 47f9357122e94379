import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import type { CheckOptions } from './cli/check-options.ts';
import { main } from './cli/main.ts';
import { serve } from './cli/threads.ts';

// A reader that has seen enough, such as `head`, closes the pipe: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

if (isMainThread) run();
else serve(parentPort!, workerData as CheckOptions);

function run(): void {
  main(process.argv.slice(2)).then(
    (code) => (process.exitCode = code),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      process.exitCode = 2;
    },
  );
}
