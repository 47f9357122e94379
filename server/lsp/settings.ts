import type { Connection } from 'vscode-languageserver';
import type { Client } from './client.ts';

/** The editor's settings that the server acts on, `designDoc.*`. What is judged, and how, is the configuration file's business. */
export interface Settings {
  readonly run: 'onType' | 'onSave';
}

const defaults: Settings = { run: 'onType' };

/** Asks the client for the settings; one that can't be asked may send them with a change. */
export async function settingsOf(connection: Connection, client: Client, sent?: unknown): Promise<Settings> {
  const value: unknown = client.configuration
    ? await connection.workspace.getConfiguration('designDoc')
    : (sent as { designDoc?: unknown } | undefined)?.designDoc;
  const run = (value as { run?: unknown } | null | undefined)?.run;
  return run === 'onSave' ? { run } : defaults;
}
