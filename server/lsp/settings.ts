import type { Connection } from 'vscode-languageserver';
import { SIZE_LIMIT } from '../document/size-limit.ts';
import type { Client } from './client.ts';

/** The editor's settings that the server acts on, `designDoc.*`. What is judged, and how, is the configuration file's business. */
export interface Settings {
  readonly run: 'onType' | 'onSave';
  /** Whether figures are shown in other units: as inlay hints and on hover. */
  readonly conversions: boolean;
  /** Whether a line above each phase counts its questions. */
  readonly codeLens: boolean;
  /** Above this many million characters a document is not checked. */
  readonly sizeLimit: number;
}

export const defaultSettings: Settings = { run: 'onType', conversions: true, codeLens: true, sizeLimit: SIZE_LIMIT };

/** Asks the client for the settings; one that can't be asked may send them with a change. */
export async function settingsOf(connection: Connection, client: Client, sent?: unknown): Promise<Settings> {
  const value: unknown = client.configuration
    ? await connection.workspace.getConfiguration('designDoc')
    : (sent as { designDoc?: unknown } | undefined)?.designDoc;
  const { run, conversions, codeLens, sizeLimit } = (value ?? {}) as Readonly<Record<keyof Settings, unknown>>;
  return {
    run: run === 'onSave' ? run : defaultSettings.run,
    conversions: typeof conversions === 'boolean' ? conversions : defaultSettings.conversions,
    codeLens: typeof codeLens === 'boolean' ? codeLens : defaultSettings.codeLens,
    sizeLimit: typeof sizeLimit === 'number' && sizeLimit >= 0 ? sizeLimit : defaultSettings.sizeLimit,
  };
}
