import type { CodeLens, Connection } from 'vscode-languageserver';
import { lensesOf } from '../features/lenses.ts';
import type { Answers } from './answers.ts';
import type { Client } from './client.ts';
import { toRange } from './convert.ts';
import { guarded } from './guard.ts';
import type { Settings } from './settings.ts';

/** Has lenses shown over the text, unless the setting says otherwise. One without a command is a text. */
export function registerLenses(
  connection: Connection,
  client: Client,
  answers: Answers,
  settings: () => Settings,
): void {
  connection.onCodeLens(
    guarded(connection, answers, [], ({ doc, result, document, state }): CodeLens[] => {
      if (state !== 'design-doc' || !settings().codeLens) return [];
      // A client that isn't this project's own has no checklist to open.
      const opening = client.own.showsRules ? 'designDoc.showChecklist' : '';
      return lensesOf(doc, result).map(({ span, title, opensChecklist }) => ({
        range: toRange(document.frame, { start: span.start, end: span.start }),
        command: { title, command: opensChecklist ? opening : '' },
      }));
    }),
  );
}
