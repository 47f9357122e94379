// Loaded into a program that is measured: tells at its end what processor time it took, all of its threads together.
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  writeFileSync(process.env['BENCH_CPU'], String((user + system) / 1000));
});
