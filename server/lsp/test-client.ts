import { PassThrough } from 'node:stream';
import {
  createConnection,
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type MessageConnection,
  type PublishDiagnosticsParams,
  type Range,
} from 'vscode-languageserver/node';
import { serve } from './serve.ts';

/** A client in memory: what tests of the protocol speak to the server through. */
export interface TestClient {
  readonly server: MessageConnection;
  readonly initialized: InitializeResult;
  /** What the server has said unasked: method and parameters. */
  readonly heard: readonly { readonly method: string; readonly params: unknown }[];
  open(text: string, uri?: string): string;
  change(uri: string, version: number, changes: readonly { readonly range?: Range; readonly text: string }[]): void;
  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport>;
  diagnostics(uri: string): Promise<readonly Diagnostic[]>;
  /** The next thing the server says by this method, or what it has said last if `already`. */
  next(method: string): Promise<unknown>;
  stop(): Promise<void>;
}

export const pulling: ClientCapabilities = {
  textDocument: {
    diagnostic: {},
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
  workspace: { workspaceEdit: { documentChanges: true }, diagnostics: { refreshSupport: true } },
};

/** A map of texts by path, or what reads them. */
interface Disk {
  get(path: string): string | undefined;
}

/** What surrounds a session. */
interface Setting {
  readonly initializationOptions?: object;
  /** The editor's settings. */
  readonly configuration?: object;
  /** The disk, by path. */
  readonly files?: Disk;
  readonly folders?: readonly string[];
}

export async function connect(
  capabilities: ClientCapabilities = pulling,
  { initializationOptions, configuration = {}, files = new Map<string, string>(), folders }: Setting = {},
): Promise<TestClient> {
  const { server, heard, waiting, close } = wired(files, configuration);
  const initialized = await server.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: null,
    capabilities,
    ...(folders && { workspaceFolders: folders.map((uri) => ({ uri, name: uri })) }),
    ...(initializationOptions && { initializationOptions }),
  });
  await server.sendNotification('initialized', {});
  const pull = (uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> =>
    server.sendRequest('textDocument/diagnostic', {
      textDocument: { uri },
      ...(previousResultId && { previousResultId }),
    });
  return {
    server,
    initialized,
    heard,
    open(text, uri = 'untitled:Untitled-1') {
      void server.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'markdown', version: 1, text },
      });
      return uri;
    },
    change(uri, version, contentChanges) {
      void server.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
    },
    pull,
    async diagnostics(uri) {
      const report = await pull(uri);
      return report.kind === 'full' ? report.items : [];
    },
    next: (method) => new Promise((done) => waiting.push({ method, done })),
    async stop() {
      await server.sendRequest('shutdown');
      close();
    },
  };
}

/** A server with a connection to it; what it says is kept, and its requests are answered. */
function wired(files: Disk, configuration: object) {
  const up = new PassThrough();
  const down = new PassThrough();
  serve(createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)), {
    version: '0.0.0',
    read: (path) => Promise.resolve(files.get(path)),
    rulePage: (id) => `# ${id}\n\nSummary.\n\nWhy it matters.\n\n## Flagged\n`,
    ruleAddress: (id) => `test:///${id}.md`,
  });
  const server = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  const heard: { method: string; params: unknown }[] = [];
  const waiting: { method: string; done: (params: unknown) => void }[] = [];
  const hear = (method: string, params: unknown): void => {
    heard.push({ method, params });
    for (const at of waiting.filter((one) => one.method === method)) {
      waiting.splice(waiting.indexOf(at), 1);
      at.done(params);
    }
  };
  server.onNotification(hear);
  server.onRequest((method, params) => {
    hear(method, params);
    return method === 'workspace/configuration' ? [configuration] : null;
  });
  server.listen();
  const close = (): void => {
    server.dispose();
    up.destroy();
    down.destroy();
  };
  return { server, heard, waiting, close };
}

/** The diagnostics that the server pushed last for a document. */
export function lastPushed(client: TestClient, uri: string): PublishDiagnosticsParams | undefined {
  return client.heard
    .filter(({ method }) => method === 'textDocument/publishDiagnostics')
    .map(({ params }) => params as PublishDiagnosticsParams)
    .findLast((params) => params.uri === uri);
}
