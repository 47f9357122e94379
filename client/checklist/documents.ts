import { ProgressLocation, window, workspace, type Uri } from 'vscode';
import type { SummaryParams, SummaryResult } from '../protocol.ts';
import type { Server } from '../server.ts';
import type { DocumentRow } from './messages.ts';

/** More files than any folder of design documents has; reading them takes some seconds. */
const MOST = 5000;

/** How many files are read and judged at a time. */
const AT_ONCE = 8;

/** Every design document of the workspace with its state, the ones that owe most first. */
export async function documentsOf(server: Server): Promise<readonly DocumentRow[]> {
  const uris = await workspace.findFiles('**/*.{md,markdown}', '**/node_modules/**', MOST);
  const location = { location: ProgressLocation.Window, title: 'Reading design documents' };
  const rows = await window.withProgress(location, async () => {
    const found: DocumentRow[] = [];
    for (let at = 0; at < uris.length; at += AT_ONCE)
      found.push(...(await Promise.all(uris.slice(at, at + AT_ONCE).map((uri) => rowOf(server, uri)))).flat());
    return found;
  });
  return rows.sort((a, b) => a.done / a.total - b.done / b.total || a.name.localeCompare(b.name));
}

async function rowOf(server: Server, uri: Uri): Promise<readonly DocumentRow[]> {
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  // A file that can't be read is no design document.
  const bytes = open ? undefined : await workspace.fs.readFile(uri).then(undefined, () => new Uint8Array());
  const text = open?.getText() ?? new TextDecoder().decode(bytes);
  const params: SummaryParams = { uri: server.address(uri), text };
  const summary = await server.request<SummaryResult>('designDoc/summary', params);
  if (summary?.state !== 'design-doc') return [];
  const { state: _, ...figures } = summary;
  return [{ ...figures, uri: uri.toString(), name: workspace.asRelativePath(uri) }];
}
