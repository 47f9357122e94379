import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { toSpan } from './convert.ts';
import { Frame } from './frame.ts';

/**
 * One version of a document that the client has open. A change makes a new value, so whatever is remembered for one
 * (weakly) can neither grow stale nor need clearing.
 */
export interface OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  /** The same for all versions of it, from when it is opened until it is closed. */
  readonly lineage: object;
  /** Whether the client has changed it since it was opened. */
  readonly changed: boolean;
  /** The text and the lines and columns in it. */
  readonly frame: Frame;
}

export function openDocument(uri: string, languageId: string, version: number, content: string): OpenDocument {
  return { uri, languageId, version, lineage: {}, changed: false, frame: new Frame(content) };
}

/** The document after the client's changes, each of which counts from the text that the one before it left. */
export function changedDocument(
  document: OpenDocument,
  changes: readonly TextDocumentContentChangeEvent[],
  version: number,
): OpenDocument {
  let { frame } = document;
  for (const change of changes) {
    frame =
      'range' in change
        ? frame.edited({ span: toSpan(frame, change.range), text: change.text })
        : new Frame(change.text);
  }
  return { ...document, version, changed: true, frame };
}
