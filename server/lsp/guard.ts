import { LSPErrorCodes, ResponseError, type CancellationToken, type Connection } from 'vscode-languageserver';
import type { Answer, Answers } from './answers.ts';

/** Writes what went wrong, with its stack, to the client's log. */
export function report(connection: Connection, where: string, error: unknown): void {
  connection.console.error(`${where}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
}

interface OnDocument {
  readonly textDocument: { readonly uri: string };
}

type Handler<P, R> = (params: P, token: CancellationToken) => Promise<R | ResponseError<never>>;

/**
 * The door that every request about a document comes through: waits for the answer, gives up when the client does, and
 * gives `empty` for a document that isn't open or when the handler crashes, which costs this one request and no more.
 */
export function guarded<P extends OnDocument, R>(
  connection: Connection,
  answers: Answers,
  empty: R,
  handle: (answer: Answer, params: P) => R,
): Handler<P, R> {
  return async (params, token) => {
    try {
      const answer = await answers.of(params.textDocument.uri, token);
      if (token.isCancellationRequested) return new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'cancelled');
      return answer ? handle(answer, params) : empty;
    } catch (error) {
      report(connection, `request on ${params?.textDocument?.uri}`, error);
      return empty;
    }
  };
}
