import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The licences of everything that is bundled, which they ask to be handed on with the code.
 *
 * @param inputs the files that went into the bundles, as esbuild names them
 * @throws where a package says nothing of a licence
 */
export function thirdPartyNotices(inputs: Iterable<string>): string {
  const packages = new Set<string>();
  for (const input of inputs) {
    const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
    if (folder) packages.add(folder);
  }
  const byLicence = new Map<string, string[]>();
  for (const folder of [...packages].sort()) {
    const licence = licenceOf(folder);
    byLicence.set(licence, [...(byLicence.get(licence) ?? []), folder]);
  }
  const notices = [...byLicence].map(([licence, folders]) => `${folders.map(nameOf).join('\n')}\n\n${licence}`);
  return ['This program contains the following packages.', ...notices].join(`\n\n${'-'.repeat(78)}\n\n`) + '\n';
}

function nameOf(folder: string): string {
  const { name, version } = manifestOf(folder);
  return `${name} ${version}`;
}

function licenceOf(folder: string): string {
  const file = readdirSync(folder).find((name) => /^licen[cs]e(?:[-.]|$)/i.test(name));
  if (file) return readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
  const { license, licenses, author } = manifestOf(folder);
  const kind = license ?? licenses?.map(({ type }) => type).join(', ');
  const holder = typeof author === 'string' ? author : author?.name;
  if (kind === undefined || holder === undefined)
    throw new Error(`${folder} names no licence or nobody who grants it.`);
  return `${kind}, by ${holder}`;
}

function manifestOf(folder: string): {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  /** How packages said it once. */
  readonly licenses?: readonly { readonly type: string }[];
  readonly author?: string | { readonly name: string };
} {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) throw new Error(`${folder} is no package.`);
  return JSON.parse(readFileSync(file, 'utf8')) as ReturnType<typeof manifestOf>;
}
