import { rmSync } from 'node:fs';
import { packageVsix } from '../scripts/package-vsix.ts';
import { printTable } from './measure.ts';

/** How large the packed extension is. */
export function vsixSize(): void {
  const { file, bytes } = packageVsix();
  rmSync(file);
  printTable(['VSIX'], [[`${(bytes / 1000).toFixed(0)} kB`]]);
}
