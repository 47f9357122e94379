import type { Connection, InlayHint, InlayHintParams } from 'vscode-languageserver';
import { conversionHints } from '../features/conversions.ts';
import { overlaps } from '../text/span.ts';
import type { Answer, Answers } from './answers.ts';
import { toSpan } from './convert.ts';
import { guarded } from './guard.ts';
import type { Settings } from './settings.ts';

/** Has figures shown in the units that tell more, where the setting wants it. */
export function registerConversions(connection: Connection, answers: Answers, settings: () => Settings): void {
  connection.languages.inlayHint.on(
    guarded(connection, answers, [], (answer, { range }: InlayHintParams) =>
      settings().conversions ? hintsOf(answer, range) : [],
    ),
  );
}

function hintsOf({ doc, result, document, state }: Answer, range: InlayHintParams['range']): InlayHint[] {
  if (state !== 'design-doc') return [];
  const visible = toSpan(document.frame, range);
  return conversionHints(doc, result.alignment)
    .filter(({ span }) => overlaps(visible, span))
    .map(({ span, text }) => ({
      position: document.frame.positionAt(span.end),
      label: text,
      paddingLeft: true,
      tooltip: 'Computed by Design Doc; months are twelfths of 365 days',
    }));
}
