import { DidChangeWatchedFilesNotification, type Connection } from 'vscode-languageserver';
import { CONFIG_NAME } from '../config/config-path.ts';
import { report } from './guard.ts';

/** Has the client watch configuration files: those of the usual name, and what else they turn out to extend or to name as their template. */
export class Watch {
  readonly #connection: Connection;
  readonly #watched = new Set<string>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  start(): Promise<void> {
    return this.#add(CONFIG_NAME);
  }

  /** Watches the files of these names too, wherever in the workspace. */
  async also(paths: readonly string[]): Promise<void> {
    for (const path of paths) await this.#add(path.slice(path.lastIndexOf('/') + 1));
  }

  async #add(name: string): Promise<void> {
    if (this.#watched.has(name)) return;
    this.#watched.add(name);
    try {
      // What a glob gives a meaning to is a question mark here: any one character.
      const watchers = [{ globPattern: `**/${name.replace(/[[\]{}*!,]/g, '?')}` }];
      await this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    } catch (error) {
      report(this.#connection, `watching ${name}`, error);
    }
  }
}
