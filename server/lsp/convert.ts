import type { Range, TextEdit } from 'vscode-languageserver';
import type { Edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import type { Frame } from './frame.ts';

// The one place where spans become lines and columns. The engine's unit, UTF-16 code units, is the protocol's default,
// so nothing is ever counted twice.

export function toRange(frame: Frame, span: Span): Range {
  return { start: frame.positionAt(span.start), end: frame.positionAt(span.end) };
}

/** A range whose ends are the wrong way round is read the right way round. */
export function toSpan(frame: Frame, range: Range): Span {
  const a = frame.offsetAt(range.start);
  const b = frame.offsetAt(range.end);
  return { start: Math.min(a, b), end: Math.max(a, b) };
}

export function toTextEdit(frame: Frame, edit: Edit): TextEdit {
  return { range: toRange(frame, edit.span), newText: edit.text };
}
