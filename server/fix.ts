import { writeDirective } from './directive/directive.ts';
import type { DesignDoc } from './document/design-doc.ts';
import { insertAtTop, insertBelow, insertComment } from './document/insert-beside.ts';
import { sectionAt } from './document/section.ts';
import { defaultSettings, lint, type LintOptions, type Problem } from './lint.ts';
import type { Fix } from './rules/rule.ts';
import { readWith } from './template/read-with.ts';
import { applyEdits, type Edit } from './text/edit.ts';
import { overlaps } from './text/span.ts';

/** The fixes of one pass that may be applied without being looked at: of two that touch the same place, the first. */
export function safeEdits(problems: readonly Problem[]): readonly Edit[] {
  const taken: Edit[] = [];
  for (const { fixes } of problems) {
    const fix = fixes?.find(({ safe }) => safe);
    // A fix is made as a whole or not at all; two insertions at one place would each have counted without the other.
    if (fix && !fix.edits.some((edit) => taken.some((other) => overlaps(edit.span, other.span))))
      taken.push(...fix.edits);
  }
  return taken;
}

export interface FixedDocument {
  readonly doc: DesignDoc;
  /** What leads from the unfixed text to the fixed one; empty where nothing is safe to fix. */
  readonly edits: readonly Edit[];
}

/** More passes than there are phases and parts to insert: one pass inserts at least one. */
const PASSES = 30;

/** Applies safe fixes until there are none left: the editor's “fix all” and the command line's `--fix`. */
export function fixAll(unfixed: DesignDoc, options: LintOptions = {}): FixedDocument {
  let doc = unfixed;
  const seen = new Set([doc.text]);
  for (let pass = 0; pass < PASSES; pass++) {
    const edits = safeEdits(lint(doc, options).problems);
    const text = applyEdits(doc.text, edits);
    // Two fixes that undo each other would go on for ever.
    if (seen.has(text)) break;
    seen.add(text);
    doc = readWith((options.settings ?? defaultSettings).template, text);
  }
  return { doc, edits: difference(unfixed.text, doc.text) };
}

/** One edit that leaves alone what two texts begin and end with alike. */
function difference(before: string, after: string): readonly Edit[] {
  if (before === after) return [];
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < shorter - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return [{ span: { start, end: before.length - tail }, text: after.slice(start, after.length - tail) }];
}

/** Comments that silence a problem's rule for its line, its section and the file: those that have a safe place. */
export function disableFixes(doc: DesignDoc, problem: Problem, reason = ''): readonly Fix[] {
  const { id } = problem.rule;
  const at = problem.span.start;
  const line = insertComment(doc, at, {
    above: writeDirective('disable-next-line', id, reason),
    behind: writeDirective('disable-line', id, reason),
  });
  const below = insertBelow(doc, sectionAt(doc.root, at), 'heading', [writeDirective('disable-section', id, reason)]);
  const top = insertAtTop(doc, writeDirective('disable-file', id, reason));
  return [
    ...(line ? [disabling(`Disable ${id} for this line`, line)] : []),
    ...(below ? [disabling(`Disable ${id} for this section`, below)] : []),
    disabling(`Disable ${id} for this file`, top),
  ];
}

function disabling(title: string, edits: readonly Edit[]): Fix {
  return { title, edits, safe: false };
}
