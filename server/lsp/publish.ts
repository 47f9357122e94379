import {
  CancellationToken,
  DocumentDiagnosticReportKind,
  type Connection,
  type DocumentDiagnosticReport,
  type TextDocuments,
} from 'vscode-languageserver';
import { pause, type Answers } from './answers.ts';
import type { Client } from './client.ts';
import { diagnosticsOf } from './diagnostics.ts';
import { guarded, report } from './guard.ts';
import type { OpenDocument } from './open-document.ts';
import type { Settings } from './settings.ts';

/** How long a client that can't pull is left typing before it is sent the findings (ms). */
const TYPING_PAUSE = 200;

export interface Publishing {
  readonly connection: Connection;
  readonly client: Client;
  readonly documents: TextDocuments<OpenDocument>;
  readonly answers: Answers;
  readonly settings: () => Settings;
}

/**
 * Diagnostics get to the client in one way: pulled where it can, else pushed. Returns what to call when something beside
 * the documents has changed, so that all open ones are judged anew.
 */
export function publishDiagnostics(on: Publishing): () => void {
  return on.client.pullsDiagnostics ? pulled(on) : pushed(on);
}

function pulled({ connection, client, documents, answers, settings }: Publishing): () => void {
  const saved = new WeakSet<OpenDocument>();
  const refresh = (): void => {
    if (client.refreshesDiagnostics)
      connection.languages.diagnostics.refresh().catch((error) => report(connection, 'refresh', error));
  };
  documents.onDidSave(({ document }) => {
    saved.add(document);
    if (document.changed && settings().run === 'onSave') refresh();
  });
  const nothing: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
  const full = guarded(connection, answers, nothing, (answer) => ({
    ...nothing,
    resultId: answer.id,
    items: diagnosticsOf(answer, client),
  }));
  connection.languages.diagnostics.on((params, token) => {
    const { previousResultId } = params;
    const document = documents.get(params.textDocument.uri);
    // Until the next save, the findings of the last one stay.
    const waits = settings().run === 'onSave' && document?.changed && !saved.has(document);
    const known = answers.remembered(params.textDocument.uri);
    if (previousResultId !== undefined && (waits || known?.id === previousResultId)) {
      return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: previousResultId };
    }
    return full(params, token);
  });
  return refresh;
}

function pushed({ connection, client, documents, answers, settings }: Publishing): () => void {
  const push = async (document: OpenDocument, wait: number): Promise<void> => {
    try {
      await pause(wait);
      // A later version has its own push under way.
      if (documents.get(document.uri) !== document) return;
      const answer = await answers.of(document.uri, CancellationToken.None);
      if (answer?.document !== document) return;
      const { uri, version } = document;
      await connection.sendDiagnostics({ uri, version, diagnostics: diagnosticsOf(answer, client) });
    } catch (error) {
      report(connection, `diagnostics of ${document.uri}`, error);
    }
  };
  documents.onDidOpen(({ document }) => void push(document, 0));
  documents.onDidChangeContent(({ document }) => {
    if (document.changed && settings().run === 'onType') void push(document, TYPING_PAUSE);
  });
  documents.onDidSave(({ document }) => {
    if (settings().run === 'onSave') void push(document, 0);
  });
  documents.onDidClose(({ document }) => void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] }));
  return () => documents.all().forEach((document) => void push(document, 0));
}
