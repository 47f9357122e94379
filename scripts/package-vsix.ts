import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const limit = 500_000;

/**
 * Builds for production and packs the extension.
 *
 * @throws where packing fails or the VSIX is over 500 kB, the size that users are promised
 */
export function packageVsix(): { readonly file: string; readonly bytes: number } {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
  };
  const file = join(root, `${name}-${version}.vsix`);
  // The build is the manifest's vscode:prepublish script, so that it can't be forgotten.
  const args = [
    'package',
    '--no-dependencies',
    '--allow-missing-repository',
    '--no-rewrite-relative-links',
    '--out',
    file,
  ];
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules/@vscode/vsce/vsce'), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`vsce ended with ${status}.`);
  const { size: bytes } = statSync(file);
  if (bytes > limit) throw new Error(`The VSIX has ${bytes} bytes, more than ${limit}.`);
  return { file, bytes };
}
