import { cpus, totalmem, type } from 'node:os';

/**
 * Milliseconds of its thread that some work takes: what the clock would show on a machine with nothing else to do. Other
 * programs hardly change it.
 */
export function cost(work: () => unknown): number {
  const start = used();
  work();
  return used() - start;
}

export function used(): number {
  // The system brings its account up to date when a thread gives way, if only for a moment.
  Atomics.wait(moment, 0, 0, 0.01);
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

const moment = new Int32Array(new SharedArrayBuffer(4));

export function quantile(times: readonly number[], q: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? NaN;
}

export function median(times: readonly number[]): number {
  return quantile(times, 0.5);
}

/** A table in Markdown, as `docs/performance.md` holds it. */
export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  console.log(`| ${head.join(' | ')} |\n|${head.map(() => '---').join('|')}|`);
  for (const row of rows) console.log(`| ${row.join(' | ')} |`);
  console.log();
}

export function machine(): string {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${type()} ${process.arch}, ${cpus().length} × ${first?.model.trim() ?? 'unknown processor'}, ${memory} GiB, Node ${process.versions.node}`;
}
