import { lint } from '../server/lint.ts';
import { read } from '../server/document/design-doc.ts';

/** The rules that a text breaks, as the command line sees them, once for each finding. */
export function lintText(text: string): readonly string[] {
  return lint(read(text)).problems.map(({ rule }) => rule.id);
}
