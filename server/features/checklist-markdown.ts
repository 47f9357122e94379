import type { Checklist } from '../checklist.ts';
import { escaped } from '../markdown/escape.ts';
import type { LineIndex } from '../text/line-index.ts';
import { checklistText } from './checklist-text.ts';

/** A checklist to be pasted into a pull request. `name` stands for a title that the document doesn’t have. */
export function checklistMarkdown(list: Checklist, name: string, lines: LineIndex): string {
  const same = (text: string): string => text;
  return checklistText(list, escaped(name), {
    author: escaped,
    place: ({ start }) => ` (line ${lines.positionAt(start).line + 1})`,
    title: same,
    good: same,
    owed: same,
  });
}
