import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import type { Problem } from '../lint.ts';
import { ruleUrl } from '../rules/rule-url.ts';
import type { Severity } from '../rules/rule.ts';
import type { Answer } from './answers.ts';
import type { Client } from './client.ts';
import { toRange } from './convert.ts';
import type { Frame } from './frame.ts';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What an editor shows of a document: nothing where it is no design document, however questionable its text. */
export function shownProblems({ state, result }: Answer): readonly Problem[] {
  return state === 'design-doc' ? result.problems : [];
}

export function diagnosticsOf(answer: Answer, client: Client): Diagnostic[] {
  return shownProblems(answer).map((problem) =>
    toDiagnostic(answer.document.frame, answer.document.uri, problem, client),
  );
}

export function toDiagnostic(frame: Frame, uri: string, problem: Problem, client: Client): Diagnostic {
  const { rule, severity, message, span, related } = problem;
  return {
    range: toRange(frame, span),
    severity: severities[severity],
    code: rule.id,
    codeDescription: { href: ruleUrl(rule.id) },
    source: 'design-doc',
    message,
    ...(client.relatedInformation &&
      related && {
        relatedInformation: related.map((place) => ({
          location: { uri, range: toRange(frame, place.span) },
          message: place.message,
        })),
      }),
  };
}
