import {
  Range,
  Selection,
  TextEditorRevealType,
  ViewColumn,
  window,
  workspace,
  type TextEditor,
  type Uri,
} from 'vscode';
import type { WireRange } from './protocol.ts';

export function toRange({ start, end }: WireRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

/** Shows a place of a document: in the editor that has the document open, else in the first column, never on top of the checklist. */
export async function goTo(uri: Uri, place: WireRange): Promise<TextEditor> {
  const document = await workspace.openTextDocument(uri);
  const open = window.visibleTextEditors.find((editor) => editor.document === document);
  const editor = await window.showTextDocument(document, { viewColumn: open?.viewColumn ?? ViewColumn.One });
  const range = document.validateRange(toRange(place));
  editor.selection = new Selection(range.start, range.start);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  return editor;
}
