import { resolve } from 'node:path';
import type { Server } from './server.ts';

export interface Workbench {
  readonly folder?: string | undefined;
  readonly openFile?: string;
  /** Further entries of the address that the workbench reads at its start. */
  readonly payload?: readonly (readonly [string, string])[];
}

/** The address that opens the served workbench. */
export function workbenchUrl(server: Server, { folder, openFile, payload = [] }: Workbench): URL {
  const url = new URL(`http://127.0.0.1:${server.port}/`);
  if (folder) url.searchParams.set('folder', resolve(folder));
  else url.searchParams.set('ew', 'true');
  const entries = [...payload, ['skipWelcome', 'true'], ['skipReleaseNotes', 'true']];
  if (openFile) entries.push(['openFile', remoteUri(server, openFile)]);
  url.searchParams.set('payload', JSON.stringify(entries));
  return url;
}

/** A file of this machine as the workbench names it. */
export function remoteUri(server: Server, path: string): string {
  return `vscode-remote://127.0.0.1:${server.port}${resolve(path).split('/').map(encodeURIComponent).join('/')}`;
}
