import { languages, type TextDocument } from 'vscode';

/** The language that the server is asked about; the editor also ties the status item to it. */
export const markdown = { language: 'markdown' } as const;

// Documents are taken wherever they come from: disk, an untitled buffer, a virtual workspace. These schemes hold no document
// of an author's: old versions, logs, comments, chats, and single cells of a notebook.
const notDocuments =
  /^(?:git|gitfs|gitlens|review|output|comment|chat|vscode-chat|vscode-copilot|vscode-notebook-cell|walk-?through)/i;

export function isOurs(document: TextDocument): boolean {
  return languages.match(markdown, document) > 0 && !notDocuments.test(document.uri.scheme);
}
