import type { CodeLens, Connection } from 'vscode-languageserver';
import { availabilityLenses } from '../features/availability-lens.ts';
import type { Answers } from './answers.ts';
import { toRange } from './convert.ts';
import { guarded } from './guard.ts';

/** Has the availability of serial components shown above them. A lens without a command is a text. */
export function registerLenses(connection: Connection, answers: Answers): void {
  connection.onCodeLens(
    guarded(connection, answers, [], ({ doc, result, document, state }): CodeLens[] =>
      state === 'design-doc'
        ? availabilityLenses(doc, result.alignment).map(({ span, title }) => ({
            range: toRange(document.frame, { start: span.start, end: span.start }),
            command: { title, command: '' },
          }))
        : [],
    ),
  );
}
