import { rmSync } from 'node:fs';
import { packageVsix } from '../scripts/package-vsix.ts';
import { printTable } from './measure.ts';

/** How large the packed extension is. */
export async function vsixSize(): Promise<void> {
  const { file, bytes } = await packageVsix();
  rmSync(file);
  printTable(['VSIX'], [[`${(bytes / 1000).toFixed(0)} kB`]]);
}
