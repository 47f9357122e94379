import {
  TextDocuments,
  TextDocumentSyncKind,
  type Connection,
  type InitializeResult,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { Answers, type Answer } from './answers.ts';
import { clientOf, type Client } from './client.ts';
import { Configurations, filesOf } from './configurations.ts';
import { filePathOf } from './file-path.ts';
import { report } from './guard.ts';
import type { Host } from './host.ts';
import { changedDocument, openDocument } from './open-document.ts';
import { publishDiagnostics } from './publish.ts';
import { featuresFor, registerFeatures } from './register.ts';
import { defaultSettings, settingsOf, type Settings } from './settings.ts';
import { statusOf } from './status.ts';
import { Trust } from './trust.ts';
import { Watch } from './watch.ts';

/** After so many milliseconds without a new answer nobody is typing. */
const QUIET = 3000;

/** Serves one client over a connection until that says `exit`. */
export function serve(connection: Connection, host: Host): void {
  const documents = new TextDocuments({ create: openDocument, update: changedDocument });
  connection.onInitialize((params): InitializeResult => {
    const client = clientOf(params);
    start(connection, client, new Trust(client, params), host, documents);
    return {
      capabilities: capabilitiesFor(client),
      serverInfo: { name: 'design-doc-language-server', version: host.version },
    };
  });
  documents.listen(connection);
  connection.listen();
}

function capabilitiesFor(client: Client): ServerCapabilities {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    ...(client.changesFolders && { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }),
    ...featuresFor(client),
    ...(client.pullsDiagnostics && {
      diagnosticProvider: { identifier: 'design-doc', interFileDependencies: false, workspaceDiagnostics: false },
    }),
  };
}

function start(
  connection: Connection,
  client: Client,
  trust: Trust,
  host: Host,
  documents: TextDocuments<ReturnType<typeof openDocument>>,
): void {
  let settings: Settings = defaultSettings;
  const configurations = new Configurations(connection, host, trust.allows);
  const watch = client.watchesFiles ? new Watch(connection) : undefined;
  const rest = (): void => {
    answers.rest();
    host.releaseMemory?.();
  };
  const answers = new Answers({
    current: (uri) => documents.get(uri),
    async config(uri) {
      const config = await configurations.of(uri);
      void watch?.also(filesOf(config));
      return config;
    },
    sizeLimit: () => settings.sizeLimit * 1_000_000,
    onNew: tell(connection, client, rest),
    onError: (where, error) => report(connection, where, error),
  });
  const refresh = publishDiagnostics({ connection, client, documents, answers, settings: () => settings });
  const open = () => documents.keys();
  registerFeatures(connection, client, { answers, configurations, host, settings: () => settings, open });
  const adopt = async (sent?: unknown): Promise<void> => {
    const { conversions, codeLens, sizeLimit } = settings;
    try {
      settings = await settingsOf(connection, client, sent);
      if (settings.conversions !== conversions && client.refreshesHints) await connection.languages.inlayHint.refresh();
      if (settings.codeLens !== codeLens && client.refreshesLenses)
        await connection.sendRequest('workspace/codeLens/refresh');
      if (settings.sizeLimit === sizeLimit) return;
      answers.forget();
      refresh();
    } catch (error) {
      report(connection, 'settings', error);
    }
  };
  const reread = (uris: readonly string[]): void => {
    configurations.changed(uris.map(filePathOf).filter((path) => path !== undefined));
    answers.forget();
    refresh();
  };
  trust.listen(connection, client, () => reread([]));
  connection.onDidChangeWatchedFiles(({ changes }) => reread(changes.map(({ uri }) => uri)));
  // Who can't watch files at least gets the configuration of the moment when a document is opened.
  if (!client.watchesFiles) documents.onDidOpen(() => configurations.changed([]));
  connection.onInitialized(() => {
    void adopt();
    void watch?.start();
  });
  connection.onDidChangeConfiguration(({ settings: sent }) => void adopt(sent).then(refresh));
}

/** What comes of a new answer beside the diagnostics: the client's status, and rest when there is none for a while. */
function tell(connection: Connection, client: Client, rest: () => void): (answer: Answer) => void {
  const goesOn = whenIdle(QUIET, rest);
  return (answer) => {
    goesOn();
    if (client.own.status) void connection.sendNotification('designDoc/status', statusOf(answer));
    else if (answer.state === 'too-large' && !answer.document.changed) {
      connection.window.showInformationMessage(
        `${answer.document.uri} is too large to be checked as a design document.`,
      );
    }
  };
}

/** To be called when something goes on: so many milliseconds after the last call `work` is done. */
function whenIdle(ms: number, work: () => void): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(waiting);
    waiting = setTimeout(work, ms);
  };
}
