import { DidChangeWorkspaceFoldersNotification, type Connection, type InitializeParams } from 'vscode-languageserver';
import type { Allows } from '../config/config-resolver.ts';
import type { Client } from './client.ts';
import { filePathOf } from './file-path.ts';

/**
 * What configuration in a workspace may name. Until the user trusts the workspace, nothing outside: reading a file of the
 * workspace's choice may be more than reading, since a path may lead to another machine.
 */
export class Trust {
  #trusted: boolean;
  #folders: readonly string[];

  constructor(client: Client, { workspaceFolders, rootUri }: InitializeParams) {
    this.#trusted = client.own.trusted !== false;
    const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri == null ? [] : [rootUri]);
    this.#folders = pathsOf(uris);
  }

  /** Has `onChange` called when more or less may be read from now on. */
  listen(connection: Connection, client: Client, onChange: () => void): void {
    connection.onNotification('designDoc/trusted', () => {
      this.#trusted = true;
      onChange();
    });
    if (!client.changesFolders) return;
    // The capability tells the client to notify. The connection's own event would ask it to register while it still waits for
    // the answer to `initialize`: VS Code refuses that, and the server would die of it.
    connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event: { added, removed } }) => {
      const gone = pathsOf(removed.map(({ uri }) => uri));
      const kept = this.#folders.filter((folder) => !gone.includes(folder));
      this.#folders = [...kept, ...pathsOf(added.map(({ uri }) => uri))];
      if (!this.#trusted) onChange();
    });
  }

  /** Without trust a file may lie in the workspace, or beside or below the one that names it. */
  readonly allows: Allows = (path, from) => {
    if (this.#trusted) return true;
    // A backslash parts folders too, on Windows.
    if (path.includes('\\') || path.split('/').includes('..')) return false;
    const beside = from.slice(0, from.lastIndexOf('/'));
    return [...this.#folders, beside].some((folder) => path.startsWith(`${folder}/`));
  };
}

function pathsOf(uris: readonly string[]): readonly string[] {
  return uris
    .map(filePathOf)
    .filter((path) => path !== undefined)
    .map((path) => path.replace(/\/$/, ''));
}
