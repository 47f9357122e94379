import {
  CompletionItemKind,
  DocumentHighlightKind,
  LSPErrorCodes,
  ResponseError,
  SymbolKind,
  type CompletionItem,
  type Connection,
  type DocumentLink,
  type Location,
  type Range,
  type ServerCapabilities,
  type WorkspaceEdit,
  type WorkspaceSymbol,
} from 'vscode-languageserver';
import { definitionsAt, idLinks, namesAt, referencesAt, thingsLike } from '../features/navigation.ts';
import { rename, renameable } from '../features/rename.ts';
import type { NamedThing } from '../model/names.ts';
import type { Span } from '../text/span.ts';
import type { Answer, Answers } from './answers.ts';
import type { Client } from './client.ts';
import { workspaceEdit } from './code-actions.ts';
import { toRange, toTextEdit } from './convert.ts';
import { guarded } from './guard.ts';

/** What the server can with the names that a document declares. */
export const navigationFeatures: ServerCapabilities = {
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  renameProvider: { prepareProvider: true },
  documentLinkProvider: {},
  workspaceSymbolProvider: true,
};

/** Has the requests about names answered. Only design documents have any. */
export function registerNavigation(
  connection: Connection,
  client: Client,
  answers: Answers,
  open: () => readonly string[],
): void {
  connection.onDefinition(
    guarded(connection, answers, [], (answer, { position }) =>
      definitionsAt(...at(answer, position)).map((span) => location(answer, span)),
    ),
  );
  connection.onReferences(
    guarded(connection, answers, [], (answer, { position, context }) =>
      referencesAt(...at(answer, position))
        .filter(({ isDefinition }) => context.includeDeclaration || !isDefinition)
        .map(({ span }) => location(answer, span)),
    ),
  );
  connection.onDocumentHighlight(
    guarded(connection, answers, [], (answer, { position }) =>
      referencesAt(...at(answer, position)).map(({ span, isDefinition }) => ({
        range: toRange(answer.document.frame, span),
        kind: isDefinition ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
      })),
    ),
  );
  connection.onPrepareRename(
    guarded(connection, answers, null, (answer, { position }): Range | null => {
      const span = renameable(...at(answer, position));
      return span ? toRange(answer.document.frame, span) : null;
    }),
  );
  connection.onRenameRequest(
    guarded(connection, answers, null, (answer, { position, newName }) => renaming(answer, position, newName, client)),
  );
  connection.onDocumentLinks(guarded(connection, answers, [], links));
  connection.onWorkspaceSymbol(async ({ query }, token) => {
    const found = await Promise.all(open().map((uri) => answers.of(uri, token)));
    return found.flatMap((answer) => (answer?.state === 'design-doc' ? symbols(answer, query) : []));
  });
}

interface Place {
  readonly line: number;
  readonly character: number;
}

/** What a document that is none is asked: nothing stands before its beginning. */
function at({ doc, result, document, state }: Answer, position: Place) {
  const offset = state === 'design-doc' ? document.frame.offsetAt(position) : -1;
  return [doc, result.alignment, offset] as const;
}

function location({ document }: Answer, span: Span): Location {
  return { uri: document.uri, range: toRange(document.frame, span) };
}

function renaming(answer: Answer, position: Place, name: string, client: Client): WorkspaceEdit | ResponseError<never> {
  const result = rename(...at(answer, position), name);
  if ('refusal' in result) return new ResponseError<never>(LSPErrorCodes.RequestFailed, result.refusal);
  return workspaceEdit(answer, result.edits, client);
}

function links({ doc, result, document, state }: Answer): DocumentLink[] {
  if (state !== 'design-doc') return [];
  return idLinks(doc, result.alignment).map(({ span, target }) => {
    const { line, character } = document.frame.positionAt(target.start);
    return { range: toRange(document.frame, span), target: `${document.uri}#L${line + 1},${character + 1}` };
  });
}

const SYMBOLS: Readonly<Record<NamedThing['kind'], SymbolKind>> = {
  entity: SymbolKind.Struct,
  operation: SymbolKind.Method,
  component: SymbolKind.Module,
  requirement: SymbolKind.Key,
};

function symbols(answer: Answer, query: string): WorkspaceSymbol[] {
  const { doc, result } = answer;
  return thingsLike(doc, result.alignment, query).map(({ name, kind, detail, definitions }) => ({
    name,
    kind: SYMBOLS[kind],
    containerName: detail,
    location: location(answer, definitions[0]!),
  }));
}

const COMPLETIONS: Readonly<Record<NamedThing['kind'], CompletionItemKind>> = {
  entity: CompletionItemKind.Struct,
  operation: CompletionItemKind.Method,
  component: CompletionItemKind.Module,
  requirement: CompletionItemKind.Reference,
};

/** The names that can be completed at an offset. */
export function nameCompletions({ doc, result, document }: Answer, offset: number): CompletionItem[] {
  return namesAt(doc, result.alignment, offset).map(({ name, detail, kind, edit }) => ({
    label: name,
    kind: COMPLETIONS[kind],
    detail,
    textEdit: toTextEdit(document.frame, edit),
  }));
}
