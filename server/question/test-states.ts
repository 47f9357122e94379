import { read } from '../document/design-doc.ts';
import { align } from '../template/align.ts';
import { bundledTemplate } from '../template/bundled.ts';
import { questionsOf } from './questions.ts';

/** What became of the questions of a document: `open`, `answered`, `deferred`, one after the other. */
export function states(...lines: readonly string[]): readonly string[] {
  const doc = read(lines.join('\n') + '\n');
  return questionsOf(doc, align(doc, bundledTemplate)).map(({ state }) => state);
}

/** The same of the lines of one section: of open questions, of plain design, of requirements. */
export const openSection = (...lines: readonly string[]) => states('# Tracker', '', '## Open questions', '', ...lines);
export const plainSection = (...lines: readonly string[]) => states('# Tracker', '', '## Deep dive', '', ...lines);
export const requirements = (...lines: readonly string[]) => states('# Tracker', '', '## Requirements', '', ...lines);
