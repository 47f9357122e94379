import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { sectionsOf } from '../document/section.ts';
import { lint } from '../lint.ts';
import { bundledTemplate } from '../template/bundled.ts';
import { readWith } from '../template/read-with.ts';
import { LineIndex } from '../text/line-index.ts';

/** Runs the command line; the result is its exit code: 0 clean, 1 findings, 2 misuse or crash. */
export function main(args: readonly string[]): number {
  const { positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { format: { type: 'string' }, config: { type: 'boolean' } },
    allowNegative: true,
  });
  const files = positionals.map(checkFile);
  process.stdout.write(JSON.stringify({ version: 1, files }) + '\n');
  return files.some((file) => file.problems.length > 0) ? 1 : 0;
}

function checkFile(path: string) {
  const doc = readWith(bundledTemplate, readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  const lines = new LineIndex(doc.text);
  const position = (offset: number) => {
    const { line, column } = lines.positionAt(offset);
    return { line: line + 1, column: column + 1 };
  };
  const { designDoc, alignment, problems } = lint(doc);
  return {
    path,
    designDoc,
    sections: [...sectionsOf(doc.root)].slice(1).map((section) => {
      const roles = alignment.rolesOf(section);
      return {
        line: position(section.heading.start).line,
        title: section.title,
        level: section.level,
        phase: roles[0]?.phase.id ?? null,
        phases: roles.map((role) => role.phase.id),
        part: roles.find((role) => role.part)?.part?.id ?? null,
      };
    }),
    problems: problems.map(({ rule, severity, message, span }) => ({
      rule: rule.id,
      severity,
      message,
      range: { start: position(span.start), end: position(span.end) },
    })),
  };
}
