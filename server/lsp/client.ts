import type { InitializeParams } from 'vscode-languageserver';
import type { InitializationOptions } from '../../client/protocol.ts';

/** What the client can, as far as the server acts differently. */
export interface Client {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesHints: boolean;
  readonly refreshesLenses: boolean;
  readonly versionedEdits: boolean;
  readonly codeActionLiterals: boolean;
  readonly relatedInformation: boolean;
  readonly configuration: boolean;
  readonly watchesFiles: boolean;
  readonly showsDocuments: boolean;
  readonly nestedSymbols: boolean;
  readonly changesFolders: boolean;
  /** What only this project's own client says of itself. */
  readonly own: InitializationOptions;
}

export function clientOf({ capabilities, initializationOptions }: InitializeParams): Client {
  const { textDocument, workspace, window } = capabilities ?? {};
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    relatedInformation: (textDocument?.diagnostic ?? textDocument?.publishDiagnostics)?.relatedInformation !== false,
    configuration: workspace?.configuration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    showsDocuments: window?.showDocument?.support === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    changesFolders: workspace?.workspaceFolders === true,
    own: isRecord(initializationOptions) ? initializationOptions : {},
  };
}

function isRecord(value: unknown): value is InitializationOptions {
  return typeof value === 'object' && value !== null;
}
