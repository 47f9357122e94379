import { createHash } from 'node:crypto';
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Fix, Log, Region, ReportingDescriptor, Result } from 'sarif';
import { headingPath, sectionAt } from '../document/section.ts';
import type { Problem } from '../lint.ts';
import { rules } from '../rules/index.ts';
import { HOMEPAGE, ruleUrl } from '../rules/rule-url.ts';
import type { Rule, Severity } from '../rules/rule.ts';
import { LineIndex } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';
import type { FileReport, Formatter, Report } from './report.ts';
import { VERSION } from './version.ts';

/** SARIF 2.1.0: what code scanning services read. Columns are UTF-16 code units. */
export const sarif: Formatter = {
  file: (file) => JSON.stringify(resultsOf(file)),
  whole: (report) => JSON.stringify(logOf(report), null, 2) + '\n',
};

function logOf({ files, failures }: Report): Log {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'design-doc-lint',
            semanticVersion: VERSION,
            informationUri: HOMEPAGE,
            rules: rules.map(descriptor),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: failures.length === 0,
            ...(failures.length > 0 && {
              toolExecutionNotifications: failures.map(({ path, message }) => ({
                level: 'error' as const,
                message: { text: message },
                locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }],
              })),
            }),
          },
        ],
        results: files.flatMap(({ text }) => JSON.parse(text) as Result[]),
      },
    ],
  };
}

const LEVELS = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
  off: 'none',
} as const satisfies Record<Severity | 'off', string>;

function descriptor({ id, summary, severity }: Rule): ReportingDescriptor {
  return {
    id,
    shortDescription: { text: summary },
    helpUri: ruleUrl(id),
    defaultConfiguration: { level: LEVELS[severity], enabled: severity !== 'off' },
  };
}

function resultsOf(file: FileReport): Result[] {
  const lines = new LineIndex(file.doc.text);
  const uri = uriOf(file.path);
  const seen = new Map<string, number>();
  return file.result.problems.map((problem) => {
    const { rule, severity, message, span, related = [], fixes = [] } = problem;
    const location = (place: Span) => ({ artifactLocation: { uri }, region: regionOf(lines, place) });
    return {
      ruleId: rule.id,
      ruleIndex: rules.indexOf(rule),
      level: LEVELS[severity],
      message: { text: message },
      locations: [{ physicalLocation: location(span) }],
      partialFingerprints: { 'findingInSection/v1': fingerprint(file, problem, seen) },
      ...(related.length > 0 && {
        relatedLocations: related.map((place, id) => ({
          id,
          message: { text: place.message },
          physicalLocation: location(place.span),
        })),
      }),
      ...(fixes.length > 0 && { fixes: fixes.map((fix) => fixOf(lines, uri, fix)) }),
    };
  });
}

function fixOf(lines: LineIndex, uri: string, { title, edits }: NonNullable<Problem['fixes']>[number]): Fix {
  return {
    description: { text: title },
    artifactChanges: [
      {
        artifactLocation: { uri },
        replacements: edits.map(({ span, text }) => ({
          deletedRegion: regionOf(lines, span),
          insertedContent: { text },
        })),
      },
    ],
  };
}

function regionOf(lines: LineIndex, { start, end }: Span): Region {
  const first = lines.positionAt(start);
  const last = lines.positionAt(end);
  return {
    startLine: first.line + 1,
    startColumn: first.column + 1,
    endLine: last.line + 1,
    endColumn: last.column + 1,
  };
}

/**
 * What stays the same while the document around a finding changes: the rule, the headings above and the text, its white
 * space and line aside; findings that agree in all of that are counted.
 */
function fingerprint({ doc, path }: FileReport, { rule, span }: Problem, seen: Map<string, number>): string {
  const text = doc.text.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
  const key = JSON.stringify([rule.id, path, headingPath(sectionAt(doc.root, span.start)), text]);
  const n = seen.get(key) ?? 0;
  seen.set(key, n + 1);
  return createHash('sha256').update(`${key}${n}`).digest('hex').slice(0, 32);
}

/** A relative path as a relative reference: a service resolves it against the repository's root. */
function uriOf(path: string): string {
  if (isAbsolute(path)) return pathToFileURL(path).href;
  return path.split('/').map(encodeURIComponent).join('/');
}
