import {
  TextDocuments,
  TextDocumentSyncKind,
  type Connection,
  type InitializeResult,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { Answers, type Answer } from './answers.ts';
import { clientOf, type Client } from './client.ts';
import { report } from './guard.ts';
import type { Host } from './host.ts';
import { changedDocument, openDocument } from './open-document.ts';
import { publishDiagnostics } from './publish.ts';
import { featuresFor, registerFeatures } from './register.ts';
import { settingsOf, type Settings } from './settings.ts';
import { statusOf } from './status.ts';

/** Serves one client over a connection until that says `exit`. */
export function serve(connection: Connection, host: Host): void {
  const documents = new TextDocuments({ create: openDocument, update: changedDocument });
  connection.onInitialize((params): InitializeResult => {
    const client = clientOf(params);
    start(connection, client, host, documents);
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
    ...featuresFor(client),
    ...(client.pullsDiagnostics && {
      diagnosticProvider: { identifier: 'design-doc', interFileDependencies: false, workspaceDiagnostics: false },
    }),
  };
}

function start(
  connection: Connection,
  client: Client,
  host: Host,
  documents: TextDocuments<ReturnType<typeof openDocument>>,
): void {
  let settings: Settings = { run: 'onType' };
  const onNew = (answer: Answer): void => {
    if (client.own.status) void connection.sendNotification('designDoc/status', statusOf(answer));
  };
  const answers = new Answers(
    (uri) => documents.get(uri),
    onNew,
    (where, error) => report(connection, where, error),
  );
  const refresh = publishDiagnostics({ connection, client, documents, answers, settings: () => settings });
  registerFeatures(connection, client, answers, host);
  const adopt = async (sent?: unknown): Promise<void> => {
    try {
      settings = await settingsOf(connection, client, sent);
    } catch (error) {
      report(connection, 'settings', error);
    }
  };
  connection.onInitialized(() => void adopt());
  connection.onDidChangeConfiguration(({ settings: sent }) => void adopt(sent).then(refresh));
}
