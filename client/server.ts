import {
  commands,
  EventEmitter,
  Uri,
  window,
  workspace,
  type Disposable,
  type ExtensionContext,
  type LogOutputChannel,
} from 'vscode';
import {
  CloseAction,
  LanguageClient,
  State,
  TransportKind,
  type LanguageClientOptions,
} from 'vscode-languageclient/node';
import { isOurs, markdown } from './documents.ts';
import type { InitializationOptions, StatusParams } from './protocol.ts';

/** `gone`: missing, or crashed again and again; only a restart that the user asks for brings it back. */
export type ServerState = 'idle' | 'starting' | 'running' | 'gone';

/** The language server's life: started when the first document needs it, restarted when it crashes, said aloud when it's gone. */
export class Server {
  readonly output: LogOutputChannel = window.createOutputChannel('Design Doc', { log: true });
  readonly #module: Uri;
  readonly #changed = new EventEmitter<ServerState>();
  readonly #status = new EventEmitter<StatusParams>();
  readonly onDidChangeState = this.#changed.event;
  readonly onDidChangeStatus = this.#status.event;
  #client: LanguageClient | undefined;
  #trust: Disposable | undefined;
  #state: ServerState = 'idle';
  #starting: Promise<void> | undefined;

  constructor({ extensionUri }: ExtensionContext) {
    this.#module = Uri.joinPath(extensionUri, 'dist', 'server.cjs');
  }

  get state(): ServerState {
    return this.#state;
  }

  /** Resolves when the server runs, or when it is clear that it won't; the user has been told then. */
  start(): Promise<void> {
    return (this.#starting ??= this.#start());
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  async stop(): Promise<void> {
    const client = this.#client;
    this.#trust?.dispose();
    this.#client = undefined;
    this.#starting = undefined;
    // One that never started, or crashed, can't be stopped; there is nothing left to stop then.
    await client?.dispose().catch((error: unknown) => this.output.warn(String(error)));
    this.#become('idle');
  }

  /** Asks the server; undefined where it isn't running or fails, which the output then says. */
  async request<T>(method: string, params: object): Promise<T | undefined> {
    await this.start();
    if (this.#state !== 'running') return undefined;
    try {
      return (await this.#client?.sendRequest<T | null>(method, params)) ?? undefined;
    } catch (error) {
      this.output.error(`${method}: ${String(error)}`);
      return undefined;
    }
  }

  /** A document's address in the server's words. */
  address(uri: Uri): string {
    return this.#client?.code2ProtocolConverter.asUri(uri) ?? uri.toString();
  }

  async #start(): Promise<void> {
    this.#become('starting');
    if (!(await exists(this.#module))) {
      this.#tell('The language server is missing from the extension. Install the extension again.');
      return;
    }
    const client = this.#create();
    this.#client = client;
    try {
      await client.start();
    } catch (error) {
      this.output.error(String(error));
      if (this.#state !== 'gone') this.#tell('The language server did not start.');
    }
  }

  #create(): LanguageClient {
    const run = { module: this.#module.fsPath, transport: TransportKind.ipc };
    const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6012'] } };
    const client: LanguageClient = new LanguageClient(
      'designDoc',
      'Design Doc',
      { run, debug },
      this.#options(() => client),
    );
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) this.#become('running');
      else if (newState === State.Starting) this.#become('starting');
    });
    this.#trust?.dispose();
    this.#trust = workspace.onDidGrantWorkspaceTrust(() => {
      // One that starts only now will hear of it by its options.
      if (client.isRunning()) void client.sendNotification('designDoc/trusted');
    });
    client.onNotification('designDoc/status', (status: StatusParams) => this.#status.fire(status));
    return client;
  }

  #options(client: () => LanguageClient): LanguageClientOptions {
    // Asked for at each start, as a server that crashed may come back in a workspace that is trusted by now.
    const initializationOptions = (): InitializationOptions => ({
      status: true,
      showsRules: true,
      documentSymbols: false,
      trusted: workspace.isTrusted,
    });
    return {
      documentSelector: [markdown],
      outputChannel: this.output,
      initializationOptions,
      synchronize: { configurationSection: 'designDoc' },
      diagnosticPullOptions: { onChange: true, onSave: true },
      // The selector can't leave schemes out; a document that the server never saw gets no answers.
      middleware: {
        didOpen: (document, next) => (isOurs(document) ? next(document) : Promise.resolve()),
        didChange: (event, next) => (isOurs(event.document) ? next(event) : Promise.resolve()),
        didClose: (document, next) => (isOurs(document) ? next(document) : Promise.resolve()),
        didSave: (document, next) => (isOurs(document) ? next(document) : Promise.resolve()),
        provideDiagnostics: (document, previous, token, next) =>
          'languageId' in document && !isOurs(document) ? undefined : next(document, previous, token),
      },
      errorHandler: this.#errorHandler(client),
    };
  }

  #errorHandler(client: () => LanguageClient): NonNullable<LanguageClientOptions['errorHandler']> {
    let usual: ReturnType<LanguageClient['createDefaultErrorHandler']> | undefined;
    const handler = () => (usual ??= client().createDefaultErrorHandler(3));
    return {
      error: (...about) => handler().error(...about),
      closed: async () => {
        const { action } = await handler().closed();
        if (action === CloseAction.DoNotRestart)
          this.#tell('The language server crashed again and again, and stays stopped.');
        return { action, handled: true };
      },
    };
  }

  #become(state: ServerState): void {
    if (state === this.#state) return;
    this.#state = state;
    void commands.executeCommand('setContext', 'designDoc.server', state);
    this.#changed.fire(state);
  }

  #tell(message: string): void {
    this.output.error(message);
    this.#become('gone');
    const actions = ['Restart server', 'Show output'] as const;
    void window.showErrorMessage(`Design Doc: ${message}`, ...actions).then((chosen) => {
      if (chosen === 'Restart server') void this.restart();
      else if (chosen === 'Show output') this.output.show();
    });
  }
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
