import { toSpan } from './convert.ts';
import { Frame } from './frame.ts';
import { applyEdits } from '../text/edit.ts';
import type { Diagnostic, Range } from 'vscode-languageserver';

/** What tests of the protocol open: declared, half-written, with characters outside the basic plane. */
export const CHAT = `---
design-doc: true
---

# 💬 Chat

## Requirements

### Functional requirements

- Send a message to a group

### Non-functional requirements

- p99 of sending below 200 ms

## Data model

- 💬💬 Is NoSQL a better choice?
`;

/** The text after the edits of a request's answer. */
export function edited(text: string, edits: readonly { readonly range: Range; readonly newText: string }[]): string {
  const frame = new Frame(text);
  return applyEdits(
    text,
    edits.map(({ range, newText }) => ({ span: toSpan(frame, range), text: newText })),
  );
}

export function ofRule(diagnostics: readonly Diagnostic[], id: string): readonly Diagnostic[] {
  return diagnostics.filter(({ code }) => code === id);
}

export function underlined(text: string, { range }: { readonly range: Range }): string {
  const span = toSpan(new Frame(text), range);
  return text.slice(span.start, span.end);
}
