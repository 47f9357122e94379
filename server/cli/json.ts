import { sectionsOf } from '../document/section.ts';
import type { Problem } from '../lint.ts';
import { ruleUrl } from '../rules/rule-url.ts';
import { LineIndex } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';
import type { FileReport, Formatter } from './report.ts';

/**
 * The format for programs, version 1: lines and columns count from 1, columns in UTF-16 code units. Fields may be added;
 * those that are there keep their meaning.
 */
export const json: Formatter = {
  file: (file) => JSON.stringify(fileOf(file)),
  whole: ({ files, failures, skipped }) =>
    `{"version":1,"files":[${files.map(({ text }) => text).join(',')}],"failures":${JSON.stringify(failures)},"skipped":${JSON.stringify(skipped)}}\n`,
};

function fileOf({ path, doc, result: { designDoc, alignment, problems } }: FileReport) {
  const lines = new LineIndex(doc.text);
  return {
    path,
    designDoc,
    status: doc.frontMatter.status ?? null,
    sections: sectionsOf(doc.root)
      .slice(1)
      .map((section) => {
        const roles = alignment.rolesOf(section);
        return {
          line: position(lines, section.heading.start).line,
          title: section.title,
          level: section.level,
          phase: roles[0]?.phase.id ?? null,
          phases: roles.map((role) => role.phase.id),
          part: roles.find((role) => role.part)?.part?.id ?? null,
        };
      }),
    problems: problems.map((problem) => problemOf(lines, problem)),
  };
}

function problemOf(lines: LineIndex, { rule, severity, message, span, related, fixes }: Problem) {
  return {
    rule: rule.id,
    severity,
    message,
    range: range(lines, span),
    url: ruleUrl(rule.id),
    ...(related && { related: related.map((place) => ({ message: place.message, range: range(lines, place.span) })) }),
    ...(fixes && {
      fixes: fixes.map(({ title, safe, edits }) => ({
        title,
        safe,
        edits: edits.map((edit) => ({ range: range(lines, edit.span), text: edit.text })),
      })),
    }),
  };
}

function range(lines: LineIndex, { start, end }: Span) {
  return { start: position(lines, start), end: position(lines, end) };
}

function position(lines: LineIndex, offset: number) {
  const { line, column } = lines.positionAt(offset);
  return { line: line + 1, column: column + 1 };
}
